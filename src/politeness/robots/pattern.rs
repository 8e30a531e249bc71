//! A path pattern: `*` stands for anything, `$` at the end for the end.

/// One `Allow` or `Disallow` line.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: String,
    allow: bool,
    /// Its weight: the length of what was written.
    priority: usize,
}

impl Pattern {
    /// The rules of a line: none for an empty path, and two for an allowed `…/index.html`, which also allows its folder.
    pub fn read(path: &str, allow: bool) -> impl Iterator<Item = Self> {
        let text = escape(path);
        let folder = allow
            .then(|| text.rfind('/').filter(|slash| text[*slash..].starts_with("/index.htm")))
            .flatten()
            .map(|slash| format!("{}$", &text[..=slash]));
        let rule = |text: String| (!text.is_empty()).then_some(Self { priority: text.len(), text, allow });
        [rule(text), folder.and_then(rule)].into_iter().flatten()
    }

    /// Whether it allows or forbids.
    pub fn allows(&self) -> bool {
        self.allow
    }

    /// The longest pattern decides.
    pub fn priority(&self) -> usize {
        self.priority
    }

    /// The pattern as written, in its escaped form.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it matches an escaped path. Each piece between stars is searched from where the last one ended and never again,
    /// so that the time is linear in the path whatever the number of stars.
    pub fn matches(&self, path: &str) -> bool {
        let (body, anchored) = self.text.strip_suffix('$').map_or((self.text.as_str(), false), |body| (body, true));
        let mut pieces = body.split('*');
        let Some(mut rest) = pieces.next().and_then(|first| path.strip_prefix(first)) else { return false };
        if !body.contains('*') {
            return !anchored || rest.is_empty();
        }
        let mut pieces = pieces.peekable();
        while let Some(piece) = pieces.next() {
            if anchored && pieces.peek().is_none() {
                return rest.ends_with(piece);
            }
            match rest.find(piece) {
                Some(at) => rest = &rest[at + piece.len()..],
                None => return false,
            }
        }
        true
    }
}

/// The common form of patterns and paths: escapes in upper case.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let end = match rest.as_bytes().get(at + 1..at + 3) {
            Some(hex) if hex.iter().all(u8::is_ascii_hexdigit) => at + 3,
            _ => at + 1,
        };
        out.push_str(&rest[..at]);
        out.push_str(&rest[at..end].to_ascii_uppercase());
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}
