#include "cli/progress.h"

#include <string>

namespace gereh::cli {

void Progress::update(std::size_t files, std::size_t articles) {
  if (!line_.is_due() || (files_ < kWorthwhile && articles < kWorthwhile)) return;
  const bool several = files_ > 1 && files > 0;
  const double done = static_cast<double>(files) / static_cast<double>(files_), seconds = line_.seconds();
  std::string text;
  if (several) text += std::to_string(files) + "/" + std::to_string(files_) + " files, ";
  text += std::to_string(articles) + " articles";
  if (seconds > 0.5) text += ", " + std::to_string(static_cast<int>(static_cast<double>(articles) / seconds)) + "/s";
  if (several && seconds > 1) text += ", " + clock_time(line_.seconds_left(done)) + " left";
  line_.draw(several ? done : -1, text);
}

}  // namespace gereh::cli
