// Reads RDF back with Raptor and Serd.
#pragma once

#include <gtest/gtest.h>
#include <raptor2.h>
#include <serd/serd.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace gereh::exports {

// What one has and the other has not, a few of each; "" if they are equal.
inline std::string difference_of(const std::multiset<std::string>& a, const std::multiset<std::string>& b) {
  constexpr std::size_t kFew = 3;
  std::string told;
  for (const auto& [mark, has, lacks] : {std::tuple("- ", &a, &b), std::tuple("+ ", &b, &a)}) {
    std::vector<std::string> only;
    std::ranges::set_difference(*has, *lacks, std::back_inserter(only));
    for (std::size_t i = 0; i < std::min(only.size(), kFew); ++i) told += mark + only[i] + "\n";
    if (only.size() > kFew) told += std::string(mark) + "and " + std::to_string(only.size() - kFew) + " more\n";
  }
  return told;
}

// Reads with Raptor; no warning is expected.
inline void read_rdf(const std::string& text, const char* syntax, const std::function<void(const raptor_statement&)>& visit) {
  const std::unique_ptr<raptor_world, void (*)(raptor_world*)> world(raptor_new_world(), raptor_free_world);
  raptor_world_open(world.get());
  raptor_world_set_log_handler(world.get(), nullptr, [](void*, raptor_log_message* message) {
    if (message->level >= RAPTOR_LOG_LEVEL_WARN) ADD_FAILURE() << message->text;
  });
  raptor_parser* parser = raptor_new_parser(world.get(), syntax);
  raptor_uri* base = raptor_new_uri(world.get(), reinterpret_cast<const unsigned char*>("https://example.org/"));
  raptor_parser_set_statement_handler(parser, const_cast<std::function<void(const raptor_statement&)>*>(&visit),
                                      [](void* visitor, raptor_statement* statement) {
                                        (*static_cast<std::function<void(const raptor_statement&)>*>(visitor))(*statement);
                                      });
  raptor_parser_parse_start(parser, base);
  raptor_parser_parse_chunk(parser, reinterpret_cast<const unsigned char*>(text.data()), text.size(), 1);
  raptor_free_uri(base);
  raptor_free_parser(parser);
}

// Triples in N-Triples' words.
inline std::multiset<std::string> triples_of(const std::string& text, const char* syntax) {
  std::multiset<std::string> triples;
  read_rdf(text, syntax, [&](const raptor_statement& statement) {
    std::string line;
    for (raptor_term* term : {statement.subject, statement.predicate, statement.object}) {
      unsigned char* words = raptor_term_to_string(term);
      line += (line.empty() ? "" : " ") + std::string(reinterpret_cast<char*>(words));
      raptor_free_memory(words);
    }
    triples.insert(line);
  });
  return triples;
}

// Quads as Serd reads them: "subject\npredicate\nobject\nlanguage or datatype\ngraph".
inline std::multiset<std::string> quads_of(const std::string& text, SerdSyntax syntax) {
  std::multiset<std::string> quads;
  const std::unique_ptr<SerdEnv, void (*)(SerdEnv*)> env(serd_env_new(nullptr), serd_env_free);
  struct State {
    std::multiset<std::string>& quads;
    SerdEnv* env;
    std::string expanded(const SerdNode* node) const {
      if (!node || !node->buf) return "";
      SerdNode whole = serd_env_expand_node(env, node);
      std::string told(reinterpret_cast<const char*>(whole.buf ? whole.buf : node->buf), whole.buf ? whole.n_bytes : node->n_bytes);
      serd_node_free(&whole);
      return told;
    }
  } state{quads, env.get()};
  SerdReader* reader = serd_reader_new(
      syntax, &state, nullptr, nullptr,
      [](void* told, const SerdNode* name, const SerdNode* iri) { return serd_env_set_prefix(static_cast<State*>(told)->env, name, iri); },
      [](void* told, SerdStatementFlags, const SerdNode* graph, const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
         const SerdNode* datatype, const SerdNode* language) {
        const auto& all = *static_cast<State*>(told);
        const std::string value = object->type == SERD_LITERAL
                                      ? "\"" + std::string(reinterpret_cast<const char*>(object->buf), object->n_bytes)
                                      : all.expanded(object);
        all.quads.insert(all.expanded(subject) + "\n" + all.expanded(predicate) + "\n" + value + "\n" + all.expanded(datatype) +
                         (language ? reinterpret_cast<const char*>(language->buf) : "") + "\n" + all.expanded(graph));
        return SERD_SUCCESS;
      },
      nullptr);
  EXPECT_EQ(serd_reader_read_string(reader, reinterpret_cast<const std::uint8_t*>(text.c_str())), SERD_SUCCESS);
  serd_reader_free(reader);
  return quads;
}

}  // namespace gereh::exports
