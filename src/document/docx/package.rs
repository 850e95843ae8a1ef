//! The archive: opened within bounds that are held before anything is unpacked, its parts and their relationships.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::failure;
use crate::Result;

/// The most entries an archive may have.
const MOST_ENTRIES: usize = 4_000;

/// The most that all entries together, and one of them, may be when unpacked.
const LARGEST: (u64, u64) = (256 << 20, 96 << 20);

/// An entry beyond this size may be no more than so many times as large as it was packed.
const RATIO: (u64, u64) = (8 << 20, 200);

/// An opened archive.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The place of each entry by its name in small letters and without a slash in front: names of parts do not tell case apart.
    places: BTreeMap<String, usize>,
    unpacked: u64,
}

/// A relationship of a part.
#[derive(Clone)]
pub struct Relation {
    /// What the part calls it.
    pub id: String,
    /// The last word of its type: `image`, `hyperlink`.
    pub kind: String,
    /// The part it leads to, or the address outside.
    pub target: String,
    /// Whether it leads outside.
    pub external: bool,
    /// The place in the document that it leads to, where it is nothing else.
    pub place: Option<String>,
}

impl<'a> Package<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// `damaged`, `encrypted` or `too-large`.
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| failure::not_an_archive())?;
        if archive.len() > MOST_ENTRIES {
            return Err(failure::too_large());
        }
        if archive.has_duplicate_names() {
            return Err(failure::twice());
        }
        if archive.has_overlapping_entries().unwrap_or(true) {
            return Err(failure::not_an_archive());
        }
        let (mut places, mut all) = (BTreeMap::new(), 0_u64);
        for place in 0..archive.len() {
            let entry = archive.by_index_raw(place).map_err(|_| failure::not_an_archive())?;
            if entry.encrypted() {
                return Err(failure::encrypted());
            }
            let (packed, unpacked) = (entry.compressed_size().max(1), entry.size());
            if unpacked > RATIO.0 && unpacked / packed > RATIO.1 {
                return Err(failure::bomb());
            }
            all = all.saturating_add(unpacked);
            if unpacked > LARGEST.1 || all > LARGEST.0 {
                return Err(failure::too_large());
            }
            let name = entry.name().map_err(|_| failure::not_an_archive())?.into_owned();
            if !name.ends_with('/') && places.insert(part_key(&name), place).is_some() {
                return Err(failure::twice());
            }
        }
        Ok(Self { archive, places, unpacked: all })
    }

    /// How many bytes all parts are when they are unpacked.
    pub const fn unpacked(&self) -> u64 {
        self.unpacked
    }

    /// Whether there is a part of a name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(&part_key(name))
    }

    /// The names of all parts, in small letters.
    pub fn names(&self) -> Vec<String> {
        self.places.keys().cloned().collect()
    }

    /// The bytes of a part.
    ///
    /// # Errors
    /// `damaged` when it is missing or cannot be unpacked; `too-large` when it is larger than it says.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>> {
        let place = self.places.get(&part_key(name)).copied().ok_or_else(failure::not_an_archive)?;
        let entry = self.archive.by_index(place).map_err(|_| failure::not_an_archive())?;
        let declared = entry.size();
        let mut bytes = Vec::new();
        entry.take(declared.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| failure::not_an_archive())?;
        if bytes.len() as u64 > declared {
            return Err(failure::bomb());
        }
        Ok(bytes)
    }

    /// The relationships of a part; of the package for an empty name.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        if !self.has(&name) {
            return Ok(Vec::new());
        }
        let bytes = self.read(&name)?;
        let elements = flat(&bytes, "Relationship")?;
        let get = |e: &BTreeMap<String, String>, key: &str| e.get(key).cloned().unwrap_or_default();
        Ok(elements
            .iter()
            .map(|e| {
                let external = get(e, "TargetMode").eq_ignore_ascii_case("external");
                let target = get(e, "Target");
                let place = target.strip_prefix('#').map(str::to_owned);
                let target = if external { target } else { resolved(folder, &target) };
                let kind = get(e, "Type").rsplit('/').next().unwrap_or("").to_owned();
                Relation { id: get(e, "Id"), kind, target, external, place }
            })
            .collect())
    }

    /// The content type of a part, in small letters.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn content_type(&mut self, part: &str) -> Result<String> {
        if !self.has("[Content_Types].xml") {
            return Err(failure::another_kind("a zip file"));
        }
        let bytes = self.read("[Content_Types].xml")?;
        let key = part_key(part);
        for over in flat(&bytes, "Override")? {
            if over.get("PartName").is_some_and(|name| part_key(name) == key) {
                return Ok(over.get("ContentType").map(|t| t.to_ascii_lowercase()).unwrap_or_default());
            }
        }
        let extension = key.rsplit('.').next().unwrap_or("").to_owned();
        for default in flat(&bytes, "Default")? {
            if default.get("Extension").is_some_and(|e| e.eq_ignore_ascii_case(&extension)) {
                return Ok(default.get("ContentType").map(|t| t.to_ascii_lowercase()).unwrap_or_default());
            }
        }
        Ok(String::new())
    }
}

fn part_key(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// The part that a target leads to from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.split('#').next().unwrap_or("").replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// The attributes of all elements of a name, in a part that is a list of such.
pub fn flat(bytes: &[u8], name: &str) -> Result<Vec<BTreeMap<String, String>>> {
    let text = super::xml::decoded(bytes)?;
    let mut reader = Reader::from_str(&text);
    let mut all = Vec::new();
    loop {
        match reader.read_event().map_err(|_| failure::not_xml())? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == name => {
                let mut attributes = BTreeMap::new();
                for attribute in element.attributes() {
                    let attribute = attribute.map_err(|_| failure::not_xml())?;
                    let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| failure::entity())?;
                    attributes.insert(attribute.key.as_ref().to_owned(), value.into_owned());
                }
                all.push(attributes);
            }
            Event::DocType(_) => return Err(failure::document_type()),
            Event::Eof => return Ok(all),
            _ => {}
        }
    }
}
