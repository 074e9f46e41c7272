// Roles of events (data/ontology/events.ttl) that code names, and the relation of a verb without a frame.
#pragma once

#include <string_view>

namespace gereh::extract {

inline constexpr std::string_view kActor = "actor";
inline constexpr std::string_view kTheme = "theme";
inline constexpr std::string_view kRecipient = "recipient";
inline constexpr std::string_view kCounterpart = "counterpart";
inline constexpr std::string_view kDestination = "destination";
inline constexpr std::string_view kPurpose = "purpose";
inline constexpr std::string_view kTopic = "topic";
inline constexpr std::string_view kQuantity = "quantity";
inline constexpr std::string_view kRelatedTo = "relatedTo";

}  // namespace gereh::extract
