//! The pipeline: the only module that knows all stages.
