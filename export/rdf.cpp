#include "export/rdf.h"

#include <raptor2.h>

#include <memory>

#include "export/rdf_triples.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

template <class Resource>
using Owned = std::unique_ptr<Resource, void (*)(Resource*)>;

const unsigned char* bytes(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.c_str());
}

// The memory that Raptor writes to.
struct Text {
  void* at = nullptr;
  std::size_t size = 0;

  Text() = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  ~Text() {
    if (at) raptor_free_memory(at);
  }
};

// One serialisation; throws OutputError wherever Raptor fails. Raptor keeps the text until it is whole.
class Serializer {
 public:
  Serializer(const char* syntax, const std::string& base) : world_(needed(raptor_new_world()), raptor_free_world) {
    raptor_world_set_log_handler(world_.get(), &error_, [](void* error, raptor_log_message* message) {
      if (message->level >= RAPTOR_LOG_LEVEL_ERROR) *static_cast<std::string*>(error) = message->text;
    });
    demand(raptor_world_open(world_.get()) == 0);
    stream_.reset(needed(raptor_new_iostream_to_string(world_.get(), &text_.at, &text_.size, nullptr)));
    serializer_.reset(needed(raptor_new_serializer(world_.get(), syntax)));
    for (const Namespace& space : rdf_namespaces(base)) {
      // Only abbreviations: it fails for the one that Raptor has from the start, rdf.
      raptor_serializer_set_namespace(serializer_.get(), new_uri(space.iri).get(), bytes(std::string(space.prefix)));
    }
    demand(raptor_serializer_start_to_iostream(serializer_.get(), nullptr, stream_.get()) == 0);
  }

  void add(const Triple& triple) {
    const Owned<raptor_term> subject(new_resource(triple.subject)), predicate(new_resource(triple.predicate));
    const Owned<raptor_term> object(triple.is_literal ? new_literal(triple) : new_resource(triple.object));
    raptor_statement statement;
    raptor_statement_init(&statement, world_.get());
    statement.subject = subject.get();
    statement.predicate = predicate.get();
    statement.object = object.get();
    demand(raptor_serializer_serialize_statement(serializer_.get(), &statement) == 0);
  }

  std::string finish() {
    demand(raptor_serializer_serialize_end(serializer_.get()) == 0);
    serializer_.reset();
    stream_.reset();  // hands the text over
    demand(text_.at && error_.empty());
    return {static_cast<const char*>(text_.at), text_.size};
  }

 private:
  void demand(bool done) const {
    if (!done) throw ontology::OutputError("RDF: " + (error_.empty() ? std::string("Raptor could not write it") : error_));
  }
  template <class Resource>
  Resource* needed(Resource* resource) const {
    demand(resource != nullptr);
    return resource;
  }

  Owned<raptor_uri> new_uri(const std::string& iri) const { return {needed(raptor_new_uri(world_.get(), bytes(iri))), raptor_free_uri}; }
  Owned<raptor_term> new_resource(const std::string& iri) const {
    return {needed(raptor_new_term_from_uri_string(world_.get(), bytes(iri))), raptor_free_term};
  }
  Owned<raptor_term> new_literal(const Triple& triple) const {
    const Owned<raptor_uri> type = triple.datatype.empty() ? Owned<raptor_uri>(nullptr, raptor_free_uri) : new_uri(triple.datatype);
    return {needed(raptor_new_term_from_counted_literal(world_.get(), bytes(triple.object), triple.object.size(), type.get(),
                                                        triple.language.empty() ? nullptr : bytes(triple.language),
                                                        static_cast<unsigned char>(triple.language.size()))),
            raptor_free_term};
  }

  // In this order, so that the serializer goes first, then the stream, which writes to the text when it goes.
  std::string error_;
  Text text_;
  Owned<raptor_world> world_;
  Owned<raptor_iostream> stream_{nullptr, raptor_free_iostream};
  Owned<raptor_serializer> serializer_{nullptr, raptor_free_serializer};
};

}  // namespace

void write_turtle(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  Serializer serializer("turtle", options.base);
  for_each_triple(graph, ontology, options, [&](const Triple& triple) { serializer.add(triple); });
  out << serializer.finish();
  if (!out) throw ontology::OutputError("the RDF cannot be written; is the disk full?");
}

}  // namespace gereh::exports
