//! What a word or a name around awards is, by the lists of the section `[awards.*]`.

use super::{awards::AwardWords, marks::lower};

impl AwardWords {
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

    /// Whether a known name in capitals may be the end of a longer one.
    pub fn is_open_name(&self, low: &str) -> bool {
        self.open_names.iter().any(|end| low.ends_with(end.as_str()))
    }

    /// Whether letters behind this text are an award that somebody got.
    pub fn is_made(&self, low: &str) -> bool {
        let word = low.trim_end().rsplit(' ').next().unwrap_or_default();
        self.made.iter().any(|made| made == word)
    }

    /// Whether a sentence that does not say who says that somebody got an award.
    pub fn says_got(&self, low: &str) -> bool {
        low.split(' ').any(|word| self.got.iter().any(|got| got == word))
    }

    /// One past the words that open who got the award, too.
    pub fn as_well(&self, low: &str) -> Option<usize> {
        self.as_well.iter().find_map(|words| low.find(words.as_str()).map(|at| at + words.len()))
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

    /// Whether an award has the giver of the one that it is told with.
    pub fn is_paper(&self, name: &str) -> bool {
        let low = lower(name);
        self.papers.iter().any(|word| low.starts_with(word.as_str()))
    }

    /// How the name of the unit begins that a word stands for.
    pub fn stands_for(&self, low: &str) -> Option<&[String]> {
        self.meant.get(low).map(Vec::as_slice)
    }

    /// How many bytes at the beginning say that two act together.
    pub fn partner(&self, low: &str) -> Option<usize> {
        let opens = |word: &&String| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '));
        self.partners.iter().find(opens).map(|word| word.len() + 1)
    }

    /// Whether nothing but the word before a place stands there.
    pub fn is_place(&self, low: &str) -> bool {
        self.places.iter().any(|word| word == low.trim())
    }

    /// Whether a name is that of a prize which may have classes of its own: `Giải thưởng X`.
    pub fn is_contest(&self, name: &str) -> bool {
        let low = lower(name);
        self.contests.iter().any(|word| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether words behind those who are counted say that they were named before.
    pub fn points_back(&self, low: &str) -> bool {
        let whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        self.pointers.iter().any(|word| low.strip_prefix(word.as_str()).is_some_and(whole))
    }

    /// Whether a verb of giving may be a prize by itself.
    pub fn is_prize_verb(&self, low: &str) -> bool {
        self.prize_verbs.iter().any(|word| word == low)
    }

    /// Whether words before an honour say that somebody had it more than once.
    pub fn says_repeatedly(&self, low: &str) -> bool {
        self.repeatedly.iter().any(|word| low.trim_end().ends_with(word.as_str()))
    }

    /// Whether a body stands right before a prize after which it is called.
    pub fn is_award_body(&self, low: &str) -> bool {
        self.award_bodies.iter().any(|word| low.trim_end().ends_with(word.as_str()))
    }

    /// The number that a word means, which may mean another thing elsewhere: `năm`.
    pub fn number(&self, low: &str) -> Option<u32> {
        self.numbers.get(low).copied()
    }

    /// Whether words say that several get one award each.
    pub fn says_in_turn(&self, low: &str) -> bool {
        self.in_turn.iter().any(|word| low.contains(word.as_str()))
    }

    /// Whether words say that another acts for whoever stands before them.
    pub fn authorises(&self, low: &str) -> bool {
        self.authorises.iter().any(|word| low.starts_with(word.as_str()))
    }

    /// Whether the first word of a name is one for people: `thí sinh xuất sắc nhất`.
    pub fn opens_people(&self, low: &str) -> bool {
        self.people.begin(low)
    }

    /// Bytes of the word for a place that a text begins with, and how large such places are.
    pub fn place(&self, low: &str) -> Option<(usize, usize)> {
        let sizes = self.place_sizes.iter().enumerate();
        let mut found = sizes.filter_map(|(size, words)| Some((words.opening(low)?, size)));
        found.next()
    }

    /// Whether words end with one that leaves open which or how many follow: `một số`.
    pub fn leaves_open(&self, low: &str) -> bool {
        let low = low.trim_end();
        self.some
            .iter()
            .any(|word| low.strip_suffix(word.as_str()).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
    }

    /// Where words tell that somebody recalls the past.
    pub fn recalls(&self, low: &str) -> Option<usize> {
        self.recall.iter().find_map(|word| low.find(&format!(" {word} ")))
    }

    /// Whether something that somebody made is named here.
    pub fn opens_work(&self, low: &str) -> bool {
        let begins =
            |word: &String| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with([' ', '“', '"']));
        self.works.iter().any(begins)
    }

    /// Whether an office is held by a deputy, or only stands for others.
    pub fn is_deputy(&self, office: &str) -> bool {
        let low = lower(office);
        self.deputies.iter().any(|deputy| low.starts_with(deputy.as_str()))
    }

    /// Whether this is no authority but those whom one sends: `Đoàn`.
    pub fn is_delegation(&self, office: &str) -> bool {
        self.delegations.has(&lower(office))
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

    /// Whether the words behind a prize say in which part of a contest it was won.
    pub fn opens_field(&self, low: &str) -> bool {
        self.prize_fields.begin(low)
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
        self.grades.iter().any(|grade| grade == word || lower(grade) == word)
    }

    /// Whether this office gives in its own name what its holder hands over (`Chủ tịch nước`).
    pub fn gives_itself(&self, office: &str) -> bool {
        let low = lower(office);
        self.own_givers
            .iter()
            .any(|own| low.strip_prefix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    }

    /// Whether an office gives in its own name what its holder gives with this verb: `Chủ tịch UBND tỉnh NAME tặng`.
    pub fn confers(&self, verb: &str, office: &str) -> bool {
        self.is_confer(verb) && !self.is_deputy(office)
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
        self.repetition(low).is_some()
    }

    /// Bytes of the words that a text begins with and that say that something was given before.
    pub fn repetition(&self, low: &str) -> Option<usize> {
        self.repetitions.iter().find(|word| low.starts_with(word.as_str())).map(String::len)
    }

    /// Whether a sentence begins with words that refer to the document before.
    pub fn refers_back(&self, low: &str) -> bool {
        self.thereby.iter().any(|word| low.starts_with(word.as_str()))
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
    pub fn opens_presenter(&self, low: &str) -> bool {
        self.handed_by.iter().any(|word| word == low)
    }

    /// Whether who gives or hands over stands behind the word with which a text begins.
    pub fn opens_giver(&self, low: &str) -> bool {
        self.opens_presenter(low.split(' ').next().unwrap_or_default())
    }

    /// Whether the subject of this verb hands over, whoever gives.
    pub fn hands_over(&self, low: &str) -> bool {
        self.hand_over.iter().any(|word| word == low)
    }

    /// Whether words between an authority and a verb tell of a ceremony that it holds.
    pub fn holds_ceremony(&self, low: &str) -> bool {
        let ends =
            |word: &String| low.strip_suffix(word.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
        self.ceremonies.iter().any(ends)
    }

    /// Whether words between an authority and a verb say that it only holds what follows.
    pub fn organises(&self, low: &str) -> bool {
        self.organising.iter().any(|word| low == word) || self.holds_ceremony(low)
    }

    /// Whether words about people say where they belong.
    pub fn tells_place(&self, low: &str) -> bool {
        let held = |word: &String| {
            low.split_once(word.as_str()).is_some_and(|(lead, rest)| lead.ends_with(' ') && rest.starts_with(' '))
        };
        self.working.iter().any(held)
    }

    /// Where the words end with which somebody wishes well who gets something.
    pub fn wishes(&self, low: &str) -> Option<usize> {
        let ends = |word: &String| low.rfind(&format!(" {word} ")).map(|at| at + word.len() + 2);
        self.wishing.iter().filter_map(ends).max()
    }

    /// Whether words before a number say that those counted are made known.
    pub fn lists(&self, low: &str) -> bool {
        self.listing.iter().any(|word| low.strip_suffix(word.as_str()).is_some_and(|rest| rest.ends_with(' ')))
    }

    /// A name with its abbreviations spelled out, where it holds any.
    pub fn spelled(&self, low: &str) -> Option<String> {
        let words: Vec<&str> =
            low.split(' ').map(|word| self.spelled_out.get(word).map_or(word, String::as_str)).collect();
        Some(words.join(" ")).filter(|spelled| spelled != low)
    }

    /// Whether words behind an authority begin to tell what it holds.
    pub fn hosts(&self, low: &str) -> bool {
        self.organising.iter().any(|word| low.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// How many bytes at the beginning of a reason only open it (`vì đã có`).
    pub fn lead(&self, low: &str) -> usize {
        let mut rest = low;
        while let Some(lead) = self.leads.iter().find(|lead| rest.starts_with(lead.as_str())) {
            rest = &rest[lead.len()..];
        }
        low.len() - rest.len()
    }

    /// Whether a name may sum up others.
    pub fn sums_up(&self, low: &str) -> bool {
        self.sums.contains_key(low)
    }

    /// The words that the names of those which a name sums up end with.
    pub fn sum_of(&self, low: &str) -> Option<&str> {
        let part = self.sums.get(low)?;
        self.links.iter().find(|link| link.ends_with(part.as_str()) && link.len() > part.len()).map(String::as_str)
    }

    /// Whether words end with one that says how good something is: `thủ môn xuất sắc nhất`.
    pub fn ends_superlative(&self, low: &str) -> bool {
        self.superlatives.end(low)
    }

    /// Whether an award is one of those that a name sums up.
    pub fn is_part_of_sum(&self, sum: &str, low: &str) -> bool {
        // "Huy hiệu Đảng 30 năm"
        let counted = |low: &str| {
            low.strip_prefix(sum).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        };
        self.sums.get(sum).is_some_and(|part| low != sum && (low.contains(part.as_str()) || counted(low)))
    }

    /// Whether a name sums up others of the page (`Huy hiệu Đảng` beside `Huy hiệu 40 năm tuổi Đảng`).
    pub fn is_sum(&self, low: &str, names: &[String]) -> bool {
        self.sums.get(low).is_some_and(|part| names.iter().any(|name| name != low && name.contains(part.as_str())))
    }
}
