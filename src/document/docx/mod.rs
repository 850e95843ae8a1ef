//! Word documents (.docx).
//!
//! A document is taken apart into trees of allowed elements ([`load`]), of which texts are made with an exact map back
//! ([`story`], [`aside`]). A copy is a new archive put together from those trees with the edits made ([`assemble`]); nothing
//! of the old archive is copied into it but pictures without what is written beside their pixels. What a copy holds is
//! told by a second reader ([`proof`]).

mod aside;
mod assemble;
mod binding;
mod chunk;
mod edit;
mod failure;
mod fields;
mod fonts;
mod hiding;
mod kind;
mod left_out;
mod load;
mod names;
mod package;
mod pictures;
mod proof;
mod relations;
mod rtf;
mod settle;
mod story;
mod styles;
mod text;
mod tidy;
mod writer;
mod xml;

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::picture::shown;
use super::{Document, Dropped, Edit, Part, Pictured, Settings, ToCheck, TrackedChanges};
use crate::{Error, Result};
use assemble::{Entry, Packing};
use edit::Changed;
use kind::{Kind, has_story, part_name};
use load::{Link, Loaded, Member, Target};
use package::Package;
pub use proof::held;
use text::{Mapped, Source};
use xml::Tree;

/// The media type of a Word document.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Whether a media type that was given for an archive may mean a Word document.
#[must_use]
pub fn may_be(essence: &str) -> bool {
    essence.contains("word") || matches!(essence, "" | "application/octet-stream" | "application/zip")
}

/// Whether bytes begin like an archive, as a Word document does.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    // Something may stand in front of an archive; what is no text then is read as one.
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") || head.windows(4).any(|w| w == b"PK\x03\x04")
}

/// Whether bytes are an Office document in a cover that holds it encrypted.
#[must_use]
pub fn is_protected(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(b"\xD0\xCF\x11\xE0") && bytes.windows(name.len()).any(|window| window == name)
}

/// What is said of a document that is protected by a password.
#[must_use]
pub fn protected() -> Error {
    failure::encrypted()
}

/// What is said of bytes that are said to be a Word document and begin like nothing of the kind.
#[must_use]
pub fn not_an_archive() -> Error {
    failure::not_an_archive()
}

/// An opened Word document.
pub struct DocxDocument {
    loaded: Loaded,
    texts: Vec<Text>,
    settings: Settings,
}

/// What edits change of a document.
struct Changes {
    /// Of each tree.
    trees: Vec<Changed>,
    /// The pictures that a grey box takes the place of.
    hidden: BTreeSet<usize>,
}

impl Changes {
    /// Whether nothing is left without a use: other words stand in elements for words, and that is all.
    fn leave_nothing_behind(&self, trees: &[Tree]) -> bool {
        self.hidden.is_empty() && self.trees.iter().zip(trees).all(|(changed, tree)| changed.is_of_words(tree))
    }
}

/// A text of the document and the part it was read from.
struct Text {
    name: String,
    /// Which tree it belongs to; none when it belongs to all.
    tree: Option<usize>,
    mapped: Mapped,
}

impl DocxDocument {
    /// Opens a document. Changes that were tracked in it are settled as the settings say.
    ///
    /// # Errors
    /// `damaged`, `encrypted`, `too-large`, `unsupported-media-type`, `unsupported-encoding` or `unsupported-content`.
    pub fn open(bytes: &[u8], settings: &Settings) -> Result<Self> {
        let mut package = Package::open(bytes)?;
        let main = main_part(&mut package)?;
        let mut loaded = load::load(&mut package, &main, settings.tracked_changes, &mut chunk::Room::default())?;
        if loaded.dropped.has(settle::TRACKED) {
            let (other, what) = match settings.tracked_changes {
                TrackedChanges::Accept => (TrackedChanges::Refuse, "the text before tracked changes"),
                TrackedChanges::Refuse => (TrackedChanges::Accept, "the text with tracked changes"),
            };
            let other = load::load(&mut package, &main, other, &mut chunk::Room::default())?;
            loaded.left_out.insert(what, left_out::other_state(&loaded, &other));
        }
        let mut texts = Vec::new();
        for (place, (member, tree)) in loaded.members.iter().zip(&loaded.trees).enumerate() {
            let name = part_name(member.kind, member.number);
            if has_story(member.kind) {
                texts.push(Text { name: name.clone(), tree: Some(place), mapped: story::read(tree) });
            }
            if member.kind == Kind::Picture {
                continue;
            }
            let target = |id: xml::Id| {
                let link = tree.node(id).attribute("r:id").and_then(|id| id.strip_prefix("rId"))?;
                match &member.links.get(link.parse::<usize>().ok()?.checked_sub(1)?)?.target {
                    Target::Outside(address) => Some(address.clone()),
                    Target::Part(_) => None,
                }
            };
            // An empty one is a part, too: a copy has as many parts as its document, and in the same order.
            let what = if has_story(member.kind) { ": links and descriptions" } else { "" };
            texts.push(Text { name: format!("{name}{what}"), tree: Some(place), mapped: aside::read(tree, target) });
        }
        texts.push(Text { name: "typefaces".into(), tree: None, mapped: fonts::read(loaded.trees.iter()) });
        texts.push(Text { name: "pictures".into(), tree: None, mapped: pictures::read(&loaded.members) });
        Ok(Self { loaded, texts, settings: settings.clone() })
    }
}

