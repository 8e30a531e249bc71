//! The section `[awards.*]` of a lexicon: names of awards, verbs of giving and receiving, recipients.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    award_word::AwardWord,
    marks::{Marks, lower},
};

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Section {
    /// Whole names.
    names: Vec<String>,
    /// Whole names of honours of the state: who gives one of them at a ceremony gives them all.
    state_names: Vec<String>,
    /// First words of names that go on with a name of their own (`Huân chương …`).
    heads: Vec<String>,
    /// Heads that are an award by themselves behind a verb.
    bare_heads: Vec<String>,
    /// Heads that are an award by themselves where its giver follows: `trao Cờ của Tỉnh ủy`.
    owned_heads: Vec<String>,
    /// Such heads of honours of the state.
    state_heads: Vec<String>,
    /// Words before an honour that is a name by itself (`danh hiệu “…”`).
    titles: Vec<String>,
    /// Last words of names that begin with capitals (`… Medal`).
    nouns: Vec<String>,
    /// Small words inside names (`Order of the …`).
    links: Vec<String>,
    class: Vec<String>,
    classes: Vec<String>,
    /// First words of prizes that are counted by who gets them: `10 giải B`.
    prizes: Vec<String>,
    /// Such words that are a name with the words behind them, right behind a verb: `giành giải Giọng hát hay nhất`.
    prize_heads: Vec<String>,
    /// Words that stand for further classes after the first: `hạng Nhất, Nhì, Ba`.
    grades: Vec<String>,
    /// Behind a prize they say in what it was won: `giải Nhất toàn đoàn`.
    prize_kinds: Vec<String>,
    /// First words of the parts of foreign orders behind a comma: `…, tia sáng vàng và dải ruy băng`.
    insignia: Vec<String>,
    give: Vec<String>,
    grant: Vec<String>,
    receive: Vec<String>,
    passive: Vec<String>,
    given_with: Vec<String>,
    /// Verbs of giving that never stand between an award and who gets it: `cấp Trung ương`.
    no_preposition: Vec<String>,
    delegated: Vec<String>,
    on_behalf: Vec<String>,
    to: Vec<String>,
    reason: Vec<String>,
    reason_kept: Vec<String>,
    collective: Vec<String>,
    individual: Vec<String>,
    numbers: BTreeMap<String, u32>,
    times: Vec<String>,
    units: Vec<String>,
    small_units: Vec<String>,
    group: Vec<String>,
    partial: Vec<String>,
    no_act: Vec<String>,
    traps: Vec<String>,
    generic: Vec<String>,
    and: Vec<String>,
    stops: Vec<String>,
    people_of: Vec<String>,
    pronouns: Vec<String>,
    pairs: Vec<String>,
    same: Vec<String>,
    says: Vec<String>,
    /// Verbs that say to whom words of praise go: `có Thư khen biểu dương`.
    praise: Vec<String>,
    goes: Vec<String>,
    /// Offices that give themselves what their holders hand over.
    own_givers: Vec<String>,
    /// Verbs by which a chief gives in the office's own name, not a deputy: `tặng`.
    confer: Vec<String>,
    /// First words of the offices of deputies.
    deputies: Vec<String>,
    /// Before an award they say that there are some, not which: `nhiều`.
    many: Vec<String>,
    /// Gatherings at which somebody gives: `Hội nghị`.
    meetings: Vec<String>,
    /// Who lives or works in a unit, told together: `Đảng bộ, chính quyền và nhân dân`.
    populace: Vec<String>,
    /// Before an honour they say that somebody has it: `7 năm liền là Chiến sĩ thi đua`.
    being: Vec<String>,
    /// Between those who share a prize and its name: `A và B đồng giải Nhì`.
    jointly: Vec<String>,
    /// Verbs of honours for the dead: `truy tặng`.
    posthumous: Vec<String>,
    /// At the beginning of a sentence they refer to the document named before: `theo đó`.
    thereby: Vec<String>,
    /// Behind the name of an honour they say for which time it is given.
    periods: Vec<String>,
    /// Behind the name of an honour they open its level: `cấp tỉnh`.
    levels: Vec<String>,
    /// Behind the name of an honour they say that it is not the first: `lần thứ hai`.
    repetitions: Vec<String>,
    /// Who hands over honours of the state without giving them (`Ban tổ chức`).
    stand_ins: Vec<String>,
    /// Words that open a reason and do not belong to it.
    leads: Vec<String>,
    /// Who hands over stands behind one of these: `from the Governor`.
    handed_by: Vec<String>,
    /// Where only these stand between an authority and its verb, it holds a ceremony: `tổ chức lễ`.
    ceremonies: Vec<String>,
    /// Names that sum up the awards which begin so (`Huy hiệu Đảng`).
    sums: BTreeMap<String, String>,
}

