#!/bin/sh
# Trains data/lang/fa/models/analysis.gnn anew, as docs/models.md tells: a first model learns from annotated text alone, annotates raw
# text, and a second learns from both; ROUNDS times over. About 20 minutes a model on one core, with the processor's own instructions.
#   scripts/train_models.sh DATA WORK [ROUNDS [OPTION...]]
# DATA is the folder of corpora, WORK one for what is made on the way (what lies there already is not made again); options are those of
# gereh train, such as --leave-out perdt-test to measure. The last model is WORK/model-ROUNDS.gnn.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
rounds=${3:-2}
[ $# -lt 3 ] || shift
shift 2
pack=$root/data/lang/fa
build=$root/build/native

"$root/scripts/install_packages.sh"
echo "==> Building for this machine in $build"
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DGEREH_NATIVE=ON -DGEREH_TESTS=ON >"$work/build.log"
cmake --build "$build" --target gereh dump_tokens >>"$work/build.log"
gereh=$build/cli/gereh

echo "==> Gathering what there is to learn from in $work"
for file in fa_perdt-ud-dev.conllu fa_perdt-ud-test.conllu news-fa.conllu fa_seraji-ud-dev.conllu fa_seraji-ud-test.conllu iPerUDT_train.conllu; do
  ln -sf "$data/train/$file" "$work/$file"
done
ln -sf "$data/train/parstwiner/train.txt" "$work/parstwiner.txt"
ln -sf "$pack/training/clusters.tsv" "$work/clusters.tsv"
[ -e "$work/updt_upos.tsv" ] ||
  "$root/scripts/convert_upos.py" "$data/train/updt_train_pos.tsv" "$data/train/fa_seraji-ud-dev.conllu" "$work/updt_upos.tsv"
[ -e "$work/lexicon.tsv" ] || "$root/scripts/make_lexicon.py" "$data" "$pack" "$work/lexicon.tsv"
[ -e "$work/seraji.tokens" ] || "$root/scripts/make_training_text.py" "$data" "$work" "'$(find "$build" -name dump_tokens -type f)' '$pack'"
if [ ! -e "$work/vectors.txt" ]; then
  [ -e "$work/python/bin/python" ] || { python3 -m venv "$work/python" && "$work/python/bin/pip" install --quiet gensim==4.4.0; }
  "$work/python/bin/python" "$root/scripts/make_vectors.py" "$work/vectors.txt" "$work/news.tokens" "$work/perdt.tokens" "$work/seraji.tokens"
fi

plan=$pack/training/plan.json
round=0
while [ "$round" -le "$rounds" ]; do
  if [ "$round" -eq 0 ]; then
    silver="--without silver-news --without silver-perdt --without silver-seraji"
  else
    silver=
    for part in news:news perdt:perdt seraji:seraji; do
      "$gereh" parse --tokens "$work/${part%:*}.tokens" --model "$work/model-$((round - 1)).gnn" --treebank "${part#*:}" -o "$work/silver-${part%:*}.conllu"
    done
  fi
  echo "==> Training model $round of $rounds"
  # shellcheck disable=SC2086
  "$gereh" train "$plan" --corpora "$work" -o "$work/model-$round.gnn" --seed "$((round + 1))" $silver "$@"
  round=$((round + 1))
done
