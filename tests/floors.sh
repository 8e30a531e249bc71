#!/usr/bin/env bash
# Quality floors over the development corpus beside the repository: what was reached once is kept.
#
#   tests/floors.sh            check against tests/floors.json
#   tests/floors.sh --print    only print the figures
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=../shared/corpus
[ -d "$corpus" ] || { echo "no corpus at $corpus: nothing to check"; exit 0; }
cargo build --quiet --release
hemero=$(realpath "${CARGO_TARGET_DIR:-target}/release/hemero")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$(cd "$corpus" && pwd)
pages=$PWD/tests/pages

python3 - "$root" > "$work/news.jsonl" <<'PY'
import json, sys
root = sys.argv[1]
for line in open(f"{root}/news/expected.jsonl", encoding="utf8"):
    page = json.loads(line)
    entry = {"id": page["id"], "file": f"{root}/news/pages/{page['id']}.html.gz", "url": page["url"], "fetched": page["fetched"]}
    print(json.dumps(entry))
PY

cd "$work"
"$hemero" extract --manifest news.jsonl --site generic > generic.jsonl
"$hemero" extract --manifest news.jsonl > profiles.jsonl
"$hemero" extract --manifest "$root/fields/manifest.jsonl" --site generic > fields.jsonl
for set in tuned held; do
    "$hemero" extract --manifest "$pages/$set/manifest.jsonl" --site generic > $set.jsonl
    python3 "$root/score_fields.py" "$pages/$set" $set.jsonl --json > $set.score
done
echo "{\"id\": \"seed\", \"file\": \"$root/../seed/article.txt\"}" > seed.manifest
"$hemero" extract --manifest seed.manifest > seed.jsonl
python3 "$root/score.py" "$root/news/expected.jsonl" generic.jsonl --json > generic.score
python3 "$root/score.py" "$root/news/expected.jsonl" profiles.jsonl --json > profiles.score
python3 "$root/score_fields.py" "$root/fields" fields.jsonl --json > fields.score
python3 "$root/score_fields.py" "$root/../seed/expected.json" seed.jsonl --json > seed.score
cd - > /dev/null

python3 - "$work" tests/floors.json "${1:-}" <<'PY'
import json, sys
work, floors, mode = sys.argv[1:4]
floors = json.load(open(floors))
low = []
for name in ("generic", "profiles", "fields", "tuned", "held", "seed"):
    score = json.loads(open(f"{work}/{name}.score").read().strip().splitlines()[-1])
    for key, value in score.items():
        floor = floors.get(name, {}).get(key)
        if not isinstance(value, (int, float)):
            continue
        mark = "" if floor is None else f"  floor {floor}"
        print(f"{name:9} {key:16} {value:8}{mark}")
        # What is made up is a ceiling; everything else is a floor.
        if floor is not None and (value > floor if key == "made_up" else value < floor):
            low.append(f"{name} {key}: {value} is below {floor}")
if low and mode != "--print":
    sys.exit("below the floor:\n" + "\n".join(low))
PY
