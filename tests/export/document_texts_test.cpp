#include "export/document_texts.h"

#include <gtest/gtest.h>

#include <string>

namespace gereh::exports {
namespace {

TEST(DocumentTexts, AreOfTheDocumentAskedForInWhateverOrder) {
  std::vector<ontology::DocumentInfo> documents(3);
  for (std::size_t i = 0; i < documents.size(); ++i) documents[i].text = "متن " + std::string(i + 1, static_cast<char>('a' + i));
  DocumentTexts texts(documents);
  for (const std::size_t i : {0, 0, 2, 1, 2, 0}) {
    EXPECT_EQ(texts.of(i).size(), 5 + i);
    EXPECT_EQ(texts.of(i).cut({4, 5 + i}), std::string(i + 1, static_cast<char>('a' + i)));
  }
}

}  // namespace
}  // namespace gereh::exports
