// XML written as it is told, by libxml2: nothing but the open elements is kept.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

struct _xmlTextWriter;  // NOLINT(bugprone-reserved-identifier): libxml2's name

namespace gereh::exports {

// One document in UTF-8, indented, with its declaration. Attributes come before an element's content. Text must be clean (clean_text).
// Every call throws ontology::OutputError if what was written could not go out.
class XmlWriter {
 public:
  // `what` is for messages: "graph.graphml". `out` must outlive it.
  XmlWriter(std::ostream& out, std::string what);

  void open(const char* element);
  void attribute(const char* name, const std::string& value);
  void close();
  // An element with text and no attributes.
  void element(const char* name, const std::string& text);
  void text(const std::string& content);
  // Whether elements stand on lines of their own, from here on. They do at first.
  void indent(bool lines);
  // Closes what is open. Nothing can be written after it.
  void finish();

 private:
  struct FreeWriter {
    void operator()(_xmlTextWriter* writer) const;
  };

  void demand(int result);

  std::ostream& out_;
  std::string what_;
  std::unique_ptr<_xmlTextWriter, FreeWriter> writer_;
};

}  // namespace gereh::exports
