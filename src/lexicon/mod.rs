//! Word lists: loading, matching.
