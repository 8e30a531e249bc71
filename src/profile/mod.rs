//! Site profiles: model, loading, selector compilation, lint, choice by date.
