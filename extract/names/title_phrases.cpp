// A title phrase is a title word, what the tree keeps in its noun phrase, up to and including the names of the bodies that
// it is of. The person is the name that touches the phrase: right behind it («رئیس‌جمهور روسیه ولادیمیر پوتین»), or right
// before it, with or without a comma («ولادیمیر پوتین، رئیس‌جمهور روسیه»). Touching is read off the text, not the tree:
// parsers attach appositions badly, writers place them strictly.
#include "extract/names/title_phrases.h"

#include <algorithm>

namespace gereh::extract {

namespace {

constexpr std::string_view kMemberOf = "memberOf";
constexpr int kLongestGap = 3;  // plain words between a title and the name of its body: «معاون اول ... ایران»

class Finder {
 public:
  Finder(const Tree& tree, const std::vector<std::string>& folds, const std::vector<NamedSpan>& spans, const Gazetteer& gazetteer,
         const Lexicon& lexicon)
      : tree_(tree), folds_(folds), spans_(spans), gazetteer_(gazetteer), lexicon_(lexicon) {}

  std::vector<TitlePhrase> all() const {
    std::vector<TitlePhrase> phrases;
    for (int i = 0; i < tree_.size(); ++i) {
      const auto match = lexicon_.titles.longest_at(folds_, i);
      if (!match.value || match.value->relation == kHonorific || inside_name(i)) continue;
      if (match.value->relation == kMemberOf && describes_body(i)) continue;
      TitlePhrase phrase{{i, i + match.length}, {i, i + match.length}, match.value};
      extend(phrase);
      phrase.person = person_of(phrase);
      i = phrase.range.end - 1;
      phrases.push_back(phrase);
    }
    return phrases;
  }

 private:
  bool is_person(int span) const { return spans_[static_cast<std::size_t>(span)].type == "Person"; }

  int span_at(int token) const {
    const auto found = std::ranges::find(spans_, token, [](const NamedSpan& span) { return span.range.begin; });
    return found == spans_.end() ? kNoSpan : static_cast<int>(found - spans_.begin());
  }

  bool inside_name(int token) const {
    return std::ranges::any_of(spans_, [&](const NamedSpan& span) {
      return span.range.begin <= token && token < span.range.end && (span.type == "Person" || span.range.begin < token);
    });
  }

  // «کشورهای عضو ناتو»: the members are countries.
  bool describes_body(int title) const {
    if (title == 0 || !tree_.token(title - 1).ezafe || !tree_.is(title, "nmod")) return false;
    const auto match = lexicon_.head_classes.longest_at(folds_, title - 1);
    return match.value && *match.value != "Person";
  }

  // Takes in the body: names of places and organisations, and the few words that may stand before them.
  void extend(TitlePhrase& phrase) const {
    const Tree::Range noun_phrase = tree_.noun_phrase(phrase.range.begin);
    int gap = 0;
    for (int at = phrase.range.end; at < tree_.size() && gap <= kLongestGap;) {
      const int span = span_at(at);
      if (span != kNoSpan) {
        if (is_person(span)) return;
        if (phrase.described != kNone) {  // «رئیس دادگستری خراسان»: the court, not the province
          phrase.range.end = spans_[static_cast<std::size_t>(span)].range.end;
          return;
        }
        if (phrase.body == kNoSpan) phrase.body = span;
        at = phrase.range.end = spans_[static_cast<std::size_t>(span)].range.end;
        gap = 0;
        continue;
      }
      if (phrase.body != kNoSpan) return;
      const Token& token = tree_.token(at);
      if (const GazetteerEntry* country = token.upos == Upos::ADJ ? gazetteer_.by_demonym(token.form) : nullptr) {
        phrase.demonym = country;
        phrase.range.end = ++at;
        const bool more = at < tree_.size() && (span_at(at) != kNoSpan || tree_.token(at).upos == Upos::DET) && tree_.token(at - 1).ezafe;
        if (!more) return;  // «هافبک برزیلی سپاهان» plays for Sepahan
        continue;
      }
      if (token.upos == Upos::DET && at + 1 < tree_.size() && tree_.token(at + 1).upos == Upos::NOUN) {
        if (!heads_body(at + 1)) return;                                     // «بازیکن این میزان پول»
        if (phrase.described != kNone && at + 1 >= noun_phrase.end) return;  // «رئیس مجلس این خبر را ...»
        phrase.deictic = at + 1;
        phrase.range.end = at + 2;
        return;
      }
      if (token.upos == Upos::PRON && phrase.described == kNone) {
        phrase.pronoun = at;
        phrase.range.end = at + 1;
        return;
      }
      if (phrase.described == kNone && heads_body(at) && at < noun_phrase.end) {
        phrase.described = at;
        phrase.range.end = at + 1;
      } else if (phrase.described != kNone && at < noun_phrase.end && tree_.token(at - 1).ezafe) {
        phrase.range.end = at + 1;
      }
      if (token.upos == Upos::CCONJ && at + 1 < noun_phrase.end && phrase.described == kNone) {  // «وزیر تجارت و بازرگانی فرانسه»
        ++at;
        continue;
      }
      const bool plain = token.upos == Upos::NOUN || token.upos == Upos::ADJ || token.upos == Upos::PROPN;
      if (!plain || at >= noun_phrase.end) return;
      if (token.upos == Upos::ADJ && phrase.range.end == at) phrase.range.end = at + 1;  // «وزیر پیشین»
      ++at;
      ++gap;
    }
  }

