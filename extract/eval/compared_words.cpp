#include "extract/eval/compared_words.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace gereh::extract::eval {

namespace {

const std::set<std::string_view> kContentRelations{
    "nsubj", "obj",      "iobj",      "csubj",     "ccomp",  "xcomp",    "obl",        "vocative", "expl", "dislocated",
    "advcl", "advmod",   "discourse", "nmod",      "appos",  "nummod",   "acl",        "amod",     "conj", "fixed",
    "flat",  "compound", "list",      "parataxis", "orphan", "goeswith", "reparandum", "root",     "dep"};
const std::set<std::string_view> kFunctionRelations{"aux", "cop", "mark", "det", "clf", "case", "cc"};
const std::set<std::string_view> kUniversalFeatures{"PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",     "Gender",
                                                    "Animacy",  "Number",  "Case",  "Definite", "Degree",   "VerbForm", "Mood",
                                                    "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person",   "Polite"};

std::string universal(const std::string& feats) {
  std::vector<std::string> kept;
  for (std::size_t begin = 0; begin <= feats.size();) {
    const std::size_t end = std::min(feats.find('|', begin), feats.size());
    const std::string feat = feats.substr(begin, end - begin);
    if (kUniversalFeatures.contains(std::string_view(feat).substr(0, feat.find('=')))) kept.push_back(feat);
    begin = end + 1;
  }
  std::ranges::sort(kept);
  std::string joined;
  for (const std::string& feat : kept) joined += feat + "|";
  return joined;
}

}  // namespace

std::vector<ComparedWord> compared_words(const Side& side, const std::vector<std::size_t>& to_gold) {
  std::vector<ComparedWord> words;
  for (const Side::Word& word : side.words) {
    ComparedWord& compared = words.emplace_back();
    compared.columns = word.columns;
    compared.relation = word.columns->deprel.substr(0, word.columns->deprel.find(':'));
    compared.feats = universal(word.columns->feats);
    compared.is_content = kContentRelations.contains(compared.relation);
    if (word.parent != kUnaligned) compared.parent = to_gold[word.parent];
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t parent = side.words[i].parent;
    if (parent != kUnaligned && kFunctionRelations.contains(words[i].relation)) words[parent].functions.push_back(i);
  }
  return words;
}

}  // namespace gereh::extract::eval
