// Word lists of a language pack that say how to read phrases: titles, head nouns, verbs of saying, cues.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/document/document.h"
#include "ontology/fact.h"
#include "ontology/iri.h"
#include "ontology/ontology.h"

namespace gereh::extract {

inline constexpr std::string_view kHonorific = "honorific";  // relation of titles that say nothing of an office

struct Title {
  std::string label_fa;  // as the file has it
  std::string label_en;  // "president"
  std::string relation;  // "leaderOf", "holdsOffice", "spokespersonFor", ...; or kHonorific
};

struct Pronoun {
  int person = 3;
  bool plural = false;
  bool reflexive = false;
  bool reciprocal = false;
  bool thing = false;  // stands for no person
};

// A word that stands for several entities told before: «دو کشور», «طرفین».
struct Group {
  std::string type;  // class of each
  std::size_t count = 2;
};

// A verb of saying, or words before a source.
struct Saying {
  ontology::Certainty certainty = ontology::Certainty::certain;  // of what is said
  std::string event;                                             // event that the saying itself is: "Say", "Warn"
  bool quoted = false;                                           // the source is quoted by another: «به نقل از»
};

// ontology::fold_name of each token: what phrases are looked up by.
std::vector<std::string> fold_tokens(const Sentence& sentence);

// Folded phrase → value; finds the longest phrase that begins at a token.
template <class Value>
class PhraseMap {
 public:
  struct Match {
    const Value* value = nullptr;
    int length = 0;  // in tokens; 0: none
  };

  void add(std::string_view phrase, Value value) { map_.insert_or_assign(ontology::fold_name(phrase), std::move(value)); }
  const Value* find_folded(std::string_view folded) const {
    const auto found = map_.find(folded);
    return found == map_.end() ? nullptr : &found->second;
  }
  std::vector<std::string> keys() const {  // folded
    std::vector<std::string> all;
    for (const auto& [key, value] : map_) all.push_back(key);
    return all;
  }
  Value& at(std::string_view phrase) { return map_[ontology::fold_name(phrase)]; }  // made if it is not there
  const Value* find(std::string_view phrase) const { return find_folded(ontology::fold_name(phrase)); }

  Match longest_at(const std::vector<std::string>& folds, int begin) const {
    Match best;
    std::string joined;
    for (int length = 1; length <= kMaxWords && begin + length <= static_cast<int>(folds.size()); ++length) {
      const std::string& word = folds[static_cast<std::size_t>(begin + length - 1)];
      if (word.empty()) break;  // punctuation
      joined += word;
      if (const Value* value = find_folded(joined)) best = {value, length};
    }
    return best;
  }

 private:
  static constexpr int kMaxWords = 5;
  std::map<std::string, Value, std::less<>> map_;
};

// Immutable once loaded; safe from many threads.
class Lexicon {
 public:
  // Reads the files named below from the language pack's folder. Throws ontology::DataError with file and line.
  Lexicon(const std::filesystem::path& folder, const ontology::Ontology& ontology);

  PhraseMap<Title> titles;              // titles.tsv
  PhraseMap<std::string> head_classes;  // organisation_heads.tsv: noun → class of what it heads

  std::set<std::string, std::less<>> place_classes;  // those that are places
  std::set<std::string, std::less<>> body_classes;   // those of its classes that somebody may head: organisations and places

  PhraseMap<bool> document_heads;  // those of its nouns that head documents: «نامه»

