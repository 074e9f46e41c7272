// The graph for Neo4j 5 (docs/graph-tools.md): two tables for `neo4j-admin database import`, and a script that makes the same graph in
// a database that runs.
#pragma once

#include <ostream>

#include "export/format.h"
#include "graph/knowledge_graph.h"
#include "ontology/ontology.h"

namespace gereh::exports {

// Nodes have their class and all above it as labels, and their relative IRI as `id`; relationships their claim's.
void write_neo4j_nodes(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);
void write_neo4j_relationships(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options,
                               std::ostream& out);

// Plain Cypher with the data in it: no file to put in the server's import folder, no plugin. Run again, with the same graph or a larger
// one, it brings the database up to date and doubles nothing.
void write_neo4j_script(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out);

// "SignAgreement", "leaderOf" as Neo4j's users write types: SIGN_AGREEMENT, LEADER_OF. What is no ASCII letter or digit becomes _.
std::string relationship_type(std::string_view predicate);

}  // namespace gereh::exports
