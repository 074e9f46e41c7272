// What a page tells machines: Open Graph, schema.org in JSON-LD and itemprop, <time>.
#pragma once

#include <initializer_list>
#include <map>
#include <string>

#include "extract/article/html_tree.h"
#include "extract/article/json.h"

namespace gereh::extract {

// Keeps a reference to the tree.
class HtmlMetadata {
 public:
  explicit HtmlMetadata(const HtmlTree& tree);

  // Content of the first of these <meta> properties, names or itemprops (lower case) that is told, or "".
  std::string first_of(std::initializer_list<const char*> keys) const;
  // Canonical address, or "".
  std::string url() const;
  // ISO date of publication, or "". Machines' dates go first, in whichever calendar; then those that readers see, where
  // the markup names a date.
  std::string date() const;
  // First values of all JSON-LD of the page.
  const LinkedData& linked() const { return linked_; }

 private:
  void add(const LinkedData& data);

  const HtmlTree& tree_;
  std::map<std::string, std::string> values_;
  std::string canonical_;
  LinkedData linked_;
};

}  // namespace gereh::extract
