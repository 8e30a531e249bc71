//! The one thread that writes: whatever waits for it is committed as one group.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::error::ArchiveError;
use super::store::{Committed, HostNote, Page, Store};

/// Pages that wait for the writer; more make whoever sends them wait.
const QUEUE: usize = 64;
/// Largest group: bounds what a crash can cost.
const GROUP: usize = 128;

/// A page waits so long for the others that are said to follow it: what a commit costs is shared by a group.
const COMPANY: Duration = Duration::from_millis(20);

/// An answer that will come when the change is on disk.
pub type Ticket<T> = oneshot::Receiver<Result<T, ArchiveError>>;

type Call<S> = Box<dyn FnOnce(&mut S) + Send>;

enum Task<S> {
    Keep { page: Box<Page>, more: bool, done: oneshot::Sender<Result<Committed, ArchiveError>> },
    Reserve { host_id: i64, epoch: i64, note: HostNote, done: oneshot::Sender<Result<(), ArchiveError>> },
    Call(Call<S>),
}

/// The way to the writing thread. Dropping it lets the thread finish what waits, and end.
#[derive(Debug)]
pub struct Writer<S: Store + 'static> {
    tasks: Option<SyncSender<Task<S>>>,
    thread: Option<JoinHandle<S>>,
}

impl<S: Store + 'static> Writer<S> {
    /// Starts the thread.
    pub fn start(store: S) -> std::io::Result<Self> {
        let (tasks, waiting) = sync_channel(QUEUE);
        let thread = std::thread::Builder::new().name("writer".to_owned()).spawn(move || write(store, &waiting))?;
        Ok(Self { tasks: Some(tasks), thread: Some(thread) })
    }

    /// Keeps a page; `more` says that others follow within milliseconds. Blocks while the queue is full: only for threads
    /// that may wait.
    pub fn keep(&self, page: Page, more: bool) -> Ticket<Committed> {
        let (done, ticket) = oneshot::channel();
        self.send(Task::Keep { page: Box::new(page), more, done });
        ticket
    }

    /// Remembers a host's state. Blocks while the queue is full.
    pub fn reserve(&self, host_id: i64, epoch: i64, note: HostNote) -> Ticket<()> {
        let (done, ticket) = oneshot::channel();
        self.send(Task::Reserve { host_id, epoch, note, done });
        ticket
    }

    /// Any other call of the store, between two groups. Blocks while the queue is full.
    pub fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut S) -> Result<T, ArchiveError> + Send + 'static,
    ) -> Ticket<T> {
        let (done, ticket) = oneshot::channel();
        self.send(Task::Call(Box::new(move |store| {
            // Whoever asked may have gone.
            let _ = done.send(work(store));
        })));
        ticket
    }

    /// Finishes what waits, and gives the store back.
    pub fn stop(mut self) -> Result<S, ArchiveError> {
        self.tasks = None;
        let thread = self.thread.take().ok_or(ArchiveError::Closed)?;
        thread.join().map_err(|_| ArchiveError::Closed)
    }

    fn send(&self, task: Task<S>) {
        // A thread that has ended drops the task: its ticket then says so.
        if let Some(tasks) = &self.tasks {
            let _ = tasks.send(task);
        }
    }
}

impl<S: Store + 'static> Drop for Writer<S> {
    fn drop(&mut self) {
        self.tasks = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn write<S: Store>(mut store: S, waiting: &Receiver<Task<S>>) -> S {
    let mut group = Vec::with_capacity(GROUP);
    while let Ok(first) = waiting.recv() {
        let until = Instant::now() + COMPANY;
        let mut next = Some(first);
        let mut call = None;
        while let Some(task) = next.take() {
            // Whoever reserves a moment or asks something is not kept waiting.
            let patient = matches!(task, Task::Keep { more: true, .. });
            match task {
                Task::Call(work) => call = Some(work),
                task => group.push(task),
            }
            if call.is_none() && group.len() < GROUP {
                let patience = if patient { until.saturating_duration_since(Instant::now()) } else { Duration::ZERO };
                next = waiting.recv_timeout(patience).ok();
            }
        }
        keep_group(&mut store, &mut group);
        if let Some(work) = call {
            work(&mut store);
        }
    }
    store
}

/// What one task of a group came to.
enum Done {
    Kept(Committed),
    Reserved,
}

fn keep_group<S: Store>(store: &mut S, group: &mut Vec<Task<S>>) {
    if group.is_empty() {
        return;
    }
    let together = store.begin().and_then(|()| {
        let done = group.iter().map(|task| perform(store, task)).collect::<Result<Vec<_>, _>>()?;
        store.commit()?;
        Ok(done)
    });
    match together {
        Ok(done) => group.drain(..).zip(done).for_each(|(task, done)| answer(task, Ok(done))),
        Err(_) => {
            store.rollback();
            // One task must not cost the others their work: each is tried by itself, and only its own error is told.
            for task in group.drain(..) {
                let done = perform(store, &task);
                answer(task, done);
            }
        }
    }
}

fn perform<S: Store>(store: &mut S, task: &Task<S>) -> Result<Done, ArchiveError> {
    match task {
        Task::Keep { page, .. } => store.keep(page).map(Done::Kept),
        Task::Reserve { host_id, epoch, note, .. } => store.reserve(*host_id, *epoch, note).map(|()| Done::Reserved),
        Task::Call(_) => Ok(Done::Reserved),
    }
}

/// Tells whoever waits; they may have gone.
fn answer<S>(task: Task<S>, done: Result<Done, ArchiveError>) {
    match (task, done) {
        (Task::Keep { done: ticket, .. }, Ok(Done::Kept(committed))) => drop(ticket.send(Ok(committed))),
        (Task::Keep { done: ticket, .. }, Err(error)) => drop(ticket.send(Err(error))),
        (Task::Reserve { done, .. }, Ok(_)) => drop(done.send(Ok(()))),
        (Task::Reserve { done, .. }, Err(error)) => drop(done.send(Err(error))),
        (Task::Keep { .. } | Task::Call(_), _) => {}
    }
}
