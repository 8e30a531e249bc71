//! What is wrong with a CSS selector, in words.
//!
//! scraper accepts what CSS says a parser must repair (an unclosed `:nth-child(2n+1`, a false branch
//! inside `:is()`) and explains the rest as "Unexpected error", so the usual slips are looked for here.

use std::ops::Range;

use super::near::nearest;

/// What is wrong with a selector, a rule or a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Bytes of the text that it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do instead.
    pub help: Option<String>,
    /// The whole text as it was probably meant.
    pub fix: Option<String>,
}

impl Fault {
    /// A fault without a suggestion.
    pub(super) fn new(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None, fix: None }
    }

    /// Adds what to do instead.
    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the text that was probably meant.
    pub(super) fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
        self
    }
}

/// The parser recurses into brackets; nobody writes selectors deeper or longer than this.
const DEEPEST: usize = 16;
const LONGEST: usize = 2_000;

/// Pseudo-classes that take no argument.
const PLAIN: [&str; 9] = [
    "first-child",
    "last-child",
    "only-child",
    "first-of-type",
    "last-of-type",
    "only-of-type",
    "root",
    "empty",
    "scope",
];
/// Pseudo-classes that count.
const COUNTING: [&str; 4] = ["nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"];
/// Pseudo-classes that hold selectors.
const HOLDING: [&str; 4] = ["not", "is", "where", "has"];

/// The first slip in a selector, if there is one of the known kinds.
pub(super) fn find(text: &str) -> Option<Fault> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Some(Fault::new(0..text.len(), "an empty selector selects nothing"));
    }
    if text.len() > LONGEST {
        return Some(Fault::new(0..text.len(), format!("a selector of more than {LONGEST} bytes")));
    }
    if trimmed.starts_with('/') || trimmed.starts_with("./") || trimmed.starts_with("(/") {
        return Some(
            Fault::new(0..text.len(), "this is XPath, not CSS").help("write `//h1[@class='title']` as `h1.title`"),
        );
    }
    Scan { text, open: Vec::new(), wanting: None, fresh: true }.run().err()
}

/// One pass over a selector, remembering what is open and which combinator waits for its right side.
struct Scan<'a> {
    text: &'a str,
    /// Position and closing character of every open bracket; counting brackets hold no selector.
    open: Vec<(usize, char, bool)>,
    wanting: Option<(usize, char)>,
    /// No compound yet since the start, a comma or an opening bracket.
    fresh: bool,
}

