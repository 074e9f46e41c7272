// Serd parses; its nodes are written anew, safe for updates (terms.h).
//
// Serd 0.30 keeps every line of N-Quads on the stack of its reader. They are therefore read by blocks of whole lines, each with a reader of
// its own; no line knows of another there.
//
// In a long literal of Turtle it takes a backslash behind a lone quote for itself, not for an escape, and nothing tells so. Such a text is
// refused, with the few that are right: in "...", a text with ' in which a quote of either kind stands before a backslash.
#include "export/store/reader.h"

#include <serd/serd.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "export/serd_message.h"
#include "export/store/terms.h"
#include "ontology/error.h"

namespace gereh::exports {

using ontology::InputError;

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kBlock = 256 * kPage;  // of lines

std::string_view text_of(const SerdNode* node) {
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

// What Serd calls back with.
class Reading {
 public:
  Reading(StoreFile& file, RdfSyntax syntax, const std::function<void(const StoreStatement&)>& statement)
      : file_(file), has_long_literals_(syntax == RdfSyntax::turtle || syntax == RdfSyntax::trig), statement_(statement) {}

  // 0, too, where it fails; failed() tells.
  std::size_t read(void* to, std::size_t limit) {
    std::size_t got = 0;
    guarded([&] { got = by_blocks_ ? read_block(static_cast<char*>(to), limit) : file_.read(to, limit); });
    return failed() ? 0 : got;
  }
  // From now on read() ends behind each block of lines. False where there is none any more.
  bool next_block() {
    by_blocks_ = true;
    guarded([&] { fill_block(); });
    return !failed() && !block_.empty();
  }
  bool failed() const { return failure_ != nullptr; }
  // The first error counts: those behind it come of it.
  void fail(unsigned line, const std::string& what) {
    guarded([&] { throw InputError(file_.name() + ":" + std::to_string(lines_ + line) + ": " + what); });
  }
  bool prefix(const SerdNode* name, const SerdNode* iri) {
    return guarded([&] { serd_env_set_prefix(env_.get(), name, iri); });
  }
  bool base(const SerdNode* iri) {
    return guarded([&] { serd_env_set_base_uri(env_.get(), iri); });
  }
  bool statement(const SerdNode* graph, const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                 const SerdNode* datatype, const SerdNode* language) {
    return guarded([&] {
      ++count_;
      StoreStatement told;
      if (graph && graph->buf) told.graph = iri(graph);
      told.triple = "<" + iri(subject) + "> <" + iri(predicate) + "> ";
      told.triple += object->type == SERD_LITERAL ? literal(object, datatype, language) : "<" + iri(object) + ">";
      statement_(told);
    });
  }
  void finish() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  // No exception may pass through C.
  template <class Act>
  bool guarded(const Act& act) {
    if (failure_) return false;
    try {
      act();
    } catch (...) {
      failure_ = std::current_exception();
    }
    return !failure_;
  }
  void fill_block() {
    lines_ += static_cast<std::uint64_t>(std::ranges::count(block_, '\n'));
    block_ = std::exchange(rest_, {});
    block_at_ = 0;
    char page[kPage];
    std::size_t end = std::string::npos;
    while (block_.size() < kBlock || end == std::string::npos) {
      const std::size_t got = file_.read(page, sizeof page);
      if (got == 0) return;  // what is left
      const std::size_t last = std::string_view(page, got).rfind('\n');
      if (last != std::string::npos) end = block_.size() + last + 1;
      block_.append(page, got);
    }
    rest_ = block_.substr(end);
    block_.resize(end);
  }
  std::size_t read_block(char* to, std::size_t limit) {
    const std::size_t got = block_.copy(to, limit, block_at_);
    block_at_ += got;
    return got;
  }
  [[noreturn]] void refuse(const std::string& what) const {
    throw InputError(file_.name() + ": statement " + std::to_string(count_) + ": " + what);
  }
  std::string iri(const SerdNode* node) const {
    if (node->type == SERD_BLANK) {
      refuse("blank node _:" + std::string(text_of(node)) + "; what is sent in parts cannot keep blank nodes; give it an IRI");
    }
    SerdNode expanded = serd_env_expand_node(env_.get(), node);
    std::string text(expanded.buf ? text_of(&expanded) : text_of(node));
    const bool known = expanded.buf != nullptr || node->type == SERD_URI;
    serd_node_free(&expanded);
    if (!known) refuse("no prefix is declared for " + text);
    if (!is_plain_iri(text)) refuse("<" + text + "> is no absolute IRI");
    return text;
  }
  std::string literal(const SerdNode* node, const SerdNode* datatype, const SerdNode* language) const {
    const std::string_view told = text_of(node);
    const bool misread = told.find("\"\\") != std::string_view::npos || told.find("'\\") != std::string_view::npos;
    if (misread && (node->flags & SERD_HAS_QUOTE) != 0 && has_long_literals_) {
      refuse("a quote before a backslash in a literal, which is not surely read right; give the file as N-Triples or N-Quads");
    }
    std::string text = quoted(told);
    if (language && language->buf) return text + '@' + std::string(text_of(language));
    return datatype && datatype->buf ? text + "^^<" + iri(datatype) + '>' : text;
  }

  StoreFile& file_;
  const bool has_long_literals_;
  const std::function<void(const StoreStatement&)>& statement_;
  const std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env_{serd_env_new(nullptr), serd_env_free};
  std::exception_ptr failure_;
  std::uint64_t count_ = 0;  // statements
  bool by_blocks_ = false;
  std::string block_, rest_;
  std::size_t block_at_ = 0;
  std::uint64_t lines_ = 0;  // before the block
};

SerdStatus status(bool went_well) {
  return went_well ? SERD_SUCCESS : SERD_ERR_UNKNOWN;
}

SerdStatus on_error(void* handle, const SerdError* error) {
  static_cast<Reading*>(handle)->fail(error->line, "bad syntax: " + message_of(error));
  return error->status;
}

// Reads until read() gives no more.
void parse(Reading& reading, SerdSyntax syntax, const std::string& name) {
  const std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
      serd_reader_new(
          syntax, &reading, nullptr, [](void* handle, const SerdNode* iri) { return status(static_cast<Reading*>(handle)->base(iri)); },
          [](void* handle, const SerdNode* prefix, const SerdNode* iri) {
            return status(static_cast<Reading*>(handle)->prefix(prefix, iri));
          },
          [](void* handle, SerdStatementFlags, const SerdNode* graph, const SerdNode* subject, const SerdNode* predicate,
             const SerdNode* object, const SerdNode* datatype, const SerdNode* language) {
            return status(static_cast<Reading*>(handle)->statement(graph, subject, predicate, object, datatype, language));
          },
          nullptr),
      serd_reader_free);
  serd_reader_set_strict(reader.get(), true);
  serd_reader_set_error_sink(reader.get(), on_error, &reading);
  const auto source = [](void* to, std::size_t size, std::size_t count, void* handle) {
    return static_cast<Reading*>(handle)->read(to, size * count);
  };
  const auto failed = [](void* handle) { return static_cast<Reading*>(handle)->failed() ? 1 : 0; };
  const SerdStatus result =
      serd_reader_read_source(reader.get(), source, failed, &reading, reinterpret_cast<const uint8_t*>(name.c_str()), kPage);
  reading.finish();
  if (result > SERD_FAILURE) throw InputError(name + ": " + reinterpret_cast<const char*>(serd_strerror(result)));
}

}  // namespace

RdfSyntax rdf_syntax(std::string_view name) {
  std::string_view end = name;
  if (end.ends_with(".gz")) end.remove_suffix(3);
  const std::size_t dot = end.rfind('.');
  if (dot != std::string_view::npos) end.remove_prefix(dot + 1);
  if (end == "nt") return RdfSyntax::ntriples;
  if (end == "nq") return RdfSyntax::nquads;
  if (end == "ttl") return RdfSyntax::turtle;
  if (end == "trig") return RdfSyntax::trig;
  throw ontology::UsageError(std::string(name) + ": its name tells no syntax of RDF; name one with --format nt, nq, ttl or trig");
}

void read_statements(StoreFile& file, RdfSyntax syntax, const std::function<void(const StoreStatement&)>& statement) {
  Reading reading(file, syntax, statement);
  const SerdSyntax known[] = {SERD_NTRIPLES, SERD_NQUADS, SERD_TURTLE, SERD_TRIG};
  if (syntax == RdfSyntax::nquads) {
    while (reading.next_block()) parse(reading, SERD_NQUADS, file.name());
    reading.finish();
  } else {
    parse(reading, known[static_cast<int>(syntax)], file.name());
  }
}

}  // namespace gereh::exports
