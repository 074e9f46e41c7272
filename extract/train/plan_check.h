// Whether a plan's numbers make sense.
#pragma once

#include <string>

#include "extract/train/plan.h"

namespace gereh::extract::train {

// What would go wrong only after hours of training, or be a model that can't be read, is told before. Throws ontology::InputError that
// begins with `where`.
void check_plan(const Plan& plan, const std::string& where);

}  // namespace gereh::extract::train
