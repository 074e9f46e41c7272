// Turtle is read by Raptor, statement by statement, into a table of what our own terms say; a second pass works out what kind
// of term each is: events are below gereh:Event, entities below gereh:Entity, roles and relations say it of themselves.
#include "ontology/ontology.h"

#include <raptor2.h>

#include <algorithm>
#include <memory>
#include <set>

#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::ontology {

namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kRdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view kSkosNotation = "http://www.w3.org/2004/02/skos/core#notation";

struct RawTerm {
  Term term;
  std::set<std::string> types;  // local names if ours, else full IRIs
  std::string file;             // for complaints
};
using RawTerms = std::map<std::string, RawTerm, std::less<>>;

// Local name of an IRI in our namespace, else the IRI itself.
std::string shorten(std::string_view iri) {
  if (iri.starts_with(kOntologyNamespace)) iri.remove_prefix(kOntologyNamespace.size());
  return std::string(iri);
}

std::string text_of(const raptor_term& term) {
  if (term.type == RAPTOR_TERM_TYPE_URI) {
    std::size_t size = 0;
    const unsigned char* bytes = raptor_uri_as_counted_string(term.value.uri, &size);
    return {reinterpret_cast<const char*>(bytes), size};
  }
  if (term.type == RAPTOR_TERM_TYPE_LITERAL) {
    return {reinterpret_cast<const char*>(term.value.literal.string), term.value.literal.string_len};
  }
  return "";
}

bool is_persian(const raptor_term& literal) {
  return literal.type == RAPTOR_TERM_TYPE_LITERAL && literal.value.literal.language &&
         std::string_view(reinterpret_cast<const char*>(literal.value.literal.language)) == "fa";
}

class FileReader {
 public:
  FileReader(raptor_world* world, const std::filesystem::path& file, RawTerms& terms) : world_(world), file_(file), terms_(terms) {}

  void read() {
    const std::unique_ptr<raptor_parser, decltype(&raptor_free_parser)> parser(raptor_new_parser(world_, "turtle"), raptor_free_parser);
    raptor_world_set_log_handler(world_, this, &FileReader::log);
    raptor_parser_set_statement_handler(parser.get(), this, &FileReader::statement);
    const std::unique_ptr<unsigned char, decltype(&raptor_free_memory)> name(raptor_uri_filename_to_uri_string(file_.c_str()),
                                                                             [](void* memory) { return raptor_free_memory(memory); });
    const std::unique_ptr<raptor_uri, decltype(&raptor_free_uri)> uri(raptor_new_uri(world_, name.get()), raptor_free_uri);
    const int failed = raptor_parser_parse_file(parser.get(), uri.get(), uri.get());
    raptor_world_set_log_handler(world_, nullptr, nullptr);
    if (error_.empty() && failed != 0) error_ = file_.string() + ": cannot be read; is it there?";
    if (!error_.empty()) throw DataError(error_);
  }

 private:
  static void log(void* self, raptor_log_message* message) {
    auto& reader = *static_cast<FileReader*>(self);
    if (message->level < RAPTOR_LOG_LEVEL_ERROR || !reader.error_.empty()) return;
    const int line = message->locator ? raptor_locator_line(message->locator) : 0;
    reader.error_ = reader.file_.string() + (line > 0 ? ":" + std::to_string(line) : "") + ": " + message->text;
  }

  static void statement(void* self, raptor_statement* triple) { static_cast<FileReader*>(self)->take(*triple); }

  void take(const raptor_statement& triple) {
    const std::string subject = text_of(*triple.subject);
    if (!subject.starts_with(kOntologyNamespace)) return;
    RawTerm& raw = terms_[shorten(subject)];
    raw.term.name = shorten(subject);
    if (raw.file.empty()) raw.file = file_.string();
    const std::string predicate = text_of(*triple.predicate);
    const std::string object = text_of(*triple.object);
    if (predicate == std::string(kRdf) + "type") {
      raw.types.insert(shorten(object));
    } else if (predicate == std::string(kRdfs) + "label") {
      (is_persian(*triple.object) ? raw.term.label_fa : raw.term.label_en) = object;
    } else if (predicate == std::string(kRdfs) + "comment") {
      (is_persian(*triple.object) ? raw.term.comment_fa : raw.term.comment_en) = object;
    } else if (predicate == std::string(kRdfs) + "subClassOf" || predicate == std::string(kRdfs) + "subPropertyOf") {
      raw.term.parents.push_back(shorten(object));
    } else if (predicate == std::string(kRdfs) + "domain") {
      raw.term.domain.push_back(shorten(object));
    } else if (predicate == std::string(kRdfs) + "range") {
      raw.term.range.push_back(shorten(object));
    } else if (predicate == kSkosNotation) {
      raw.term.notation = object;
    } else if (predicate == std::string(kOntologyNamespace) + "directProperty") {
      raw.term.direct = shorten(object);
    } else if (predicate == std::string(kOntologyNamespace) + "sharesActor") {
      raw.term.shares_actor = object == "true";
    } else if (predicate == std::string(kOntologyNamespace) + "prospective") {
      raw.term.prospective = object == "true";
    } else if (predicate == std::string(kOntologyNamespace) + "factive") {
      raw.term.factive = object == "true";
    } else if (predicate == std::string(kOntologyNamespace) + "recipientActs") {
      raw.term.recipient_acts = object == "true";
    } else if (predicate == std::string(kOntologyNamespace) + "oneParticipant") {
      raw.term.one_participant = object == "true";
    }
  }

