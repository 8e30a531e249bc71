//! The section `[awards.*]` of a lexicon: names of awards, verbs of giving and receiving, recipients.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    award_again::Again,
    award_scene::Scene,
    award_those::Those,
    award_word::AwardWord,
    determiners::Determiners,
    marks::{Marks, lower},
    words::{Words, lowered},
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
    /// Behind a prize they open the part of a contest in which it was won: `giải Nhất nội dung đơn nam`.
    prize_fields: Words,
    /// Last words of prizes that small words name: `giải thủ môn xuất sắc nhất`.
    superlatives: Words,
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
    /// Before an award: who has it stands behind (`the recipients of`).
    holders: Vec<String>,
    again: Again,
    scene: Scene,
    those: Those,
    determiners: Determiners,
    /// Known names that may end a longer one in capitals: `Faraday Gold Medal`.
    open_names: Vec<String>,
    /// Nouns in small letters that end a name whose words have capitals: `the Quill prize`.
    small_nouns: Vec<String>,
    /// Before letters that are an award: `appointed MBE`.
    made: Vec<String>,
    /// Of whoever is named in the next sentence, they say that an award was got.
    got: Vec<String>,
    /// Behind a comma they open who got the award, too: `as was`.
    as_well: Vec<String>,
    /// Offices that give themselves what their holders hand over.
    own_givers: Vec<String>,
    /// Verbs by which a chief gives in the office's own name, not a deputy: `tặng`.
    confer: Vec<String>,
    /// First words of the offices of deputies.
    deputies: Vec<String>,
    /// Those whom an authority sends: `Đoàn trao`.
    delegations: Words,
    /// Words for places, the smaller first: `xã A, huyện B`.
    place_sizes: Vec<Words>,
    /// Before an award they say that there are some, not which: `nhiều`.
    many: Vec<String>,
    /// Before people or units of whom nobody says which or how many: `một số đảng viên`.
    #[serde(default)]
    some: Vec<String>,
    /// Gatherings at which somebody gives: `Hội nghị`.
    meetings: Vec<String>,
    /// Who lives or works in a unit, told together: `Đảng bộ, chính quyền và nhân dân`.
    populace: Vec<String>,
    /// Before an honour they say that somebody has it: `7 năm liền là Chiến sĩ thi đua`.
    being: Vec<String>,
    /// Awards of which several in a row have one giver: `Cờ thi đua, Bằng khen của X`.
    papers: Vec<String>,
    /// Words that stand for a unit told before, and how its name begins; where nothing is said, however it begins.
    meant: BTreeMap<String, Vec<String>>,
    /// Between authorities that give together: `phối hợp với`.
    partners: Vec<String>,
    /// Before where somebody is: `tại`.
    places: Vec<String>,
    /// Words for kin that open who somebody is: `mẹ của liệt sĩ B`.
    kin: Vec<String>,
    /// Words for those who take an honour of the dead in hand, before the dead: `thân nhân của 76 mẹ`.
    #[serde(default)]
    families: Vec<String>,
    /// First words of prizes that may be given in classes: `Giải thưởng X`.
    contests: Vec<String>,
    /// Verbs of whoever tells of the past of a unit: `ôn lại`.
    #[serde(default)]
    recall: Vec<String>,
    /// What somebody made: where it wins, whoever is named behind it gets the prize.
    #[serde(default)]
    works: Vec<String>,
    /// Behind those who are counted: `hai học sinh này`.
    pointers: Vec<String>,
    /// Verbs of giving that are prizes where they stand for a thing: `Tặng thưởng thuộc về A`.
    prize_verbs: Vec<String>,
    /// Honours that none but the dead have.
    for_the_dead: Vec<String>,
    /// Before these words somebody had an honour more than once: `ba năm liền là …`.
    repeatedly: Vec<String>,
    /// Bodies that may be called after the prize which they give: `Hội đồng Giải thưởng X`.
    award_bodies: Vec<String>,
    /// Right before whoever has such kin: `chồng bà A`.
    relatives: Vec<String>,
    /// They say that several get one award each: `A và B lần lượt được tặng C và D`.
    in_turn: Vec<String>,
    /// Behind those for whom another acts: `được X ủy quyền`.
    authorises: Vec<String>,
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
    /// Verbs whose subject hands over, whoever gives: `presented`.
    #[serde(default)]
    hand_over: Vec<String>,
    /// Where only these stand between an authority and its verb, it holds a ceremony: `tổ chức lễ`.
    ceremonies: Vec<String>,
    /// Right behind an authority they say that it holds what follows, and may not give: `tổ chức trao`.
    #[serde(default)]
    organising: Vec<String>,
    /// Behind those who are counted they say where these belong: `đang công tác tại`.
    #[serde(default)]
    working: Vec<String>,
    /// Before a number they make those known whom it counts: `công bố danh sách`.
    #[serde(default)]
    listing: Vec<String>,
    /// Verbs of those who wish others well: `A chúc mừng B được tặng`.
    #[serde(default)]
    wishing: Vec<String>,
    /// Abbreviations in names of awards (`LLVT`).
    #[serde(default)]
    spelled_out: BTreeMap<String, String>,
    /// Names that sum up the awards which begin so (`Huy hiệu Đảng`).
    sums: BTreeMap<String, String>,
}

