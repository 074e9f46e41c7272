#include "cli/score_report.h"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>

namespace gereh::cli {

namespace {

constexpr int kNameWidth = 11;

std::string percent(double fraction) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(2) << std::setw(10) << 100 * fraction;
  return out.str();
}

}  // namespace

std::string score_table(const std::vector<extract::eval::Metric>& metrics) {
  std::ostringstream out;
  out << "Metric     | Precision |    Recall |  F1 Score | AligndAcc\n"
         "-----------+-----------+-----------+-----------+-----------\n";
  for (const auto& [name, score] : metrics) {
    out << std::left << std::setw(kNameWidth) << name << '|' << percent(score.precision()) << " |" << percent(score.recall()) << " |"
        << percent(score.f1()) << " |" << (score.aligned ? percent(*score.aligned_accuracy()) : "") << '\n';
  }
  return out.str();
}

std::string score_json(const std::string& file, const std::vector<extract::eval::Metric>& metrics) {
  nlohmann::ordered_json all = nlohmann::ordered_json::object();
  for (const auto& [name, score] : metrics) {
    nlohmann::ordered_json& one = all[name];
    one = {{"precision", score.precision()}, {"recall", score.recall()}, {"f1", score.f1()}};
    if (score.aligned) one["aligned_accuracy"] = *score.aligned_accuracy();
    one["correct"] = score.correct;
    one["gold"] = score.gold;
    one["system"] = score.system;
    if (score.aligned) one["aligned"] = *score.aligned;
  }
  const nlohmann::ordered_json line = {{"file", file}, {"metrics", all}};
  return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace gereh::cli
