#include "extract/neural/model_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "extract/neural/model_file.h"
#include "models.h"
#include "ontology/error.h"

namespace gereh::extract::neural {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

class Writer : public ::testing::Test {
 protected:
  // What save() says, which must leave nothing behind.
  std::string refusal(const ModelWriter& writer) const {
    const fs::path file = folder_ / "refused.bin";
    const std::string message = error_of<ontology::OutputError>([&] { writer.save(file); });
    EXPECT_THAT(message, StartsWith(file.string() + ": cannot be written: "));
    EXPECT_EQ(folder_.files(), 0);
    return message;
  }
  template <class T>
  std::string refusal(const std::string& name, const Dimensions& dimensions, std::vector<T> values) const {
    ModelWriter writer;
    writer.add(name, dimensions, std::move(values));
    return refusal(writer);
  }
  std::string refusal_of_string(const std::string& text) const {
    ModelWriter writer;
    writer.add_strings("labels", std::vector<std::string>{"NOUN", text, "VERB"});
    return refusal(writer);
  }

  Folder folder_;
};

TEST_F(Writer, WhatIsWrittenIsRead) {
  const fs::path file = folder_ / "small.bin";
  small_model().save(file);
  const ModelFile model(file);
  const auto floats = model.floats("f32", {2, 3});
  EXPECT_THAT(floats, ElementsAre(0.5F, -0.0F, std::numeric_limits<float>::max(), -1e-44F, 3, -4));
  EXPECT_TRUE(std::signbit(floats[1]));
  EXPECT_THAT(model.halves("f16", {3}), ElementsAre(0x3C00, 0xFBFF, 0x0001));
  EXPECT_THAT(model.int8s("i8", {1, 2, 2}), ElementsAre(-128, -1, 0, 127));
  EXPECT_THAT(model.uint8s("u8", {5}), ElementsAre(0, 1, 2, 254, 255));
  EXPECT_THAT(model.uint32s("u32", {2, 1}), ElementsAre(7, 0xFFFFFFFF));
  EXPECT_THAT(model.uint64s("u64", 1), ElementsAre(0xFEDCBA9876543210));
  EXPECT_THAT(model.strings("strings"), ElementsAre("NOUN", "", "می\u200Cرود", "a longer string of ASCII"));
  EXPECT_THAT(model.strings("none"), IsEmpty());
  EXPECT_THAT(model.names(), ElementsAre("f16", "f32", "i8", "none", "strings", "u32", "u64", "u8"));
  EXPECT_EQ(model.metadata("language"), "fa");
  EXPECT_EQ(model.metadata("licence"), "CC BY-SA 4.0");
  EXPECT_EQ(model.metadata("seed"), std::nullopt);
}

TEST_F(Writer, AModelMayBeEmpty) {
  ModelWriter().save(folder_ / "empty.bin");
  const ModelFile model(folder_ / "empty.bin");
  EXPECT_THAT(model.names(), IsEmpty());
  EXPECT_EQ(model.metadata("language"), std::nullopt);
}

TEST_F(Writer, RefersToWhatIsNoTemporary) {
  std::vector<float> values{1, 2};
  ModelWriter writer;
  writer.add("vector", 2, values);
  writer.add("span", {1, 2}, std::span<const float>(values));
  values[1] = 3;
  writer.save(folder_ / "model.bin");
  const ModelFile model(folder_ / "model.bin");
  EXPECT_THAT(model.floats("vector", 2), ElementsAre(1, 3));
  EXPECT_THAT(model.floats("span", {1, 2}), ElementsAre(1, 3));
}

TEST_F(Writer, SameContentMakesSameBytes) {
  ModelWriter forth, back;
  const std::vector<std::string> labels{"a", "b"};
  const std::vector<std::string_view> views{"a", "b"};
  forth.set_metadata("seed", "1");
  forth.set_metadata("language", "fa");
  forth.add_strings("labels", labels);
  forth.add("weights", {2, 1}, std::vector<float>{1, 2});
  back.add("weights", {2, 1}, std::vector<float>{1, 2});
  back.add_strings("labels", views);
  back.set_metadata("language", "en");
  back.set_metadata("language", "fa");
  back.set_metadata("seed", "1");
  forth.save(folder_ / "forth.bin");
  back.save(folder_ / "back.bin");
  EXPECT_EQ(read(folder_ / "forth.bin"), read(folder_ / "back.bin"));
  forth.save(folder_ / "back.bin");
  EXPECT_EQ(read(folder_ / "forth.bin"), read(folder_ / "back.bin"));
}

TEST_F(Writer, RefusesWhatTheReaderWouldRefuse) {
  EXPECT_THAT(refusal<float>("w", {2, 2}, {1, 2, 3}), HasSubstr("section \"w\": 12 bytes can't be f32 {2, 2}"));
  EXPECT_THAT(refusal<float>("w", {0, 2}, {}), HasSubstr("section \"w\": 0 bytes can't be f32 {0, 2}"));
  EXPECT_THAT(refusal<std::uint8_t>("w", {1UL << 32U, 1UL << 32U}, {}), HasSubstr("can't be u8"));
  EXPECT_THAT(refusal<float>("w", {2}, {1, std::nanf("")}), HasSubstr("section \"w\": a number that is not finite"));
  EXPECT_THAT(refusal<float>("w", {2}, {-std::numeric_limits<float>::infinity(), 1}), HasSubstr("not finite"));
  EXPECT_THAT(refusal<std::uint16_t>("w", {1}, {0xFC00}), HasSubstr("not finite"));
  EXPECT_THAT(refusal<float>("", {1}, {1}), HasSubstr("can't be a section's name"));
  EXPECT_THAT(refusal<float>("a b", {1}, {1}), HasSubstr("can't be a section's name"));
  EXPECT_THAT(refusal<float>(std::string(256, 'a'), {1}, {1}), HasSubstr("can't be a section's name"));
  EXPECT_THAT(refusal_of_string("\xD9"), HasSubstr("section \"labels\": a string that is not UTF-8"));
  EXPECT_THAT(refusal_of_string(std::string("long enough \0 for words", 22)), HasSubstr("not UTF-8"));
  EXPECT_THAT(refusal_of_string("\xED\xA0\x80"), HasSubstr("not UTF-8"));  // a surrogate
  ModelWriter twice;
  twice.add("w", {1}, std::vector<float>{1});
  twice.add_strings("w", std::vector<std::string>{});
  EXPECT_THAT(refusal(twice), HasSubstr("section \"w\": added twice"));
  ModelWriter cut;  // one character over two strings
  cut.add_strings("labels", std::vector<std::string>{"\xD9", "\x85"});
  EXPECT_THAT(refusal(cut), HasSubstr("not UTF-8"));
  ModelWriter metadata;
  metadata.set_metadata("licence", "\xFF");
  EXPECT_THAT(refusal(metadata), HasSubstr("metadata \"licence\" is not UTF-8"));
  ModelWriter key;
  key.set_metadata("a key", "");
  EXPECT_THAT(refusal(key), HasSubstr("\"a key\" can't be a metadata key"));
}

TEST_F(Writer, NamesTheFileThatCannotBeWritten) {
  const fs::path nowhere = folder_ / "none/model.bin";
  EXPECT_EQ(error_of<ontology::OutputError>([&] { small_model().save(nowhere); }),
            nowhere.string() + ": cannot be written: No such file or directory");
  fs::create_directory(folder_ / "folder");
  EXPECT_EQ(error_of<ontology::OutputError>([&] { small_model().save(folder_ / "folder"); }),
            (folder_ / "folder").string() + ": cannot be written: Is a directory");
  EXPECT_EQ(folder_.files(), 1);
}

TEST_F(Writer, GetsPastALeftover) {
  const fs::path leftover = folder_ / ("model.bin." + std::to_string(getpid()) + "-0.tmp");
  write(leftover, "left");
  small_model().save(folder_ / "model.bin");
  EXPECT_TRUE(ModelFile(folder_ / "model.bin").has("f32"));
  EXPECT_EQ(read(leftover), "left");
}

TEST_F(Writer, ReplacesAFileUnderItsReaders) {
  const fs::path file = folder_ / "model.bin";
  small_model().save(file);
  const ModelFile before(file);
  ModelWriter other;
  other.set_metadata("language", "en");
  other.save(file);
  EXPECT_EQ(before.metadata("language"), "fa");
  EXPECT_EQ(ModelFile(file).metadata("language"), "en");
  EXPECT_EQ(folder_.files(), 1);
}

}  // namespace
}  // namespace gereh::extract::neural