/// The section, compiled.
#[derive(Debug)]
pub struct AwardWords {
    /// Every phrase of the section.
    pub marks: Marks<AwardWord>,
    prizes: Vec<String>,
    grades: Vec<String>,
    insignia: Vec<String>,
    prize_kinds: Vec<String>,
    no_preposition: Vec<String>,
    bare_heads: Vec<String>,
    owned_heads: Vec<String>,
    prize_heads: Vec<String>,
    own_givers: Vec<String>,
    confer: Vec<String>,
    deputies: Vec<String>,
    many: Vec<String>,
    meetings: Vec<String>,
    populace: Vec<String>,
    jointly: Vec<String>,
    being: Vec<String>,
    praise: Vec<String>,
    posthumous: Vec<String>,
    periods: Vec<String>,
    levels: Vec<String>,
    repetitions: Vec<String>,
    thereby: Vec<String>,
    links: Vec<String>,
    stand_ins: Vec<String>,
    leads: Vec<String>,
    reasons: Vec<String>,
    handed_by: Vec<String>,
    ceremonies: Vec<String>,
    sums: BTreeMap<String, String>,
}

impl AwardWords {
    /// Compiles the section; an error names the list and what is wrong with it.
    pub fn compile(section: &Section) -> Result<Self, (String, String)> {
        let mut words: Vec<(&str, AwardWord)> = Vec::new();
        for (list, value) in [
            (&section.names, AwardWord::Name(false)),
            (&section.state_names, AwardWord::Name(true)),
            (&section.heads, AwardWord::Head(false)),
            (&section.state_heads, AwardWord::Head(true)),
            (&section.prize_heads, AwardWord::Head(false)),
            (&section.titles, AwardWord::Title),
            (&section.nouns, AwardWord::Noun),
            (&section.links, AwardWord::Link),
            (&section.class, AwardWord::Class),
            (&section.classes, AwardWord::ClassName),
            (&section.give, AwardWord::Give),
            (&section.grant, AwardWord::Grant),
            (&section.receive, AwardWord::Receive),
            (&section.passive, AwardWord::Passive),
            (&section.given_with, AwardWord::GivenWith),
            (&section.delegated, AwardWord::Delegated),
            (&section.on_behalf, AwardWord::OnBehalf),
            (&section.to, AwardWord::To),
            (&section.reason, AwardWord::Reason),
            (&section.reason_kept, AwardWord::ReasonKept),
            (&section.units, AwardWord::Unit),
            (&section.small_units, AwardWord::SmallUnit),
            (&section.collective, AwardWord::Collective),
            (&section.individual, AwardWord::Individual),
            (&section.times, AwardWord::Times),
            (&section.group, AwardWord::Group),
            (&section.partial, AwardWord::Partial),
            (&section.no_act, AwardWord::NoAct),
            (&section.traps, AwardWord::Trap),
            (&section.generic, AwardWord::Generic),
            (&section.and, AwardWord::And),
            (&section.stops, AwardWord::Stop),
            (&section.people_of, AwardWord::PeopleOf),
            (&section.pronouns, AwardWord::Pronoun),
            (&section.pairs, AwardWord::Pair),
            (&section.same, AwardWord::Same),
            (&section.goes, AwardWord::Goes),
            (&section.says, AwardWord::Says),
        ] {
            words.extend(list.iter().map(|word| (word.as_str(), value)));
        }
        words.extend(section.numbers.iter().map(|(word, number)| (word.as_str(), AwardWord::Number(*number))));
        let marks = Marks::compile(words).map_err(|reason| ("awards".to_owned(), reason))?;
        let own_givers = section.own_givers.iter().map(|word| lower(word)).collect();
        let mut leads: Vec<String> = section.leads.iter().map(|word| format!("{} ", lower(word))).collect();
        leads.sort_by_key(|lead| std::cmp::Reverse(lead.len()));
        let sums = section.sums.iter().map(|(name, part)| (lower(name), lower(part))).collect();
        let stand_ins = section.stand_ins.iter().map(|word| lower(word)).collect();
        let grades = section.grades.clone();
        let prizes = section.prizes.iter().map(|word| format!("{} ", lower(word))).collect();
        let lowered = |list: &[String]| list.iter().map(|word| lower(word)).collect::<Vec<_>>();
        let reasons = lowered(&section.reason);
        let (handed_by, ceremonies) = (lowered(&section.handed_by), lowered(&section.ceremonies));
        let (confer, posthumous) = (lowered(&section.confer), lowered(&section.posthumous));
        let thereby = lowered(&section.thereby);
        let periods = lowered(&section.periods);
        let deputies = section.deputies.iter().map(|word| format!("{} ", lower(word))).collect();
        let (prize_heads, links) = (lowered(&section.prize_heads), lowered(&section.links));
        Ok(Self {
            marks,
            prizes,
            grades,
            insignia: lowered(&section.insignia),
            prize_kinds: lowered(&section.prize_kinds),
            no_preposition: lowered(&section.no_preposition),
            bare_heads: lowered(&section.bare_heads),
            owned_heads: lowered(&section.owned_heads),
            prize_heads,
            own_givers,
            confer,
            deputies,
            many: lowered(&section.many),
            meetings: lowered(&section.meetings),
            populace: lowered(&section.populace),
            jointly: lowered(&section.jointly),
            being: lowered(&section.being),
            praise: lowered(&section.praise),
            posthumous,
            periods,
            levels: lowered(&section.levels),
            repetitions: lowered(&section.repetitions),
            thereby,
            links,
            stand_ins,
            leads,
            reasons,
            handed_by,
            ceremonies,
            sums,
        })
    }

