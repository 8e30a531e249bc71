//! ZipNum: a sorted index in gzip members of some lines each, and a summary that says where each member stands, so that a
//! viewer fetches a few kilobytes of a large index.

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};
use serde_json::json;

/// Lines in a member.
const LINES: usize = 300;

/// Writes the members, and returns the summary. `name` is what the summary calls the file of the members.
pub fn write(lines: &[String], name: &str, out: &mut impl Write) -> io::Result<String> {
    let mut summary = format!("!meta 0 {}\n", json!({ "format": "cdxj-gzip-1.0", "filename": name }));
    let mut offset = 0;
    for block in lines.chunks(LINES) {
        let mut member = GzBuilder::new().mtime(0).write(Vec::new(), Compression::default());
        for line in block {
            writeln!(member, "{line}")?;
        }
        let member = member.finish()?;
        let prefix = block[0].split('{').next().unwrap_or_default().trim();
        summary.push_str(&format!("{prefix} {}\n", json!({ "offset": offset, "length": member.len() })));
        out.write_all(&member)?;
        offset += member.len();
    }
    Ok(summary)
}
