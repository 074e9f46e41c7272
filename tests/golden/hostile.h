// A made-up article whose every word tries to break out of the format that it is written in.
#pragma once

#include <string>

#include "ontology/fact.h"

namespace gereh::exports {

class Hostile {
 public:
  Hostile() {
    document.info = {"hostile \"1\" <گره>",
                     "\"عنوان\"\\n <b>&amp;</script>\nخط دوم 'تک'",
                     "2024-05-24",
                     "منبع \"A&B\" \\",
                     "https://example.org/?a=1&b=<2>\"",
                     "fa",
                     kText};
    denied_and_reported();
    times();
    literals();
    relations();
    mention(kaveh, "رضا\\کاوه", true);
    mention(dam, "«لار & لتیان»", true);
    mention(port, "\"Port\" <X>", true);
    mention(kaveh, "او", false);
  }

  ontology::DocumentFacts document;

 private:
  using Entity = ontology::EntityRef;
  using Literal = ontology::Literal;

  static inline const std::string kText =
      "\"عنوان\" \\ <b>&amp;</b> </script>\r\n"
      "سخنگوی نیرو به نقل از رضا\\کاوه گفت: اگر باران نبارد، دولت سد «لار & لتیان» را نمی‌بندد.\n"
      "کاوه از ۱ تا ۳ خرداد\tدر \"Port\" <X> بود \U0001F600\u200F و او گفت: 'کار تمام است' \x01.\n";

  // Where the words stand in the text, in code points.
  static ontology::Span where(const std::string& words) {
    const std::size_t at = kText.find(words);
    const auto letters = [](const std::string& bytes) {
      std::size_t count = 0;
      for (const char byte : bytes) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
      return count;
    };
    const std::size_t begin = letters(kText.substr(0, at));
    return {begin, begin + letters(words)};
  }

  const Entity spokesman{"person/spokesman", "Person", "سخنگوی \"نیرو\"", "<spokesman> & \"co\"", where("سخنگوی نیرو")};
  const Entity kaveh{"person/kaveh", "Person", "رضا\\کاوه", "", where("رضا\\کاوه")};
  const Entity dam{"facility/dam", "Facility", "سد «لار & لتیان»\n</script>", "dam \\N \\G \\L {|}", where("سد «لار & لتیان»")};
  const Entity state{"organization/state", "Government", "دولت", "government", where("دولت")};
  const Entity port{"city/port", "City", "\"Port\" <X>", "\"Port\" <X>", where("\"Port\" <X>")};
  const Entity country{"country/XX", "Country", "کشور\u200Fنما", "]]>--><!--", where("نیرو")};

  ontology::Fact& add(const std::string& event, const Entity& subject, const ontology::Predicate& predicate, const std::string& role,
                      const ontology::Object& object, const std::string& evidence) {
    ontology::Fact fact;
    fact.document = document.info.id;
    fact.sentence = document.facts.size() / 2;
    fact.evidence = where(evidence);
    fact.event = event;
    fact.subject = subject;
    fact.subject_role = event.empty() ? "" : "actor";
    fact.predicate = predicate;
    fact.role = role;
    fact.object = object;
    fact.rule = "frames.tsv:1 \"<" + predicate.surface + ">\"";
    document.facts.push_back(fact);
    return document.facts.back();
  }

  // One source quotes another; the rain is a condition.
  void denied_and_reported() {
    ontology::Fact& shut = add("event/shut", state, {"Exclude", "بستن", "exclude"}, "theme", dam,
                               "دولت سد «لار & لتیان» را نمی‌بندد");
    shut.polarity = ontology::Polarity::negative;
    shut.tense = ontology::Tense::future;
    shut.speakers = {kaveh, spokesman};
    shut.quote = ontology::Quote::direct;
    shut.cue = "گفت: \"";
    shut.condition = "اگر باران \"نبارد\" \\ <&>";
    shut.confidence = 0.8;
  }

  void times() {
    ontology::Fact& stay = add("event/stay", kaveh, {"Visit", "بودن", "visit"}, "destination", port, "کاوه از ۱ تا ۳ خرداد");
    stay.time = "2024-05-21/2024-05-23";
    stay.tense = ontology::Tense::past;
    ontology::Fact& talk = add("event/talk", kaveh, {"Talk", "گفت‌وگو کردن", "talk"}, "counterpart", spokesman, "او گفت");
    talk.time = "2024-05";
    talk.certainty = ontology::Certainty::probable;
    // no actor told, no second participant
    ontology::Fact& done = add("event/done", dam, {"Build", "ساختن", "build"}, "", {}, "'کار تمام است'");
    done.subject_role = "theme";
    done.time = "2024";
  }

  void literals() {
    add("event/rise", state, {"Increase", "افزایش دادن", "increase"}, "quantity",
        Literal{"\"دو\" < 3 & 'چهار'\n\\ </script>\t\u200C", "xsd:string"}, "کار تمام است");
    add("event/rise", state, {"Increase", "افزایش دادن", "increase"}, "quantity", Literal{"-12", "xsd:integer"}, "کار تمام است");
  }

  void relations() {
    add("", spokesman, {"spokespersonFor", "سخنگو بودن", "speaks for"}, "", state, "سخنگوی نیرو");
    ontology::Fact& in = add("", port, {"locatedIn", "واقع بودن", "is located in"}, "", country, "\"Port\" <X>");
    in.polarity = ontology::Polarity::negative;
    in.certainty = ontology::Certainty::possible;
    in.speakers = {spokesman};
    in.quote = ontology::Quote::indirect;
  }

  void mention(Entity entity, const std::string& surface, bool named) {
    entity.mention = where(surface);
    document.mentions.push_back({entity, surface, named});
  }
};

}  // namespace gereh::exports
