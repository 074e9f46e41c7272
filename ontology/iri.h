// IRIs: namespaces, the minting of identifiers from stable keys, and addresses that may be links.
#pragma once

#include <string>
#include <string_view>

namespace gereh::ontology {

inline constexpr std::string_view kOntologyNamespace = "https://w3id.org/gereh/ontology#";
inline constexpr std::string_view kDefaultBase = "https://w3id.org/gereh/id/";
inline constexpr std::string_view kWikidata = "http://www.wikidata.org/entity/";  // of its items: with "Q159" behind it

// Folds a name for comparison: NFKC, Arabic ي ك ة أ إ ٱ to their Persian forms, hamza on ئ ؤ, marks, tatweel, ZWNJ, spaces and
// punctuation dropped, case folded. «کره‌شمالی», «کره شمالی» and «کرهشمالي» fold to the same. Idempotent.
std::string fold_name(std::string_view utf8);

// Relative IRI of an entity that no gazetteer knows: lower-cased type, the folded name in Latin letters and digits (letter by
// letter, at most 40 bytes), and six hex digits of a hash of it: "person/alirzaii-1c9f02". Names that fold to the same have
// the same IRI, on every machine and in every document.
std::string mint_entity_id(std::string_view type, std::string_view name);

// Of an entity that is an item of Wikidata: "person/Q7747".
std::string mint_item_id(std::string_view type, std::string_view item);

// An id that is the same in the same context only: "person/mhmdi-1c9f02-7be012". `context` is an id or a name.
std::string mint_id_within(std::string_view id, std::string_view context);

// With %XX for each byte but RFC 3986's unreserved characters: as it may stand in a segment of a path, a query or a form.
std::string percent_encoded(std::string_view text);

// Whether it is an address of the web that may stand as a link wherever links are clicked: http or https (written so) with something
// behind it, in well-formed UTF-8, none of it what an IRI forbids: spaces, < > " { } | \ ^ `, control characters, those that turn the
// direction of text.
bool is_web_address(std::string_view url);

// 64-bit FNV-1a, the hash behind every minted identifier.
unsigned long long stable_hash(std::string_view bytes);

}  // namespace gereh::ontology
