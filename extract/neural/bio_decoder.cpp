#include "extract/neural/bio_decoder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>

namespace gereh::extract::neural {

namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();  // what no sum of scores comes down to
constexpr double kLargest = 1e30;

double finite(float score) {
  return std::isnan(score) ? -kLargest : std::clamp(static_cast<double>(score), -kLargest, kLargest);
}

bool is_inside(std::string_view label) {
  return label.starts_with("I-");
}

}  // namespace

bool is_bio(std::string_view label) {
  return label == "O" || (label.size() > 2 && (label.starts_with("B-") || label.starts_with("I-")));
}

BioDecoder::BioDecoder(const std::vector<std::string>& labels, std::span<const float> transitions)
    : transitions_(transitions), inside_(labels.size(), 0), class_(labels.size(), 0) {
  std::map<std::string_view, std::size_t> classes;
  for (std::size_t now = 0; now < labels.size(); ++now) {
    const std::string_view label = labels[now];
    all_.push_back(static_cast<std::uint32_t>(now));
    inside_[now] = is_inside(label) ? 1 : 0;
    class_[now] = classes.try_emplace(label.substr(std::min<std::size_t>(label.size(), 2)), classes.size()).first->second;
    members_.resize(classes.size());
    if (is_inside(label) || label.starts_with("B-")) members_[class_[now]].push_back(static_cast<std::uint32_t>(now));
  }
}

std::vector<std::uint32_t> BioDecoder::decode(const Columns& scores, const std::vector<std::size_t>& columns) const {
  const std::size_t size = all_.size();
  std::vector<std::uint32_t> path(columns.size());
  if (columns.empty()) return path;
  std::vector<double> best(size), next(size);
  std::vector<std::vector<std::uint32_t>> from(columns.size(), std::vector<std::uint32_t>(size));
  for (std::size_t now = 0; now < size; ++now) best[now] = inside_[now] ? kNever : finite(scores.column(columns[0])[now]);
  for (std::size_t i = 1; i < columns.size(); ++i) {
    for (std::size_t now = 0; now < size; ++now) {
      double top = kNever;
      for (const std::uint32_t before : inside_[now] ? members_[class_[now]] : all_) {
        const double score = best[before] + finite(transitions_[now * size + before]);
        if (score > top) {
          top = score;
          from[i][now] = before;
        }
      }
      next[now] = top + finite(scores.column(columns[i])[now]);
    }
    best.swap(next);
  }
  path.back() = static_cast<std::uint32_t>(std::ranges::max_element(best) - best.begin());
  for (std::size_t i = columns.size() - 1; i > 0; --i) path[i - 1] = from[i][path[i]];
  return path;
}

}  // namespace gereh::extract::neural
