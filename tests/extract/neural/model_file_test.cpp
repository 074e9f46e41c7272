#include "extract/neural/model_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "models.h"
#include "ontology/error.h"

namespace gereh::extract::neural {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Model : public ::testing::Test {
 protected:
  Model() { small_model().save(file_); }

  // What opening these bytes says: "" if they are a model.
  std::string opening(std::string_view bytes) const {
    const std::string message = error_of<ontology::DataError>([&] { const ModelFile model(write(file_, bytes)); });
    if (!message.empty()) {
      EXPECT_THAT(message, StartsWith(file_.string() + ": "));
      EXPECT_THAT(message, Not(HasSubstr("\n")));
    }
    return message;
  }

  Folder folder_;
  fs::path file_ = folder_ / "model.bin";
};

TEST_F(Model, DataIsAligned) {
  const ModelFile model(file_);
  const auto aligned = [](const auto& span) { return reinterpret_cast<std::uintptr_t>(span.data()) % kAlignment == 0; };
  EXPECT_TRUE(aligned(model.floats("f32", {2, 3})));
  EXPECT_TRUE(aligned(model.halves("f16", {3})));
  EXPECT_TRUE(aligned(model.int8s("i8", {1, 2, 2})));
  EXPECT_TRUE(aligned(model.uint8s("u8", {5})));
  EXPECT_TRUE(aligned(model.uint32s("u32", {2, 1})));
  EXPECT_TRUE(aligned(model.uint64s("u64", {1})));
}

TEST_F(Model, TellsWhatItHas) {
  const ModelFile model(file_);
  EXPECT_TRUE(model.has("f32"));
  EXPECT_FALSE(model.has("f3"));
  EXPECT_FALSE(model.has("f32 "));
  EXPECT_FALSE(model.has("zzz"));
  EXPECT_EQ(model.type("i8"), SectionType::kI8);
  EXPECT_EQ(model.type("strings"), SectionType::kStrings);
  EXPECT_EQ(model.dimensions("i8"), Dimensions(1, 2, 2));
  EXPECT_EQ(model.dimensions("strings"), Dimensions(4));
  EXPECT_EQ(model.dimensions("none"), Dimensions(0));
  EXPECT_EQ(model.file(), file_.string());
}

TEST_F(Model, StaysInPlaceWhenItIsMoved) {
  ModelFile first(file_);
  const auto floats = first.floats("f32", {2, 3});
  const ModelFile second(std::move(first));
  EXPECT_EQ(second.floats("f32", {2, 3}).data(), floats.data());
  EXPECT_EQ(floats[0], 0.5F);
}

TEST_F(Model, SaysWhatDoesNotFit) {
  const ModelFile model(file_);
  const auto error = [&](const std::function<void()>& act) { return error_of<ontology::DataError>(act); };
  const std::string remedy = "; take program and data from one release";
  EXPECT_EQ(error([&] { model.floats("head", {1}); }), file_.string() + ": has no section \"head\"" + remedy);
  EXPECT_EQ(error([&] { model.dimensions("head"); }), file_.string() + ": has no section \"head\"" + remedy);
  EXPECT_EQ(error([&] { model.strings("head"); }), file_.string() + ": has no section \"head\"" + remedy);
  EXPECT_EQ(error([&] { model.floats("f32", {3, 2}); }), file_.string() + ": section \"f32\" is f32 {2, 3}, not f32 {3, 2}" + remedy);
  EXPECT_EQ(error([&] { model.floats("f32", {6}); }), file_.string() + ": section \"f32\" is f32 {2, 3}, not f32 {6}" + remedy);
  EXPECT_EQ(error([&] { model.uint32s("f32", {2, 3}); }), file_.string() + ": section \"f32\" is f32 {2, 3}, not u32 {2, 3}" + remedy);
  EXPECT_EQ(error([&] { model.uint8s("strings", {4}); }), file_.string() + ": section \"strings\" is strings {4}, not u8 {4}" + remedy);
  EXPECT_EQ(error([&] { model.strings("u8"); }), file_.string() + ": section \"u8\" is u8 {5}, not a list of strings" + remedy);
}

TEST_F(Model, EveryDamageIsNoticed) {
  const std::string bytes = read(file_);
  EXPECT_EQ(opening(bytes), "");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    for (const unsigned bit : {0U, 7U}) {
      changed[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^ (1U << bit));
      EXPECT_NE(opening(changed), "") << "byte " << i;
    }
    EXPECT_NE(opening(bytes.substr(0, i)), "") << "cut at " << i;
    EXPECT_NE(opening(sealed(bytes.substr(0, i))), "") << "cut at " << i << " and sealed";
  }
  EXPECT_NE(opening(bytes + '\0'), "");
  EXPECT_THAT(opening(sealed(bytes + '\0')), HasSubstr("more than its sections"));
}

TEST_F(Model, SaysHowItIsDamaged) {
  const std::string bytes = read(file_);
  EXPECT_THAT(opening("GEREHMOD and so on"), HasSubstr("is no model file; restore the file"));
  EXPECT_THAT(opening("GEREHNET"), HasSubstr("damaged model (byte 0: ends too early); restore the file"));
  std::string changed = bytes;
  changed[8] = 2;
  EXPECT_THAT(opening(changed), HasSubstr("is of model format 2, this program reads 1; take program and data from one release"));
  EXPECT_THAT(opening(bytes.substr(0, 100)), HasSubstr("has 100 bytes, should have " + std::to_string(bytes.size())));
  changed = bytes;
  changed.back() ^= 1;
  EXPECT_THAT(opening(changed), HasSubstr("wrong checksum"));
}

// Everything that may be changed in a file with a right checksum is either refused or safe to use.
TEST_F(Model, ForgedFilesAreSafe) {
  const std::string bytes = read(file_);
  std::mt19937 random(7);
  int opened = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string changed = bytes;
    for (int n = 0; n < 2; ++n) changed[kHeaderSize + random() % (changed.size() - kHeaderSize)] = static_cast<char>(random());
    if (!opening(sealed(changed)).empty()) continue;
    ++opened;
    const ModelFile model(file_);
    for (const std::string_view name : model.names()) {
      if (model.type(name) != SectionType::kStrings) continue;
      EXPECT_EQ(model.strings(name).size(), model.dimensions(name)[0]);
    }
  }
  EXPECT_GT(opened, 0);
}

}  // namespace
}  // namespace gereh::extract::neural
