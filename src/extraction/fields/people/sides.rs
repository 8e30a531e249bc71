//! The bodies for which people are named: whose side is told, for whom somebody speaks, what somebody leads.

use std::ops::Range;

use super::mention::Mentions;
use crate::lexicon::Label;

/// Longest name of a body that is looked for before `do`, in tokens.
const LONGEST_BODY: usize = 14;

/// Most words for the leaders of a body before its name (`thay mặt lãnh đạo và nhân viên`), in tokens.
const LONGEST_LEADERS: usize = 6;

impl Mentions<'_> {
    /// Takes in a body whose people are named next: `về phía Tập đoàn có`, `đại diện Sở Y tế gồm`, `thay mặt Sở Y tế, …`.
    pub(super) fn note_side(&mut self, at: usize) {
        let text = self.text;
        if text.has(at, Label::Side) {
            self.side = self.names.body(text.after(at)).map(|body| text.bytes(&body));
        } else if text.has(at, Label::Delegate)
            && let Some(body) = self.names.body(text.after(at))
            && text.has(body.end, Label::Introduction)
        {
            // "Đại diện Trường Đại học Bắc Sơn gồm ông NAME, Hiệu trưởng"
            self.side = Some(text.bytes(&body));
        }
        if text.has(at, Label::Behalf) {
            self.voice = self.spoken_for(text.after(at));
        }
    }

    /// "Ban Quản lý dự án do ông NAME làm Giám đốc": the body before `do`.
    pub(super) fn leader_of(&self, start: usize, fronted: bool) -> Option<Range<usize>> {
        let text = self.text;
        let by = start.checked_sub(1).filter(|by| text.is_lower(*by) && text.word(*by) == "do")?;
        let bodies = (by.saturating_sub(LONGEST_BODY)..by).filter_map(|at| self.names.body(at));
        // "tàu CSB 8043 do NAME làm Thuyền trưởng"
        let named = |at: usize| text.is_capital(at) || !fronted && text.is_capital(text.after(at));
        let mut bodies = bodies.filter(|body| body.end == by && named(body.start));
        // "Đoàn công tác của Bộ Y tế do Thứ trưởng NAME làm Trưởng đoàn": the office before the name is that of the last.
        let body = if fronted { bodies.next_back() } else { bodies.next() }?;
        Some(text.bytes(&body))
    }

    /// "Thay mặt lãnh đạo Sở Y tế, Phó Giám đốc NAME": the body behind `thay mặt`, with the token behind its comma.
    fn spoken_for(&self, from: usize) -> Option<(Range<usize>, usize)> {
        let text = self.text;
        let start = (from..from + LONGEST_LEADERS).find(|index| text.is_capital(*index))?;
        let body = self.names.body(start).filter(|body| text.is_sign(body.end, ','))?;
        (!text.has(start, Label::Passing)).then(|| (text.bytes(&body), body.end + 1))
    }
}
