#include "export/store/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>
#include <vector>

#include "ontology/error.h"

namespace gereh::exports {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class StoreReader : public ::testing::Test {
 protected:
  ~StoreReader() override { fs::remove(path_); }

  void write(const std::string& text) const { std::ofstream(path_, std::ios::binary) << text; }
  void write_packed(const std::string& text, std::size_t cut = 0) const {
    gzFile out = gzopen(path_.c_str(), "wb");
    gzwrite(out, text.data(), static_cast<unsigned>(text.size()));
    gzclose(out);
    if (cut > 0) fs::resize_file(path_, fs::file_size(path_) - cut);
  }
  // «graph|triple» of each.
  std::vector<std::string> read(RdfSyntax syntax) {
    std::vector<std::string> all;
    StoreFile file(path_);
    read_statements(file, syntax, [&](const StoreStatement& one) { all.push_back(one.graph + "|" + one.triple); });
    bytes_ = file.bytes();
    return all;
  }
  std::string refused(RdfSyntax syntax, const std::string& text) {
    write(text);
    return refused_now(syntax);
  }
  std::string refused_now(RdfSyntax syntax) {
    try {
      read(syntax);
    } catch (const ontology::InputError& error) {
      return error.what();
    }
    return "not refused";
  }

  const fs::path path_ = fs::temp_directory_path() / ("gereh-store-reader-" + std::to_string(getpid()));
  std::uint64_t bytes_ = 0;
};

TEST_F(StoreReader, EverySyntax) {
  write("<http://a/s> <http://a/p> \"1\"^^<http://a/t> .\n# so\n<http://a/s> <http://a/p> <http://a/o> .\n");
  EXPECT_THAT(read(RdfSyntax::ntriples),
              ElementsAre("|<http://a/s> <http://a/p> \"1\"^^<http://a/t>", "|<http://a/s> <http://a/p> <http://a/o>"));
  write("<http://a/s> <http://a/p> \"م\"@fa <http://g/1> .\n<http://a/s> <http://a/p> \"x\" .\n");
  EXPECT_THAT(read(RdfSyntax::nquads), ElementsAre("http://g/1|<http://a/s> <http://a/p> \"م\"@fa", "|<http://a/s> <http://a/p> \"x\""));
  write("@prefix a: <http://a/> .\na:s a a:C ; a:p 5, true, 0.5 .\n");
  EXPECT_THAT(read(RdfSyntax::turtle), ElementsAre("|<http://a/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://a/C>",
                                                   "|<http://a/s> <http://a/p> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                                                   "|<http://a/s> <http://a/p> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
                                                   "|<http://a/s> <http://a/p> \"0.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>"));
  write("@prefix a: <http://a/> .\na:g { a:s a:p a:o }\na:s a:p a:o .\n");
  EXPECT_THAT(read(RdfSyntax::trig),
              ElementsAre("http://a/g|<http://a/s> <http://a/p> <http://a/o>", "|<http://a/s> <http://a/p> <http://a/o>"));
}

// Serd would have «x"\» and a line's end of it.
TEST_F(StoreReader, WhatMayBeMisreadIsRefused) {
  for (const char* literal : {R"("""x"\\n y""")", R"('''x'\\n y''')", R"("""x"\" y""")"}) {
    const std::string text = std::string("<http://a/s> <http://a/p> ") + literal + " .\n";
    EXPECT_THAT(refused(RdfSyntax::turtle, text), HasSubstr("statement 1: a quote before a backslash")) << literal;
    EXPECT_THAT(refused(RdfSyntax::trig, text), HasSubstr("statement 1: a quote before a backslash")) << literal;
  }
  const std::string right = R"(<http://a/s> <http://a/p> "x\"\\n y" .)"
                            "\n";
  for (const RdfSyntax syntax : {RdfSyntax::ntriples, RdfSyntax::nquads, RdfSyntax::turtle, RdfSyntax::trig}) {
    write(right);
    EXPECT_THAT(read(syntax), ElementsAre(R"(|<http://a/s> <http://a/p> "x\"\\n y")"));
  }
  write(R"(<http://a/s> <http://a/p> """x" \\n""" .)");
  EXPECT_THAT(read(RdfSyntax::turtle), ElementsAre(R"(|<http://a/s> <http://a/p> "x\" \\n")"));
  write(R"(<http://a/s> <http://a/p> "it's x\"\\n" .)"
        "\n");
  EXPECT_THAT(read(RdfSyntax::ntriples), ElementsAre(R"(|<http://a/s> <http://a/p> "it's x\"\\n")"));
}

// What a literal has in it stays in it, and no \u is written: SPARQL would replace it before it looks for quotes.
TEST_F(StoreReader, LiteralsAreQuoted) {
  write("<http://a/s> <http://a/p> \"a\\u0022 } ; DROP ALL\\n\\\\ \\r\\t'\" .\n");
  EXPECT_THAT(read(RdfSyntax::ntriples), ElementsAre("|<http://a/s> <http://a/p> \"a\\\" } ; DROP ALL\\n\\\\ \\r\t'\""));
  write("<http://a/s> <http://a/p> \"\"\"two\nlines \"and\" quotes\"\"\" .");
  EXPECT_THAT(read(RdfSyntax::turtle), ElementsAre("|<http://a/s> <http://a/p> \"two\\nlines \\\"and\\\" quotes\""));
}

TEST_F(StoreReader, IrisThatAreNoneAreRefused) {
  for (const char* iri : {"http://a/\\u003E } ; DROP ALL ; <x", "http://a/\\u0020", "http://a/\\u0022", "http://a/\\u005C",
                          "http://a/\\u007B", "http://a/\\u000A", "no-scheme", "1a:b"}) {
    EXPECT_THAT(refused(RdfSyntax::ntriples, "<http://a/s> <http://a/p> <" + std::string(iri) + "> .\n"), HasSubstr(path_.string())) << iri;
  }
  EXPECT_THAT(refused(RdfSyntax::turtle, "<s> <http://a/p> 1 ."), HasSubstr("<s> is no absolute IRI"));
  EXPECT_THAT(refused(RdfSyntax::turtle, "x:s <http://a/p> 1 ."), HasSubstr("no prefix is declared for x:s"));
}

TEST_F(StoreReader, BlankNodesAreRefused) {
  for (const char* text : {"_:b <http://a/p> 1 .", "<http://a/s> <http://a/p> [] .", "<http://a/s> <http://a/p> ( 1 2 ) ."}) {
    EXPECT_THAT(refused(RdfSyntax::turtle, text), HasSubstr("statement 1: blank node _:")) << text;
  }
}

TEST_F(StoreReader, BadSyntaxIsToldWithItsLine) {
  const std::string good = "<http://a/s> <http://a/p> \"1\" .\n";
  for (const RdfSyntax syntax : {RdfSyntax::ntriples, RdfSyntax::nquads, RdfSyntax::turtle, RdfSyntax::trig}) {
    EXPECT_THAT(refused(syntax, good + good + "<http://a/s> <http://a/p> } .\n" + good), HasSubstr(path_.string() + ":3: bad syntax: "))
        << static_cast<int>(syntax);
    EXPECT_THAT(refused(syntax, good + "<http://a/s> <http://a/p> \"x\xFF\" .\n"), HasSubstr(path_.string() + ":2: bad syntax: "));
  }
  EXPECT_THAT(refused(RdfSyntax::ntriples, good + "<http://a/s> <http://a/p> \"cut o"), HasSubstr("bad syntax: "));
  EXPECT_THAT(refused(RdfSyntax::ntriples, "hello\n"), HasSubstr("bad syntax: "));
}

TEST_F(StoreReader, PackedAsPlain) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "<http://a/s" + std::to_string(i) + "> <http://a/p> \"" + std::to_string(i * 7919) + "\" .\n";
  write_packed(text);
  EXPECT_EQ(read(RdfSyntax::ntriples).size(), 20000U);
  EXPECT_EQ(bytes_, text.size());
  write_packed(text, 20);
  EXPECT_THROW(read(RdfSyntax::ntriples), ontology::InputError);
}

// These are read block by block.
TEST_F(StoreReader, ManyLinesOfNQuads) {
  const std::string long_text(2'000'000, 'x');
  std::string text;
  for (int i = 0; i < 60000; ++i) {
    text += "<http://a/s" + std::to_string(i) + "> <http://a/p> \"" + (i == 30000 ? long_text : "") + "\" <http://g/1> .\n";
  }
  write(text + "<http://a/last> <http://a/p> 'x' .");
  EXPECT_THAT(refused_now(RdfSyntax::nquads), HasSubstr(path_.string() + ":60001: bad syntax: "));
  write(text + "<http://a/last> <http://a/p> \"x\" .");
  const std::vector<std::string> all = read(RdfSyntax::nquads);
  ASSERT_EQ(all.size(), 60001U);
  for (int i = 0; i < 60000; i += 30000) EXPECT_THAT(all[i], StartsWith("http://g/1|<http://a/s" + std::to_string(i) + "> "));
  EXPECT_EQ(all.back(), "|<http://a/last> <http://a/p> \"x\"");
  write("");
  EXPECT_TRUE(read(RdfSyntax::nquads).empty());
}

TEST_F(StoreReader, TermsOfAnyLength) {
  const std::string text(3'000'000, 'x');
  write("<http://a/s> <http://a/p> \"" + text + "\" .\n");
  EXPECT_THAT(read(RdfSyntax::ntriples), ElementsAre("|<http://a/s> <http://a/p> \"" + text + "\""));
}

TEST_F(StoreReader, WhatTheCallbackThrowsComesOutAndEndsIt) {
  write("<http://a/s> <http://a/p> 1 , 2 , 3 .\n<http://a/s> <http://a/p> 4 .\n");
  StoreFile file(path_);
  int calls = 0;
  EXPECT_THROW(read_statements(file, RdfSyntax::turtle,
                               [&](const StoreStatement&) {
                                 if (++calls == 2) throw ontology::OutputError("full");
                               }),
               ontology::OutputError);
  EXPECT_EQ(calls, 2);
}

TEST(StoreFile, WhatCannotBeRead) {
  EXPECT_THROW(StoreFile(fs::temp_directory_path()), ontology::InputError);
  EXPECT_THROW(StoreFile(fs::temp_directory_path() / "gereh-no-such-file"), ontology::InputError);
}

TEST(RdfSyntaxOf, ByTheName) {
  EXPECT_EQ(rdf_syntax("out/graph.ttl"), RdfSyntax::turtle);
  EXPECT_EQ(rdf_syntax("graph.nq.gz"), RdfSyntax::nquads);
  EXPECT_EQ(rdf_syntax("nt"), RdfSyntax::ntriples);
  EXPECT_EQ(rdf_syntax("x.trig"), RdfSyntax::trig);
  for (const char* name : {"graph.rdf", "graph", "ttl.txt", ""}) EXPECT_THROW(rdf_syntax(name), ontology::UsageError) << name;
}

}  // namespace
}  // namespace gereh::exports
