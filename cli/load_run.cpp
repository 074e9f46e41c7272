// A run that goes on reads the file from its beginning and passes over what has arrived: prefixes must be known, and the bytes are
// compared by their sum. When the statement is reached that came last, as many bytes have been read as then, since blocks are always of
// the same size. Of a file that is done its last statement counts, too, not its end: comments behind it are not read by then.
#include "cli/load_run.h"

#include <utility>

#include "cli/progress_line.h"
#include "cli/summary.h"
#include "ontology/error.h"

namespace gereh::cli {

void LoadRun::run(exports::StoreFile& file, exports::RdfSyntax syntax, const std::optional<LoadPosition>& after) {
  after_ = after;
  try {
    try {
      exports::read_statements(file, syntax, [&](const exports::StoreStatement& statement) { take(file, statement); });
      if (after_ && read_ < after_->statements) demand_same(file);
      send();
      if (journal_) journal_->write(position_);
    } catch (const ontology::InputError&) {
      send();  // what was right; not for the journal, whose bytes the error would be among
      throw;
    }
  } catch (const ontology::InputError& error) {
    throw ontology::InputError(error.what() + arrived());
  } catch (const ontology::OutputError& error) {
    throw ontology::OutputError(error.what() + arrived());
  }
}

void LoadRun::take(const exports::StoreFile& file, exports::StoreStatement statement) {
  if (!options_.graph.empty()) statement.graph = options_.graph;
  ++read_;
  if (journal_) note_position(file);
  if (counts_) counts_->add(statement);
  show(file);
  if (after_ && read_ <= after_->statements) {
    if (read_ == after_->statements) {
      demand_same(file);
      arrived_ = read_;
      totals_.before += read_;
    }
    return;
  }
  batch_.add(statement);
  if (batch_.statements() < options_.batch_statements && batch_.bytes() < options_.batch_bytes) return;
  send();
  if (journal_) journal_->write(position_);
}

void LoadRun::note_position(const exports::StoreFile& file) {
  position_.statements = read_;
  if (position_.bytes == file.bytes()) return;  // a block has many statements
  position_.bytes = file.bytes();
  position_.fingerprint = file.fingerprint();
}

void LoadRun::demand_same(const exports::StoreFile& file) const {
  if (position_ == *after_) return;
  throw ontology::InputError(file.name() + ": has changed since " + plural(after_->statements, "statement", "statements") +
                             " of it arrived (" + journal_->path().string() + "); load it from its beginning with --restart");
}

void LoadRun::send() {
  if (batch_.statements() == 0) return;
  client_.send(batch_);
  arrived_ = read_;
  totals_.statements += batch_.statements();
  ++totals_.batches;
  for (const auto& [graph, lines] : batch_.graphs()) totals_.graphs.insert(exports::text_hash(graph));
  batch_.clear();
}

void LoadRun::show(const exports::StoreFile& file) {
  if (!line_.is_due()) return;
  const double done = file.done();
  line_.draw(done, plural(read_, "statement", "statements") + " of " + file.name());
}

std::string LoadRun::arrived() const {
  return arrived_ == 0 ? "" : "; the first " + plural(arrived_, "statement", "statements") + " have arrived";
}

}  // namespace gereh::cli
