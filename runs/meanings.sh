#!/usr/bin/env bash
# Trains the encoder that proposes which claims say the same, and then the weights by
# which they are told to.
#
#   runs/meanings.sh OUT [PILES]
#
# It learns from runs/wordings: stories that we invented, in full, and places in real
# reports, whose words it reads from PILES (../shared/data/piles, where that is there).
# Twenty minutes on two cores. On machines of one kind a seed gives the same bytes.
#
# VENV is an environment with the extra "learn"; without it one is made in build/learn,
# by PYTHON (3.11 or later). THREADS is how many are used; two on a busy machine may be
# slower than one.
set -euo pipefail

[ $# -ge 1 ] || { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$0" >&2; exit 2; }
out=$1
root=$(cd "$(dirname "$0")/.." && pwd)
piles=${2:-$root/../shared/data/piles}
venv=${VENV:-$root/build/learn}
export OMP_NUM_THREADS=${THREADS:-2} PYTHONPATH=$root/src PYTHONSAFEPATH=1

if [ -z "${VENV:-}" ] && [ ! -e "$venv/ready" ]; then
  "${PYTHON:-python3}" -m venv "$venv"
  "$venv/bin/python" -m pip install -qq --disable-pip-version-check -e "$root[learn]"
  touch "$venv/ready"
fi

wordings=$root/runs/wordings
known=()
if [ -d "$piles" ]; then
  known=(--piles "$piles")
  # The weights are fitted by an encoder that has not seen the marks that they are
  # fitted on: by the one that is shipped, meaning would seem to tell more than it does.
  "$venv/bin/python" -m sayso.learn.meaning --wordings "$wordings" --epochs 1 "$out/first"
  "$venv/bin/python" -m sayso.learn.taught --wordings "$wordings" "${known[@]}" \
    --encoder "$out/first/encoder.onnx" "$out"
fi
"$venv/bin/python" -m sayso.learn.meaning --wordings "$wordings" "${known[@]}" "$out"

cat <<DONE

To put them into the package, and the digest into src/sayso/weigh/meaning/encoder.py:

  cp "$out"/encoder.onnx "$root/src/sayso/weigh/meaning/"
  cp "$out"/taught.json "$root/src/sayso/weigh/"
  sha256sum "$out"/encoder.onnx
DONE