  // cues.tsv
  PhraseMap<Pronoun> pronouns;
  PhraseMap<Group> groups;
  PhraseMap<std::string> descriptions;  // «این کشور» → class of the one meant
  PhraseMap<bool> demonstratives;       // «این», «همین»
  PhraseMap<bool> indefinites;          // «یک», «نوعی»: what they stand before is not told before
  PhraseMap<bool> counterparts;         // «همتا»: one who holds the same office elsewhere
  PhraseMap<bool> quantifiers;          // «همه», «برخی»: the noun behind them tells what is meant
  PhraseMap<bool> counters;             // nouns that count the one behind «از»: «سه تن از معترضان»
  PhraseMap<bool> shares;               // nouns that tell a part of the one behind «از»: «۶۰ درصد از مردم»
  PhraseMap<bool> measures;             // nouns that measure the one behind them: «سه سال حبس»
  PhraseMap<bool> vague;                // nominals that name nothing: «امر», «یکی»
  PhraseMap<bool> name_heads;           // nouns that may stand before a body's name: «تیم», «باشگاه»
  PhraseMap<bool> media_heads;          // «خبرگزاری»: left out behind words for a source
  PhraseMap<bool> connectives;          // «از سوی دیگر»: nothing hangs on it
  PhraseMap<bool> namings;              // «به نام»: between a noun and the name of what it means
  PhraseMap<bool> judgements;           // «خواندن», «توصیف کردن»: infinitives that call something something
  PhraseMap<bool> contrasts;            // «بلکه»: «نه به ایران، بلکه به عراق»
  PhraseMap<bool> additions;            // «نه تنها»: no negation
  PhraseMap<bool> negations;            // «عدم», «بدون»
  PhraseMap<bool> negative_verbs;       // infinitives: what they govern did not happen
  PhraseMap<bool> achievements;         // infinitives whose past tells that what they govern was done
  PhraseMap<std::string> controls;  // infinitives → folded preposition of who is to do what they ask («از او خواست که ...»)
  PhraseMap<bool> prospects;        // nouns whose genitive may not have happened: «احتمال حمله», «برنامه سفر»
  PhraseMap<bool> thoughts;         // nouns whose clause is only thought or claimed: «ادعا», «احتمال»
  PhraseMap<bool> futures;          // words and infinitives: what depends on them is yet to come
  PhraseMap<bool> conditions;       // «اگر», «در صورت»
  PhraseMap<bool> complex_prepositions;   // «در قبال»
  PhraseMap<bool> agent_prepositions;     // «توسط», «از سوی»
  PhraseMap<bool> report_prepositions;    // behind them stands what is reported: «از ... خبر داد»
  PhraseMap<bool> former;                 // «سابق»: an office held no more
  PhraseMap<bool> local_prepositions;     // behind them a place is a place: «در», «به»
  PhraseMap<bool> presupposing;           // prepositions whose noun is taken for granted: «پس از», «در جریان»
  PhraseMap<ontology::Certainty> stages;  // «در حال», «در آستانه»: before an event noun and a copula
  PhraseMap<ontology::Certainty> modals;  // words and infinitives that make a clause less than certain

  // speech.tsv
  PhraseMap<Saying> sayings;         // infinitives and predicate adjectives
  PhraseMap<Saying> sources;         // «به گفته», «به گزارش»
  PhraseMap<Saying> content_nouns;   // «بیان» in «با بیان اینکه ...»
  PhraseMap<bool> content_openings;  // «اینکه»
  PhraseMap<Saying> text_verbs;      // «آمدن» in «در این نامه آمده است: ...»

  // light_verbs.tsv, all infinitives
  PhraseMap<std::vector<std::string>> actives;   // passive light verb → the active ones
  PhraseMap<std::string> common_verbs;           // «نمودن» → «کردن»
  PhraseMap<std::vector<std::string>> supports;  // verbs that only carry an event noun, and where it stands: «انجام شدن» subj
  std::vector<std::string> common_light_verbs;   // the active ones, in the order of the file
  // The first word from `begin` on that is no honorific («آقای», «دکتر»); of those that fill all up to `end`, the last one.
  int behind_honorifics(const std::vector<std::string>& folds, int begin, int end) const;
  bool is_light(std::string_view infinitive) const;
  PhraseMap<bool> verbs;     // infinitives of verb_stems.tsv and preverb_verbs.tsv
  PhraseMap<bool> carriers;  // nouns between an event noun and its verb: «مورد»
  PhraseMap<std::string> portfolios;  // title → the noun that with the same words behind it names the body: «وزیر نفت», «وزارت نفت»
  PhraseMap<bool> governments;                   // begin the name of a body that stands for its country
  PhraseMap<bool> capacities;                    // before the title that somebody is given: «به عنوان»
  PhraseMap<bool> interviews;                    // before a medium whose head noun is left out: «گفت‌وگو با»
  PhraseMap<bool> half_predicates;               // say nothing without what follows them: «قابل»
  PhraseMap<bool> relational_titles;             // without a body, those of whom is named behind: «مشاور پوتین»
  PhraseMap<bool> approximations;                // before a preposition and a number: «نزدیک به ۵۰»
  PhraseMap<bool> necessities;                   // infinitives and words; what they deny may happen all the same: «لازم»
  PhraseMap<bool> ages;                          // behind a number and a name: «۴۶ ساله»
  PhraseMap<bool> gatherings;                    // nouns that take no genitive of a person: «مسابقات»
  PhraseMap<bool> between;                       // prepositions of the sides of something
  PhraseMap<bool> generics;                      // bare, they mean no one told before: «مردم»
  PhraseMap<bool> shells;                        // nouns that only wrap an event noun: «عملیات بازسازی»
  std::set<std::string, std::less<>> homelands;  // ids of the countries whose media write in the language: «کشورمان»

 private:
  class Reader;
  void read_titles(Reader& reader);
  void read_cues(Reader& reader);
  void read_speech(Reader& reader);
  void read_light_verbs(Reader& reader);
  void read_verbs(const std::filesystem::path& folder);
};

}  // namespace gereh::extract
