#include "ontology/fact.h"

namespace gereh::ontology {

std::string_view to_string(Polarity polarity) {
  return polarity == Polarity::positive ? "positive" : "negative";
}

std::string_view to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::certain:
      return "certain";
    case Certainty::probable:
      return "probable";
    case Certainty::possible:
      return "possible";
    case Certainty::unknown:
      break;
  }
  return "unknown";
}

std::string_view to_string(Tense tense) {
  return tense == Tense::past ? "past" : tense == Tense::present ? "present" : "future";
}

std::string_view to_string(Quote quote) {
  return quote == Quote::direct ? "direct" : "indirect";
}

}  // namespace gereh::ontology
