#include "extract/article/html_metadata.h"

#include <string_view>
#include <vector>

#include "extract/article/html_clutter.h"
#include "extract/fa/page_marks.h"

namespace gereh::extract {

namespace {

constexpr std::size_t kMostDates = 20;     // places of a page that are looked at
constexpr std::size_t kLongestDate = 300;  // bytes of such a place

}  // namespace

HtmlMetadata::HtmlMetadata(const HtmlTree& tree) : tree_(tree) {
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const HtmlNode& node = tree[i];
    if (node.is("meta")) {
      for (const char* key : {"property", "name", "itemprop"}) {
        if (const std::string told = folded(node.attribute(key)); !told.empty())
          values_.try_emplace(told, squeeze(node.attribute("content")));
      }
    } else if (node.is("link") && folded(node.attribute("rel")) == "canonical" && canonical_.empty()) {
      canonical_ = squeeze(node.attribute("href"));
    } else if (node.is("script") && folded(node.attribute("type")).starts_with("application/ld+json")) {
      std::string block;
      for (std::size_t k = i + 1; k < node.end; ++k) block += tree[k].text;
      add(read_linked_data(block));
    }
  }
}

std::string HtmlMetadata::first_of(std::initializer_list<const char*> keys) const {
  for (const char* key : keys) {
    const auto found = values_.find(key);
    if (found != values_.end() && !found->second.empty()) return found->second;
  }
  return "";
}

std::string HtmlMetadata::url() const {
  return canonical_.empty() ? first_of({"og:url"}) : canonical_;
}

std::string HtmlMetadata::date() const {
  std::vector<std::string> told;
  for (const char* key : {"article:published_time", "datepublished", "og:article:published_time", "article:published", "dc.date.issued",
                          "dcterms.created", "dc.date", "parsely-pub-date", "publishdate", "pubdate", "date"}) {
    told.push_back(first_of({key}));
  }
  told.push_back(linked_.date);
  std::vector<std::string> shown;
  for (std::size_t i = 1; i < tree_.size() && shown.size() < kMostDates; ++i) {
    if (tree_[i].name.empty() || !is_date(tree_[i])) continue;
    told.emplace_back(tree_[i].attribute("datetime"));
    told.emplace_back(tree_[i].attribute("content"));
    shown.push_back(text_below(tree_, i));
  }
  for (const std::string& date : told) {
    if (std::string day = published_day(date); !day.empty()) return day;
  }
  told.insert(told.end(), shown.begin(), shown.end());
  for (const std::string& date : told) {
    if (date.size() > kLongestDate) continue;
    if (std::string day = fa::day_in(date); !day.empty()) return day;
  }
  return "";
}

void HtmlMetadata::add(const LinkedData& data) {
  for (const auto field : {&LinkedData::headline, &LinkedData::date, &LinkedData::body}) {
    if ((linked_.*field).empty()) linked_.*field = data.*field;
  }
}

}  // namespace gereh::extract
