//! The lines of a robots.txt: forgiving where Google's parser is, so that what sites wrote for it means the same here.

/// Longest line read; what goes beyond is cut (as Google does: eight times the longest URL it knows).
const LONGEST: usize = 2083 * 8;

/// One line that says something.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    /// `User-agent`.
    Agent(String),
    /// `Allow` or `Disallow`.
    Rule {
        /// Which of the two.
        allow: bool,
        /// The path pattern as written.
        path: String,
    },
    /// `Crawl-delay`.
    Delay(String),
    /// `Sitemap`.
    Sitemap(String),
}

/// The meaningful lines of a file.
pub fn lines(body: &[u8]) -> impl Iterator<Item = Line> + '_ {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    body.split(|b| matches!(b, b'\n' | b'\r')).filter_map(|line| {
        let line = &line[..line.len().min(LONGEST - 1)];
        read(&ascii(line))
    })
}

/// Bytes beyond ASCII as escapes, the form in which they are compared, whatever encoding they are in.
pub fn ascii(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        match byte {
            128.. => out.push_str(&format!("%{byte:02X}")),
            _ => out.push(char::from(*byte)),
        }
    }
    out
}

fn read(line: &str) -> Option<Line> {
    let line = line.split('#').next().unwrap_or_default().trim_matches(blank);
    let (key, value) = match line.split_once(':') {
        Some(pair) => pair,
        // A forgotten colon is forgiven when exactly two words stand there.
        None => line.split_once(blank).filter(|(_, value)| !value.trim_matches(blank).contains(blank))?,
    };
    let (key, value) = (key.trim_matches(blank).to_ascii_lowercase(), value.trim_matches(blank).to_owned());
    let is = |names: &[&str]| names.iter().any(|name| key.starts_with(name));
    if is(&["user-agent", "useragent", "user agent"]) {
        Some(Line::Agent(value))
    } else if is(&["allow"]) {
        Some(Line::Rule { allow: true, path: value })
    } else if is(&["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"]) {
        Some(Line::Rule { allow: false, path: value })
    } else if is(&["crawl-delay", "crawldelay"]) {
        Some(Line::Delay(value))
    } else if is(&["sitemap", "site-map"]) {
        Some(Line::Sitemap(value)).filter(|_| !line.ends_with(':'))
    } else {
        None
    }
}

/// White space, and the zero bytes of files that were saved in some other encoding.
fn blank(c: char) -> bool {
    c.is_ascii_whitespace() || c == '\0' || c == '\u{b}'
}