  raptor_world* world_;
  const std::filesystem::path& file_;
  RawTerms& terms_;
  std::string error_;
};

std::vector<std::filesystem::path> turtle_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".ttl") files.push_back(entry.path());
  }
  if (error || files.empty()) {
    throw DataError(folder.string() + ": no ontology (*.ttl) here; is the data directory complete?");
  }
  std::ranges::sort(files);
  return files;
}

bool is_ours(std::string_view name) {
  return name.find(':') == std::string_view::npos;
}

}  // namespace

namespace {

void append(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& one : from) {
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
  }
}

// What an addition says of a term that it does not declare.
void amend(Term& term, const Term& addition) {
  const auto take = [](std::string& to, const std::string& from) {
    if (!from.empty()) to = from;
  };
  take(term.label_en, addition.label_en);
  take(term.label_fa, addition.label_fa);
  take(term.comment_en, addition.comment_en);
  take(term.comment_fa, addition.comment_fa);
  take(term.direct, addition.direct);
  take(term.notation, addition.notation);
  term.shares_actor |= addition.shares_actor;
  term.factive |= addition.factive;
  term.prospective |= addition.prospective;
  term.recipient_acts |= addition.recipient_acts;
  term.one_participant |= addition.one_participant;
  append(term.parents, addition.parents);
  append(term.domain, addition.domain);
  append(term.range, addition.range);
}

void merge(RawTerms& terms, const RawTerms& additions) {
  for (const auto& [name, addition] : additions) {
    const auto known = terms.find(name);
    if (known == terms.end() || !addition.types.empty()) {
      terms.insert_or_assign(name, addition);
    } else {
      amend(known->second.term, addition.term);
    }
  }
}

}  // namespace

Ontology Ontology::load(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& additions) {
  const std::unique_ptr<raptor_world, decltype(&raptor_free_world)> world(raptor_new_world(), raptor_free_world);
  if (!world || raptor_world_open(world.get()) != 0) throw DataError("Raptor cannot be started");
  RawTerms raw;
  for (const auto& file : turtle_files(folder)) FileReader(world.get(), file, raw).read();
  for (const auto& file : additions) {
    RawTerms added;
    FileReader(world.get(), file, added).read();
    if (added.empty()) throw DataError(file.string() + ": says nothing of a term of " + std::string(kOntologyNamespace));
    merge(raw, added);
  }
  Ontology ontology;
  for (const auto& [name, entry] : raw) ontology.terms_.emplace(name, entry.term);
  for (const auto& [name, entry] : raw) {
    Term& term = ontology.terms_.find(name)->second;
    if (term.label_en.empty() || term.label_fa.empty()) {
      throw DataError(entry.file + ": gereh:" + name + " lacks a label in English or Persian");
    }
    for (const std::string& parent : term.parents) {
      if (is_ours(parent) && !ontology.find(parent)) {
        throw DataError(entry.file + ": gereh:" + name + " is below gereh:" + parent + ", which does not exist");
      }
    }
    if (!term.direct.empty() && !ontology.find(term.direct)) {
      throw DataError(entry.file + ": gereh:" + name + " names gereh:" + term.direct + ", which does not exist");
    }
    if (entry.types.contains("Role")) {
      term.kind = TermKind::role;
    } else if (entry.types.contains("Relation")) {
      term.kind = TermKind::relation;
    } else if (ontology.is_a(name, "Event")) {
      term.kind = TermKind::event_class;
    } else if (ontology.is_a(name, "Entity")) {
      term.kind = TermKind::entity_class;
    }
  }
  return ontology;
}

const Term* Ontology::find(std::string_view name) const {
  const auto found = terms_.find(name);
  return found == terms_.end() ? nullptr : &found->second;
}

bool Ontology::is_a(std::string_view name, std::string_view ancestor) const {
  std::set<std::string_view> seen;
  std::vector<std::string_view> open{name};
  while (!open.empty()) {
    const Term* term = find(open.back());
    open.pop_back();
    if (!term || !seen.insert(term->name).second) continue;
    if (term->name == ancestor) return true;
    open.insert(open.end(), term->parents.begin(), term->parents.end());
  }
  return false;
}

bool Ontology::fits(std::string_view name, const std::vector<std::string>& classes) const {
  return classes.empty() || std::ranges::any_of(classes, [&](const std::string& type) { return is_a(name, type); });
}

}  // namespace gereh::ontology
