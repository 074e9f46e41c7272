// While the dump goes by, class statements are held in memory and items with a Persian name are put aside, since what class an item
// is of and where its country stands are known at the end only. Then the items are read back one by one, written as records, and
// their names sorted on disk (name_sorter.h).
#include "extract/wikidata/gazetteer_builder.h"

#include <algorithm>
#include <limits>
#include <set>

#include "extract/wikidata/byte_cursor.h"
#include "extract/wikidata/checksum.h"
#include "extract/wikidata/gazetteer_file.h"
#include "ontology/error.h"
#include "ontology/iri.h"

namespace gereh::extract::wikidata {

namespace {

constexpr std::size_t kLongestName = 400;  // bytes; what is longer is a sentence, no name
constexpr std::size_t kMostAliases = 255;

template <class Number>
void put(std::string& bytes, Number value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_text(std::string& bytes, std::string_view text) {
  put(bytes, static_cast<std::uint16_t>(text.size()));
  bytes += text;
}

bool is_name(const std::string& text) {
  const auto is_control = [](char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; };
  return !text.empty() && text.size() <= kLongestName && std::ranges::none_of(text, is_control);
}

// Those that add something to the label, each once.
std::vector<std::string> other_names(const std::vector<std::string>& aliases, const std::string& label) {
  std::vector<std::string> names;
  for (const std::string& alias : aliases) {
    if (is_name(alias) && alias != label && names.size() < kMostAliases && std::ranges::find(names, alias) == names.end())
      names.push_back(alias);
  }
  return names;
}

// The part of a record behind item, type, country.
std::string names_of(const Item& item) {
  const std::string label_fa = is_name(item.label_fa) ? item.label_fa : "", label_en = is_name(item.label_en) ? item.label_en : "";
  const std::vector<std::string> persian = other_names(item.aliases_fa, label_fa), english = other_names(item.aliases_en, label_en);
  std::string bytes;
  put(bytes, item.sitelinks);
  put(bytes, static_cast<std::uint8_t>(persian.size()));
  put(bytes, static_cast<std::uint8_t>(english.size()));
  put_text(bytes, label_fa);
  put_text(bytes, label_en);
  for (const std::string& name : persian) put_text(bytes, name);
  for (const std::string& name : english) put_text(bytes, name);
  return bytes;
}

// Before the classes and names of an item that is put aside.
struct AsideHead {
  ItemNumber number = 0;
  ItemNumber country = 0;
  std::uint32_t classes = 0;
  std::uint32_t names = 0;  // bytes
};

}  // namespace

struct GazetteerBuilder::Aside {
  ItemNumber number = 0;
  ItemNumber country = 0;
  std::vector<ItemNumber> classes;
  std::string names;  // names_of()
};

// Writes the file from front to end and counts its bytes.
class GazetteerBuilder::Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) { out_ << std::string(kGazetteerHeader, '\0'); }

  std::uint64_t at() const { return at_; }

  void write(std::string_view bytes) {
    checksum_.add(bytes);
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    at_ += bytes.size();
  }
  void pad() { write(std::string((kRecordUnit - at_ % kRecordUnit) % kRecordUnit, '\0')); }

  void write_record(const std::string& record) {
    std::string front;
    put(front, static_cast<std::uint32_t>(record.size()));
    put(front, static_cast<std::uint32_t>(checksum_of(record)));
    write(front + record);
    pad();
  }

  void write_header(std::uint64_t items, std::uint64_t names, std::uint64_t records, std::uint64_t index) {
    std::string rest;
    for (const std::uint64_t number : {items, names, records, index}) put(rest, number);
    checksum_.add(rest);
    std::string header(kGazetteerMagic);
    put(header, kGazetteerVersion);
    put(header, at_);
    put(header, checksum_.value());
    out_.seekp(0);
    out_ << header << rest;
    out_.seekp(0, std::ios::end);
  }

