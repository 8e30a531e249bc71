//! The section `[awards.*]` of a lexicon as it stands in a file.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    award_again::Again, award_owners::Owners, award_scene::Scene, award_those::Those, determiners::Determiners,
    words::Words,
};

/// The section as it stands in a file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AwardSection {
    /// Whole names.
    pub(super) names: Vec<String>,
    /// Whole names of honours of the state: who gives one of them at a ceremony gives them all.
    pub(super) state_names: Vec<String>,
    /// First words of names that go on with a name of their own (`Huân chương …`).
    pub(super) heads: Vec<String>,
    /// Heads that are an award by themselves behind a verb.
    pub(super) bare_heads: Vec<String>,
    /// Heads that are an award by themselves where its giver follows: `trao Cờ của Tỉnh ủy`.
    pub(super) owned_heads: Vec<String>,
    /// Such heads of honours of the state.
    pub(super) state_heads: Vec<String>,
    /// Words before an honour that is a name by itself (`danh hiệu “…”`).
    pub(super) titles: Vec<String>,
    /// Last words of names that begin with capitals (`… Medal`).
    pub(super) nouns: Vec<String>,
    /// Small words inside names (`Order of the …`).
    pub(super) links: Vec<String>,
    pub(super) class: Vec<String>,
    pub(super) classes: Vec<String>,
    /// First words of prizes that are counted by who gets them: `10 giải B`.
    pub(super) prizes: Vec<String>,
    /// Such words that are a name with the words behind them, right behind a verb: `giành giải Giọng hát hay nhất`.
    pub(super) prize_heads: Vec<String>,
    /// Words that stand for further classes after the first: `hạng Nhất, Nhì, Ba`.
    pub(super) grades: Vec<String>,
    /// Behind a prize they say in what it was won: `giải Nhất toàn đoàn`.
    pub(super) prize_kinds: Vec<String>,
    /// Behind a prize they open the part of a contest in which it was won: `giải Nhất nội dung đơn nam`.
    pub(super) prize_fields: Words,
    /// Last words of prizes that small words name: `giải thủ môn xuất sắc nhất`.
    pub(super) superlatives: Words,
    /// First words of the parts of foreign orders behind a comma: `…, tia sáng vàng và dải ruy băng`.
    pub(super) insignia: Vec<String>,
    pub(super) give: Vec<String>,
    /// Before a verb of giving: it then grants (`quyết định tặng`).
    pub(super) decide: Vec<String>,
    pub(super) grant: Vec<String>,
    pub(super) receive: Vec<String>,
    pub(super) passive: Vec<String>,
    pub(super) given_with: Vec<String>,
    /// Verbs of giving that never stand between an award and who gets it: `cấp Trung ương`.
    pub(super) no_preposition: Vec<String>,
    pub(super) delegated: Vec<String>,
    pub(super) on_behalf: Vec<String>,
    pub(super) to: Vec<String>,
    pub(super) reason: Vec<String>,
    pub(super) reason_kept: Vec<String>,
    pub(super) collective: Vec<String>,
    pub(super) individual: Vec<String>,
    pub(super) numbers: BTreeMap<String, u32>,
    pub(super) times: Vec<String>,
    pub(super) units: Vec<String>,
    pub(super) small_units: Vec<String>,
    pub(super) group: Vec<String>,
    pub(super) partial: Vec<String>,
    pub(super) no_act: Vec<String>,
    pub(super) traps: Vec<String>,
    pub(super) generic: Vec<String>,
    pub(super) and: Vec<String>,
    pub(super) stops: Vec<String>,
    pub(super) people_of: Vec<String>,
    pub(super) pronouns: Vec<String>,
    pub(super) pairs: Vec<String>,
    pub(super) same: Vec<String>,
    pub(super) says: Vec<String>,
    /// Verbs that say to whom words of praise go: `có Thư khen biểu dương`.
    pub(super) praise: Vec<String>,
    pub(super) goes: Vec<String>,
    /// Before an award: who has it stands behind (`the recipients of`).
    pub(super) holders: Vec<String>,
    pub(super) again: Again,
    pub(super) owners: Owners,
    pub(super) scene: Scene,
    pub(super) those: Those,
    pub(super) determiners: Determiners,
    /// Known names that may end a longer one in capitals: `Faraday Gold Medal`.
    pub(super) open_names: Vec<String>,
    /// Before letters that are an award: `appointed MBE`.
    pub(super) made: Vec<String>,
    /// Of whoever is named in the next sentence, they say that an award was got.
    pub(super) got: Vec<String>,
    /// Behind a comma they open who got the award, too: `as was`.
    pub(super) as_well: Vec<String>,
    /// Offices that give themselves what their holders hand over.
    pub(super) own_givers: Vec<String>,
    /// Verbs by which a chief gives in the office's own name, not a deputy: `tặng`.
    pub(super) confer: Vec<String>,
    /// First words of the offices of deputies.
    pub(super) deputies: Vec<String>,
    /// Those whom an authority sends: `Đoàn trao`.
    pub(super) delegations: Words,
    /// Words for places, the smaller first: `xã A, huyện B`.
    pub(super) place_sizes: Vec<Words>,
    /// Before an award they say that there are some, not which: `nhiều`.
    pub(super) many: Vec<String>,
    /// Before people or units of whom nobody says which or how many: `một số đảng viên`.
    pub(super) some: Vec<String>,
    /// Gatherings at which somebody gives: `Hội nghị`.
    pub(super) meetings: Vec<String>,
    /// Who lives or works in a unit, told together: `Đảng bộ, chính quyền và nhân dân`.
    pub(super) populace: Vec<String>,
    /// Before an honour they say that somebody has it: `7 năm liền là Chiến sĩ thi đua`.
    pub(super) being: Vec<String>,
    /// Awards of which several in a row have one giver: `Cờ thi đua, Bằng khen của X`.
    pub(super) papers: Vec<String>,
    /// Words that stand for a unit told before, and how its name begins; where nothing is said, however it begins.
    pub(super) meant: BTreeMap<String, Vec<String>>,
    /// Between authorities that give together: `phối hợp với`.
    pub(super) partners: Vec<String>,
    /// Before where somebody is: `tại`.
    pub(super) places: Vec<String>,
    /// Words for kin that open who somebody is: `mẹ của liệt sĩ B`.
    pub(super) kin: Vec<String>,
    /// Words for those who take an honour of the dead in hand, before the dead: `thân nhân của 76 mẹ`.
    pub(super) families: Vec<String>,
    /// First words of prizes that may be given in classes: `Giải thưởng X`.
    pub(super) contests: Vec<String>,
    /// Verbs of whoever tells of the past of a unit: `ôn lại`.
    pub(super) recall: Vec<String>,
    /// What somebody made: where it wins, whoever is named behind it gets the prize.
    pub(super) works: Vec<String>,
    /// Behind those who are counted: `hai học sinh này`.
    pub(super) pointers: Vec<String>,
    /// Verbs of giving that are prizes where they stand for a thing: `Tặng thưởng thuộc về A`.
    pub(super) prize_verbs: Vec<String>,
    /// Honours that none but the dead have.
    pub(super) for_the_dead: Vec<String>,
    /// Before these words somebody had an honour more than once: `ba năm liền là …`.
    pub(super) repeatedly: Vec<String>,
    /// Bodies that may be called after the prize which they give: `Hội đồng Giải thưởng X`.
    pub(super) award_bodies: Vec<String>,
    /// Right before whoever has such kin: `chồng bà A`.
    pub(super) relatives: Vec<String>,
    /// They say that several get one award each: `A và B lần lượt được tặng C và D`.
    pub(super) in_turn: Vec<String>,
    /// Behind those for whom another acts: `được X ủy quyền`.
    pub(super) authorises: Vec<String>,
    /// Between those who share a prize and its name: `A và B đồng giải Nhì`.
    pub(super) jointly: Vec<String>,
    /// Verbs of honours for the dead: `truy tặng`.
    pub(super) posthumous: Vec<String>,
    /// At the beginning of a sentence they refer to the document named before: `theo đó`.
    pub(super) thereby: Vec<String>,
    /// Behind the name of an honour they say for which time it is given.
    pub(super) periods: Vec<String>,
    /// Behind the name of an honour they open its level: `cấp tỉnh`.
    pub(super) levels: Vec<String>,
    /// Behind the name of an honour they say that it is not the first: `lần thứ hai`.
    pub(super) repetitions: Vec<String>,
    /// Who hands over honours of the state without giving them (`Ban tổ chức`).
    pub(super) stand_ins: Vec<String>,
    /// Words that open a reason and do not belong to it.
    pub(super) leads: Vec<String>,
    /// Who hands over stands behind one of these: `from the Governor`.
    pub(super) handed_by: Vec<String>,
    /// Verbs whose subject hands over, whoever gives: `presented`.
    pub(super) hand_over: Vec<String>,
    /// Where only these stand between an authority and its verb, it holds a ceremony: `tổ chức lễ`.
    pub(super) ceremonies: Vec<String>,
    /// Right behind an authority they say that it holds what follows, and may not give: `tổ chức trao`.
    pub(super) organising: Vec<String>,
    /// Behind those who are counted they say where these belong: `đang công tác tại`.
    pub(super) working: Vec<String>,
    /// Before a number they make those known whom it counts: `công bố danh sách`.
    pub(super) listing: Vec<String>,
    /// Verbs of those who wish others well: `A chúc mừng B được tặng`.
    pub(super) wishing: Vec<String>,
    /// Abbreviations in names of awards (`LLVT`).
    pub(super) spelled_out: BTreeMap<String, String>,
    /// Names that sum up the awards which begin so (`Huy hiệu Đảng`).
    pub(super) sums: BTreeMap<String, String>,
}
