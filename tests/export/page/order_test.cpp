#include "export/page/order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gereh::exports {
namespace {

PropertyNode node(const std::string& id, NodeKind kind, std::size_t degree, std::size_t mentions = 0) {
  PropertyNode made;
  made.id = id;
  made.label = id;
  made.kind = kind;
  made.degree = degree;
  made.mentions = mentions;
  return made;
}

PropertyGraph graph() {
  PropertyGraph made;
  made.nodes = {node("a", NodeKind::notion, 6), node("b", NodeKind::person, 4), node("c", NodeKind::person, 4, 2),
                node("d", NodeKind::place, 1)};
  PropertyEdge edge;
  edge.from = 1;
  edge.to = 2;
  made.edges = {edge, edge};
  return made;
}

TEST(PageOrder, WhatMostIsSaidOfComesFirstAndNamesBeforeConcepts) {
  const PageOrder order = order_nodes(graph(), 10);
  EXPECT_THAT(order.nodes, ::testing::ElementsAre(2, 1, 0, 3));
  EXPECT_THAT(order.ranks, ::testing::ElementsAre(2, 1, 0, 3));
  EXPECT_EQ(order.places.size(), 4U);
}

TEST(PageOrder, NoMorePlacesThanAskedFor) {
  EXPECT_EQ(order_nodes(graph(), 2).places.size(), 2U);
  EXPECT_EQ(order_nodes(graph(), 2).nodes.size(), 4U);
  EXPECT_TRUE(order_nodes({}, 2).places.empty());
}

// Whatever the order in which the same is told.
TEST(PageOrder, EqualsComeById) {
  PropertyGraph turned = graph();
  turned.nodes[2].mentions = 0;
  std::swap(turned.nodes[1], turned.nodes[2]);
  EXPECT_EQ(turned.nodes[order_nodes(turned, 0).nodes[0]].id, "b");
}

}  // namespace
}  // namespace gereh::exports
