#!/usr/bin/env bash
# hemero beside Scrapy, wget and trafilatura: the same local site, the same machine, in turn, several rounds.
#
#   benches/peers.sh [ARTICLES [ROUNDS]]        5000 articles and 5 rounds by default
#   HEMERO=target/quick/hemero benches/peers.sh 1000 2        that binary instead of a release build
#
# Needs nginx, wget and python3 on PATH (apt-get install nginx-light wget); Scrapy and trafilatura are installed from
# PyPI into a virtual environment under target/peers. All traffic stays on loopback.
set -euo pipefail
cd "$(dirname "$0")/.."
articles=${1:-5000} rounds=${2:-5}
home=${PEERS_HOME:-$PWD/target/peers} port=18765 base=http://127.0.0.1:18765
trafilatura_pages=$((articles < 300 ? articles : 300))
mkdir -p "$home"

[ -x "$home/venv/bin/scrapy" ] || {
    python3 -m venv "$home/venv"
    "$home/venv/bin/pip" install --quiet scrapy trafilatura lxml_html_clean
}
hemero=${HEMERO:-}
[ -n "$hemero" ] || {
    cargo build --release --quiet
    hemero=${CARGO_TARGET_DIR:-target}/release/hemero
}
hemero=$(realpath "$hemero")
[ -f "$home/site-$articles/urls.txt" ] || python3 benches/peers/site.py "$home/site-$articles" "$articles" "$base"

cat > "$home/nginx.conf" <<CONF
worker_processes 1; daemon on; pid $home/nginx.pid; error_log $home/nginx.err;
events { worker_connections 1024; }
http { access_log off; types { text/html html; text/plain txt; } charset utf-8; etag on; sendfile on; keepalive_requests 100000;
  client_body_temp_path $home/t1; proxy_temp_path $home/t2; fastcgi_temp_path $home/t3; uwsgi_temp_path $home/t4; scgi_temp_path $home/t5;
  server { listen 127.0.0.1:$port; root $home/site-$articles; gzip_static on; } }
CONF
nginx -c "$home/nginx.conf"
trap 'kill "$(cat "$home/nginx.pid")" 2>/dev/null || true' EXIT
export PEERS_BASE=$base PEERS_DB=$home/scrapy.db

timed() { # NAME PAGES COMMAND…: appends name, pages, seconds, user, system, kilobytes
    local name=$1 pages=$2
    shift 2
    "$home/venv/bin/python" - "$name" "$pages" "$home/results.tsv" "$@" <<'PY'
import os, resource, subprocess, sys, time
name, pages, results, *command = sys.argv[1:]
start = time.monotonic()
with open(os.path.join(os.path.dirname(results), name.replace(" ", "-") + ".log"), "wb") as log:
    process = subprocess.Popen(command, stdout=log, stderr=log)
    _, status, usage = os.wait4(process.pid, 0)
seconds = time.monotonic() - start
if status:
    sys.exit(f"{name} ended with status {status}: see its log")
with open(results, "a") as out:
    print(name, pages, f"{seconds:.3f}", f"{usage.ru_utime + usage.ru_stime:.3f}", usage.ru_maxrss, sep="\t", file=out)
PY
}

: > "$home/results.tsv"
for round in $(seq "$rounds"); do
    echo "round $round of $rounds" >&2
    rm -rf "$home/archive" "$home/scrapy.db"* "$home/wget"
    mkdir -p "$home/archive/profiles" "$home/wget"
    sed "s|BASE|$base|" benches/peers/site.toml > "$home/archive/profiles/peers.toml"
    "$hemero" -q -C "$home/archive" init
    timed "hemero crawl" "$articles" "$hemero" -q -C "$home/archive" --allow-private 127.0.0.0/8 crawl peers
    timed "scrapy sqlite html" "$articles" "$home/venv/bin/scrapy" runspider benches/peers/spider.py
    timed "wget warc" "$articles" wget --quiet --no-verbose --delete-after --no-directories --directory-prefix="$home/wget" \
        --compression=none --warc-file="$home/wget/out" --input-file="$home/site-$articles/urls.txt"
    head -n "$trafilatura_pages" "$home/site-$articles/urls.txt" > "$home/some.txt"
    timed "trafilatura" "$trafilatura_pages" "$home/venv/bin/python" -c "
import sys, urllib.request, trafilatura
for url in open('$home/some.txt'):
    trafilatura.extract(urllib.request.urlopen(url.strip()).read(), output_format='json', with_metadata=True)"
    timed "hemero again, 304" "$articles" "$hemero" -q -C "$home/archive" --allow-private 127.0.0.0/8 crawl peers
done

"$home/venv/bin/python" - "$home/results.tsv" <<'PY'
import collections, statistics, sys
rows = collections.defaultdict(list)
for line in open(sys.argv[1]):
    name, pages, seconds, cpu, kilobytes = line.rstrip("\n").split("\t")
    rows[name].append((int(pages) / float(seconds), 1000 * float(cpu) / int(pages), int(kilobytes) / 1024))
median = {name: [statistics.median(column) for column in zip(*values)] for name, values in rows.items()}
ours = median["hemero crawl"][0]
print(f"{'':22} {'pages/s':>9} {'CPU-s/1000':>11} {'peak MB':>8} {'hemero is':>10}")
for name, (rate, cpu, memory) in median.items():
    print(f"{name:22} {rate:9.0f} {cpu:11.2f} {memory:8.0f} {ours / rate:9.1f}×")
PY