impl Document for DocxDocument {
    fn media_type(&self) -> &'static str {
        MEDIA_TYPE
    }

    fn parts(&self) -> Vec<Part<'_>> {
        self.texts.iter().map(|text| Part { name: &text.name, text: &text.mapped.text }).collect()
    }

    fn write(&self, edits: &[Edit]) -> Result<Vec<u8>> {
        let changes = self.changes(edits)?;
        if changes.leave_nothing_behind(&self.loaded.trees) {
            let copy = self.put_together(changes, Packing::Deflated)?;
            debug_assert!(self.is_settled(&copy), "a copy that would change when it is copied");
            return Ok(copy);
        }
        // What edits leave behind without a use, such as a bookmark to which nothing leads any more, goes as it goes from
        // any document: a copy is written as a copy of it would be. What is read again at once need not be packed.
        let copy = Self::open(&self.put_together(changes, Packing::Stored)?, &self.settings)?;
        copy.put_together(copy.changes(&[])?, Packing::Deflated)
    }

    fn further(&self, edits: &[Edit], part: usize, place: usize) -> Option<isize> {
        let own = || edits.iter().filter(|edit| edit.part == part);
        let text = self.texts.get(part)?;
        let shorter = pictures::shorter(&self.loaded.members, &text.mapped, own, place)?;
        Some(text.mapped.further(own(), place).saturating_sub_unsigned(shorter))
    }

    fn settle(&self, edits: Vec<Edit>) -> Vec<Edit> {
        let edits = self.without_technical(edits);
        let places = self.texts.last().map(|text| pictures::places(&text.mapped)).unwrap_or_default();
        shown::settle(edits, self.texts.len().saturating_sub(1), &places)
    }

    fn pictures(&self) -> Vec<Pictured<'_>> {
        pictures::all(&self.loaded, &self.texts)
    }

    fn left_out(&self) -> Vec<Part<'_>> {
        self.loaded.left_out.iter().map(|(name, text)| Part { name, text }).collect()
    }

    fn dropped(&self) -> Dropped {
        self.loaded.dropped.clone()
    }

    fn to_check(&self) -> Vec<ToCheck> {
        self.loaded.to_check.clone()
    }
}

impl DocxDocument {
    /// The edits with those of what only programs read as they are made: it goes as a whole, and nothing stands there.
    fn without_technical(&self, edits: Vec<Edit>) -> Vec<Edit> {
        let mut settled: Vec<Edit> = Vec::with_capacity(edits.len());
        for mut edit in edits {
            let pieces = self.texts.get(edit.part).map_or(&[][..], |text| &text.mapped.pieces);
            let first = pieces.partition_point(|piece| piece.span.end <= edit.span.start);
            if let Some([piece, gap, ..]) = pieces.get(first..)
                && matches!(piece.source, Source::Technical(..))
            {
                edit.span = piece.span.join(gap.span);
                edit.text.clear();
            }
            if !settled.last().is_some_and(|last| last.part == edit.part && last.span.overlaps(edit.span)) {
                settled.push(edit);
            }
        }
        settled
    }

    /// Whether a copy of a copy is the same.
    fn is_settled(&self, copy: &[u8]) -> bool {
        let again =
            Self::open(copy, &self.settings).and_then(|own| own.put_together(own.changes(&[])?, Packing::Deflated));
        again.is_ok_and(|again| again == copy)
    }

