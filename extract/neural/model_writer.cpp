// model_file.cpp explains the format.
#include "extract/neural/model_writer.h"

#include <fcntl.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "ontology/error.h"

namespace gereh::extract::neural {

namespace fs = std::filesystem;

namespace {

constexpr int kMostLeftovers = 100;  // of killed programs that had our process id

[[noreturn]] void fail(const std::string& file, const std::string& what) {
  throw ontology::OutputError(file + ": cannot be written: " + what);
}

template <class Number>
void append(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_text(std::string& out, std::string_view text) {
  append(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

// A file beside its target, removed again unless it takes the target's place.
class Temporary {
 public:
  explicit Temporary(fs::path target) : target_(std::move(target)) {
    for (int attempt = 0; descriptor_ < 0; ++attempt) {
      path_ = target_;
      path_ += "." + std::to_string(getpid()) + "-" + std::to_string(attempt) + ".tmp";
      // O_EXCL follows no link and takes no file that somebody else has put there.
      descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ < 0 && (errno != EEXIST || attempt == kMostLeftovers)) fail_with(errno);
    }
  }
  ~Temporary() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!published_) unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) fail_with(errno);
      if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void publish() {
    if (fsync(descriptor_) != 0 || close(std::exchange(descriptor_, -1)) != 0) fail_with(errno);
    if (rename(path_.c_str(), target_.c_str()) != 0) fail_with(errno);
    published_ = true;
    // The new name, too, should survive a crash; where a folder can't be synced, it is no reason to fail.
    const fs::path folder = target_.has_parent_path() ? target_.parent_path() : ".";
    const int descriptor = open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
  }

 private:
  [[noreturn]] void fail_with(int error) const { fail(target_.string(), std::generic_category().message(error)); }

  fs::path target_;
  fs::path path_;
  int descriptor_ = -1;
  bool published_ = false;
};

}  // namespace

template <class Strings>
void ModelWriter::add_list(std::string name, const Strings& strings) {
  std::string text, data;
  for (const auto& string : strings) {
    append(data, static_cast<std::uint32_t>(text.size()));  // one that does not fit is refused by save(), for the text's size
    text += string;
  }
  append(data, static_cast<std::uint32_t>(text.size()));
  const Dimensions dimensions(strings.size(), text.size());
  const auto kept = std::make_shared<const std::string>(data + text);
  sections_.push_back({std::move(name), SectionType::kStrings, dimensions, *kept, kept});
}

void ModelWriter::add_strings(std::string name, std::span<const std::string> strings) {
  add_list(std::move(name), strings);
}

void ModelWriter::add_strings(std::string name, std::span<const std::string_view> strings) {
  add_list(std::move(name), strings);
}

// All that the reader would refuse is refused here, before anything is written.
void ModelWriter::check(const std::vector<const Section*>& sorted, const std::string& file) const {
  for (const auto& [key, value] : facts_) {
    if (!is_name(key)) fail(file, "\"" + key + "\" can't be a metadata key");
    if (!is_text(value)) fail(file, "metadata \"" + key + "\" is not UTF-8");
  }
  const Section* before = nullptr;
  for (const Section* section : sorted) {
    if (!is_name(section->name)) fail(file, "\"" + section->name + "\" can't be a section's name");
    const auto wrong = [&](const std::string& what) { fail(file, "section \"" + section->name + "\": " + what); };
    if (before != nullptr && before->name == section->name) wrong("added twice");
    if (data_size(section->type, section->dimensions) != section->data.size()) {
      wrong(std::to_string(section->data.size()) + " bytes can't be " + describe(section->type, section->dimensions));
    }
    if (const char* what = what_is_wrong(section->type, section->dimensions, section->data)) wrong(what);
    before = section;
  }
}

std::string ModelWriter::encode(const std::string& file) const {
  std::vector<const Section*> sorted;
  for (const Section& section : sections_) sorted.push_back(&section);
  std::ranges::sort(sorted, {}, &Section::name);
  check(sorted, file);

  std::string body;
  append(body, static_cast<std::uint32_t>(facts_.size()));
  append(body, static_cast<std::uint32_t>(sorted.size()));
  for (const auto& [key, value] : facts_) {
    append_text(body, key);
    append_text(body, value);
  }
  for (const Section* section : sorted) {
    append_text(body, section->name);
    append(body, static_cast<std::uint32_t>(section->type));
    append(body, static_cast<std::uint32_t>(section->dimensions.rank()));
    for (const std::size_t dimension : section->dimensions) append(body, static_cast<std::uint64_t>(dimension));
  }
  for (const Section* section : sorted) {
    body.append(padding_at(kHeaderSize + body.size()), '\0');
    body += section->data;
  }
  return body;
}

void ModelWriter::save(const fs::path& file) const {
  const std::string body = encode(file.string());
  std::string header(kMagic);
  append(header, kVersion);
  append(header, static_cast<std::uint64_t>(kHeaderSize + body.size()));
  append(header, static_cast<std::uint64_t>(XXH3_64bits(body.data(), body.size())));
  Temporary temporary(file);
  temporary.write(header);
  temporary.write(body);
  temporary.publish();
}

}  // namespace gereh::extract::neural
