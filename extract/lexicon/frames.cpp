#include "extract/lexicon/frames.h"

#include <algorithm>
#include <set>

#include "extract/base/tsv.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract {

namespace {

constexpr std::string_view kAnyEvent = "*";

// Reads one line's columns; every complaint names file and line.
class RowReader {
 public:
  RowReader(const std::filesystem::path& file, const TsvRow& row, const ontology::Ontology& ontology)
      : where_(file.filename().string() + ":" + std::to_string(row.line)),
        complaint_(file.string() + ":" + std::to_string(row.line) + ": "),
        row_(row),
        ontology_(ontology) {}

  Frame frame() const {
    Frame frame;
    frame.event = row_.fields[0];
    frame.kind = kind();
    frame.trigger = row_.fields[2];
    frame.where = where_;
    if (frame.event != kAnyEvent) {
      const ontology::Term* term = ontology_.find(frame.event);
      if (!term || (term->kind != ontology::TermKind::event_class && term->kind != ontology::TermKind::relation)) {
        fail("no event or relation \"" + frame.event + "\" in the ontology");
      }
      frame.is_relation = term->kind == ontology::TermKind::relation;
      frame.shares_actor = term->shares_actor;
      frame.factive = term->factive;
      frame.prospective = term->prospective;
      frame.recipient_acts = term->recipient_acts;
      frame.one_participant = term->one_participant;
    }
    if (ontology::fold_name(frame.trigger).empty() && frame.event != kAnyEvent) fail("the trigger is empty");
    for (const std::string& slot : split(row_.fields[3], ' ')) {
      Slot parsed = parse_slot(slot, frame.is_relation);
      if (frame.slot(parsed.role)) fail("role \"" + parsed.role + "\" stands twice");
      frame.slots.push_back(std::move(parsed));
    }
    if (frame.slots.empty()) fail("a row needs at least one slot, such as actor=subj");
    return frame;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const { throw ontology::DataError(complaint_ + what); }

  TriggerKind kind() const {
    if (row_.fields[1] == "verb") return TriggerKind::verb;
    if (row_.fields[1] == "noun") return TriggerKind::noun;
    if (row_.fields[1] == "adj") return TriggerKind::adjective;
    fail("kind \"" + row_.fields[1] + "\" is none of verb, noun, adj");
  }

  Slot parse_slot(const std::string& text, bool is_relation) const {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) fail("slot \"" + text + "\" is not of the form role=source");
    Slot slot;
    slot.role = text.substr(0, equals);
    slot.required = slot.role.ends_with('!');
    if (slot.required) slot.role.pop_back();
    const ontology::Term* role = ontology_.find(slot.role);
    const bool relation_end = is_relation && (slot.role == "subject" || slot.role == "object");
    if (!relation_end && (!role || role->kind != ontology::TermKind::role)) {
      fail("no role \"" + slot.role + "\" in the ontology");
    }
    for (const std::string& source : split(text.substr(equals + 1), ',')) slot.sources.push_back(parse_source(source));
    if (slot.sources.empty()) fail("role \"" + slot.role + "\" has no source");
    return slot;
  }

  Source parse_source(const std::string& text) const {
    const std::size_t colon = text.find(':');
    const std::string name = text.substr(0, colon);
    Source source;
    if (colon != std::string::npos) source.classes = parse_classes(text.substr(colon + 1));
    if (name == "subj") {
      source.kind = Source::Kind::subject;
    } else if (name == "obj") {
      source.kind = Source::Kind::object;
    } else if (name == "ezafe") {
      source.kind = Source::Kind::genitive;
    } else if (name == "clause") {
      source.kind = Source::Kind::clause;
    } else if (name == "amount") {
      source.kind = Source::Kind::amount;
    } else if (name == "host") {
      source.kind = Source::Kind::host;
    } else if (name == "appos") {
      source.kind = Source::Kind::apposition;
    } else {
      source.kind = Source::Kind::preposition;
      const std::size_t within = name.find('>');
      source.preposition = ontology::fold_name(name.substr(0, within));
      if (within != std::string::npos) source.inner = ontology::fold_name(name.substr(within + 1));
      const bool latin = std::ranges::any_of(name, [](char letter) { return letter >= 'a' && letter <= 'z'; });
      if (source.preposition.empty() || latin)
        fail("source \"" + text + "\" is none of subj, obj, ezafe, clause, amount, host, appos, and no preposition");
    }
    return source;
  }

  std::vector<std::string> parse_classes(const std::string& text) const {
    std::vector<std::string> classes = split(text, '|');
    for (const std::string& name : classes) {
      const ontology::Term* term = ontology_.find(name);
      if (name != "Agent" && (!term || (term->kind != ontology::TermKind::entity_class && term->kind != ontology::TermKind::event_class))) {
        fail("no class \"" + name + "\" in the ontology");
      }
    }
    return classes;
  }

  std::string where_;
  std::string complaint_;
  const TsvRow& row_;
  const ontology::Ontology& ontology_;
};

}  // namespace

const Slot* Frame::slot(std::string_view role) const {
  const auto found = std::ranges::find(slots, role, &Slot::role);
  return found == slots.end() ? nullptr : &*found;
}

FrameLexicon::FrameLexicon(const std::filesystem::path& file, const ontology::Ontology& ontology,
                           const std::vector<std::filesystem::path>& additions) {
  read(file, ontology, false);
  for (const auto& addition : additions) read(addition, ontology, true);
}

void FrameLexicon::read(const std::filesystem::path& file, const ontology::Ontology& ontology, bool replaces) {
  std::set<std::pair<TriggerKind, std::string>> replaced;
  for (const TsvRow& row : read_tsv(file, 4, 4)) {
    Frame frame = RowReader(file, row, ontology).frame();
    if (frame.event == kAnyEvent) {
      defaults_ = frame.slots;
      continue;
    }
    const std::string trigger = ontology::fold_name(frame.trigger);
    if (replaces && replaced.emplace(frame.kind, trigger).second) {
      auto& index = by_trigger_[static_cast<std::size_t>(frame.kind)];
      const auto known = index.find(trigger);
      if (known != index.end()) {
        size_ -= known->second.size();
        index.erase(known);
      }
    }
    add(std::move(frame));
  }
}

void FrameLexicon::add(Frame frame) {
  if (!frame.is_relation) {
    for (const Slot& slot : defaults_) {
      if (frame.slot(slot.role)) continue;
      frame.slots.push_back(slot);
      frame.slots.back().common = true;
    }
  }
  auto& index = by_trigger_[static_cast<std::size_t>(frame.kind)];
  index[ontology::fold_name(frame.trigger)].push_back(std::move(frame));
  ++size_;
}

const std::vector<Frame>& FrameLexicon::find(TriggerKind kind, std::string_view trigger) const {
  static const std::vector<Frame> none;
  const auto& index = by_trigger_[static_cast<std::size_t>(kind)];
  const auto found = index.find(ontology::fold_name(trigger));
  return found == index.end() ? none : found->second;
}

}  // namespace gereh::extract
