#!/usr/bin/env bash
# What other programs make of our exports: every tool must accept them, and pywb must serve every captured address as it
# is stored. Needs hemero (HEMERO, default target/release/hemero) and, from PyPI, warcio, fastwarc, cdxj-indexer, wacz and
# pywb, in a virtual environment (HEMERO_TOOLS) or on the PATH. Works in a folder of its own and on loopback alone.
#
#   HEMERO_TOOLS=~/tools tests/replay.sh [ARCHIVE]
set -euo pipefail
cd "$(dirname "$0")/.."
hemero=$(realpath "${HEMERO:-target/release/hemero}")
[ -n "${HEMERO_TOOLS:-}" ] && PATH="$HEMERO_TOOLS/bin:$PATH"
for tool in warcio fastwarc cdxj-indexer wacz wayback wb-manager; do
    command -v "$tool" > /dev/null || { echo "replay: $tool is not installed; nothing was checked"; exit 77; }
done
work=$(mktemp -d)
server=
troubled=
trap 'kill -KILL $server $troubled 2> /dev/null || true; rm -rf "$work"' EXIT

archive=${1:-$work/demo}
# Twice, so that there are answers that a server confirmed (304).
if [ $# -eq 0 ]; then
    for _ in 1 2; do "$hemero" -q -C "$archive" demo --port "${HEMERO_DEMO_PORT:-8471}" > /dev/null; done
    # And a paper with pictures, redirects, errors, and a page that breaks off.
    port=${HEMERO_TROUBLED_PORT:-8477}
    python3 tests/troubled.py "$port" &
    troubled=$!
    disown
    printf '[site]\nname = "troubled"\nhome = "http://127.0.0.1:%s/"\nlanguage = "en"\n[politeness]\nrate = "100/s"\n' "$port" \
        > "$archive/profiles/troubled.toml"
    for _ in $(seq 50); do python3 -c "import socket; socket.create_connection(('127.0.0.2', $port))" 2> /dev/null && break; sleep 0.1; done
    for _ in 1 2; do "$hemero" -q -C "$archive" crawl troubled --with images --tolerate 100%; done
    python3 - "$archive/hemero.db" << 'PYTHON'
import sqlite3, sys
print("archive: %d captures, %d redirects, %d not modified, %d errors, %d truncated, %d of pictures" % sqlite3.connect(sys.argv[1]).execute(
    """SELECT count(*), sum(status BETWEEN 301 AND 303), sum(status = 304), sum(status >= 400), count(truncated),
              sum(frontier_id IN (SELECT id FROM frontier WHERE kind = 'image')) FROM captures""").fetchone())
PYTHON
fi
"$hemero" -q -C "$archive" verify --replay
"$hemero" -q -C "$archive" export warc -o "$work/out"
"$hemero" -q -C "$archive" export wacz -o "$work/demo.wacz"

for file in "$work"/out/*.warc.gz; do
    gzip -t "$file"
    warcio check "$file" | { ! grep -v "^ *$file"; }
    fastwarc check "$file" > "$work/fastwarc.log" 2>&1 || { cat "$work/fastwarc.log"; exit 1; }
    cdxj-indexer --sort "$file" | diff - "${file%.warc.gz}.cdxj"
done
wacz validate -f "$work/demo.wacz" | tee "$work/wacz.log" | grep -q "passed WACZ is valid" || { cat "$work/wacz.log"; exit 1; }

# The ten lines of docs/storage.md read every body.
if python3 -c 'import zstandard' 2> /dev/null; then
    sed -n '/^```python$/,/^```$/p' docs/storage.md | grep -v '^```' > "$work/read.py"
    (cd "$archive" && { cat "$work/read.py"; printf '%s\n' \
        'import hashlib' \
        'rows = archive.execute("SELECT id, sha256 FROM bodies").fetchall()' \
        'assert all(hashlib.sha256(body(number)).hexdigest() == sha256 for number, sha256 in rows)' \
        'print(len(rows), "bodies are read without hemero")'; } | python3 - | tail -1)
else
    echo "replay: zstandard is not installed; the lines of docs/storage.md were not run"
fi

cd "$work"
wb-manager init demo > /dev/null 2>&1
wb-manager add demo out/*.warc.gz > /dev/null 2>&1
wayback -p "${HEMERO_PORT:-8499}" > wayback.log 2>&1 &
server=$!
disown
python3 - "$archive/hemero.db" "${HEMERO_PORT:-8499}" << 'PYTHON'
"""Asks pywb for every capture, and compares status, place of redirects and headlines with the archive."""
import html, json, sqlite3, sys, time, unicodedata, urllib.error, urllib.request

database, port = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True), sys.argv[2]

def flat(text):
    return " ".join(unicodedata.normalize("NFC", html.unescape(text)).split())

class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None

opener = urllib.request.build_opener(Stay)

def ask(url, stamp):
    try:
        answer = opener.open(f"http://127.0.0.1:{port}/demo/{stamp}id_/{url}", timeout=30)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.read()

for _ in range(100):
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5)
        break
    except OSError:
        time.sleep(0.2)

rows = database.execute(
    "SELECT c.url, c.fetched_at, c.status, r.fields FROM captures AS c LEFT JOIN revisions AS r ON r.capture_id = c.id")
asked, headlines, wrong = 0, 0, []
for url, fetched_at, status, fields in rows:
    stamp = "".join(c for c in fetched_at if c.isdigit())[:14]
    served, body = ask(url, stamp)
    asked += 1
    # What a server confirmed with a 304 is served as the page that it confirmed.
    if served != (200 if status == 304 else status):
        wrong.append(f"{url}: {served}, stored {status}")
    headline = fields and json.loads(fields)["headline"]
    if headline:
        headlines += 1
        texts = [flat(body.decode(charset, "replace")) for charset in ("utf-8", "windows-1258")]
        if not any(flat(headline) in text for text in texts):
            wrong.append(f"{url}: '{headline}' is not in what is served")
print(f"pywb served {asked} captures, {headlines} with their headlines")
if wrong:
    sys.exit("\n".join(wrong[:20]) + f"\n{len(wrong)} were served otherwise than they are stored")
PYTHON

# What wget saves of the papers is read as if it had been crawled.
if [ $# -eq 0 ] && command -v wget > /dev/null; then
    port=${HEMERO_DEMO_PORT:-8471}
    kill "$server"
    "$hemero" -q -C "$archive" demo --port "$port" --keep > demo.log 2>&1 &
    server=$!
    disown
    for _ in $(seq 100); do grep -q hemero demo.log && break; sleep 0.2; done
    mkdir wget && cd wget
    wget -q -r -l 6 --warc-file=papers "http://127.0.0.1:$port/" "http://127.0.0.1:$((port + 1))/" "http://127.0.0.1:$((port + 2))/" || true
    "$hemero" -q init saved
    cp -r "$archive/profiles" saved/
    "$hemero" -q -C saved import papers.warc.gz
    "$hemero" -q -C saved export jsonl -o saved.jsonl
    "$hemero" -q -C "$archive" export jsonl -o crawled.jsonl
    python3 - << 'PYTHON'
import json, sys
def records(name):
    own = ("capture", "first_seen_at", "profile", "revision")
    return {r["id"]: {k: v for k, v in r.items() if k not in own} for r in map(json.loads, open(name)) if r["id"].startswith("demo-")}
crawled, saved = records("crawled.jsonl"), records("saved.jsonl")
equal = sum(crawled[key] == saved.get(key) for key in crawled)
print(f"{equal} of {len(crawled)} records are read from wget's file as from the sites")
sys.exit(equal != len(crawled))
PYTHON
fi
echo "replay: every tool agrees"
