//! The flat tables as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet.

use std::io::{self, Write};

use super::table::{Cell, Table};
use crate::article::Article;

/// Writes one table.
pub(super) struct Sheet<W: Write> {
    table: &'static Table,
    out: csv::Writer<W>,
}

impl<W: Write> Sheet<W> {
    /// Starts with the header row; `excel` puts a byte order mark before it, which Excel needs to read UTF-8.
    pub(super) fn new(mut out: W, table: &'static Table, excel: bool) -> io::Result<Self> {
        if excel {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        out.write_record(table.columns.iter().map(|column| column.name))?;
        Ok(Self { table, out })
    }

    pub(super) fn write(&mut self, article: &Article) -> io::Result<()> {
        let mut outcome = Ok(());
        self.table.rows(article, |row| {
            if outcome.is_ok() {
                outcome = self.out.write_record(row.iter().map(cell_text));
            }
        });
        Ok(outcome?)
    }

    pub(super) fn finish(self) -> io::Result<W> {
        self.out.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

fn cell_text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Integer(number) => number.to_string(),
        Cell::Text(text) => harmless(text),
    }
}

/// Text for a cell. A spreadsheet would run text that starts like a formula: an apostrophe stops it
/// (OWASP, CSV injection).
pub fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
