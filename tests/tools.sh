#!/usr/bin/env bash
# The archive and its exports in the programs that people use: each must open them and find what is there. Needs hemero
# (HEMERO, default target/release/hemero), the sqlite3 shell, and from PyPI datasette, sqlite-utils, duckdb, pandas, frictionless and
# jsonschema, in a virtual environment (HEMERO_TOOLS) or on the PATH. What is not installed is said and passed over.
#
#   HEMERO_TOOLS=~/tools tests/tools.sh
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
hemero=$(realpath "${HEMERO:-target/release/hemero}")
[ -n "${HEMERO_TOOLS:-}" ] && PATH="$HEMERO_TOOLS/bin:$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$hemero" -q -C . demo --port "${HEMERO_DEMO_PORT:-8481}" > /dev/null
"$hemero" -q export parquet -o articles.parquet
"$hemero" -q export jsonl -o articles.jsonl
"$hemero" -q export csv -o tables
"$hemero" -q export package -o package
"$hemero" -q export feed -o feed.json
"$hemero" -q export csljson -o references.json

has() { command -v "$1" > /dev/null || { echo "tools: $1 is not installed, passed over"; return 1; }; }
says() { printf '%-12s %s\n' "$1" "$2"; }

if has sqlite3; then
    for view in $(sqlite3 hemero.db "SELECT name FROM sqlite_schema WHERE type = 'view'"); do
        sqlite3 hemero.db "SELECT count(*) FROM $view" > /dev/null
    done
    [ "$(sqlite3 hemero.db 'PRAGMA integrity_check; PRAGMA foreign_key_check')" = ok ]
    says sqlite3 "$(sqlite3 --version | cut -d' ' -f1): every view binds, integrity ok, $(sqlite3 hemero.db 'SELECT count(*) FROM articles') articles"
fi
if has sqlite-utils; then
    sqlite-utils views hemero.db --counts > views.json
    found=$(sqlite-utils query hemero.db "SELECT count(*) AS n FROM articles_fts WHERE articles_fts MATCH 'hoi nghi'" --csv --no-headers | tr -d '\r')
    [ "$found" -gt 0 ]
    says sqlite-utils "$(sqlite-utils --version | grep -o '[0-9.]*$'): tables and views are listed, $found articles found by full text"
fi
if has datasette; then
    get() { datasette hemero.db -m datasette.yaml --get "$1" | python3 -c "$2"; }
    get '/hemero/articles.json?_search=nghi+quyet&_shape=array' \
        'import json, sys; found = json.load(sys.stdin); assert found and all("headline" in row for row in found)'
    get '/hemero/article_people.json?_labels=on&_size=1' \
        'import json, sys; row = json.load(sys.stdin)["rows"][0]; assert row["article_id"]["label"] and row["person_id"]["label"], row'
    datasette hemero.db -m datasette.yaml --get /hemero/articles | grep -q 'name="_search"'
    says datasette "$(datasette --version | grep -o '[0-9.]*$'): the search box finds, rows carry labels"
fi
if has frictionless; then
    frictionless validate package/datapackage.json > frictionless.log 2>&1 || { cat frictionless.log; exit 1; }
    says frictionless "$(frictionless --version): the package is valid"
fi
python3 - "$root" << 'PYTHON'
"""Schemas, and the questions of the research notes in SQL, DuckDB and pandas."""
import importlib.util, json, pathlib, re, sqlite3, sys, tomllib

root = pathlib.Path(sys.argv[1])
lines = [json.loads(line) for line in open("articles.jsonl", encoding="utf8")]
missing = lambda name: importlib.util.find_spec(name) is None and not print(f"tools: {name} is not installed, passed over")

if not missing("jsonschema"):
    import jsonschema
    validator = lambda name: jsonschema.Draft202012Validator(json.loads((root / f"docs/schema/{name}.json").read_text()))
    for line in lines:
        validator("record").validate(line)
    profiles = sorted((root / "selectors/sites").glob("*.toml"))
    check = validator("profile")
    for path in profiles:
        check.validate(tomllib.loads(path.read_text()))
    example = "".join(line[2:] + "\n" for line in (root / "src/settings/example.toml").read_text().splitlines()
                      if re.match(r"# [a-z_]+ = ", line))
    validator("settings").validate(tomllib.loads(example))
    print(f"jsonschema   {len(lines)} records, {len(profiles)} profiles and the example of settings are valid")

notes = (root / "docs/research.md").read_text().split("\n## ")[1:]
blocks = [{kind: code for kind, code in re.findall(r"```(\w+)\n(.*?)```", note, re.S)} for note in notes]
assert len(blocks) == 10 and all(set(block) == {"sql", "duckdb", "python"} for block in blocks)
database = sqlite3.connect("hemero.db")
answers = [len(database.execute(block["sql"]).fetchall()) for block in blocks]
print("questions    rows in SQL:   ", answers)
# An export knows people by name, and a document by kind, number and issuer, so that those lists may be shorter.
alike = lambda rows: all(
    len(row) == want if at not in (1, 3, 4, 7, 9) else bool(row) == bool(want) for at, (row, want) in enumerate(zip(rows, answers)))
if not missing("duckdb"):
    import duckdb
    rows = [duckdb.sql(block["duckdb"]).fetchall() for block in blocks]
    print("             rows in DuckDB:", [len(row) for row in rows])
    assert alike(rows), rows
if not missing("pandas"):
    import itertools
    import pandas
    scope = {"pandas": pandas, "itertools": itertools, "articles": pandas.read_json("articles.jsonl", lines=True)}
    rows = []
    for block in blocks:
        own = dict(scope)
        exec(block["python"], own)
        rows.append(list(range(len(own["answer"]))))
    print("             rows in pandas:", [len(row) for row in rows])
    assert alike(rows)
    tables = {path.stem: len(pandas.read_csv(path)) for path in sorted(pathlib.Path("tables").glob("*.csv"))}
    assert tables["articles"] == len(lines), tables
    print("             csv in pandas: ", tables)
feed = json.load(open("feed.json", encoding="utf8"))
assert feed["version"] == "https://jsonfeed.org/version/1.1" and len(feed["items"]) == len(lines)
assert len(json.load(open("references.json", encoding="utf8"))) == len(lines)
PYTHON
echo "every tool that is here opens the archive and its exports"
