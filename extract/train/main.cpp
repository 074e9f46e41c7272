// Trains the models behind Analyzer, measures them, and parses for a look.
//   gereh_train_models train PACK OUT.bin [--threshold T] TREES.conllu...   files with "NER=" train the names too
//   gereh_train_models eval PACK GOLD.conllu...                             on gold tokens
//   gereh_train_models parse PACK < TOKENS                                  a sentence a line, tokens between spaces
// PACK is the language pack's folder (data/lang/fa); its models/analysis.bin is what is measured.
#include <algorithm>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "extract/analyzer.h"
#include "extract/tokenizer.h"
#include "extract/conllu.h"
#include "extract/train/train_models.h"
#include "ontology/error.h"

namespace {

using namespace gereh::extract;

bool has_names(const std::vector<Sentence>& sentences) {
  return std::ranges::any_of(sentences, [](const Sentence& sentence) {
    return std::ranges::any_of(sentence.tokens, [](const Token& token) { return token.name != "O"; });
  });
}

// Sentences with their words as the tokenizer writes them.
std::vector<Sentence> read_trees(const Tokenizer& tokenizer, const std::string& file) {
  std::vector<Sentence> sentences = read_conllu(file);
  for (Sentence& sentence : sentences) {
    for (Token& token : sentence.tokens) {
      if (std::string form = tokenizer.canonical_form(token.form); !form.empty()) token.form = std::move(form);
    }
  }
  return sentences;
}

void train(const std::string& pack, const std::string& out, double threshold, const std::vector<std::string>& files) {
  const Tokenizer tokenizer(pack);
  std::vector<Sentence> trees;
  std::vector<bool> in_named_file;
  for (const std::string& file : files) {
    std::vector<Sentence> sentences = read_trees(tokenizer, file);
    in_named_file.resize(in_named_file.size() + sentences.size(), has_names(sentences));
    trees.insert(trees.end(), sentences.begin(), sentences.end());
  }
  const WordClusters clusters(std::filesystem::path(pack) / "clusters.tsv");
  TrainingOptions options;
  options.clusters = &clusters;
  options.threshold = threshold;
  options.report = [](const std::string& line) { std::cerr << line << '\n'; };
  ModelFile models;
  models.put("upos", train_labels(Task::upos, trees, options));
  options.report("upos done");
  models.put("feats", train_labels(Task::feats, trees, options));
  models.put("lemma", train_labels(Task::lemma, trees, options));
  options.report("lemma and feats done");
  const std::vector<Sentence> tagged = jackknife(trees, options);
  std::vector<Sentence> named;
  for (std::size_t i = 0; i < tagged.size(); ++i) {
    if (in_named_file[i]) named.push_back(tagged[i]);
  }
  if (!named.empty()) models.put("name", train_labels(Task::name, named, options));
  options.report("names done");
  options.epochs = 12;
  models.put("parser", train_parser(tagged, options));
  models.save(out);
}

std::set<std::string> phrases(const Sentence& sentence, std::size_t number) {
  std::set<std::string> found;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    if (!sentence.tokens[i].name.starts_with("B-")) continue;
    std::size_t end = i + 1;
    while (end < sentence.tokens.size() && sentence.tokens[end].name == "I-" + sentence.tokens[i].name.substr(2)) ++end;
    found.insert(std::to_string(number) + ":" + std::to_string(i) + "-" + std::to_string(end) + sentence.tokens[i].name);
  }
  return found;
}

void evaluate(const std::string& folder, const std::vector<std::string>& files) {
  const Analyzer analyzer(folder);
  const Tokenizer tokenizer(folder);
  for (const std::string& file : files) {
    std::size_t words = 0, upos = 0, lemma = 0, uas = 0, las = 0, gold_names = 0, own_names = 0, right_names = 0;
    const std::vector<Sentence> gold = read_trees(tokenizer, file);
    for (std::size_t n = 0; n < gold.size(); ++n) {
      Sentence own;
      for (const Token& token : gold[n].tokens) {
        Token bare;
        bare.form = token.form;
        bare.space_after = token.space_after;
        own.tokens.push_back(bare);
      }
      analyzer.tag(own);
      analyzer.parse(own);
      for (std::size_t i = 0; i < own.tokens.size(); ++i) {
        const Token &a = own.tokens[i], &b = gold[n].tokens[i];
        ++words;
        upos += a.upos == b.upos;
        lemma += a.lemma == b.lemma;
        uas += a.head == b.head;
        las += a.head == b.head && a.deprel == b.deprel;
      }
      const auto mine = phrases(own, n), theirs = phrases(gold[n], n);
      gold_names += theirs.size();
      own_names += mine.size();
      right_names += static_cast<std::size_t>(std::ranges::count_if(mine, [&](const auto& name) { return theirs.contains(name); }));
    }
    const auto percent = [&](std::size_t n) { return 100.0 * static_cast<double>(n) / static_cast<double>(words); };
    std::cout << file << ": " << words << " words, UPOS " << percent(upos) << ", lemma " << percent(lemma) << ", UAS " << percent(uas)
              << ", LAS " << percent(las) << ", names F1 "
              << 200.0 * static_cast<double>(right_names) / static_cast<double>(std::max<std::size_t>(1, own_names + gold_names)) << '\n';
  }
}

void parse_lines(const std::string& folder) {
  const Analyzer analyzer(folder);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream in(line);
    Sentence sentence;
    for (std::string form; in >> form;) {
      Token token;
      token.form = form;
      sentence.tokens.push_back(token);
    }
    analyzer.tag(sentence);
    analyzer.parse(sentence);
    write_conllu(sentence, std::cout);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  try {
    if (args.size() >= 6 && args[0] == "train" && args[3] == "--threshold") {
      train(args[1], args[2], std::stod(args[4]), {args.begin() + 5, args.end()});
    } else if (args.size() >= 4 && args[0] == "train") {
      train(args[1], args[2], TrainingOptions().threshold, {args.begin() + 3, args.end()});
    } else if (args.size() >= 3 && args[0] == "eval") {
      evaluate(args[1], {args.begin() + 2, args.end()});
    } else if (args.size() == 2 && args[0] == "parse") {
      parse_lines(args[1]);
    } else {
      std::cerr << "usage: gereh_train_models train PACK OUT.bin [--threshold T] FILE... | eval PACK FILE... | parse PACK\n";
      return 2;
    }
  } catch (const std::exception& error) {
    std::cerr << "gereh_train_models: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
