#!/usr/bin/env python3
"""Generate a local news site for measuring: site.py OUT ARTICLES BASE_URL

Static HTML of about 67 KB a page, 20 articles a listing page, precompressed beside each file (.gz), the same bytes on
every machine. Standard library only.

A page is made like those of newspapers: of 121 pages of 87 papers the middle one has 155 links, an element in 245 bytes
(one in ten has an element in 123 bytes or fewer), and 46 % of it is script and style. Ours has 165 links, an element in
120 bytes, 28 % script.
"""
import gzip, pathlib, random, sys

out, count, base = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3].rstrip("/")
rng = random.Random(2022)
ONSETS = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x".split()
RHYMES = "a à á ạ ai anh ao âu âm ân e ê ên i ich inh iên o ong oi ô ông ơ ơn u ung ươ ương y".split()
WORDS = [rng.choice(ONSETS) + rng.choice(RHYMES) for _ in range(4000)]
PEOPLE = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hữu Cường", "Phạm Minh Dũng", "Hoàng Thu Giang", "Vũ Đức Hải"]


def sentence(n):
    words = [rng.choice(WORDS) for _ in range(n)]
    return words[0].capitalize() + " " + " ".join(words[1:]) + "."


def paragraph():
    if rng.random() < 0.3:
        return f"Đại tá {rng.choice(PEOPLE)}, Giám đốc Nhà máy Z{rng.randint(100, 199)}, cho biết: {sentence(30)} {sentence(24)}"
    if rng.random() < 0.2:
        return f"Thực hiện Nghị quyết số {rng.randint(10, 900)}-NQ/ĐU ngày {rng.randint(1, 28)}/{rng.randint(1, 12)}/2021 về {sentence(20)}"
    return " ".join(sentence(rng.randint(12, 30)) for _ in range(3))


def furniture(label, links):
    rows = "".join(
        f'<li class="{label}-item {label}-item--level-1 list-item-{rng.randint(1000, 9999)}" data-position="{i}"><a class="{label}-link"'
        f' href="/muc/{rng.randint(1, 400)}.html" title="{sentence(5)}" data-track="{label}:{i}"><span class="icon icon-{i % 9}"></span>{sentence(7)}</a></li>\n'
        for i in range(links)
    )
    return f'<nav class="{label}" aria-label="{label}"><ul class="{label}-list">{rows}</ul></nav>'


def script():
    settings = ",".join(f'"slot{i}":{{"id":"div-gpt-{rng.randint(10**11, 10**12)}","sizes":[[300,250],[970,90]],"lazy":true}}' for i in range(225))
    return f'<script>window.settings={{{settings}}};document.documentElement.className+=" js";</script>'


def page(number):
    title = sentence(11).rstrip(".")
    day = f"2022-{number % 12 + 1:02}-{number % 28 + 1:02}T08:{number % 60:02}:00+07:00"
    body = "".join(f"<p>{paragraph()}</p>\n" for _ in range(18))
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title} | Báo Thử Nghiệm</title>
<meta property="og:title" content="{title}"><meta property="og:type" content="article"><meta property="article:published_time" content="{day}">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title}","datePublished":"{day}","author":[{{"@type":"Person","name":"{rng.choice(PEOPLE)}"}}]}}</script>
{script()}</head><body>{furniture("menu", 40)}<main><article><h1 class="title">{title}</h1><time class="date" datetime="{day}">{day[:10]}</time>
<div class="content">{body}<figure><img src="/anh/{number}.jpg" alt=""><figcaption class="caption">{sentence(9)}</figcaption></figure></div>
<p class="author">{rng.choice(PEOPLE)}</p></article></main>{furniture("related", 60)}{furniture("footer", 65)}</body></html>"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(data)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, 6, mtime=0))
    return len(data)


total = sum(write(out / "bai" / f"{number}.html", page(number)) for number in range(1, count + 1))
pages = (count + 19) // 20
for listing in range(1, pages + 1):
    first = (listing - 1) * 20 + 1
    items = "".join(f'<li><a class="headline" href="/bai/{n}.html">Bài {n}</a></li>' for n in range(first, min(first + 20, count + 1)))
    following = f'<a class="next" href="/trang/{listing + 1}.html">Trang sau</a>' if listing < pages else ""
    write(out / "trang" / f"{listing}.html", f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang {listing}</title></head><body><ul>{items}</ul>{following}</body></html>')
(out / "robots.txt").write_text("User-agent: *\nAllow: /\n")
(out / "urls.txt").write_text("".join(f"{base}/bai/{n}.html\n" for n in range(1, count + 1)))
print(f"{count} articles, {total // count} bytes each, {pages} listing pages")
