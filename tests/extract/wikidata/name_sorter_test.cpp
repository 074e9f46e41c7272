#include "extract/wikidata/name_sorter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/extract/wikidata/items.h"

namespace gereh::extract::wikidata {
namespace {

// What the sorter makes of them, and what it should.
void compare(std::vector<NameEntry> entries, std::size_t run) {
  const neural::Folder folder;
  NameSorter sorter(folder.path(), run);
  for (const NameEntry& entry : entries) sorter.add(entry);
  std::vector<NameEntry> sorted;
  sorter.merge([&](const NameEntry& entry) { sorted.push_back(entry); });
  std::ranges::sort(entries);
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  EXPECT_TRUE(sorted == entries) << entries.size() << " entries in runs of " << run;
}

std::vector<NameEntry> entries(std::size_t count, std::uint64_t hashes, std::uint64_t records) {
  std::mt19937_64 random(count);
  std::vector<NameEntry> made(count);
  for (NameEntry& entry : made) entry = {random() % hashes, random() % records};
  return made;
}

TEST(NameSorter, ManyRunsGiveWhatOneSortGives) {
  for (const std::size_t run : {1U, 2U, 7U, 999U, 1000U, 1001U}) compare(entries(1000, 1ULL << 63, 1ULL << 32), run);
}

TEST(NameSorter, EqualEntriesComeOnce) {
  for (const std::size_t run : {1U, 3U, 64U, 5000U}) compare(entries(2000, 10, 20), run);
  compare(std::vector<NameEntry>(100, NameEntry{}), 9);
}

TEST(NameSorter, RunsAreReadInBlocks) {
  compare(entries(30000, 1ULL << 40, 1ULL << 20), 9000);
}

TEST(NameSorter, NothingIsSortedToNothing) {
  compare({}, 1);
}

}  // namespace
}  // namespace gereh::extract::wikidata
