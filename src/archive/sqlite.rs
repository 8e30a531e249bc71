//! The store on SQLite.

use std::collections::HashSet;

use jiff::Timestamp;
use rusqlite::Connection;

use super::error::ArchiveError;
use super::kind::State;
use super::open::Archive;
use super::store::{
    AddressId, Change, Claim, Committed, Discovery, Due, FieldFill, HostDictionary, HostNote, Imported, LastBody, Page,
    Reading, Rereading, RunEnd, RunId, RunStart, SourceId, Store,
};
use super::{bodies, captures, frontier, hosts, imports, revisions, runs};
use crate::address::Address;

/// A run's state in an archive's own file.
#[derive(Debug)]
pub struct SqliteStore(Archive);

impl SqliteStore {
    /// Takes an archive that is open for writing.
    pub fn new(archive: Archive) -> Self {
        Self(archive)
    }

    /// Does work as one transaction: its own, or the group that is open.
    fn whole<T>(
        &mut self,
        work: impl FnOnce(&rusqlite::Connection) -> Result<T, ArchiveError>,
    ) -> Result<T, ArchiveError> {
        if !self.0.connection.is_autocommit() {
            return work(&self.0.connection);
        }
        self.begin()?;
        let done = work(&self.0.connection).and_then(|answer| self.commit().map(|()| answer));
        if done.is_err() {
            self.rollback();
        }
        done
    }
}

impl Store for SqliteStore {
    fn begin(&mut self) -> Result<(), ArchiveError> {
        Ok(self.0.connection.prepare_cached("BEGIN IMMEDIATE")?.execute([]).map(drop)?)
    }

    fn commit(&mut self) -> Result<(), ArchiveError> {
        revisions::index(&self.0.connection)?;
        Ok(self.0.connection.prepare_cached("COMMIT")?.execute([]).map(drop)?)
    }

    fn rollback(&mut self) {
        // A full disk has rolled back already; then there is nothing to forget.
        if !self.0.connection.is_autocommit() {
            let _ = self.0.connection.execute_batch("ROLLBACK");
        }
    }

    fn source(
        &mut self,
        name: &str,
        title: Option<&str>,
        home: Option<&str>,
        language: Option<&str>,
    ) -> Result<SourceId, ArchiveError> {
        self.whole(|connection| runs::source(connection, name, title, home, language))
    }

    fn profile(&mut self, name: &str, sha256: &str, text: &str) -> Result<i64, ArchiveError> {
        self.whole(|connection| runs::profile(connection, name, sha256, text))
    }

    fn start_run(&mut self, run: &RunStart) -> Result<RunId, ArchiveError> {
        self.whole(|connection| runs::start(connection, run))
    }

    fn end_run(&mut self, run: RunId, end: &RunEnd, fields: &[FieldFill]) -> Result<(), ArchiveError> {
        self.whole(|connection| runs::end(connection, run, end, fields))?;
        self.0.connection.execute_batch("PRAGMA optimize")?;
        // A reader may hold the log; then the next run empties it.
        let _ = self.0.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        Ok(())
    }

    fn claim(
        &mut self,
        now: Timestamp,
        sources: &[SourceId],
        except: &HashSet<i64>,
        limit: usize,
    ) -> Result<Vec<Claim>, ArchiveError> {
        self.whole(|connection| hosts::claim(connection, now, sources, except, limit))
    }

    fn due(
        &mut self,
        host_id: i64,
        now: Timestamp,
        except: &HashSet<AddressId>,
        limit: usize,
    ) -> Result<Vec<Due>, ArchiveError> {
        frontier::due(&self.0.connection, host_id, now, except, limit)
    }

    fn waiting(&mut self, now: Timestamp, sources: &[SourceId]) -> Result<(Option<Timestamp>, u64), ArchiveError> {
        frontier::waiting(&self.0.connection, now, sources)
    }

    fn count_due(&mut self, now: Timestamp, sources: &[SourceId]) -> Result<u64, ArchiveError> {
        frontier::count_due(&self.0.connection, now, sources)
    }

    fn reserve(&mut self, host_id: i64, epoch: i64, note: &HostNote) -> Result<(), ArchiveError> {
        self.whole(|connection| hosts::remember(connection, host_id, epoch, note))
    }

    fn unknown(&mut self, addresses: &[Address]) -> Result<usize, ArchiveError> {
        frontier::unknown(&self.0.connection, addresses)
    }

    fn begin_crawl(&mut self, source: SourceId, now: Timestamp) -> Result<bool, ArchiveError> {
        self.whole(|connection| frontier::begin_crawl(connection, source, now))
    }

    fn finish_crawl(&mut self, source: SourceId) -> Result<(), ArchiveError> {
        self.whole(|connection| frontier::finish_crawl(connection, source))
    }

    fn discover(&mut self, links: &[Discovery]) -> Result<Committed, ArchiveError> {
        self.whole(|connection| frontier::discover(connection, links))
    }

    fn keep(&mut self, page: &Page) -> Result<Committed, ArchiveError> {
        self.whole(|connection| keep(connection, page))
    }

    fn import(&mut self, link: &Discovery, page: Page) -> Result<Imported, ArchiveError> {
        self.whole(|connection| imports::import(connection, link, page))
    }

    fn reread(&mut self, place: &Rereading, reading: &Reading) -> Result<Change, ArchiveError> {
        let origin = revisions::Origin { address: place.address, run: place.run, capture: place.capture, at: place.at };
        self.whole(|connection| revisions::keep(connection, &origin, reading))
    }

    fn dictionary(&mut self, host: &str) -> Result<Option<HostDictionary>, ArchiveError> {
        bodies::dictionary(&self.0.connection, host)
    }

    fn images(&mut self, address: AddressId) -> Result<Vec<String>, ArchiveError> {
        revisions::images(&self.0.connection, address)
    }

    fn last_body(&mut self, address: AddressId) -> Result<Option<LastBody>, ArchiveError> {
        bodies::last(&self.0.connection, address)
    }
}

/// Keeps a page: capture, article, revision, links, frontier and host state.
pub fn keep(connection: &Connection, page: &Page) -> Result<Committed, ArchiveError> {
    match &page.host {
        Some(note) => hosts::remember(connection, page.host_id, page.epoch, note)?,
        None => hosts::check(connection, page.host_id, page.epoch)?,
    }
    let mut body = None;
    let mut change = None;
    if let Some(kept) = &page.capture {
        body = bodies::keep(connection, page.host_id, kept)?;
        let capture = captures::keep(connection, page.address, page.run, kept, body)?;
        if let Some(reading) = &page.article {
            let origin =
                revisions::Origin { address: page.address, run: page.run, capture, at: kept.capture.fetched_at };
            change = Some(revisions::keep(connection, &origin, reading)?);
        }
    }
    if page.visit.state == State::Gone {
        revisions::gone(connection, page.address, page.visit.at)?;
    }
    frontier::visited(connection, page, body)?;
    let links = frontier::discover(connection, &page.links)?;
    Ok(Committed { change, ..links })
}