/// The section, compiled.
#[derive(Debug)]
pub struct AwardWords {
    /// Every phrase of the section.
    pub marks: Marks<AwardWord>,
    pub(super) prizes: Vec<String>,
    pub(super) grades: Vec<String>,
    pub(super) insignia: Vec<String>,
    pub(super) prize_kinds: Vec<String>,
    pub(super) prize_fields: Words,
    pub(super) superlatives: Words,
    pub(super) no_preposition: Vec<String>,
    pub(super) bare_heads: Vec<String>,
    pub(super) owned_heads: Vec<String>,
    pub(super) prize_heads: Vec<String>,
    pub(super) own_givers: Vec<String>,
    pub(super) confer: Vec<String>,
    pub(super) deputies: Vec<String>,
    pub(super) delegations: Words,
    pub(super) place_sizes: Vec<Words>,
    /// Words for people who are counted.
    pub(super) people: Words,
    pub(super) many: Vec<String>,
    pub(super) some: Vec<String>,
    pub(super) meetings: Vec<String>,
    pub(super) populace: Vec<String>,
    pub(super) jointly: Vec<String>,
    pub(super) being: Vec<String>,
    pub(super) papers: Vec<String>,
    pub(super) meant: BTreeMap<String, Vec<String>>,
    pub(super) partners: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) kin: Vec<String>,
    pub(super) families: Vec<String>,
    /// Awards named before, and who takes them in hand.
    pub again: Again,
    /// Words around a name that tell of an occasion, or of who receives.
    pub scene: Scene,
    /// Words for those who receive that name nobody by themselves.
    pub those: Those,
    /// Small words before nouns.
    pub determiners: Determiners,
    pub(super) open_names: Vec<String>,
    pub(super) small_nouns: Vec<String>,
    pub(super) made: Vec<String>,
    pub(super) got: Vec<String>,
    pub(super) as_well: Vec<String>,
    pub(super) contests: Vec<String>,
    pub(super) works: Vec<String>,
    pub(super) recall: Vec<String>,
    pub(super) pointers: Vec<String>,
    pub(super) prize_verbs: Vec<String>,
    pub(super) for_the_dead: Vec<String>,
    pub(super) repeatedly: Vec<String>,
    pub(super) award_bodies: Vec<String>,
    pub(super) relatives: Vec<String>,
    pub(super) in_turn: Vec<String>,
    pub(super) authorises: Vec<String>,
    pub(super) praise: Vec<String>,
    pub(super) posthumous: Vec<String>,
    pub(super) periods: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) repetitions: Vec<String>,
    pub(super) thereby: Vec<String>,
    pub(super) links: Vec<String>,
    pub(super) stand_ins: Vec<String>,
    pub(super) leads: Vec<String>,
    pub(super) reasons: Vec<String>,
    pub(super) handed_by: Vec<String>,
    pub(super) hand_over: Vec<String>,
    pub(super) ceremonies: Vec<String>,
    pub(super) organising: Vec<String>,
    pub(super) working: Vec<String>,
    pub(super) listing: Vec<String>,
    pub(super) wishing: Vec<String>,
    pub(super) spelled_out: BTreeMap<String, String>,
    pub(super) sums: BTreeMap<String, String>,
    pub(super) numbers: BTreeMap<String, u32>,
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
            (&section.holders, AwardWord::Holder),
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
            prize_fields: section.prize_fields.clone(),
            superlatives: section.superlatives.clone(),
            no_preposition: lowered(&section.no_preposition),
            bare_heads: lowered(&section.bare_heads),
            owned_heads: lowered(&section.owned_heads),
            prize_heads,
            own_givers,
            confer,
            deputies,
            delegations: section.delegations.clone(),
            place_sizes: section.place_sizes.clone(),
            people: section.individual.clone().into(),
            many: lowered(&section.many),
            some: lowered(&section.some),
            meetings: lowered(&section.meetings),
            populace: lowered(&section.populace),
            jointly: lowered(&section.jointly),
            being: lowered(&section.being),
            papers: lowered(&section.papers),
            meant: section.meant.iter().map(|(word, heads)| (lower(word), lowered(heads))).collect(),
            partners: lowered(&section.partners),
            places: lowered(&section.places),
            kin: lowered(&section.kin),
            families: lowered(&section.families),
            again: section.again.clone(),
            scene: section.scene.clone(),
            those: section.those.clone(),
            determiners: section.determiners.clone(),
            open_names: lowered(&section.open_names),
            small_nouns: lowered(&section.small_nouns),
            made: lowered(&section.made),
            got: lowered(&section.got),
            as_well: section.as_well.iter().map(|words| format!(", {} ", lower(words))).collect(),
            contests: lowered(&section.contests),
            works: lowered(&section.works),
            recall: lowered(&section.recall),
            pointers: lowered(&section.pointers),
            prize_verbs: lowered(&section.prize_verbs),
            for_the_dead: lowered(&section.for_the_dead),
            repeatedly: lowered(&section.repeatedly),
            award_bodies: lowered(&section.award_bodies),
            relatives: lowered(&section.relatives),
            in_turn: lowered(&section.in_turn),
            authorises: lowered(&section.authorises),
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
            hand_over: lowered(&section.hand_over),
            ceremonies,
            organising: lowered(&section.organising),
            working: lowered(&section.working),
            listing: lowered(&section.listing),
            wishing: lowered(&section.wishing),
            spelled_out: section.spelled_out.iter().map(|(word, full)| (lower(word), lower(full))).collect(),
            sums,
            numbers: section.numbers.iter().map(|(word, number)| (lower(word), *number)).collect(),
        })
    }
}
