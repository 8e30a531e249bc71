//! One request: http, limits, redirects one hop at a time, failure kinds, address guard.
