// Round after round, each two boxes that overlap move apart by half of it each, along the axis on which less is needed. A sweep from left
// to right finds them: a box is compared with those whose left edge lies before its right one. Where boxes jam, all move away from each
// other a little, and the rounds go on.
#include "export/page/spread.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <tuple>

namespace gereh::exports {

namespace {

constexpr int kRounds = 60;  // until all move away
constexpr int kMostRounds = 100 * kRounds;
constexpr double kGrowth = 1.05;
constexpr double kGap = 0.5;  // left between two that were moved, so that rounding does not bring them together

double left_of(const SpreadBox& box) {
  return box.x - box.width / 2;
}

// Whether they overlapped. Of two with the same centre the first goes left or up.
bool part(SpreadBox& first, SpreadBox& second) {
  const double over_x = (first.width + second.width) / 2 - std::abs(second.x - first.x);
  const double over_y = (first.height + second.height) / 2 - std::abs(second.y - first.y);
  if (over_x <= 0 || over_y <= 0) return false;
  if (over_x < over_y) {
    const double step = std::copysign((over_x + kGap) / 2, second.x - first.x);
    first.x -= step;
    second.x += step;
  } else {
    const double step = std::copysign((over_y + kGap) / 2, second.y - first.y);
    first.y -= step;
    second.y += step;
  }
  return true;
}

}  // namespace

void spread(std::vector<SpreadBox>& boxes) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  bool moved = true;
  for (int round = 0; round < kMostRounds && moved; ++round) {
    moved = false;
    if (round % kRounds == kRounds - 1) {
      for (SpreadBox& box : boxes) {
        box.x *= kGrowth;
        box.y *= kGrowth;
      }
    }
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple(left_of(boxes[i]), i); });
    for (std::size_t at = 0; at < order.size(); ++at) {
      SpreadBox& box = boxes[order[at]];
      for (std::size_t next = at + 1; next < order.size(); ++next) {
        SpreadBox& other = boxes[order[next]];
        if (left_of(other) >= box.x + box.width / 2) break;
        moved = part(box, other) || moved;
      }
    }
  }
}

}  // namespace gereh::exports
