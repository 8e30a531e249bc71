# What people run; `just` lists it.
default:
    @just --list

# The main job on the embedded site
demo:
    cargo run --release -- demo

# All tests
test:
    cargo test

# What CI runs
ci:
    bash .ci/run

# Formatter and lints
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings

# Speed of each stage
bench *NAME:
    cargo bench {{NAME}}
