#include "extract/lexicon/lexicon.h"

#include <algorithm>
#include <charconv>

#include "extract/base/tsv.h"
#include "extract/fa/verb_group.h"
#include "ontology/error.h"

namespace gereh::extract {

using ontology::Certainty;

// Walks the rows of a file; complaints name file and line.
class Lexicon::Reader {
 public:
  Reader(std::filesystem::path folder, const ontology::Ontology& ontology) : folder_(std::move(folder)), ontology_(ontology) {}

  template <class Read>
  void each(const std::string& name, std::size_t min_fields, std::size_t max_fields, Read read) {
    for (const TsvRow& row : read_tsv(folder_ / name, min_fields, max_fields)) {
      where_ = (folder_ / name).string() + ":" + std::to_string(row.line) + ": ";
      if (ontology::fold_name(row.fields[1]).empty() && name != "cues.tsv") fail("no words in the second column");
      read(row.fields);
    }
  }

  [[noreturn]] void fail(const std::string& what) const { throw ontology::DataError(where_ + what); }

  std::string entity_class(const std::string& name) const {
    const ontology::Term* found = ontology_.find(name);
    if (name != "Agent" &&
        (!found || (found->kind != ontology::TermKind::entity_class && found->kind != ontology::TermKind::event_class))) {
      fail("no class \"" + name + "\" in the ontology");
    }
    return name;
  }

  std::string relation(const std::string& name) const {
    const ontology::Term* found = ontology_.find(name);
    if (name != kHonorific && (!found || found->kind != ontology::TermKind::relation)) {
      fail("no relation \"" + name + "\" in the ontology");
    }
    return name;
  }

  Certainty certainty(const std::string& name) const {
    if (name == "certain") return Certainty::certain;
    if (name == "probable") return Certainty::probable;
    if (name == "possible") return Certainty::possible;
    if (name == "unknown") return Certainty::unknown;
    fail("certainty \"" + name + "\" is none of certain, probable, possible, unknown");
  }

  Pronoun pronoun(const std::string& value) const {
    Pronoun pronoun;
    for (const std::string& word : split(value, ' ')) {
      if (word == "1" || word == "2" || word == "3") {
        pronoun.person = word.front() - '0';
      } else if (word == "plur") {
        pronoun.plural = true;
      } else if (word == "reflexive") {
        pronoun.reflexive = true;
      } else if (word == "reciprocal") {
        pronoun.reciprocal = true;
      } else if (word == "thing") {
        pronoun.thing = true;
      } else if (word != "sing" && word != "enclitic") {
        fail("\"" + word + "\" is no word for a pronoun");
      }
    }
    return pronoun;
  }

  Group group(const std::string& value) const {
    const std::vector<std::string> parts = split(value, ' ');
    Group group;
    if (parts.size() != 2) fail("a group is a class and a number: \"Country 2\"");
    group.type = entity_class(parts[0]);
    const auto read = std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), group.count);
    if (read.ec != std::errc() || group.count == 0) fail("\"" + parts[1] + "\" is no number");
    return group;
  }

  const ontology::Ontology& ontology() const { return ontology_; }

 private:
  std::filesystem::path folder_;
  const ontology::Ontology& ontology_;
  std::string where_;
};

Lexicon::Lexicon(const std::filesystem::path& folder, const ontology::Ontology& ontology) {
  Reader reader(folder, ontology);
  read_titles(reader);
  read_cues(reader);
  read_speech(reader);
  read_light_verbs(reader);
  read_verbs(folder);
}

void Lexicon::read_titles(Reader& reader) {
  reader.each("titles.tsv", 3, 3, [&](const std::vector<std::string>& row) {
    // The first column is the title: its row is (title, English, relation).
    titles.add(row[0], {row[0], row[1], reader.relation(row[2])});
  });
  reader.each("organisation_heads.tsv", 2, 2, [&](const std::vector<std::string>& row) {
    head_classes.add(row[0], reader.entity_class(row[1]));
    if (reader.ontology().is_a(row[1], "Place")) place_classes.insert(row[1]);
    if (reader.ontology().is_a(row[1], "Organization") || reader.ontology().is_a(row[1], "Place")) body_classes.insert(row[1]);
    if (reader.ontology().is_a(row[1], "Document")) document_heads.add(row[0], true);
  });
}

