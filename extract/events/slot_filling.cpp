// Slot by slot, the sources that the frame names are tried in turn; the first argument there that is of the slot's class fills it, and
// fills no other. A subject that the clause leaves out fills the first slot that asks for one.
#include "extract/events/slot_filling.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gereh::extract {

namespace {

constexpr std::string_view kPlace = "place";

// Tries sources in turn; each filler is used once.
class SlotFiller {
 public:
  SlotFiller(const Arguments& arguments, bool passive, const Lexicon& lexicon, const ClassTest& fits)
      : arguments_(arguments), passive_(passive), lexicon_(lexicon), fits_(fits) {}

  std::vector<Filler> all(const Frame& frame) {
    std::vector<Filler> fillers;
    const Slot* undergoing = arguments_.carried ? undergoer(frame) : nullptr;
    for (const Slot& slot : frame.slots) {
      if (arguments_.carried && take_carried(frame, slot, undergoing, fillers)) continue;
      for (const Source& source : slot.sources) {
        if (take(slot, source, fillers)) break;
      }
    }
    return fillers;
  }

 private:
  // Who it is done to: the first role that is not the actor's.
  static const Slot* undergoer(const Frame& frame) {
    const auto found = std::ranges::find_if(frame.slots, [&](const Slot& slot) { return &slot != &frame.slots.front() && !slot.common; });
    return found == frame.slots.end() ? nullptr : &*found;
  }

  bool take_carried(const Frame& frame, const Slot& slot, const Slot* undergoing, std::vector<Filler>& fillers) {
    if (&slot == undergoing) return take_first(slot.role, passive_ ? subject() : arguments_.objects, fillers);
    if (&slot != &frame.slots.front() || !passive_) return false;
    return take_first(slot.role, agents(), fillers) || take_first(slot.role, arguments_.genitives, fillers);
  }

  bool take_first(const std::string& role, const std::vector<int>& tokens, std::vector<Filler>& fillers) {
    for (const int token : tokens) {
      if (std::ranges::find(used_, token) != used_.end() || !fits_(token, {})) continue;
      used_.push_back(token);
      fillers.push_back({role, token});
      return true;
    }
    return false;
  }

  bool take(const Slot& slot, const Source& source, std::vector<Filler>& fillers) {
    std::vector<int> tokens = candidates(source);
    if (source.kind == Source::Kind::preposition && (!slot.common || slot.role == kPlace))
      std::ranges::copy(behind(arguments_.loose, source.preposition), std::back_inserter(tokens));
    for (int token : tokens) {
      if (std::ranges::find(used_, token) != used_.end() || !fits_(token, source.classes)) continue;
      used_.push_back(token);
      fillers.push_back({slot.role, token});
      return true;
    }
    const bool active_subject = source.kind == Source::Kind::subject && !passive_;
    const bool passive_subject = source.kind == Source::Kind::object && passive_;
    if ((active_subject || passive_subject) && arguments_.subject == kNone && arguments_.can_drop_subject && !dropped_) {
      dropped_ = true;
      fillers.push_back({slot.role, kNone});
      return true;
    }
    return false;
  }

  std::vector<int> candidates(const Source& source) const {
    switch (source.kind) {
      case Source::Kind::subject:
        return passive_ ? agents() : subject();
      case Source::Kind::object:
        return passive_ ? subject() : arguments_.objects;
      case Source::Kind::genitive:
        return arguments_.genitives;
      case Source::Kind::amount:
        return arguments_.amounts;
      case Source::Kind::host:
        return one(arguments_.host);
      case Source::Kind::apposition:
        return one(arguments_.apposition);
      case Source::Kind::clause:
        return arguments_.clauses;
      case Source::Kind::preposition:
        return source.inner.empty() ? behind(arguments_.obliques, source.preposition) : within(source.preposition, source.inner);
    }
    return {};
  }

  static std::vector<int> one(int token) { return token == kNone ? std::vector<int>{} : std::vector<int>{token}; }
  std::vector<int> subject() const { return one(arguments_.subject); }

  static std::vector<int> behind(const std::vector<std::pair<std::string, int>>& phrases, const std::string& preposition) {
    std::vector<int> found;
    for (const auto& [word, token] : phrases) {
      if (word == preposition) found.push_back(token);
    }
    return found;
  }

  std::vector<int> within(const std::string& outer, const std::string& inner) const {
    std::vector<int> found;
    for (const Nested& nested : arguments_.nested) {
      if (nested.outer == outer && nested.inner == inner) found.push_back(nested.token);
    }
    return found;
  }

  std::vector<int> agents() const {
    std::vector<int> found;
    for (const auto& [word, token] : arguments_.obliques) {
      if (lexicon_.agent_prepositions.find_folded(word)) found.push_back(token);
    }
    return found;
  }

  const Arguments& arguments_;
  bool passive_;
  const Lexicon& lexicon_;
  const ClassTest& fits_;
  std::vector<int> used_;
  bool dropped_ = false;
};

}  // namespace

std::vector<Filler> fill(const Frame& frame, const Arguments& arguments, bool passive, const Lexicon& lexicon, const ClassTest& fits) {
  return SlotFiller(arguments, passive, lexicon, fits).all(frame);
}

}  // namespace gereh::extract
