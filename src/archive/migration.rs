//! The schema and its versions: `PRAGMA user_version` says which one a file has.

use std::path::Path;

use rusqlite::Connection;

use super::error::ArchiveError;

/// `heme`: marks the file as ours (`PRAGMA application_id`).
pub const APPLICATION_ID: i64 = 0x6865_6d65;

/// One script a version, the first for version 1. A script is never edited once it was released.
const VERSIONS: &[&str] = &[include_str!("schema/1.sql")];

/// The newest version.
pub const NEWEST: i64 = VERSIONS.len() as i64;

/// Whose file this is and which version it has; 0 for an empty file.
pub fn version(connection: &Connection, path: &Path) -> Result<i64, ArchiveError> {
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let application = match pragma("application_id") {
        Ok(id) => id,
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            return Err(ArchiveError::Foreign { path: path.to_owned() });
        }
        Err(error) => return Err(error.into()),
    };
    let found = pragma("user_version")?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (application, found, tables) {
        (APPLICATION_ID, found, _) if found > NEWEST => {
            Err(ArchiveError::Newer { path: path.to_owned(), found, known: NEWEST })
        }
        (APPLICATION_ID, found, _) if found > 0 => Ok(found),
        (_, 0, 0) => Ok(0),
        _ => Err(ArchiveError::Foreign { path: path.to_owned() }),
    }
}

/// Brings the file to the newest version; each step is one transaction.
pub fn migrate(connection: &mut Connection, path: &Path) -> Result<(), ArchiveError> {
    let mut at = version(connection, path)?;
    while at < NEWEST {
        let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        // Another process may have done it while we waited.
        at = version(&transaction, path)?;
        if at == NEWEST {
            break;
        }
        transaction.execute_batch(VERSIONS[usize::try_from(at).unwrap_or(0)])?;
        at += 1;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", at)?;
        transaction.commit()?;
    }
    Ok(())
}
