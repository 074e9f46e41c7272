// The format. All numbers are little-endian. A text is u16 length and its bytes, UTF-8.
//
//   byte  0   8 bytes  magic "GEREHGAZ"
//         8   u64      version of the format
//        16   u64      size of the file in bytes
//        24   u64      XXH3 (64 bits, seed 0) of all bytes from 32 to the end, the header's rest last
//        32   u64      number of items
//        40   u64      number of index entries
//        48   u64      byte at which the records begin
//        56   u64      byte at which the index begins; it ends the file
//        64   types    a block: u32 number, then each a text
//             records  blocks
//             index    entries ascending: u64 hash of a folded name (XXH3, seed 0), u32 where a record of that name is, in
//                      units of 8 bytes from the file's beginning
//
//   block     at a multiple of 8: u32 size of what follows the next number; u32 low half of its XXH3; then the content
//   record    u32 item, u16 type, 2 bytes country (zeros if none), u16 sitelinks, u8 Persian aliases, u8 English aliases, and the
//             texts: Persian label, English label, Persian aliases, English aliases
//
// Opening looks at header and types only, since the file may be large and most of it is never needed; each block has a checksum of
// its own. An index that lies can only fail to find, or lead to a record without the name, which is passed over.
#include "extract/wikidata/gazetteer_file.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "extract/article/input.h"
#include "extract/wikidata/byte_cursor.h"
#include "extract/wikidata/checksum.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract::wikidata {

namespace {

constexpr std::size_t kChecked = 32;  // the header's part behind the checksum

}  // namespace

GazetteerFile::GazetteerFile(const std::filesystem::path& file) : file_(file.string()), mapped_(file), bytes_(mapped_.bytes()) {
  const auto fail = [&](const std::string& what) { throw ontology::DataError(file_ + ": " + what); };
  if (!bytes_.starts_with(kGazetteerMagic)) fail("is no imported gazetteer; make one with 'gereh gazetteer import'");
  ByteCursor header(bytes_, kGazetteerMagic.size());
  const auto version = header.number<std::uint64_t>(), size = header.number<std::uint64_t>();
  if (version && *version != kGazetteerVersion) {
    fail("is of gazetteer format " + std::to_string(*version) + ", this program reads " + std::to_string(kGazetteerVersion) +
         "; import it anew");
  }
  if (!size || *size != bytes_.size() || bytes_.size() < kGazetteerHeader) fail("is cut or damaged; import it anew");
  checksum_ = *header.number<std::uint64_t>();
  items_ = *header.number<std::uint64_t>();
  names_ = *header.number<std::uint64_t>();
  records_ = *header.number<std::uint64_t>();
  index_ = *header.number<std::uint64_t>();
  if (records_ < kGazetteerHeader || records_ > index_ || index_ > bytes_.size()) damaged(48, "sections out of bounds");
  if (names_ > bytes_.size() || names_ * kIndexEntry != bytes_.size() - index_) damaged(40, "an index of another size");
  read_types();
}

void GazetteerFile::damaged(std::uint64_t byte, const std::string& what) const {
  throw ontology::DataError(file_ + ": damaged (byte " + std::to_string(byte) + ": " + what + "); import it anew");
}

std::string_view GazetteerFile::block_at(std::uint64_t byte, std::uint64_t end) const {
  ByteCursor head(bytes_.substr(0, static_cast<std::size_t>(end)), static_cast<std::size_t>(byte));
  const auto size = head.number<std::uint32_t>(), checksum = head.number<std::uint32_t>();
  if (!size || !checksum || *size > end - head.at()) damaged(byte, "a block that ends too early");
  const std::string_view content = bytes_.substr(head.at(), *size);
  if (static_cast<std::uint32_t>(checksum_of(content)) != *checksum) damaged(byte, "wrong checksum of a block");
  return content;
}