 private:
  std::ostream& out_;
  Checksum checksum_;
  std::uint64_t at_ = kGazetteerHeader;
};

GazetteerBuilder::GazetteerBuilder(ClassRoots roots, const std::filesystem::path& scratch)
    : tree_(std::move(roots)), aside_(scratch), scratch_(scratch) {}

void GazetteerBuilder::add(const Item& item) {
  for (const ItemNumber above : item.superclasses) tree_.add(item.number, above);
  if (!item.iso_code.empty()) codes_[item.number] = item.iso_code;
  if (item.label_fa.empty() && item.aliases_fa.empty()) return;
  const std::string names = names_of(item);
  std::string bytes;
  put(bytes, AsideHead{item.number, item.iso_code.empty() ? item.country : item.number, static_cast<std::uint32_t>(item.classes.size()),
                       static_cast<std::uint32_t>(names.size())});
  for (const ItemNumber number : item.classes) put(bytes, number);
  aside_.write(bytes + names);
  ++items_;
}

namespace {

// Hashes of the names within names_of(), each once.
std::set<std::uint64_t> name_hashes(std::string_view names) {
  std::set<std::uint64_t> hashes;
  ByteCursor cursor(names, sizeof(std::uint16_t) + 2 * sizeof(std::uint8_t));
  while (const auto name = cursor.text()) {
    const std::string folded = ontology::fold_name(*name);
    if (!folded.empty()) hashes.insert(checksum_of(folded));
  }
  return hashes;
}

}  // namespace

// Moves `at` behind it.
GazetteerBuilder::Aside GazetteerBuilder::take_back(std::uint64_t& at) {
  const auto take = [&](void* target, std::size_t size) {
    aside_.read(at, {static_cast<char*>(target), size});
    at += size;
  };
  AsideHead head;
  take(&head, sizeof head);
  Aside item{head.number, head.country, std::vector<ItemNumber>(head.classes), std::string(head.names, '\0')};
  take(item.classes.data(), item.classes.size() * sizeof(ItemNumber));
  take(item.names.data(), item.names.size());
  return item;
}

std::string GazetteerBuilder::record_of(const Aside& item, std::size_t type) const {
  const auto code = codes_.find(item.country);
  std::string record;
  put(record, item.number);
  put(record, static_cast<std::uint16_t>(type));
  record += code == codes_.end() ? std::string(2, '\0') : code->second;
  return record + item.names;
}

GazetteerBuilder::Result GazetteerBuilder::write(std::ostream& out) {
  tree_.finish();
  Writer writer(out);
  NameSorter sorter(scratch_);
  Result result;
  std::string types;
  put(types, static_cast<std::uint32_t>(tree_.types().size()));
  for (const std::string& type : tree_.types()) put_text(types, type);
  writer.write_record(types);
  const std::uint64_t records = writer.at();
  std::uint64_t at = 0;
  for (std::uint64_t i = 0; i < items_; ++i) {
    const Aside item = take_back(at);
    const auto type = tree_.type_of(item.classes);
    if (!type) {
      ++result.without;
      continue;
    }
    const std::uint64_t place = writer.at() / kRecordUnit;
    if (place > std::numeric_limits<std::uint32_t>::max()) {
      throw ontology::OutputError("the gazetteer grows beyond 32 GiB, which its format can't hold");
    }
    for (const std::uint64_t hash : name_hashes(item.names)) sorter.add({hash, place});
    writer.write_record(record_of(item, *type));
    ++result.items;
  }
  const std::uint64_t index = writer.at();
  sorter.merge([&](const NameEntry& entry) {
    std::string bytes;
    put(bytes, entry.hash);
    put(bytes, static_cast<std::uint32_t>(entry.record));
    writer.write(bytes);
    ++result.names;
  });
  writer.write_header(result.items, result.names, records, index);
  return result;
}

}  // namespace gereh::extract::wikidata
