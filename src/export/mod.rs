//! What is handed on: datasets read from the archive.
