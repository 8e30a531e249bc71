#!/usr/bin/env python3
"""A paper with everything that makes a web archive hard: troubled.py PORT, on 127.0.0.1, its pictures on 127.0.0.2.

Illustrated articles with lazy pictures and several sizes of one, redirects, a page that breaks off, errors, a missing and a
doubled picture, header values beyond ASCII, gzip and chunks. Standard library only.
"""
import gzip, http.server, struct, sys, threading, zlib

PORT = int(sys.argv[1])
TEXT = "The harbour board of Tidewell met on Monday and spoke of the old crane, which is to be kept where it stands. " * 4


def png(red):
    """A picture of one point in some red."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head, row = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0), zlib.compress(bytes([0, red, 40, 40]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", row) + chunk(b"IEND", b"")


def article(number):
    other = f"http://127.0.0.2:{PORT}"
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The crane stays, part {number}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-0{number}T08:00:00Z"></head>
<body><nav><a href="/">Front page</a></nav><article><h1>The crane stays, part {number}</h1><p class="byline">By Ann Harrow</p>
<p>{TEXT}</p><figure><img src="/img/{number}.png" srcset="/img/{number}.png 1x, {other}/img/{number}@2x.png 2x" alt=""><figcaption>The crane in part {number}.</figcaption></figure>
<p>{TEXT}</p><figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="{other}/moved/{number}.png" alt=""></figure>
<p>{TEXT}</p><figure><img src="{other}/img/missing.png" alt=""></figure><p>Part {number} of it. {TEXT}</p></article></body></html>"""


class Paper(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, kind, body, *headers):
        self.send_response(status)
        for name, value in (("Content-Type", kind), *headers, ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def chunks(self, pieces, end):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in pieces:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        self.wfile.write(end)
        self.close_connection = True

    def do_GET(self):
        html, path = "text/html; charset=utf-8", self.path
        number = path.rsplit("/", 1)[-1].split(".")[0].split("@")[0]
        if path == "/robots.txt":
            self.reply(200, "text/plain", b"User-agent: *\nAllow: /\n")
        elif path == "/":
            names = ["story/1", "story/2", "story/3", "old/1", "twice/1", "cut/4", "gone", "error", "copy/1"]
            links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)
            self.reply(200, html, f"<!DOCTYPE html><title>Tidewell</title><ul>{links}</ul>".encode())
        elif path.startswith("/img/") and number.isdigit():
            self.reply(200, "image/png", png(50 if "@" in path else int(number)))
        elif path.startswith("/moved/"):
            self.reply(302, html, b"", ("Location", f"http://127.0.0.1:{PORT}/img/{int(number) + 10}.png"))
        elif path == "/story/2":
            self.reply(200, html, gzip.compress(article(2).encode()), ("Content-Encoding", "gzip"), ("X-Place", "K\xe4rlsund"))
        elif path == "/story/3":
            page = article(3).encode()
            self.chunks([page[:700], page[700:]], b"0\r\n\r\n")
        elif path in ("/story/1", "/copy/1"):
            self.reply(200, html, article(1).encode(), ("ETag", '"1"'))
        elif path == "/old/1":
            self.reply(301, html, b"", ("Location", "/story/1"))
        elif path == "/twice/1":
            self.reply(302, html, b"moved", ("Location", "/old/1"))
        elif path == "/cut/4":
            self.chunks([article(4).encode()[:-600]], b"no size\r\n")
        elif path == "/gone":
            self.reply(410, html, b"<title>Gone</title>")
        elif path == "/error":
            self.reply(501, html, b"<title>Out of order</title>")
        else:
            self.reply(404, html, b"<title>Not here</title>")


servers = [http.server.ThreadingHTTPServer((host, PORT), Paper) for host in ("127.0.0.1", "127.0.0.2")]
for server in servers[1:]:
    threading.Thread(target=server.serve_forever, daemon=True).start()
servers[0].serve_forever()
