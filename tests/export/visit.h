// A made-up article about a state visit, as the extractor would hand it over: 13 entities, 27 facts.
#pragma once

#include <string>

#include "ontology/fact.h"

namespace gereh::exports {

class Visit {
 public:
  Visit() {
    document.info = {"visit",
                     "سفر رئیس‌جمهور به آریا و امضای پیمان",
                     "2024-05-02",
                     "روزنامه نمونه",
                     "",
                     "fa",
                     std::string(400, 'x')};
    events();
    statements();
    states();
  }

  ontology::DocumentFacts document;

 private:
  using Entity = ontology::EntityRef;
  const Entity rahimi{"person/rahimi", "Person", "سارا رحیمی", "Sara Rahimi", {0, 4}};
  const Entity novak{"person/novak", "Person", "ایوان نواک", "Ivan Novak", {0, 4}};
  const Entity speaker{"person/spokesman", "Person", "سخنگوی دولت", "government spokesman", {0, 4}};
  const Entity arya{"country/AR", "Country", "آریا", "Arya", {0, 4}};
  const Entity norland{"country/NO", "Country", "نورلند", "Norland", {0, 4}};
  const Entity city{"city/port", "City", "بندر سپید", "White Port", {0, 4}};
  const Entity ministry{"organization/mfa", "Ministry", "وزارت خارجه آریا", "Foreign Ministry of Arya", {0, 4}};
  const Entity company{"organization/ab", "Company", "شرکت «الف & ب»", "A&B <Holding> \"Ltd\"", {0, 4}};
  const Entity treaty{"treaty/t", "Treaty", "پیمان همکاری راهبردی", "Strategic Cooperation Treaty", {0, 4}};
  const Entity sanctions{"concept/sanctions", "Concept", "تحریم‌های بانکی", "banking sanctions", {0, 4}};
  const Entity peace{"concept/peace", "Concept", "صلح و ثبات", "peace and stability", {0, 4}};
  const Entity bridge{
      "concept/bridge",
      "Concept",
      "ساخت یک پل مرزی تازه که دو کشور را از راه رودخانه به هم پیوند می‌دهد و بازرگانی را آسان می‌کند",
      "building a new border bridge",
      {0, 4}};
  const Entity weapon{"weapon/m", "Weapon", "موشک اف-۱۶", "F-16 missile", {0, 4}};

  ontology::Fact& add(const std::string& event, const Entity& subject, const std::string& predicate, const std::string& surface,
                      const std::string& label, const std::string& role, const ontology::Object& object) {
    ontology::Fact fact;
    fact.document = "visit";
    fact.evidence = {document.facts.size(), document.facts.size() + 9};
    fact.event = event.empty() ? "" : "event/" + event;
    fact.subject = subject;
    fact.subject_role = event.empty() ? "" : "actor";
    fact.predicate = {predicate, surface, label};
    fact.role = role;
    fact.object = object;
    document.facts.push_back(fact);
    return document.facts.back();
  }

  static void says(ontology::Fact& fact, const Entity& who) {
    fact.speakers = {who};
    fact.quote = ontology::Quote::indirect;
  }

  void events() {
    using ontology::Literal;
    add("sign", rahimi, "SignAgreement", "امضا کردن", "sign agreement", "theme", treaty);
    add("sign", novak, "SignAgreement", "امضا کردن", "sign agreement", "theme", treaty);
    add("sign", rahimi, "SignAgreement", "امضا کردن", "sign agreement", "place", city);
    add("sign", novak, "SignAgreement", "امضا کردن", "sign agreement", "place", city);
    add("sign", rahimi, "SignAgreement", "امضا کردن", "sign agreement", "time", Literal{"2024-05-02", "xsd:date"});
    add("trip", rahimi, "Visit", "سفر کردن", "visit", "destination", norland);
    add("meet", rahimi, "Meet", "دیدار کردن", "meet", "counterpart", novak);
    add("talk", rahimi, "Talk", "گفت‌وگو کردن", "talk", "counterpart", novak);
    add("invite", rahimi, "Invite", "دعوت کردن", "invite", "recipient", novak);
    add("thank", rahimi, "Thank", "تشکر کردن", "thank", "recipient", novak);
    add("praise", rahimi, "Praise", "تمجید کردن", "praise", "recipient", novak);
    add("welcome", novak, "Welcome", "استقبال کردن", "welcome", "theme", rahimi);
    add("resign", speaker, "Resign", "استعفا کردن", "resign", "", {});
    add("fine", ministry, "Fine", "جریمه کردن", "fine", "recipient", company);
    add("fine", ministry, "Fine", "جریمه کردن", "fine", "quantity", Literal{"3000000", "xsd:integer"});
    add("score", company, "Increase", "افزایش دادن", "increase", "quantity", Literal{"12 < 15", "xsd:string"});
  }

  void statements() {
    says(add("oppose", arya, "Oppose", "مخالفت کردن", "oppose", "theme", sanctions), rahimi);
    says(add("pursue", arya, "Pursue", "دنبال کردن", "pursue", "theme", peace), rahimi);
    auto& exclude = add("exclude", arya, "Exclude", "مستثنا کردن", "exclude", "theme", weapon);
    exclude.polarity = ontology::Polarity::negative;
    says(exclude, speaker);
    auto& sell = add("sell", norland, "Trade", "فروختن", "sell", "theme", weapon);
    sell.polarity = ontology::Polarity::negative;
    auto& aid = add("aid", norland, "Aid", "کمک کردن", "aid", "recipient", arya);
    aid.condition = "در صورت تجاوز";
    says(aid, novak);
    auto& build = add("build", arya, "Build", "ساختن", "build", "theme", bridge);
    build.certainty = ontology::Certainty::possible;
    says(add("undermine", sanctions, "Undermine", "تضعیف کردن", "undermine", "theme", peace), rahimi);
  }

  void states() {
    add("", rahimi, "leaderOf", "رهبر بودن", "leads", "", arya);
    add("", novak, "leaderOf", "رهبر بودن", "leads", "", norland);
    add("", speaker, "spokespersonFor", "سخنگو بودن", "speaks for", "", ministry);
    add("", city, "locatedIn", "واقع بودن", "is located in", "", norland);
  }
};

}  // namespace gereh::exports
