//! Whether and when we may: the only door to the network.
