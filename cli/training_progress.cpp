#include "cli/training_progress.h"

#include <unistd.h>

#include <iomanip>
#include <iostream>
#include <sstream>

namespace gereh::cli {

TrainingReport::TrainingReport(int epochs, bool quiet)
    : epochs_(epochs), quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1), line_(quiet) {}

void TrainingReport::update(const extract::train::TrainingProgress& progress) {
  if (terminal_ ? !line_.is_due() : quiet_ || !progress.epoch_ends) return;
  std::ostringstream text;
  text << "epoch " << progress.epoch << '/' << epochs_ << ", loss " << std::fixed << std::setprecision(3) << progress.loss << ", "
       << clock_time(line_.seconds_left(progress.done)) << " left";
  if (terminal_) {
    line_.draw(progress.done, text.str());
  } else {
    std::cerr << text.str() << std::endl;
  }
}

}  // namespace gereh::cli
