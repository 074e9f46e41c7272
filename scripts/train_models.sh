#!/bin/sh
# Trains data/lang/fa/models/analysis.gnn anew, as docs/models.md tells: three models learn from annotated text alone, annotate raw text
# and vote; a last one learns from both. About 20 minutes a model on one core, with the processor's own instructions.
#   scripts/train_models.sh DATA WORK [OPTION...]
# DATA is the folder of corpora, WORK one for what is made on the way (what lies there already is not made again); options are those of
# gereh train, such as --leave-out perdt-test to measure. The model is WORK/analysis.gnn.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
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
[ -e "$work/python/bin/python" ] || { python3 -m venv "$work/python" && "$work/python/bin/pip" install --quiet gensim==4.4.0 networkx==3.6.1; }
if [ ! -e "$work/vectors.txt" ]; then
  "$work/python/bin/python" "$root/scripts/make_vectors.py" "$work/vectors.txt" "$work/news.tokens" "$work/perdt.tokens" "$work/seraji.tokens"
fi

plan=$pack/training/plan.json
parts="news perdt seraji"
for teacher in 1 2 3; do
  model=$work/teacher-$teacher.gnn
  echo "==> Training teacher $teacher of 3"
  [ -e "$model" ] || "$gereh" train "$plan" --corpora "$work" -o "$model" --seed $teacher \
    --without silver-news --without silver-perdt --without silver-seraji "$@"
  for part in $parts; do
    silver=$work/teacher-$teacher-$part.conllu
    [ -e "$silver" ] || "$gereh" parse --tokens "$work/$part.tokens" --model "$model" --treebank "$part" -o "$silver"
  done
done

echo "==> Counting votes"
python=$work/python/bin/python
for part in $parts; do
  "$python" "$root/scripts/vote_trees.py" "$work/silver-$part.conllu" "$work"/teacher-[123]-"$part".conllu
done
mv "$work/silver-news.conllu" "$work/voted-news.conllu"
"$python" "$root/scripts/agree_names.py" "$work/voted-news.conllu" "$work/silver-news.conllu" "$data/lexicon/names/farsbase-person-names.txt"

echo "==> Training the model"
"$gereh" train "$plan" --corpora "$work" -o "$work/analysis.gnn" --seed 11 "$@"
