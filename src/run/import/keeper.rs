//! Keeps what was read, in the order of the files and in groups.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::super::RunError;
use super::super::page::Told;
use super::super::site::Site;
use super::reader::{New, Reader, Work};
use super::report::ImportFigures;
use super::{Hearer, Step, call};
use crate::address::Address;
use crate::archive::{Archive, ArchiveError, Imported, SqliteStore, Store, Writer};
use crate::capture::Digest;
use crate::capture::warc::Answer;

/// Answers kept in one transaction: bounds what a crash can cost.
const GROUP: usize = 32;

/// Answers wait so long for the others that follow them: what a commit costs, the full-text index most of it, is shared by a
/// group.
const COMPANY: Duration = Duration::from_millis(20);

/// Keeps what was read.
pub struct Keeper<'a> {
    writer: &'a Arc<Writer<SqliteStore>>,
    reader: &'a Reader<'a>,
    hearer: &'a dyn Hearer,
    archive: Archive,
    figures: ImportFigures,
    group: Vec<New>,
    /// Bodies by digests that are not ours, for revisits that name them so.
    digests: HashMap<String, Digest>,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(
        writer: &'a Arc<Writer<SqliteStore>>,
        reader: &'a Reader<'a>,
        hearer: &'a dyn Hearer,
    ) -> Result<Self, ArchiveError> {
        Ok(Self {
            writer,
            reader,
            hearer,
            archive: reader.open()?,
            figures: ImportFigures::default(),
            group: Vec::new(),
            digests: HashMap::new(),
        })
    }

    /// Takes steps as they come and keeps them in their order.
    pub(super) fn keep_all(&mut self, done: &Receiver<(u64, Step)>, leave: &Receiver<()>) -> Result<(), RunError> {
        let mut early: BTreeMap<u64, Step> = BTreeMap::new();
        let mut due = 0;
        loop {
            let (at, step) = match done.recv_timeout(COMPANY) {
                Ok(step) => step,
                Err(RecvTimeoutError::Timeout) => {
                    self.flush()?;
                    match done.recv() {
                        Ok(step) => step,
                        Err(_) => break,
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
            };
            early.insert(at, step);
            while let Some(step) = early.remove(&due) {
                due += 1;
                self.take(step)?;
                // A place is free again; the sender may have gone.
                let _ = leave.try_recv();
            }
        }
        Ok(self.flush()?)
    }

    /// The figures at the end.
    pub(super) fn finish(mut self) -> Result<ImportFigures, RunError> {
        self.flush()?;
        Ok(self.figures)
    }

    fn take(&mut self, step: Step) -> Result<(), RunError> {
        match step {
            Step::Passed => self.figures.passed += 1,
            Step::Damaged { place, reason } => {
                self.figures.damaged += 1;
                self.hearer.damaged(&place, &reason);
            }
            Step::Work(work) => {
                let (digest, work) = work?;
                if let Some((written, digest)) = digest {
                    self.digests.insert(written, digest);
                }
                self.add(work)?;
            }
            Step::Repeats(mut answer) => {
                self.flush()?;
                if answer.capture.status != 304 {
                    match self.body(&answer)? {
                        Some(body) => answer.capture.body = body,
                        None => self.figures.bodiless += 1,
                    }
                }
                let (_, work) = self.reader.read(&self.archive, *answer, false)?;
                self.add(work)?;
            }
        }
        self.hearer.figures(&self.figures);
        Ok(())
    }

    fn add(&mut self, work: Work) -> Result<(), ArchiveError> {
        self.figures.answers += 1;
        match work {
            Work::Known => self.figures.known += 1,
            Work::New(new) => {
                self.group.push(*new);
                if self.group.len() >= GROUP {
                    self.flush()?;
                }
            }
        }
        Ok(())
    }

    /// Keeps the group as one transaction.
    fn flush(&mut self) -> Result<(), ArchiveError> {
        if self.group.is_empty() {
            return Ok(());
        }
        let (tasks, told): (Vec<_>, Vec<(Told, Arc<Site>)>) =
            self.group.drain(..).map(|new| ((new.link, new.page), (new.told, new.site))).unzip();
        let kept = call(self.writer, move |store| {
            store.begin()?;
            let done: Result<Vec<Imported>, ArchiveError> =
                tasks.into_iter().map(|(link, page)| store.import(&link, page)).collect();
            match done.and_then(|done| store.commit().map(|()| done)) {
                Ok(done) => Ok(done),
                Err(error) => {
                    store.rollback();
                    Err(error)
                }
            }
        })?;
        crate::crash::step("committed");
        for (imported, (told, site)) in kept.iter().zip(told) {
            self.figures.count(imported);
            if matches!(imported, Imported::Known) {
                continue;
            }
            if let Some(learned) = &told.dictionary {
                site.shelves.learn(learned);
            }
            if let Some(article) = &told.article {
                site.health.lock().unwrap_or_else(std::sync::PoisonError::into_inner).note(article, &told.strayed);
            }
        }
        Ok(())
    }

    /// The body that an answer repeats: by our own digest, by address and moment, by a digest of this import's files.
    fn body(&self, answer: &Answer) -> Result<Option<bytes::Bytes>, ArchiveError> {
        let written = answer.digest.as_deref().unwrap_or_default();
        if let Some(digest) = Digest::from_warc(written).or_else(|| self.digests.get(written).copied())
            && let Some(body) = self.archive.body_of_digest(&digest.hex())?
        {
            return Ok(Some(body));
        }
        let Some(repeats) = &answer.repeats else { return Ok(None) };
        let (Ok(url), Some(at)) = (Address::parse(&repeats.url), repeats.at) else { return Ok(None) };
        let Some(address) = self.archive.address_id(&url)? else { return Ok(None) };
        self.archive.body_of_answer(address, at)
    }
}
