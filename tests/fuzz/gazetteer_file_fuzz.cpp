// Gazetteers made from a dump: as they are, and with size and checksums made right, so that what stands behind them is reached.
#include <xxhash.h>

#include <cstring>

#include "extract/article/input.h"
#include "extract/wikidata/gazetteer_file.h"
#include "target.h"

namespace gereh::fuzz {
namespace {

using namespace extract::wikidata;

void demand_text(std::string_view text) {
  require(extract::first_invalid_utf8(text) == std::string::npos, "what a gazetteer tells is text");
}

// No other error may come.
template <class Body>
void may_be_damaged(const Body& body) {
  try {
    body();
  } catch (const ontology::DataError&) {
  }
}

void find(const GazetteerFile& gazetteer, std::string_view name) {
  for (const KnownItem& item : gazetteer.find(name)) {
    for (const std::string_view text : {item.type, item.country, item.label_fa, item.label_en}) demand_text(text);
    for (const std::string_view alias : item.aliases_fa) demand_text(alias);
    for (const std::string_view alias : item.aliases_en) demand_text(alias);
  }
}

void open(const std::string& bytes) {
  static const InputFile file("names.gaz");
  const GazetteerFile gazetteer(file.write(bytes));
  for (const std::string_view type : gazetteer.types()) demand_text(type);
  for (const char* name : {"علی محمدی", "Ali Mohammadi", "رود کاج", "ایران", "", "\xFF"}) {
    may_be_damaged([&] { find(gazetteer, name); });
  }
  gazetteer.check();
}

template <class Number>
Number number_at(const std::string& bytes, std::size_t at) {
  Number number{};
  std::memcpy(&number, bytes.data() + at, sizeof number);
  return number;
}

template <class Number>
void put_at(std::string& bytes, std::size_t at, Number number) {
  std::memcpy(bytes.data() + at, &number, sizeof number);
}

// Blocks stand one behind the other, as far as their sizes make sense.
void seal_blocks(std::string& bytes) {
  constexpr std::size_t kHead = 8;
  for (std::size_t at = kGazetteerHeader; at + kHead <= bytes.size();) {
    const auto size = number_at<std::uint32_t>(bytes, at);
    if (size > bytes.size() - at - kHead) return;
    put_at(bytes, at + 4, static_cast<std::uint32_t>(XXH3_64bits(bytes.data() + at + kHead, size)));
    at += kHead + (size + kRecordUnit - 1) / kRecordUnit * kRecordUnit;
  }
}

// Where the index begins follows from its size, so that a file that grew or shrank still has one.
void seal(std::string& bytes) {
  constexpr std::size_t kRest = 32, kNames = 40, kIndex = 56;
  const std::uint64_t size = bytes.size(), names = number_at<std::uint64_t>(bytes, kNames);
  if (names <= size / kIndexEntry) put_at(bytes, kIndex, size - names * kIndexEntry);
  seal_blocks(bytes);
  const std::string checked = bytes.substr(kGazetteerHeader) + bytes.substr(kRest, kGazetteerHeader - kRest);
  put_at(bytes, 16, size);
  put_at(bytes, 24, std::uint64_t{XXH3_64bits(checked.data(), checked.size())});
}

}  // namespace
}  // namespace gereh::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gereh;
  std::string bytes = fuzz::text_of(data, size);
  fuzz::may_be_damaged([&] { fuzz::open(bytes); });
  if (size < extract::wikidata::kGazetteerHeader) return 0;
  fuzz::seal(bytes);
  fuzz::may_be_damaged([&] { fuzz::open(bytes); });
  return 0;
}
