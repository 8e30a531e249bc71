//! `hemero serve`: the reading room.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use super::{Exit, Failure, Session};
use crate::archive::Archive;
use crate::web::{self, ServeError};

/// Open the archive in a browser: articles with the places their fields were read from, people, resolutions, awards,
/// search, stored pages.
///
/// Only this machine can reach it unless --listen names another address; there are no passwords. It reads and
/// never writes, so that it may run beside a crawl. Ctrl-C closes it.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Port; 0 for any free one
    #[arg(long, value_name = "PORT", default_value_t = 8420)]
    port: u16,
    /// Address to listen on
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,
}

/// Runs the command.
pub fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let archive = Archive::open_read_only(session.settings.archive())?;
    if !args.listen.is_loopback() {
        session.printer.warn("everyone who reaches this address can read the whole archive");
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::new(Exit::Failed, format_args!("cannot serve: {error}")))?;
    let opened = |address: SocketAddr| {
        session.printer.say(&format!("the reading room is open at http://{address}/ (Ctrl-C closes it)"));
    };
    runtime.block_on(web::serve(archive, SocketAddr::new(args.listen, args.port), opened, interrupted()))?;
    Ok(Exit::Done)
}

/// Waits for Ctrl-C or, where there is such a thing, SIGTERM.
pub(super) async fn interrupted() {
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    // Without a handler for it, the signal itself ends the process.
    let _ = tokio::signal::ctrl_c().await;
}

impl From<ServeError> for Failure {
    fn from(error: ServeError) -> Self {
        let failure = Self::new(Exit::Failed, &error);
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}