    /// Whether words before an award only say that there are some.
    pub fn is_many(&self, low: &str) -> bool {
        let word = low.trim_end().rsplit(' ').next().unwrap_or_default();
        self.many.iter().any(|many| many == word)
    }

    /// Whether this is where somebody gives, not who.
    pub fn is_meeting(&self, name: &str) -> bool {
        let low = lower(name);
        self.meetings.contains(&low)
    }

    /// Whether these are people of a unit, told beside others of it: `chính quyền`.
    pub fn is_populace(&self, low: &str) -> bool {
        self.populace.iter().any(|word| word == low)
    }

    /// Whether words begin with people of a unit.
    pub fn opens_populace(&self, low: &str) -> bool {
        let opens = |word: &String| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '));
        self.populace.iter().any(opens)
    }

    /// Whether a word says that somebody has the honour behind it.
    pub fn is_being(&self, low: &str) -> bool {
        self.being.iter().any(|word| word == low)
    }

    /// Whether a verb says to whom words of praise go.
    pub fn is_praise(&self, low: &str) -> bool {
        self.praise.iter().any(|word| word == low)
    }

    /// Whether a word says that several got the prize behind it.
    pub fn is_jointly(&self, low: &str) -> bool {
        self.jointly.iter().any(|word| word == low)
    }

    /// Whether an award is a prize of a contest.
    pub fn is_prize(&self, name: &str) -> bool {
        let low = lower(name);
        self.prizes.iter().any(|prize| low.starts_with(prize.as_str()))
    }

    /// How many bytes behind a prize say in what it was won.
    pub fn prize_kind(&self, low: &str) -> Option<usize> {
        let mut kinds = self.prize_kinds.iter().filter(|kind| low.starts_with(kind.as_str()));
        kinds.next().map(String::len)
    }

    /// Whether a verb of giving may stand between an award and who gets it.
    pub fn is_preposition(&self, low: &str) -> bool {
        !self.no_preposition.iter().any(|word| word == low)
    }

    /// Whether a head is an award by itself.
    pub fn is_bare_head(&self, low: &str) -> bool {
        self.bare_heads.iter().any(|word| word == low)
    }

    /// Whether a head is an award by itself where its giver follows.
    pub fn is_owned_head(&self, low: &str) -> bool {
        self.owned_heads.iter().any(|word| word == low)
    }