void Lexicon::read_cues(Reader& reader) {
  const std::map<std::string, PhraseMap<bool>*, std::less<>> sets{{"demonstrative", &demonstratives},
                                                                  {"negation", &negations},
                                                                  {"negative_verb", &negative_verbs},
                                                                  {"condition", &conditions},
                                                                  {"agent_preposition", &agent_prepositions},
                                                                  {"complex_preposition", &complex_prepositions},
                                                                  {"presupposing", &presupposing},
                                                                  {"local_preposition", &local_prepositions},
                                                                  {"report_preposition", &report_prepositions},
                                                                  {"former", &former},
                                                                  {"future", &futures},
                                                                  {"indefinite", &indefinites},
                                                                  {"vague", &vague},
                                                                  {"thought", &thoughts},
                                                                  {"prospect", &prospects},
                                                                  {"counterpart", &counterparts},
                                                                  {"quantifier", &quantifiers},
                                                                  {"counter", &counters},
                                                                  {"share", &shares},
                                                                  {"measure", &measures},
                                                                  {"addition", &additions},
                                                                  {"contrast", &contrasts},
                                                                  {"judgement", &judgements},
                                                                  {"naming", &namings},
                                                                  {"media_head", &media_heads},
                                                                  {"name_head", &name_heads},
                                                                  {"connective", &connectives},
                                                                  {"achievement", &achievements},
                                                                  {"government", &governments},
                                                                  {"capacity", &capacities},
                                                                  {"interview", &interviews},
                                                                  {"half_predicate", &half_predicates},
                                                                  {"relational_title", &relational_titles},
                                                                  {"approximation", &approximations},
                                                                  {"necessity", &necessities},
                                                                  {"age", &ages},
                                                                  {"gathering", &gatherings},
                                                                  {"generic", &generics},
                                                                  {"between", &between},
                                                                  {"shell", &shells}};
  reader.each("cues.tsv", 2, 3, [&](const std::vector<std::string>& row) {
    const std::string& category = row[0];
    if (category == "pronoun") {
      pronouns.add(row[1], reader.pronoun(row[2]));
    } else if (category == "group") {
      groups.add(row[1], reader.group(row[2]));
    } else if (category == "description") {
      descriptions.add(row[1], reader.entity_class(row[2]));
    } else if (category == "control") {
      if (row.size() < 3 || row[2].empty()) reader.fail("a control verb needs the preposition of who is to act");
      controls.add(row[1], ontology::fold_name(row[2]));
    } else if (category == "portfolio") {
      portfolios.add(row[1], row[2]);
    } else if (category == "homeland") {
      homelands.insert(row[1]);
    } else if (category == "stage") {
      stages.add(row[1], reader.certainty(row[2]));
    } else if (category == "modal") {
      modals.add(row[1], reader.certainty(row[2]));
    } else if (const auto set = sets.find(category); set != sets.end()) {
      set->second->add(row[1], true);
    } else {
      reader.fail("unknown category \"" + category + "\"");
    }
  });
}

void Lexicon::read_speech(Reader& reader) {
  reader.each("speech.tsv", 4, 4, [&](const std::vector<std::string>& row) {
    const Saying saying{reader.certainty(row[2]), row[3], row[0] == "quoted"};
    if (row[0] == "verb" || row[0] == "adj") {
      sayings.add(row[1], saying);
    } else if (row[0] == "source" || row[0] == "quoted") {
      sources.add(row[1], saying);
    } else if (row[0] == "content") {
      content_nouns.add(row[1], saying);
    } else if (row[0] == "opening") {
      content_openings.add(row[1], true);
    } else if (row[0] == "text") {
      text_verbs.add(row[1], saying);
    } else {
      reader.fail("kind \"" + row[0] + "\" is none of verb, adj, source, quoted, content, opening, text");
    }
  });
}

void Lexicon::read_light_verbs(Reader& reader) {
  reader.each("light_verbs.tsv", 2, 3, [&](const std::vector<std::string>& row) {
    if (row[0] == "passive") {
      actives.at(row[2]).push_back(row[1]);
      if (std::ranges::find(common_light_verbs, row[1]) == common_light_verbs.end()) common_light_verbs.push_back(row[1]);
    } else if (row[0] == "same") {
      common_verbs.add(row[1], row[2]);
    } else if (row[0] == "support") {
      supports.at(row[1]).push_back(row.size() > 2 ? row[2] : "");
    } else if (row[0] == "prefix") {
      carriers.add(row[1], true);
    } else {
      reader.fail("kind \"" + row[0] + "\" is none of passive, same, support, prefix");
    }
  });
}

void Lexicon::read_verbs(const std::filesystem::path& folder) {
  for (const char* file : {"verb_stems.tsv", "preverb_verbs.tsv"}) {  // an empty present stem is no error
    for (const TsvRow& row : read_tsv(folder / file, 2, 2)) verbs.add(fa::infinitive_of(row.fields[0]), true);
  }
}

int Lexicon::behind_honorifics(const std::vector<std::string>& folds, int begin, int end) const {
  for (auto match = titles.longest_at(folds, begin); match.value && match.value->relation == kHonorific && begin + match.length < end;
       match = titles.longest_at(folds, begin))
    begin += match.length;
  return begin;
}

bool Lexicon::is_light(std::string_view infinitive) const {
  return std::ranges::find(common_light_verbs, infinitive) != common_light_verbs.end();
}

std::vector<std::string> fold_tokens(const Sentence& sentence) {
  std::vector<std::string> folds;
  folds.reserve(sentence.tokens.size());
  for (const Token& token : sentence.tokens) folds.push_back(ontology::fold_name(token.form));
  return folds;
}

}  // namespace gereh::extract
