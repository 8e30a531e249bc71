//! Awards that only say which of the recipients are meant: `Bằng khen cho 31 học sinh đoạt giải Nhất`.

use super::name::Named;
use crate::{
    extraction::fields::line::Line,
    lexicon::{AwardWord, Mark},
};

/// Leaves out the awards that describe those who receive another.
pub fn drop_relative(line: &Line, marks: &[Mark<AwardWord>], named: Vec<Named>) -> Vec<Named> {
    let mut kept: Vec<Named> = Vec::new();
    let mut described: Option<usize> = None;
    for award in named {
        let joined = described.is_some_and(|end| {
            let gap = line.text[end..award.span.start.max(end)].trim_matches([' ', ',']);
            let and = marks.iter().any(|mark| {
                mark.value == AwardWord::And
                    && mark.start >= end
                    && mark.end <= award.span.start
                    && mark.end - mark.start == gap.len()
            });
            gap.is_empty() || and
        });
        let describes = joined || kept.last().is_some_and(|given| is_relative(line, marks, given, &award));
        described = describes.then_some(award.end);
        if !describes {
            kept.push(award);
        }
    }
    kept
}

/// Whether a verb of receiving follows those whom the award before goes to, with nothing between.
fn is_relative(line: &Line, marks: &[Mark<AwardWord>], given: &Named, award: &Named) -> bool {
    let gap = given.end..award.span.start.max(given.end);
    let between = &line.text[gap.clone()];
    let first = marks.partition_point(|mark| mark.start < gap.start);
    let inside: Vec<_> = marks[first..].iter().take_while(|mark| mark.end <= gap.end).collect();
    // "cho 15 nữ sinh đạt … và 1 nữ sinh đạt Huy chương Bạc": right behind people who are counted
    let counted = inside.windows(2).next_back().is_some_and(|pair| {
        let number = line.text[..pair[0].start].trim_end().ends_with(|c: char| c.is_ascii_digit());
        pair[0].value == AwardWord::Individual
            && pair[1].value == AwardWord::Receive
            && pair[0].end + 1 == pair[1].start
            && pair[1].end + 1 == award.span.start
            && number
    });
    let given_to = inside.first().is_some_and(|mark| mark.value == AwardWord::To && mark.start <= given.end + 1);
    let part = inside.iter().any(|mark| matches!(mark.value, AwardWord::Partial | AwardWord::Group));
    if counted && given_to && !part && !line.capitals && !between.contains([';', '.', ':']) {
        return true;
    }
    if between.contains([',', ';', '.', ':']) || between.len() > 90 {
        return false;
    }
    let to = inside.iter().position(|mark| mark.value == AwardWord::To);
    let gets = inside.iter().rposition(|mark| mark.value == AwardWord::Receive);
    let (Some(to), Some(gets)) = (to, gets) else { return false };
    let passive = inside.iter().any(|mark| matches!(mark.value, AwardWord::Passive | AwardWord::And));
    to < gets && inside[gets].start > inside[to].end + 1 && !passive
}
