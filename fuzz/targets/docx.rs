//! Any archive as a Word document: what is in it is changed, and it is packed again.

#![no_main]

#[path = "../documents.rs"]
mod documents;
#[path = "../mutate.rs"]
mod mutate;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fuzz_target!(|data: &[u8]| {
    documents::check(data, documents::MEDIA_TYPES[0].1);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = mutate::Random::new(seed);
    let entries = unpacked(&data[..size]);
    match entries.filter(|entries| !entries.is_empty() && random.below(10) > 0) {
        Some(mut entries) => {
            change(&mut entries, &mut random);
            match packed(&entries) {
                Some(archive) if archive.len() <= max_size => {
                    data[..archive.len()].copy_from_slice(&archive);
                    archive.len()
                }
                _ => fuzzer_mutate(data, size, max_size),
            }
        }
        // Now and then the archive itself.
        None => fuzzer_mutate(data, size, max_size),
    }
});

type Entry = (String, Vec<u8>);

fn unpacked(bytes: &[u8]) -> Option<Vec<Entry>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..archive.len().min(64))
        .map(|place| {
            let mut entry = archive.by_index(place).ok()?;
            let mut content = Vec::new();
            entry.by_ref().take(1 << 16).read_to_end(&mut content).ok()?;
            Some((entry.name().ok()?.into_owned(), content))
        })
        .collect()
}

/// Nothing is packed small, so that the fuzzer sees what it compares.
fn packed(entries: &[Entry]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive
            .start_file(name.as_str(), SimpleFileOptions::default().compression_method(CompressionMethod::Stored))
            .ok()?;
        archive.write_all(content).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}

fn change(entries: &mut Vec<Entry>, random: &mut mutate::Random) {
    let (one, other) = (random.below(entries.len()), random.below(entries.len()));
    match random.below(12) {
        0 => entries.truncate(entries.len() - usize::from(entries.len() > 2)),
        1 => entries[one].1 = entries[other].1.clone(),
        2 => {
            let (a, b) = (entries[one].0.clone(), entries[other].0.clone());
            (entries[one].0, entries[other].0) = (b, a);
        }
        3 => {
            let content = &mut entries[one].1;
            let size = content.len();
            content.resize(size + 64, 0);
            let new = fuzzer_mutate(content, size, size + 64);
            content.truncate(new);
        }
        _ => entries[one].1 = mutate::markup(&entries[one].1, random),
    }
}