    /// Whether a part of a foreign order begins here.
    pub fn opens_insignia(&self, low: &str) -> bool {
        self.insignia.iter().any(|word| low.starts_with(word.as_str()))
    }

    /// Whether the word, as it is written, names one more class.
    pub fn is_grade(&self, word: &str) -> bool {
        self.grades.iter().any(|grade| grade == word)
    }

    /// Whether this office gives in its own name what its holder hands over (`Chủ tịch nước`).
    pub fn gives_itself(&self, office: &str) -> bool {
        let low = lower(office);
        self.own_givers.contains(&low)
    }

    /// Whether an office gives in its own name what its holder gives with this verb: `Chủ tịch UBND tỉnh NAME tặng`.
    pub fn confers(&self, verb: &str, office: &str) -> bool {
        let low = lower(office);
        self.is_confer(verb) && !self.deputies.iter().any(|deputy| low.starts_with(deputy.as_str()))
    }

    /// Whether a chief gives in the office's own name by this verb.
    pub fn is_confer(&self, verb: &str) -> bool {
        self.confer.iter().any(|word| word == verb)
    }

    /// Whether words behind the name of an honour say for which time it is given.
    pub fn is_period(&self, low: &str) -> bool {
        self.periods.iter().any(|period| low.trim_start().starts_with(period.as_str()))
    }

    /// Whether a word behind the name of an honour begins its level: `cấp tỉnh`, `khối Tiểu học`.
    pub fn is_level(&self, low: &str) -> bool {
        self.levels
            .iter()
            .any(|level| low.strip_prefix(level.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    }

    /// Whether words behind the name of an honour say for which time it is given to the same: `lần thứ hai`.
    pub fn is_repetition(&self, low: &str) -> bool {
        self.repetitions.iter().any(|word| low.starts_with(word.as_str()))
    }

    /// Whether a sentence begins with words that refer to the document before.
    pub fn refers_back(&self, low: &str) -> bool {
        self.thereby.iter().any(|word| low.starts_with(word.as_str()))
    }

    /// Whether a verb honours the dead.
    pub fn honours_the_dead(&self, low: &str) -> bool {
        self.posthumous.iter().any(|word| low == word || low.ends_with(&format!(" {word}")))
    }

    /// Whether a word begins prizes that have names of their own.
    pub fn is_prize_head(&self, low: &str) -> bool {
        self.prize_heads.iter().any(|word| word == low)
    }

    /// How many bytes here are the first word of a link (`năm` of `năm tuổi Đảng`).
    pub fn opens_link(&self, low: &str) -> Option<usize> {
        let first = self.links.iter().filter_map(|link| link.split(' ').next());
        let mut first =
            first.filter(|word| low.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
        first.next().map(str::len)
    }

    /// Whether this one never gives an honour of the state, whatever it hands over.
    pub fn stands_in(&self, giver: &str) -> bool {
        let low = lower(giver);
        self.stand_ins.contains(&low)
    }

    /// Whether a phrase opens a reason, whatever else it may be (`for` inside a name).
    pub fn opens_reason(&self, low: &str) -> bool {
        self.reasons.iter().any(|word| word == low)
    }

    /// Whether who hands over stands behind this word.
    pub fn hands(&self, low: &str) -> bool {
        self.handed_by.iter().any(|word| word == low)
    }

    /// Whether words between an authority and a verb tell of a ceremony that it holds.
    pub fn holds_ceremony(&self, low: &str) -> bool {
        self.ceremonies.iter().any(|word| low == word || low.ends_with(&format!(" {word}")))
    }

    /// How many bytes at the beginning of a reason only open it (`vì đã có`).
    pub fn lead(&self, low: &str) -> usize {
        let mut rest = low;
        while let Some(lead) = self.leads.iter().find(|lead| rest.starts_with(lead.as_str())) {
            rest = &rest[lead.len()..];
        }
        low.len() - rest.len()
    }

    /// Whether a name sums up others of the page (`Huy hiệu Đảng` beside `Huy hiệu 40 năm tuổi Đảng`).
    pub fn is_sum(&self, low: &str, names: &[String]) -> bool {
        self.sums.get(low).is_some_and(|part| names.iter().any(|name| name != low && name.contains(part.as_str())))
    }
}