    /// What edits change.
    fn changes(&self, edits: &[Edit]) -> Result<Changes> {
        let mut changed: Vec<Changed> = self.loaded.trees.iter().map(|_| Changed::default()).collect();
        let (mut rest, mut hidden) = (edits, BTreeSet::new());
        for (index, text) in self.texts.iter().enumerate() {
            let (here, further) = rest.split_at(rest.partition_point(|edit| edit.part <= index));
            rest = further;
            if here.is_empty() {
                continue;
            }
            match text.tree.and_then(|place| Some((self.loaded.trees.get(place)?, changed.get_mut(place)?))) {
                Some((tree, changed)) => changed.make(tree, &text.mapped, here.iter())?,
                None => {
                    let mut all = Changed::default();
                    all.make(&xml::Tree::of("w:fonts"), &text.mapped, here.iter())?;
                    if !all.fonts.is_empty() {
                        changed.iter_mut().for_each(|one| one.fonts.clone_from(&all.fonts));
                    }
                    hidden.extend(all.hidden);
                }
            }
        }
        if rest.is_empty() { Ok(Changes { trees: changed, hidden }) } else { Err(failure::internal()) }
    }

    fn put_together(&self, changes: Changes, packing: Packing) -> Result<Vec<u8>> {
        let Changes { mut trees, hidden } = changes;
        let mut entries = Vec::with_capacity(self.loaded.members.len());
        let members = self.loaded.members.iter().enumerate();
        for (((place, member), tree), changed) in members.zip(&self.loaded.trees).zip(&mut trees) {
            let links = links_in_use(member, tree, changed);
            let (bytes, extension) = match &member.picture {
                Some(picture) if hidden.contains(&place) => (Cow::Owned(picture.grey()), "png"),
                Some(picture) => (Cow::Borrowed(picture.bytes.as_slice()), picture.extension),
                None => (Cow::Owned(writer::write(tree, changed)), "xml"),
            };
            let name = assemble::file(member.kind, member.number, extension);
            entries.push(Entry { kind: member.kind, name, links, bytes });
        }
        assemble::assemble(&entries, &self.settings.title, packing)
    }
}

/// The relationships of a part that are left after its changes, which are numbered anew in its tree.
fn links_in_use<'m>(member: &'m Member, tree: &Tree, changed: &mut Changed) -> Vec<&'m Link> {
    let place = |id: &str| id.strip_prefix("rId").and_then(|n| n.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
    let mut named = Vec::new();
    for id in tree.under(0) {
        if !changed.gone.contains(&id) && !changed.unwrapped.contains(&id) {
            let own = tree.node(id).attributes.iter().filter(|(name, _)| name.starts_with("r:"));
            named.extend(own.filter_map(|(name, value)| Some((id, *name, place(value)?))));
        }
    }
    let wanted: BTreeSet<usize> = named.iter().map(|(_, _, place)| *place).collect();
    let stays = |(at, link): &(usize, &Link)| wanted.contains(at) || is_implied(link.kind);
    let kept: Vec<usize> = member.links.iter().enumerate().filter(stays).map(|(at, _)| at).collect();
    for (id, name, place) in named {
        if let Ok(new) = kept.binary_search(&place) {
            changed.attributes.insert((id, name), format!("rId{}", new + 1));
        }
    }
    kept.into_iter().filter_map(|at| member.links.get(at)).collect()
}

/// Whether a relationship of a kind holds without being named.
fn is_implied(kind: &str) -> bool {
    matches!(kind, "styles" | "settings" | "theme" | "fontTable" | "numbering" | "footnotes" | "endnotes")
}

/// The main part of a Word document; for anything else, what it is.
fn main_part(package: &mut Package<'_>) -> Result<String> {
    if package.has("mimetype") && package.has("content.xml") {
        return Err(failure::another_kind("an OpenDocument file (.odt or alike)"));
    }
    if package.has("META-INF/container.xml") {
        return Err(failure::another_kind("an electronic book (.epub)"));
    }
    if !package.has("[Content_Types].xml") {
        return Err(failure::another_kind("a zip file"));
    }
    let relations = package.relations("")?;
    let main = relations.iter().find(|relation| relation.kind == "officeDocument" && !relation.external);
    let main = main
        .map(|relation| relation.target.clone())
        .filter(|main| package.has(main))
        .ok_or_else(failure::no_main_part)?;
    let kind = package.content_type(&main)?;
    if kind.contains("spreadsheetml") || kind.contains("sheet.") {
        return Err(failure::another_kind("an Excel workbook"));
    }
    if kind.contains("presentationml") || kind.contains("powerpoint") {
        return Err(failure::another_kind("a PowerPoint presentation"));
    }
    if kind.contains("wordprocessingml") || kind.contains("ms-word") {
        return Ok(main);
    }
    Err(failure::another_kind("another kind of Office file"))
}
