// The page comes bundled (scripts/build_page.sh) as a template within the program, with one place for the data.
#include "export/page/html.h"

#include <cassert>
#include <string_view>

#include "export/page/data.h"

// From the assembler source that export/CMakeLists.txt makes.
extern "C" const char gereh_page_template[];
extern "C" const char gereh_page_template_end[];

namespace gereh::exports {

namespace {

constexpr std::string_view kPlace = "<!--data-->";

}  // namespace

void write_html(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const Options& options, std::ostream& out) {
  const std::string_view page(gereh_page_template, static_cast<std::size_t>(gereh_page_template_end - gereh_page_template));
  const std::size_t place = page.find(kPlace);
  assert(place != std::string_view::npos);
  out << page.substr(0, place) << make_page_data(graph, ontology, options) << page.substr(place + kPlace.size());
  demand_written(out, "the page");
}

}  // namespace gereh::exports
