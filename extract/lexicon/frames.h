// The lexicon of frames: which words tell of which event, and where the fillers of its roles stand (frames.tsv).
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ontology/ontology.h"

namespace gereh::extract {

// Where a filler stands, seen from the trigger.
struct Source {
  enum class Kind : std::uint8_t { subject, object, genitive, clause, amount, host, apposition, preposition };
  Kind kind = Kind::subject;
  std::string preposition;           // Kind::preposition: folded, words joined by '_'
  std::string inner;                 // of a phrase within that phrase: «برای بازدید از مسکو»; or empty
  std::vector<std::string> classes;  // the filler must be one of these; empty: any. "Agent" is anything that can act
};

struct Slot {
  std::string role;
  std::vector<Source> sources;  // the first that is filled wins
  bool common = false;          // from the row «*»
  bool required = false;        // without it the trigger tells something else
};

enum class TriggerKind : std::uint8_t { verb, noun, adjective };

struct Frame {
  std::string event;  // event class, or a relation
  bool is_relation = false;
  bool shares_actor = false;  // as the ontology says of the event
  bool factive = false;
  bool prospective = false;
  bool recipient_acts = false;
  bool one_participant = false;
  TriggerKind kind = TriggerKind::verb;
  std::string trigger;      // as the file has it: «امضا کردن»
  std::vector<Slot> slots;  // own ones first, then the defaults
  std::string where;        // "frames.tsv:12"

  const Slot* slot(std::string_view role) const;
};

// Immutable once loaded; safe from many threads.
class FrameLexicon {
 public:
  // Throws ontology::DataError with file and line: bad form, unknown event, role or class.
  // The triggers of `additions` replace those of `file` that are of the same kind.
  FrameLexicon(const std::filesystem::path& file, const ontology::Ontology& ontology,
               const std::vector<std::filesystem::path>& additions = {});

  // Frames of a trigger, in the order of the file; empty if there are none. For verbs `trigger` is the infinitive with its
  // nominal part. Compared folded (ZWNJ, hamza and spaces do not matter).
  const std::vector<Frame>& find(TriggerKind kind, std::string_view trigger) const;

  std::size_t size() const { return size_; }

 private:
  void read(const std::filesystem::path& file, const ontology::Ontology& ontology, bool replaces);
  void add(Frame frame);

  std::map<std::string, std::vector<Frame>, std::less<>> by_trigger_[3];
  std::vector<Slot> defaults_;
  std::size_t size_ = 0;
};

}  // namespace gereh::extract
