//! What the phrases of `[documents]` mean, and the kinds of documents.

/// What a phrase means around a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentWord {
    /// A kind: index into [`DocumentWords::kinds`].
    Kind(u16),
    /// A word between kind and number.
    Filler,
    /// `số`, `No.`.
    Number,
    /// `của`: the authority follows.
    Of,
    /// `do`: the authority follows, then a verb.
    By,
    /// `về`: the subject follows.
    About,
    /// `sửa đổi`, `quy định`: the subject begins with the word itself.
    AboutVerb,
    /// `ban hành`, `ký`, `thông qua`.
    Adopt,
    /// `đã`, `vừa`: between authority and verb.
    Adverb,
    /// `ban hành ngày`: between number and date.
    DateLink,
    /// First words of an authority.
    Authority,
    /// A word that no authority's name goes on with.
    Stop,
    /// Words that belong to a name although they follow a comma or `và`.
    Joined,
    /// `gồm`: a list follows that shares what was said before.
    Group,
    /// `và`.
    And,
    /// `gọi tắt là`: another name follows.
    Short,
    /// `Đại hội`, `Trung ương`: whose resolution is individual without a number.
    Congress,
    /// First words after which a number counts things, not documents.
    Unit,
    /// A rank or title.
    Honorific,
}

/// A kind of document.
#[derive(Clone, Debug)]
pub struct Kind {
    /// `Nghị quyết`.
    pub name: String,
    /// Whether a bare number after it is a document's.
    pub bare: bool,
    /// Whether its documents are known by their subjects (`Luật Đất đai`).
    pub law: bool,
}
