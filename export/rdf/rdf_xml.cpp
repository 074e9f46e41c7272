#include "export/rdf/rdf_xml.h"

#include <raptor2.h>

#include <memory>
#include <string>

#include "export/rdf/nodes.h"
#include "ontology/error.h"

namespace gereh::exports {

namespace {

template <class Resource>
using Owned = std::unique_ptr<Resource, void (*)(Resource*)>;

const unsigned char* bytes(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.c_str());
}

// Raptor's writing to a stream.
const raptor_iostream_handler kStream{
    2,
    nullptr,
    nullptr,
    [](void* out, const int byte) {
      static_cast<std::ostream*>(out)->put(static_cast<char>(byte));
      return static_cast<std::ostream*>(out)->good() ? 0 : 1;
    },
    [](void* out, const void* at, std::size_t size, std::size_t count) {
      static_cast<std::ostream*>(out)->write(static_cast<const char*>(at), static_cast<std::streamsize>(size * count));
      return static_cast<std::ostream*>(out)->good() ? static_cast<int>(count) : -1;
    },
    nullptr,
    nullptr,
    nullptr,
};

// With U+FFFD for the control characters that XML 1.0 excludes. (U+FFFE and U+FFFF, which it excludes too, Raptor replaces itself.)
std::string for_xml(const std::string& text) {
  std::string fit;
  fit.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      fit += "\xEF\xBF\xBD";
    } else {
      fit += c;
    }
  }
  return fit;
}

// One serialisation; throws OutputError wherever Raptor fails.
class Serializer {
 public:
  Serializer(const std::vector<std::pair<std::string, std::string>>& prefixes, std::ostream& out)
      : world_(needed(raptor_new_world()), raptor_free_world) {
    raptor_world_set_log_handler(world_.get(), &error_, [](void* error, raptor_log_message* message) {
      if (message->level >= RAPTOR_LOG_LEVEL_ERROR) *static_cast<std::string*>(error) = message->text;
    });
    demand(raptor_world_open(world_.get()) == 0);
    stream_.reset(needed(raptor_new_iostream_from_handler(world_.get(), &out, &kStream)));
    serializer_.reset(needed(raptor_new_serializer(world_.get(), "rdfxml")));
    for (const auto& [prefix, iri] : prefixes) {
      // Only abbreviations: it fails for the one that Raptor has from the start, rdf.
      raptor_serializer_set_namespace(serializer_.get(), new_uri(iri).get(), bytes(prefix));
    }
    demand(raptor_serializer_start_to_iostream(serializer_.get(), nullptr, stream_.get()) == 0);
  }

  void add(const std::string& about, const RdfStatement& stated) {
    const Owned<raptor_term> subject(new_resource(about)), predicate(new_resource(std::string(stated.predicate)));
    const Owned<raptor_term> object(stated.is_literal ? new_literal(stated) : new_resource(stated.object));
    raptor_statement statement;
    raptor_statement_init(&statement, world_.get());
    statement.subject = subject.get();
    statement.predicate = predicate.get();
    statement.object = object.get();
    demand(raptor_serializer_serialize_statement(serializer_.get(), &statement) == 0);
  }

  void finish() {
    demand(raptor_serializer_serialize_end(serializer_.get()) == 0);
    demand(error_.empty());
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
  Owned<raptor_term> new_literal(const RdfStatement& stated) const {
    const std::string text = for_xml(stated.object), language(stated.language);
    const Owned<raptor_uri> type =
        stated.datatype.empty() ? Owned<raptor_uri>(nullptr, raptor_free_uri) : new_uri(std::string(stated.datatype));
    return {needed(raptor_new_term_from_counted_literal(world_.get(), bytes(text), text.size(), type.get(),
                                                        language.empty() ? nullptr : bytes(language),
                                                        static_cast<unsigned char>(language.size()))),
            raptor_free_term};
  }

  // In this order, so that the serializer goes before the stream that it writes to.
  std::string error_;
  Owned<raptor_world> world_;
  Owned<raptor_iostream> stream_{nullptr, raptor_free_iostream};
  Owned<raptor_serializer> serializer_{nullptr, raptor_free_serializer};
};

}  // namespace

void write_rdf_xml(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  RdfNodes nodes(graph, ontology, options.base);
  Serializer serializer(rdf_prefixes(options.base), out);
  nodes.by_layer([&](const RdfDescription& node) {
    for (const RdfStatement& statement : node.statements()) serializer.add(node.subject(), statement);
    demand_written(out, "the RDF");
  });
  serializer.finish();
  demand_written(out, "the RDF");
}

}  // namespace gereh::exports