void GazetteerFile::read_types() {
  ByteCursor cursor(block_at(kGazetteerHeader, records_), 0);
  const auto count = cursor.number<std::uint32_t>();
  for (std::uint32_t i = 0; count && i < *count; ++i) {
    const auto type = cursor.text();
    if (!type || first_invalid_utf8(*type) != std::string::npos) damaged(kGazetteerHeader, "types that are no text");
    types_.push_back(*type);
  }
  if (!count) damaged(kGazetteerHeader, "no types");
}

std::uint64_t GazetteerFile::hash_at(std::uint64_t entry) const {
  return *ByteCursor(bytes_, static_cast<std::size_t>(index_ + entry * kIndexEntry)).number<std::uint64_t>();
}

std::uint64_t GazetteerFile::record_at(std::uint64_t entry) const {
  const auto at = static_cast<std::size_t>(index_ + entry * kIndexEntry + sizeof(std::uint64_t));
  return std::uint64_t{*ByteCursor(bytes_, at).number<std::uint32_t>()} * kRecordUnit;
}

KnownItem GazetteerFile::read_record(std::uint64_t byte) const {
  if (byte < records_ || byte >= index_) damaged(byte, "no record");
  ByteCursor cursor(block_at(byte, index_), 0);
  KnownItem item;
  const auto number = cursor.number<std::uint32_t>();
  const auto type = cursor.number<std::uint16_t>();
  const auto country = cursor.take(2);
  const auto sitelinks = cursor.number<std::uint16_t>();
  const auto persian = cursor.number<std::uint8_t>(), english = cursor.number<std::uint8_t>();
  if (!english || *type >= types_.size()) damaged(byte, "a record without its numbers");
  item.number = *number;
  item.type = types_[*type];
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (std::ranges::all_of(*country, is_capital)) item.country = *country;
  item.sitelinks = *sitelinks;
  const auto text = [&] {
    const auto taken = cursor.text();
    if (!taken || first_invalid_utf8(*taken) != std::string::npos) damaged(byte, "a record with what is no text");
    return *taken;
  };
  item.label_fa = text();
  item.label_en = text();
  for (int i = 0; i < *persian; ++i) item.aliases_fa.push_back(text());
  for (int i = 0; i < *english; ++i) item.aliases_en.push_back(text());
  return item;
}

std::vector<KnownItem> GazetteerFile::find(std::string_view name) const {
  const std::string folded = ontology::fold_name(name);
  const std::uint64_t hash = checksum_of(folded);
  std::uint64_t first = 0;  // entry of this hash or a greater one
  for (std::uint64_t end = names_; first < end;) {
    const std::uint64_t middle = first + (end - first) / 2;
    if (hash_at(middle) < hash) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  const auto is_name = [&](std::string_view candidate) { return ontology::fold_name(candidate) == folded; };
  std::vector<KnownItem> found;
  if (folded.empty()) return found;
  for (std::uint64_t entry = first; entry < names_ && hash_at(entry) == hash; ++entry) {
    KnownItem item = read_record(record_at(entry));
    if (is_name(item.label_fa) || is_name(item.label_en) || std::ranges::any_of(item.aliases_fa, is_name) ||
        std::ranges::any_of(item.aliases_en, is_name)) {
      found.push_back(std::move(item));
    }
  }
  std::ranges::sort(found, [](const KnownItem& a, const KnownItem& b) {
    return a.sitelinks != b.sitelinks ? a.sitelinks > b.sitelinks : a.number < b.number;
  });
  // A dump may have an item twice.
  std::set<ItemNumber> seen;
  std::erase_if(found, [&](const KnownItem& item) { return !seen.insert(item.number).second; });
  return found;
}

void GazetteerFile::check() const {
  Checksum sum;
  sum.add(bytes_.substr(kGazetteerHeader));
  sum.add(bytes_.substr(kChecked, kGazetteerHeader - kChecked));
  if (sum.value() != checksum_) damaged(24, "wrong checksum");
  std::uint64_t last = 0;
  for (std::uint64_t entry = 0; entry < names_; ++entry) {
    const std::uint64_t hash = hash_at(entry);
    if (hash < last) damaged(index_ + entry * kIndexEntry, "names out of order");
    last = hash;
    read_record(record_at(entry));
  }
}

}  // namespace gereh::extract::wikidata
