//! Web archives out and in: records, exports of the archive.

mod export;
mod records;
