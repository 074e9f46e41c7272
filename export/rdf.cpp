#include "export/rdf.h"

#include <raptor2.h>

#include <memory>

#include "export/rdf_triples.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

template <class Resource>
using Owned = std::unique_ptr<Resource, void (*)(Resource*)>;

const unsigned char* bytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.c_str()); }

// One serialisation. Raptor's own memory holds the text until it is whole.
class Serializer {
 public:
  Serializer(const char* syntax, const std::string& base) : world_(raptor_new_world(), raptor_free_world) {
    raptor_world_set_log_handler(world_.get(), this, [](void* self, raptor_log_message* message) {
      if (message->level >= RAPTOR_LOG_LEVEL_ERROR) static_cast<Serializer*>(self)->error_ = message->text;
    });
    raptor_world_open(world_.get());
    serializer_.reset(raptor_new_serializer(world_.get(), syntax));
    for (const Namespace& space : rdf_namespaces(base)) {
      const Owned<raptor_uri> uri(raptor_new_uri(world_.get(), bytes(space.iri)), raptor_free_uri);
      raptor_serializer_set_namespace(serializer_.get(), uri.get(), bytes(std::string(space.prefix)));
    }
    raptor_iostream* stream = raptor_new_iostream_to_string(world_.get(), &text_, &size_, nullptr);
    raptor_serializer_start_to_iostream(serializer_.get(), nullptr, stream);
    stream_ = Owned<raptor_iostream>(stream, raptor_free_iostream);
  }
  ~Serializer() {
    serializer_.reset();
    stream_.reset();
    if (text_) raptor_free_memory(text_);
  }
  Serializer(const Serializer&) = delete;
  Serializer& operator=(const Serializer&) = delete;

  void add(const Triple& triple) {
    raptor_world* world = world_.get();
    raptor_statement statement;
    raptor_statement_init(&statement, world);
    statement.subject = raptor_new_term_from_uri_string(world, bytes(triple.subject));
    statement.predicate = raptor_new_term_from_uri_string(world, bytes(triple.predicate));
    if (triple.is_literal) {
      const Owned<raptor_uri> type(triple.datatype.empty() ? nullptr : raptor_new_uri(world, bytes(triple.datatype)), free_uri);
      statement.object = raptor_new_term_from_counted_literal(
          world, bytes(triple.object), triple.object.size(), type.get(),
          triple.language.empty() ? nullptr : bytes(triple.language), static_cast<unsigned char>(triple.language.size()));
    } else {
      statement.object = raptor_new_term_from_uri_string(world, bytes(triple.object));
    }
    const int failed = raptor_serializer_serialize_statement(serializer_.get(), &statement);
    raptor_statement_clear(&statement);
    if (failed != 0) fail();
  }

  std::string finish() {
    if (raptor_serializer_serialize_end(serializer_.get()) != 0) fail();
    serializer_.reset();
    stream_.reset();  // hands the text over
    if (!text_ || !error_.empty()) fail();
    return {static_cast<const char*>(text_), size_};
  }

 private:
  static void free_uri(raptor_uri* uri) {
    if (uri) raptor_free_uri(uri);
  }
  [[noreturn]] void fail() const {
    throw ontology::OutputError("RDF: " + (error_.empty() ? std::string("Raptor could not write it") : error_));
  }

  Owned<raptor_world> world_;
  Owned<raptor_serializer> serializer_{nullptr, raptor_free_serializer};
  Owned<raptor_iostream> stream_{nullptr, raptor_free_iostream};
  void* text_ = nullptr;
  std::size_t size_ = 0;
  std::string error_;
};

}  // namespace

void write_turtle(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  Serializer serializer("turtle", options.base);
  for_each_triple(graph, ontology, options, [&](const Triple& triple) { serializer.add(triple); });
  out << serializer.finish();
  if (!out) throw ontology::OutputError("the RDF cannot be written; is the disk full?");
}

}  // namespace gereh::exports
