#!/usr/bin/env bash
# Trains what tells the report from the debris in plain-text dumps of pages.
#
#   runs/dumps.sh DATA OUT [--unmeasured]
#
# DATA holds evaldata.json and the pages that it names in eval/ and cache/, as
# trafilatura's evaluation has them. OUT gets sheets.jsonl (the pages laid out; used
# again when it is there), scores.json (by folds in which no publisher is on both
# sides; left out with --unmeasured) and weights.json. The same seed gives the same
# bytes, on machines of one kind. On one core: half an hour, ten minutes unmeasured.
#
# VENV is an environment with the extra "learn"; without it one is made in build/learn,
# by PYTHON (3.11 or later).
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$0" >&2; exit 2; }
data=$1 out=$2
shift 2

root=$(cd "$(dirname "$0")/.." && pwd)
venv=${VENV:-$root/build/learn}
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
export PYTHONPATH=$root/src${PYTHONPATH:+:$PYTHONPATH} PYTHONSAFEPATH=1

if [ -z "${VENV:-}" ] && [ ! -e "$venv/ready" ]; then
  "${PYTHON:-python3}" -m venv "$venv"
  "$venv/bin/python" -m pip install -qq --disable-pip-version-check -e "$root[learn]"
  touch "$venv/ready"
fi

"$venv/bin/python" -m sayso.learn.folds --data "$data" --out "$out" "$@"
[ ! -e "$out/scores.json" ] || "$venv/bin/python" "$root/bench/dumps.py" "$out/scores.json"

cat <<DONE

To put the model into the package:

  cp "$out/weights.json" "$root/src/sayso/read/dumped/"
DONE
