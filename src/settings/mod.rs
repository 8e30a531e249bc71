//! Settings: flags > environment > `hemero.toml` > user file; each value knows its origin.
