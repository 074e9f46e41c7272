// Forged model files, each wrong in one place, all with a right size and checksum.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/neural/model_file.h"
#include "models.h"
#include "ontology/error.h"

namespace gereh::extract::neural {
namespace {

using ::testing::HasSubstr;

// A file's bytes, put together by hand.
class Forgery {
 public:
  Forgery(std::uint32_t facts, std::uint32_t sections) : bytes_(kMagic) { u64(kVersion).u64(0).u64(0).u32(facts).u32(sections); }
  Forgery& u32(std::uint32_t value) { return raw({reinterpret_cast<const char*>(&value), sizeof value}); }
  Forgery& u64(std::uint64_t value) { return raw({reinterpret_cast<const char*>(&value), sizeof value}); }
  Forgery& text(std::string_view text) { return u32(static_cast<std::uint32_t>(text.size())).raw(text); }
  Forgery& raw(std::string_view bytes) {
    bytes_ += bytes;
    return *this;
  }
  Forgery& section(std::string_view name, SectionType type, const std::vector<std::uint64_t>& dimensions) {
    text(name).u32(static_cast<std::uint32_t>(type)).u32(static_cast<std::uint32_t>(dimensions.size()));
    for (const std::uint64_t dimension : dimensions) u64(dimension);
    return *this;
  }
  Forgery& pad(char with = '\0') { return raw(std::string(padding_at(bytes_.size()), with)); }

  // What opening it says: "" if nothing.
  std::string opening() const {
    const Folder folder;
    return error_of<ontology::DataError>([&] { const ModelFile model(write(folder / "forged.bin", sealed(bytes_))); });
  }

