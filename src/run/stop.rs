//! How a run is interrupted: the first signal lets the pages in hand finish, the second ends the process at once.

use tokio::sync::watch;

/// Why a run ends before its work does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Ctrl-C.
    Interrupt,
    /// SIGTERM.
    Terminate,
    /// The time is over.
    Time,
    /// So many pages were wanted.
    Pages,
    /// The archive cannot be written any more.
    Storage,
}

/// A switch that everything in a run watches. Clones are the same switch.
#[derive(Clone, Debug)]
pub struct Stop(watch::Sender<Option<Reason>>);

impl Default for Stop {
    fn default() -> Self {
        Self(watch::Sender::new(None))
    }
}

impl Stop {
    /// Ends the run; the first reason stays.
    pub fn now(&self, reason: Reason) {
        self.0.send_if_modified(|present| {
            let first = present.is_none();
            if first {
                *present = Some(reason);
            }
            first
        });
    }

    /// Why the run is ending, if it is.
    pub fn reason(&self) -> Option<Reason> {
        *self.0.borrow()
    }

    /// Waits for the end.
    pub async fn wait(&self) {
        let mut watcher = self.0.subscribe();
        // The sender is in our hand: it cannot be gone.
        let _ = watcher.wait_for(Option::is_some).await;
    }

    /// Listens to the process's signals.
    pub(super) async fn listen(self) {
        let mut signals = Signals::new();
        self.now(signals.next().await);
        let code = match signals.next().await {
            Reason::Terminate => 143,
            _ => 130,
        };
        // Everything that was committed is on disk; the rest is still due.
        std::process::exit(code);
    }
}

struct Signals {
    #[cfg(unix)]
    terminate: Option<tokio::signal::unix::Signal>,
}

impl Signals {
    #[cfg(unix)]
    fn new() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        Self { terminate: signal(SignalKind::terminate()).ok() }
    }

    #[cfg(not(unix))]
    fn new() -> Self {
        Self {}
    }

    #[cfg(unix)]
    async fn next(&mut self) -> Reason {
        let terminate = async {
            match &mut self.terminate {
                Some(signal) => signal.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            Ok(()) = tokio::signal::ctrl_c() => Reason::Interrupt,
            _ = terminate => Reason::Terminate,
        }
    }

    #[cfg(not(unix))]
    async fn next(&mut self) -> Reason {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        Reason::Interrupt
    }
}
