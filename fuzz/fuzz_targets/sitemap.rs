#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| hemero_fuzz::sitemap(data));
