//! What the words around awards mean.

use super::{
    awards::AwardWords,
    marks::{Mark, WordSpan},
};

/// What a phrase means around an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwardWord {
    /// A whole name; whether the state gives it.
    Name(bool),
    /// First words of a name; whether the state gives it.
    Head(bool),
    /// `danh hiệu`: a name follows.
    Title,
    /// `Medal`: a name ends.
    Noun,
    /// `of the` inside a name.
    Link,
    /// `hạng`: a class follows.
    Class,
    /// A class by itself, `first class`.
    ClassName,
    /// `trao`: hands over.
    Give,
    /// `tặng thưởng`, `ký quyết định tặng`: gives in its own name.
    Grant,
    /// `ký quyết định`: the verb of giving behind it grants.
    Decide,
    /// `nhận`, `đạt`.
    Receive,
    /// `được`.
    Passive,
    /// `with`: after the recipient of `presented R with`.
    GivenWith,
    /// `thừa ủy quyền`: the giver follows.
    Delegated,
    /// `thay mặt`: the giver follows, unless the award names one.
    OnBehalf,
    /// `cho`: recipients follow.
    To,
    /// `vì`: the reason follows.
    Reason,
    /// `có thành tích`: the reason begins within.
    ReasonKept,
    /// `tập thể`.
    Collective,
    /// `cá nhân`.
    Individual,
    /// A number by word.
    Number(u32),
    /// `lượt`: between number and noun.
    Times,
    /// First word of a unit's name.
    Unit,
    /// First word of a unit's name that is small in running text.
    SmallUnit,
    /// `gồm`: names follow.
    Group,
    /// `trong đó có`: some of the names follow.
    Partial,
    /// `đề nghị`: no act yet.
    NoAct,
    /// A phrase that only looks like an award.
    Trap,
    /// `phần thưởng`: awards in general.
    Generic,
    /// `và`.
    And,
    /// No unit's name goes on with it.
    Stop,
    /// `tập thể`, `đại diện` before the name of the unit that receives.
    PeopleOf,
    /// `ông`, `she`: the person named before.
    Pronoun,
    /// `both`: the two people named before.
    Pair,
    /// `danh hiệu này`: the award named before.
    Same,
    /// `cho biết`: what somebody says follows.
    Says,
    /// `went`: behind an award, before who gets it.
    Goes,
    /// `the recipients of`: before an award.
    Holder,
}

impl AwardWords {
    /// The words around awards in a text, and its lower form.
    ///
    /// A decision is one with the verb of giving right behind it, and nothing without.
    pub fn find(&self, text: &str, low: &str, spans: &[WordSpan]) -> Vec<Mark<AwardWord>> {
        let mut marks: Vec<Mark<AwardWord>> = Vec::new();
        let mut decided: Option<Mark<AwardWord>> = None;
        for mut mark in self.marks.find(low, spans) {
            let decision = decided.take().filter(|decision| decision.end + 1 == mark.start);
            if mark.value == AwardWord::Decide {
                decided = Some(mark);
                continue;
            }
            if mark.value == AwardWord::Noun
                && self.noun_verbs.has(&low[mark.start..mark.end])
                && (decision.is_some() || self.is_verb(text, mark))
            {
                mark.value = AwardWord::Give;
            }
            if let Some(decision) = decision
                && matches!(mark.value, AwardWord::Give | AwardWord::Grant)
            {
                mark = Mark { start: decision.start, value: AwardWord::Grant, ..mark };
            }
            marks.push(mark);
        }
        marks
    }

    /// Whether a noun that is also a verb of giving is the verb: `The Council awards a medal`, `The Prime Minister awards Ann`.
    fn is_verb(&self, text: &str, mark: Mark<AwardWord>) -> bool {
        let (before, behind) = (&text[..mark.start], text[mark.end..].trim_start());
        let named = before.trim_end().rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase));
        let object = behind.starts_with(|c: char| c.is_ascii_digit())
            || self.determiners.article(behind) > 0
            || named && behind.starts_with(char::is_uppercase);
        text[mark.start..].starts_with(char::is_lowercase) && !self.determiners.determines(before) && object
    }
}
