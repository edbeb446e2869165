#!/usr/bin/env bash
# Trains the learned annotator: a corpus in; weights, a model card and scores out.
#
#   runs/attributions.sh DATA OUT [OPTION...]
#   runs/attributions.sh --toy OUT [OPTION...]
#
# DATA holds train/ and dev/ as PolNeAR has them: text/NAME.txt and ann/NAME_XXXX.ann.
# --toy does all of it on a few invented articles in about a minute, to see that it
# works. Options go to python -m sayso.learn.attributions: --unmarked PATH, where
# reports lie that nobody marked (the shipped model read 720 of them);
# --epochs and --threads.
#
# Stopped and begun again with the same words, it goes on after the last whole epoch.
# The same seed gives the same bytes, on machines of one kind.
#
# VENV is an environment with the extra "learn"; without it one is made in build/learn,
# by PYTHON (3.11 or later).
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$0" >&2; exit 2; }
corpus=$1 out=$2
shift 2

root=$(cd "$(dirname "$0")/.." && pwd)
venv=${VENV:-$root/build/learn}
# One thread, on purpose: two on a busy machine are many times slower.
export OMP_NUM_THREADS=${OMP_NUM_THREADS:-1} OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
export PYTHONPATH=$root/src PYTHONSAFEPATH=1

if [ -z "${VENV:-}" ] && [ ! -e "$venv/ready" ]; then
  "${PYTHON:-python3}" -m venv "$venv"
  "$venv/bin/python" -m pip install -qq --disable-pip-version-check -e "$root[learn]"
  touch "$venv/ready"
fi

if [ "$corpus" = --toy ]; then
  corpus=$out/toy
  "$venv/bin/python" -m sayso.learn.toy "$corpus"
  set -- --epochs 4 --unmarked "$corpus/dev/text" "$@"
fi

"$venv/bin/python" -m sayso.learn.attributions --data "$corpus" --out "$out" "$@"
"$venv/bin/python" "$root/runs/scores.py" "$out/model" "$corpus/dev"

cat <<DONE

The model is in $out/model, its card is card.json. To put it into the package:

  cp "$out"/model/* "$root/src/sayso/annotate/learned/"
DONE
