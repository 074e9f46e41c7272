// Figures of `gereh eval` as tables and as JSON.
#pragma once

#include <string>
#include <vector>

#include "extract/eval/tree_metrics.h"

namespace gereh::cli {

// As conll18_ud_eval.py --verbose prints it, in percent.
std::string score_table(const std::vector<extract::eval::Metric>& metrics);

// One line: {"file": ..., "metrics": {"LAS": {"precision", "recall", "f1": fractions of 1, "aligned_accuracy" where it makes sense;
// "correct", "gold", "system", "aligned": counts}}}.
std::string score_json(const std::string& file, const std::vector<extract::eval::Metric>& metrics);

}  // namespace gereh::cli