 private:
  std::string bytes_;
};

constexpr std::uint64_t kHuge = ~std::uint64_t{0};

Forgery one(SectionType type, const std::vector<std::uint64_t>& dimensions) {
  Forgery forgery(0, 1);
  forgery.section("w", type, dimensions).pad();
  return forgery;
}

TEST(HostileModel, TheForgerKnowsTheFormat) {
  EXPECT_EQ(Forgery(0, 0).opening(), "");
  EXPECT_EQ(Forgery(1, 0).text("key").text("value").opening(), "");
  EXPECT_EQ(one(SectionType::kF32, {1}).u32(0).opening(), "");
  EXPECT_EQ(one(SectionType::kStrings, {2, 3}).u32(0).u32(1).u32(3).raw("abc").opening(), "");
}

TEST(HostileModel, CountsBeyondTheFile) {
  const auto early = HasSubstr("ends too early");
  EXPECT_THAT(Forgery(~0U, 0).opening(), early);
  EXPECT_THAT(Forgery(0, ~0U).opening(), early);
  EXPECT_THAT(Forgery(1, 0).u32(~0U).raw("key").opening(), early);
  EXPECT_THAT(Forgery(1, 0).text("key").u32(~0U).raw("value").opening(), early);
  EXPECT_THAT(one(SectionType::kU8, {1}).opening(), early);
  EXPECT_THAT(one(SectionType::kU8, {1UL << 62U}).raw("x").opening(), early);
  EXPECT_THAT(one(SectionType::kU8, {kHuge}).raw("x").opening(), early);
  EXPECT_THAT(one(SectionType::kStrings, {1UL << 31U, 0}).u32(0).opening(), early);
  EXPECT_THAT(one(SectionType::kStrings, {0, 1UL << 31U}).u32(1U << 31U).opening(), early);
}

TEST(HostileModel, SizesThatOverflow) {
  const auto impossible = HasSubstr("impossible dimensions");
  EXPECT_THAT(one(SectionType::kF32, {1UL << 62U}).opening(), impossible);
  EXPECT_THAT(one(SectionType::kU64, {(1UL << 61U) + 1}).u64(0).opening(), impossible);
  EXPECT_THAT(one(SectionType::kU8, {1UL << 32U, 1UL << 32U}).opening(), impossible);
  EXPECT_THAT(one(SectionType::kU8, {kHuge, kHuge, 1}).raw("x").opening(), impossible);
  EXPECT_THAT(one(SectionType::kF16, {3, kHuge / 3, 2}).opening(), impossible);
  EXPECT_THAT(one(SectionType::kU8, {kHuge, 0}).opening(), impossible);
  EXPECT_THAT(one(SectionType::kU8, {0}).opening(), impossible);
  EXPECT_THAT(one(SectionType::kStrings, {kHuge, 4}).u32(0).opening(), impossible);
  EXPECT_THAT(one(SectionType::kStrings, {0, kHuge - 3}).u32(0).opening(), impossible);
}

TEST(HostileModel, TypesAndDimensionsThatAreNone) {
  EXPECT_THAT(one(SectionType{0}, {1}).u64(0).opening(), HasSubstr("no type"));
  EXPECT_THAT(one(SectionType{8}, {1}).u64(0).opening(), HasSubstr("no type"));
  EXPECT_THAT(one(SectionType::kU8, {}).u64(0).opening(), HasSubstr("no number of dimensions"));
  EXPECT_THAT(one(SectionType::kU8, {1, 1, 1, 1}).u64(0).opening(), HasSubstr("no number of dimensions"));
  EXPECT_THAT(one(SectionType::kStrings, {1}).u64(0).opening(), HasSubstr("impossible dimensions"));
  EXPECT_THAT(one(SectionType::kStrings, {0, 0, 1}).u64(0).opening(), HasSubstr("impossible dimensions"));
}

TEST(HostileModel, NamesThatAreNone) {
  const auto named = [](std::string_view name) { return Forgery(0, 1).section(name, SectionType::kU8, {1}).pad().raw("x").opening(); };
  EXPECT_EQ(named("w"), "");
  EXPECT_EQ(named(std::string(255, 'w')), "");
  for (const std::string& name : {std::string(), std::string("w\0w", 3), std::string("w\n"), std::string("\xD9\x85"), std::string("\xFF"),
                                  std::string("w w"), std::string("\x7F"), std::string(256, 'w')}) {
    EXPECT_THAT(named(name), HasSubstr("no name"));
    EXPECT_THAT(Forgery(1, 0).text(name).text("").opening(), HasSubstr("no key"));
  }
  EXPECT_THAT(Forgery(1, 0).text("key").text("\xFF").opening(), HasSubstr("a value that is no text"));
  EXPECT_THAT(Forgery(1, 0).text("key").text(std::string(1, '\0')).opening(), HasSubstr("a value that is no text"));
}

TEST(HostileModel, NamesTwiceOrOutOfOrder) {
  const auto pair = [](std::string_view first, std::string_view second) {
    return Forgery(0, 2)
        .section(first, SectionType::kU8, {1})
        .section(second, SectionType::kU8, {1})
        .pad()
        .raw("x")
        .pad()
        .raw("x")
        .opening();
  };
  EXPECT_EQ(pair("a", "b"), "");
  EXPECT_THAT(pair("a", "a"), HasSubstr("names out of order"));
  EXPECT_THAT(pair("b", "a"), HasSubstr("names out of order"));
  EXPECT_THAT(Forgery(2, 0).text("a").text("1").text("a").text("2").opening(), HasSubstr("keys out of order"));
}

TEST(HostileModel, DataThatIsNotWhereItShouldBe) {
  const auto section = [] { return Forgery(0, 1).section("w", SectionType::kU8, {1}); };
  EXPECT_EQ(section().pad().raw("x").opening(), "");
  EXPECT_NE(section().raw("x").opening(), "");
  EXPECT_THAT(section().pad('x').raw("x").opening(), HasSubstr("no padding"));
  EXPECT_THAT(section().pad().raw("xx").opening(), HasSubstr("more than its sections"));
}

TEST(HostileModel, NumbersThatAreNotFinite) {
  for (const std::uint32_t bits : {0x7F800000U, 0xFF800000U, 0x7FC00000U, 0xFFFFFFFFU, 0x7F800001U}) {
    for (std::uint64_t size = 1; size < 40; ++size) {  // also in what vector code leaves over
      Forgery forgery = one(SectionType::kF32, {size});
      for (std::uint64_t i = 1; i < size; ++i) forgery.u32(0xFF7FFFFF);
      EXPECT_THAT(forgery.u32(bits).opening(), HasSubstr("section \"w\": a number that is not finite"));
    }
  }
  EXPECT_EQ(one(SectionType::kF16, {2}).u32(0xFBFF7BFF).opening(), "");
  EXPECT_THAT(one(SectionType::kF16, {2}).u32(0x7C000000).opening(), HasSubstr("not finite"));
  EXPECT_THAT(one(SectionType::kF16, {2}).u32(0x0000FE00).opening(), HasSubstr("not finite"));
}

TEST(HostileModel, StringsThatAreNone) {
  const auto list = [](std::uint32_t first, std::uint32_t second, std::uint32_t third, std::string_view text) {
    return one(SectionType::kStrings, {2, text.size()}).u32(first).u32(second).u32(third).raw(text).opening();
  };
  const auto refused = HasSubstr("section \"w\": a string that is not UTF-8 or not where it should be");
  EXPECT_EQ(list(0, 2, 4, "\xD9\x85\xD9\x85"), "");
  EXPECT_THAT(list(1, 2, 4, "abcd"), refused);
  EXPECT_THAT(list(0, 2, 3, "abcd"), refused);
  EXPECT_THAT(list(0, 2, 5, "abcd"), refused);
  EXPECT_THAT(list(0, 5, 4, "abcd"), refused);
  EXPECT_THAT(list(0, ~0U, 4, "abcd"), refused);
  EXPECT_THAT(list(0, 1, 4, "\xD9\x85\xD9\x85"), refused);
  EXPECT_THAT(list(0, 2, 4, "ab\xD9\xD9"), refused);
  EXPECT_THAT(list(0, 2, 2, "\xC0\x80"), refused);
  EXPECT_THAT(list(0, 2, 4, std::string_view("ab\0d", 4)), refused);
}

}  // namespace
}  // namespace gereh::extract::neural
