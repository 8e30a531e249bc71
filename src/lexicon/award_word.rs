//! What the words around awards mean.

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