  // A noun of the kind of «پلیس», «شرکت», «استان».
  bool heads_body(int token) const {
    const auto match = lexicon_.head_classes.longest_at(folds_, token);
    return match.value && *match.value != "Person" && tree_.token(token).upos != Upos::ADJ &&
           !has_feature(tree_.token(token), "Number=Plur") && lexicon_.body_classes.contains(*match.value);
  }

  int skip_honorifics(int at) const { return lexicon_.behind_honorifics(folds_, at, tree_.size() + 1); }

  int person_of(const TitlePhrase& phrase) const {
    const bool has_body =
        phrase.body != kNoSpan || phrase.demonym || phrase.deictic != kNone || phrase.described != kNone || phrase.pronoun != kNone;
    int after = phrase.range.end;
    const bool of_somebody = !has_body && phrase.range.end == phrase.title.end && phrase.title.end == phrase.title.begin + 1 &&
                             lexicon_.relational_titles.find_folded(folds_[static_cast<std::size_t>(phrase.title.begin)]);
    if (of_somebody) return kNoSpan;  // «مشاور پوتین»
    if (has_body && after < tree_.size() && comma(after)) ++after;
    int behind = after < tree_.size() ? span_at(after) : kNoSpan;
    if (behind == kNoSpan && after < tree_.size()) behind = span_at(skip_honorifics(after));
    if (behind != kNoSpan && is_person(behind) && (after == phrase.range.end || !comma_opens_list(after))) return behind;
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      const int end = behind_age(behind_quote(spans_[i].range.end));
      const bool touches = end == phrase.range.begin || (end + 1 == phrase.range.begin && comma(end));
      if (touches && spans_[i].type == "Person") return static_cast<int>(i);
    }
    return kNoSpan;
  }

  // «بهروز شاهرخی ۴۶ ساله، سرکرده باند»
  int behind_age(int at) const {
    const bool age =
        at + 1 < tree_.size() && tree_.token(at).upos == Upos::NUM && lexicon_.ages.find_folded(folds_[static_cast<std::size_t>(at) + 1]);
    return age ? at + 2 : at;
  }

  // «"محمود کریمی"، سفیر ایران»
  int behind_quote(int at) const {
    const auto closes = [&](int i) { return tree_.token(i).form == "\"" || tree_.token(i).form == "»" || tree_.token(i).form == "”"; };
    return at < tree_.size() && closes(at) ? at + 1 : at;
  }

  bool comma(int at) const { return tree_.token(at).upos == Upos::PUNCT && folds_[static_cast<std::size_t>(at)].empty(); }

  // «رئیس‌جمهور روسیه، کیم و ...»: behind a comma only a name that a comma closes again is an apposition.
  bool comma_opens_list(int name_begin) const {
    const int own = span_at(name_begin);
    const int span = own != kNoSpan ? own : span_at(skip_honorifics(name_begin));
    const int end = spans_[static_cast<std::size_t>(span)].range.end;
    return end >= tree_.size() || !comma(end);
  }

  const Tree& tree_;
  const std::vector<std::string>& folds_;
  const std::vector<NamedSpan>& spans_;
  const Gazetteer& gazetteer_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<TitlePhrase> find_title_phrases(const Tree& tree, const std::vector<std::string>& folds, const std::vector<NamedSpan>& spans,
                                            const Gazetteer& gazetteer, const Lexicon& lexicon) {
  return Finder(tree, folds, spans, gazetteer, lexicon).all();
}

}  // namespace gereh::extract
