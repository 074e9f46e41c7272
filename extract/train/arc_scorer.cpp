#include "extract/train/arc_scorer.h"

namespace gereh::extract::train {

namespace {

Matrix gather(const Matrix& columns, const Pack& pack, int sentence) {
  Matrix gathered(columns.rows(), pack.length(sentence));
  for (int t = 0; t < pack.length(sentence); ++t) gathered.col(t) = columns.col(pack.column(sentence, t));
  return gathered;
}

void scatter(const Matrix& gathered, const Pack& pack, int sentence, Matrix& columns) {
  for (int t = 0; t < pack.length(sentence); ++t) columns.col(pack.column(sentence, t)) += gathered.col(t);
}

}  // namespace

ArcScorer::ArcScorer(Parameters& parameters, int inputs, const Sizes& sizes)
    : sizes_(sizes),
      arc_dependent_(parameters, "arc.dependent", inputs, sizes.arcs),
      arc_head_(parameters, "arc.head", inputs, sizes.arcs),
      relation_dependent_(parameters, "relation.dependent", inputs, sizes.relations),
      relation_head_(parameters, "relation.head", inputs, sizes.relations),
      arc_root_(parameters.dense("arc.root", sizes.arcs, 1)),
      relation_root_(parameters.dense("relation.root", sizes.relations, 1)),
      arc_weight_(parameters.zeros("arc.turn.weight", sizes.arcs, sizes.arcs)),
      arc_bias_(parameters.zeros("arc.bias", sizes.arcs, 1)),
      relation_weight_(parameters.zeros("relation.turn.weight", sizes.labels * sizes.relations, sizes.relations)),
      relation_plain_(parameters.zeros("relation.plain", sizes.labels, 2 * sizes.relations + 1)) {}

ArcScorer::Views ArcScorer::view(const Matrix& input) const {
  Views views{arc_dependent_.forward(input), arc_head_.forward(input), relation_dependent_.forward(input), relation_head_.forward(input)};
  rectify(views.arc_dependents);
  rectify(views.arc_heads);
  rectify(views.relation_dependents);
  rectify(views.relation_heads);
  return views;
}

Matrix ArcScorer::heads_of(const Matrix& columns, const Parameter& root, const Pack& pack, int sentence) const {
  Matrix heads(columns.rows(), pack.length(sentence) + 1);
  heads.col(0) = root.value.col(0);
  for (int t = 0; t < pack.length(sentence); ++t) heads.col(t + 1) = columns.col(pack.column(sentence, t));
  return heads;
}

Matrix ArcScorer::chosen_heads(const Matrix& columns, const Pack& pack, const std::vector<int>& heads) const {
  Matrix chosen = Matrix::Zero(columns.rows(), pack.size());
  for (int s = 0; s < pack.sentences(); ++s) {
    for (int t = 0; t < pack.length(s); ++t) {
      const int at = pack.column(s, t);
      const int head = heads[static_cast<std::size_t>(at)];
      if (head > 0) chosen.col(at) = columns.col(pack.column(s, head - 1));
      if (head == 0) chosen.col(at) = relation_root_.value.col(0);
    }
  }
  return chosen;
}

float ArcScorer::learn(const Matrix& input, const Pack& pack, const std::vector<int>& heads, const std::vector<int>& relations,
                       float dropout, float scale, std::mt19937& random, Matrix& input_gradient) {
  const Views plain = view(input);
  const auto masked = [&](const Matrix& values, Matrix& mask) {
    mask = dropout_mask(values.rows(), values.cols(), dropout, random);
    return Matrix(values.cwiseProduct(mask));
  };
  Matrix masks[4];
  const Views views{masked(plain.arc_dependents, masks[0]), masked(plain.arc_heads, masks[1]), masked(plain.relation_dependents, masks[2]),
                    masked(plain.relation_heads, masks[3])};
  float loss = 0;
  Matrix dependents = Matrix::Zero(sizes_.arcs, pack.size()), head_words = Matrix::Zero(sizes_.arcs, pack.size());
  for (int s = 0; s < pack.sentences(); ++s) {
    std::vector<int> labels;
    bool any = false;
    for (int t = 0; t < pack.length(s); ++t) {
      labels.push_back(heads[static_cast<std::size_t>(pack.column(s, t))]);
      any = any || labels.back() >= 0;
    }
    if (!any) continue;
    const Matrix own = gather(views.arc_dependents, pack, s);
    const Matrix candidates = heads_of(views.arc_heads, arc_root_, pack, s);
    const Matrix turned = arc_weight_.value * own;
    Matrix scores = candidates.transpose() * turned;
    scores.colwise() += (candidates.transpose() * arc_bias_.value).col(0);
    for (int t = 0; t < scores.cols(); ++t) scores(t + 1, t) = -1e9F;
    loss += cross_entropy(scores, labels, scale);
    const Matrix turned_gradient = candidates * scores;
    Matrix candidate_gradient = turned * scores.transpose();
    const Vector row_sums = scores.rowwise().sum();
    candidate_gradient += arc_bias_.value * row_sums.transpose();
    arc_bias_.gradient += candidates * row_sums;
    arc_weight_.gradient.noalias() += turned_gradient * own.transpose();
    scatter(arc_weight_.value.transpose() * turned_gradient, pack, s, dependents);
    arc_root_.gradient.col(0) += candidate_gradient.col(0);
    scatter(candidate_gradient.rightCols(pack.length(s)), pack, s, head_words);
  }

  const Eigen::Index r = sizes_.relations;
  const Matrix chosen = chosen_heads(views.relation_heads, pack, heads);
  Matrix scores = relation_plain_.value.leftCols(r) * views.relation_dependents + relation_plain_.value.middleCols(r, r) * chosen;
  scores.colwise() += relation_plain_.value.col(2 * r);
  const Matrix turned = relation_weight_.value * chosen;
  for (Eigen::Index l = 0; l < sizes_.labels; ++l) {
    scores.row(l) += turned.middleRows(l * r, r).cwiseProduct(views.relation_dependents).colwise().sum();
  }
  loss += cross_entropy(scores, relations, scale);
  relation_plain_.gradient.leftCols(r).noalias() += scores * views.relation_dependents.transpose();
  relation_plain_.gradient.middleCols(r, r).noalias() += scores * chosen.transpose();
  relation_plain_.gradient.col(2 * r) += scores.rowwise().sum();
  Matrix relation_dependents = relation_plain_.value.leftCols(r).transpose() * scores;
  Matrix chosen_gradient = relation_plain_.value.middleCols(r, r).transpose() * scores;
  Matrix turned_gradient(turned.rows(), turned.cols());
  for (Eigen::Index l = 0; l < sizes_.labels; ++l) {
    turned_gradient.middleRows(l * r, r) = views.relation_dependents.array().rowwise() * scores.row(l).array();
    relation_dependents.array() += turned.middleRows(l * r, r).array().rowwise() * scores.row(l).array();
  }
  relation_weight_.gradient.noalias() += turned_gradient * chosen.transpose();
  chosen_gradient.noalias() += relation_weight_.value.transpose() * turned_gradient;
  Matrix relation_heads = Matrix::Zero(r, pack.size());
  for (int s = 0; s < pack.sentences(); ++s) {
    for (int t = 0; t < pack.length(s); ++t) {
      const int at = pack.column(s, t);
      const int head = heads[static_cast<std::size_t>(at)];
      if (head > 0) relation_heads.col(pack.column(s, head - 1)) += chosen_gradient.col(at);
      if (head == 0) relation_root_.gradient.col(0) += chosen_gradient.col(at);
    }
  }

  const auto back = [&](Dense& layer, const Matrix& values, const Matrix& mask, Matrix gradient) {
    gradient.array() *= mask.array();
    rectify_backward(values, gradient);
    input_gradient += layer.backward(input, gradient);
  };
  back(arc_dependent_, plain.arc_dependents, masks[0], std::move(dependents));
  back(arc_head_, plain.arc_heads, masks[1], std::move(head_words));
  back(relation_dependent_, plain.relation_dependents, masks[2], std::move(relation_dependents));
  back(relation_head_, plain.relation_heads, masks[3], std::move(relation_heads));
  return loss;
}

}  // namespace gereh::extract::train
