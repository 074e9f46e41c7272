// Titles and whom they name: «ولادیمیر پوتین، رئیس‌جمهور روسیه», «سخنگوی وزارت خارجه ایران».
#pragma once

#include <string>
#include <vector>

#include "extract/document/tree.h"
#include "extract/lexicon/lexicon.h"
#include "extract/names/named_spans.h"

namespace gereh::extract {

inline constexpr int kNoSpan = -1;

struct TitlePhrase {
  Tree::Range range;  // the title with the body that it is of, without the person's name
  Tree::Range title;  // the title's own words
  const Title* value = nullptr;
  int body = kNoSpan;                       // index into the sentence's named spans: «روسیه»
  const GazetteerEntry* demonym = nullptr;  // or the country of an adjective: «نخست‌وزیر عراقی»
  int described = kNone;  // head of a body that has no name: «فرمانده پلیس استان»; its words reach to the end of the range
  int pronoun = kNone;    // «رئیس آن», «معاونش»
  int deictic = kNone;    // or the token of «این کشور»
  int person = kNoSpan;   // index into the sentence's named spans: whose title it is, told beside it
};

// By position. `spans` are the sentence's.
std::vector<TitlePhrase> find_title_phrases(const Tree& tree, const std::vector<std::string>& folds, const std::vector<NamedSpan>& spans,
                                            const Gazetteer& gazetteer, const Lexicon& lexicon);

}  // namespace gereh::extract
