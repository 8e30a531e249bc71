//! Documents that English adopts beside another: `Members also approved Resolution 24-19`.

use super::{Story, catalogue::Entry};

impl Story<'_> {
    /// `Members also approved Resolution 24-19`, `Resolution 24-55, also passed Monday`: who adopted the document before did.
    pub(super) fn also(&self, entries: &mut [Entry], of_mention: &[Option<usize>]) {
        for index in (1..self.mentions.len()).filter(|index| self.details[*index].adopted) {
            let (previous, this) = (&self.mentions[index - 1], &self.mentions[index]);
            let (Some(a), Some(b)) = (of_mention[index - 1], of_mention[index]) else { continue };
            let line = &self.lines[this.line];
            let sentence = line.sentence(this.span.start);
            let near = sentence.start.max(this.span.start.saturating_sub(80))..sentence.end.min(this.span.end + 16);
            let also = line.text.get(near).is_some_and(|words| words.contains(" also "));
            if also
                && line.capitals
                && this.line - previous.line <= 1
                && a != b
                && entries[b].record.issuer.is_none()
                && self.details[index].issuer.is_none()
            {
                entries[b].record.issuer = entries[a].record.issuer.clone();
            }
        }
    }
}
