#include "extract/wikidata/name_sorter.h"

#include <algorithm>
#include <optional>
#include <queue>

namespace gereh::extract::wikidata {

namespace {

constexpr std::size_t kBlock = 4096;  // entries that a run reads at a time

std::span<const char> bytes_of(const std::vector<NameEntry>& entries) {
  return {reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(NameEntry)};
}

// A run put aside, read from its beginning.
class Run {
 public:
  Run(ScratchFile& file, std::uint64_t begin, std::uint64_t end) : file_(&file), at_(begin), end_(end) {}

  std::optional<NameEntry> next() {
    if (i_ == block_.size()) {
      const std::uint64_t left = (end_ - at_) / sizeof(NameEntry);
      block_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, kBlock)));
      if (block_.empty()) return std::nullopt;
      const std::size_t size = block_.size() * sizeof(NameEntry);
      file_->read(at_, {reinterpret_cast<char*>(block_.data()), size});
      at_ += size;
      i_ = 0;
    }
    return block_[i_++];
  }

 private:
  ScratchFile* file_;
  std::uint64_t at_, end_;
  std::vector<NameEntry> block_;
  std::size_t i_ = 0;
};

}  // namespace

void NameSorter::add(NameEntry entry) {
  held_.push_back(entry);
  if (held_.size() >= run_) put_aside();
}

void NameSorter::put_aside() {
  std::ranges::sort(held_);
  aside_.write(bytes_of(held_));
  ends_.push_back(aside_.size());
  held_.clear();
}

void NameSorter::merge(const std::function<void(const NameEntry&)>& take) {
  if (!held_.empty()) put_aside();
  std::vector<Run> runs;
  std::uint64_t begin = 0;
  for (const std::uint64_t end : ends_) {
    runs.emplace_back(aside_, begin, end);
    begin = end;
  }
  using Head = std::pair<NameEntry, std::size_t>;  // the next entry of a run, and which
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  for (std::size_t i = 0; i < runs.size(); ++i) heads.emplace(*runs[i].next(), i);
  std::optional<NameEntry> last;
  while (!heads.empty()) {
    const auto [entry, run] = heads.top();
    heads.pop();
    if (entry != last) take(entry);
    last = entry;
    if (const auto next = runs[run].next()) heads.emplace(*next, run);
  }
}

}  // namespace gereh::extract::wikidata