impl Scan<'_> {
    fn run(mut self) -> Result<(), Fault> {
        let text = self.text;
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let next = at + c.len_utf8();
            at = match c {
                '\\' => {
                    self.filled();
                    next + text[next..].chars().next().map_or(0, char::len_utf8)
                }
                '"' | '\'' => self.quote(at, c)?,
                '[' | '(' => {
                    if c == '(' {
                        return Err(Fault::new(at..next, "this `(` belongs to no pseudo-class"));
                    }
                    self.enter(at, ']', false)?;
                    next
                }
                ']' | ')' => {
                    self.leave(at, c)?;
                    next
                }
                _ if self.opaque() => next,
                ':' => self.pseudo(at)?,
                '>' | '+' | '~' | ',' => {
                    self.combinator(at, c)?;
                    next
                }
                '.' | '#' => {
                    self.filled();
                    self.name(at, c)?;
                    next
                }
                '@' => return Err(Fault::new(at..next, "an attribute is named once, at the end: `a.more@href`")),
                c if c.is_whitespace() => next,
                _ => {
                    self.filled();
                    next
                }
            };
        }
        self.end()
    }

    fn filled(&mut self) {
        self.wanting = None;
        self.fresh = false;
    }

    /// Inside `[…]` and `:nth-child(…)` the characters `>`, `+`, `~`, `:` mean other things.
    fn opaque(&self) -> bool {
        self.open.last().is_some_and(|&(_, close, holds)| close == ']' || !holds)
    }

    fn quote(&mut self, at: usize, quote: char) -> Result<usize, Fault> {
        let mut escaped = false;
        for (offset, c) in self.text[at + 1..].char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                c if c == quote => return Ok(at + 1 + offset + 1),
                _ => {}
            }
        }
        Err(Fault::new(at..self.text.len(), format!("this {quote} is never closed"))
            .help(format!("close it with {quote}")))
    }

    fn enter(&mut self, at: usize, close: char, holds: bool) -> Result<(), Fault> {
        self.filled();
        if self.open.len() >= DEEPEST {
            return Err(Fault::new(at..at + 1, "brackets nested too deeply"));
        }
        self.open.push((at, close, holds));
        if holds {
            self.fresh = true;
        }
        Ok(())
    }

    fn leave(&mut self, at: usize, c: char) -> Result<(), Fault> {
        match self.open.last() {
            Some(&(_, close, holds)) if close == c => {
                if holds && (self.fresh || self.wanting.is_some()) {
                    let message =
                        if self.fresh { "nothing stands before this" } else { "a combinator without a right side" };
                    return Err(Fault::new(at..at + 1, message));
                }
                self.open.pop();
                self.filled();
                Ok(())
            }
            // A `)` inside `[…]` belongs to the unquoted value and is the parser's to refuse.
            Some(&(_, ']', _)) => Ok(()),
            _ => Err(Fault::new(at..at + 1, format!("this `{c}` closes nothing")).fix(format!(
                "{}{}",
                &self.text[..at],
                &self.text[at + 1..]
            ))),
        }
    }

    fn combinator(&mut self, at: usize, c: char) -> Result<(), Fault> {
        // `:has(> img)` may begin with a combinator.
        let relative = c != ',' && self.fresh && self.wanting.is_none() && self.open.last().is_some_and(|open| open.2);
        if self.wanting.is_some() || (self.fresh && !relative) {
            let (left, right) = (&self.text[..at], &self.text[at + 1..]);
            return Err(Fault::new(at..at + 1, format!("nothing stands before this `{c}`"))
                .fix(format!("{}{}", left.trim_end_matches([' ', '>', '+', '~', ',']), right).trim().to_owned()));
        }
        self.wanting = Some((at, c));
        if c == ',' {
            self.fresh = true;
        }
        Ok(())
    }

    fn name(&self, at: usize, mark: char) -> Result<(), Fault> {
        let rest = &self.text[at + 1..];
        let word: &str = &rest[..rest.find(|c: char| !(c.is_alphanumeric() || "-_".contains(c))).unwrap_or(rest.len())];
        match rest.chars().next() {
            Some(c) if c.is_ascii_digit() => {
                let wanted = if mark == '.' { format!("[class~='{word}']") } else { format!("[id='{word}']") };
                Err(Fault::new(at..at + 1 + word.len(), "a name in CSS cannot begin with a digit").fix(format!(
                    "{}{wanted}{}",
                    &self.text[..at],
                    &rest[word.len()..]
                )))
            }
            Some(c) if c.is_alphanumeric() || "-_\\".contains(c) || !c.is_ascii() => Ok(()),
            _ => {
                let what = if mark == '.' { "class" } else { "id" };
                Err(Fault::new(at..at + 1, format!("the name of the {what} is missing after `{mark}`")))
            }
        }
    }

    fn pseudo(&mut self, at: usize) -> Result<usize, Fault> {
        let rest = &self.text[at..];
        if let Some(element) = rest.strip_prefix("::") {
            return Err(self.pseudo_element(at, element));
        }
        let name = ident(&rest[1..]);
        let end = at + 1 + name.len();
        let argument = self.text[end..].starts_with('(');
        let lower = name.to_ascii_lowercase();
        let holds = HOLDING.contains(&lower.as_str());
        let counts = COUNTING.contains(&lower.as_str());
        if PLAIN.contains(&lower.as_str()) && !argument {
            self.filled();
            return Ok(end);
        }
        if (holds || counts) && argument {
            self.enter(end, ')', holds)?;
            return Ok(end + 1);
        }
        if holds || counts {
            return Err(Fault::new(at..end, format!("`:{name}` needs an argument in brackets")));
        }
        if PLAIN.contains(&lower.as_str()) {
            return Err(Fault::new(at..end + 1, format!("`:{name}` takes no argument")));
        }
        Err(self.unknown_pseudo(at, end, name))
    }

    fn pseudo_element(&self, at: usize, element: &str) -> Fault {
        let name = ident(element);
        let left = &self.text[..at];
        let mut end = at + 2 + name.len();
        if let Some(argument) = self.text[end..].strip_prefix('(').and_then(|rest| rest.split(')').next()) {
            end = (end + argument.len() + 2).min(self.text.len());
            if name == "attr" {
                return Fault::new(at..end, "`::attr()` is not CSS")
                    .help("name the attribute after an `@`")
                    .fix(format!("{left}@{}", argument.trim()));
            }
        }
        let fault = Fault::new(at..end, format!("`::{name}` is not CSS that selects elements"));
        let whole = format!("{left}{}", &self.text[end..]);
        if name == "text" {
            fault.help("the text of a selected element is what is read: leave `::text` out").fix(whole)
        } else {
            fault.help("pseudo-elements are not in the page; select the element itself").fix(whole)
        }
    }

    fn unknown_pseudo(&self, at: usize, end: usize, name: &str) -> Fault {
        let fault = Fault::new(at..end, format!("`:{name}` is no pseudo-class that hemero knows"));
        if name.is_empty() {
            return Fault::new(at..at + 1, "the name of the pseudo-class is missing after `:`");
        }
        match name {
            "contains" | "has-text" | "icontains" | "text" => fault.help(
                "CSS cannot select by text: select the element, and keep the right value with `clean = [{ regex = '…' }]`",
            ),
            "eq" | "nth" => fault.help("`:nth-of-type(1)` counts from 1; `clean = [{ take = 1 }]` takes one value of many"),
            "first" | "last" => {
                let place = if name == "first" { 1 } else { -1 };
                fault.help(format!("`:{name}-of-type` selects among siblings; `clean = [{{ take = {place} }}]` takes one value of many"))
            }
            "hover" | "visited" | "link" | "active" | "focus" | "checked" | "visible" | "hidden" => {
                fault.help("a stored page has no state and no style; select by class or attribute")
            }
            _ => match nearest(name, PLAIN.into_iter().chain(COUNTING).chain(HOLDING)) {
                Some(near) => fault.fix(format!("{}:{near}{}", &self.text[..at], &self.text[end..])),
                None => fault.help("known are :first-child, :nth-child(), :not(), :has(), :is() and their like"),
            },
        }
    }

    fn end(self) -> Result<(), Fault> {
        if let Some(&(at, _, _)) = self.open.last() {
            let closers: String = self.open.iter().rev().map(|&(_, close, _)| close).collect();
            let bracket = &self.text[at..at + 1];
            return Err(Fault::new(at..at + 1, format!("this `{bracket}` is never closed"))
                .fix(format!("{}{closers}", self.text.trim_end())));
        }
        if let Some((at, c)) = self.wanting {
            return Err(Fault::new(at..at + 1, format!("nothing stands after this `{c}`"))
                .fix(self.text[..at].trim().to_owned()));
        }
        Ok(())
    }
}

fn ident(text: &str) -> &str {
    &text[..text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_')).unwrap_or(text.len())]
}
