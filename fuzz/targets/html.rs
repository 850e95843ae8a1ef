//! Any bytes as a web page.

#![no_main]

#[path = "../documents.rs"]
mod documents;
#[path = "../mutate.rs"]
mod mutate;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| {
    documents::check(data, documents::MEDIA_TYPES[1].1);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = mutate::Random::new(seed);
    if random.below(3) == 0 {
        return fuzzer_mutate(data, size, max_size);
    }
    let changed = mutate::markup(&data[..size], &mut random);
    let length = changed.len().min(max_size);
    data[..length].copy_from_slice(&changed[..length]);
    length
});
