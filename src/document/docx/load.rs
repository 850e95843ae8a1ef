//! Puts together what goes into a copy: the main part, and from it every part that something in use leads to.
//! Whatever nothing leads to, or is of a kind that is not in [`Kind`], does not get in.

use std::collections::BTreeMap;

use super::kind::{Kind, has_story, part_name, root};
use super::package::{Package, Relation};
use super::relations::{Relations, leads_to_the_web};
use super::settle::Settle;
use super::xml::{Id, Tree};
use super::{binding, chunk, failure, fields, left_out, pictures, tidy};
use crate::Result;
use crate::document::picture::Picture;
use crate::document::{Dropped, ToCheck, TrackedChanges};

/// Where a relationship of a copy leads.
pub enum Target {
    /// To a part.
    Part(usize),
    /// Outside.
    Outside(String),
}

/// A relationship of a copy.
pub struct Link {
    /// The last word of its type.
    pub kind: &'static str,
    /// Where it leads.
    pub target: Target,
}

/// A part of a copy.
pub struct Member {
    /// Its kind.
    pub kind: Kind,
    /// Which of its kind it is, from 1.
    pub number: usize,
    /// Its relationships; the first is called `rId1`.
    pub links: Vec<Link>,
    /// Its bytes, for a picture; others have a tree.
    pub picture: Option<Picture>,
}

/// The parts of a copy. Members and trees go side by side; a picture has an empty tree.
pub struct Loaded {
    /// The parts.
    pub members: Vec<Member>,
    /// Their trees.
    pub trees: Vec<Tree>,
    /// What was left out.
    pub dropped: Dropped,
    /// What a person must look at.
    pub to_check: Vec<ToCheck>,
    /// Where pictures are shown.
    pub shown: Vec<Shown>,
    /// The texts of what was left out.
    pub left_out: left_out::Texts,
}

/// A place that shows a picture.
pub struct Shown {
    /// The part that is the picture.
    pub picture: usize,
    /// The part that shows it.
    pub by: usize,
    /// The drawing that it stands in, with the words that describe it.
    pub drawing: Id,
}

struct Loader<'p, 'a> {
    package: &'p mut Package<'a>,
    changes: TrackedChanges,
    /// What is left to documents inside this one.
    room: &'p mut chunk::Room,
    /// The texts of those that were read, by their parts.
    chunks: BTreeMap<String, Option<String>>,
    /// What content controls may show; read when there is one.
    stores: Option<binding::Stores>,
    /// Members by where they were read from.
    known: BTreeMap<String, usize>,
    counts: BTreeMap<Kind, usize>,
    out: Loaded,
}

/// Loads a document. `room` is what is left to documents inside it.
///
/// # Errors
/// As those of the package and of trees; `damaged` when a part that is in use is missing.
pub fn load(package: &mut Package<'_>, main: &str, changes: TrackedChanges, room: &mut chunk::Room) -> Result<Loaded> {
    let out = Loaded {
        members: Vec::new(),
        trees: Vec::new(),
        dropped: Dropped::default(),
        to_check: Vec::new(),
        shown: Vec::new(),
        left_out: left_out::Texts::new(),
    };
    let (chunks, known, counts) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut loader = Loader { package, changes, room, chunks, stores: None, known, counts, out };
    loader.part(main, Kind::Main)?;
    let Loader { known, mut out, .. } = loader;
    tidy::whole(&mut out);
    let left: Vec<String> = package.names().into_iter().filter(|name| !known.contains_key(name)).collect();
    for what in left.iter().filter_map(|name| left_out::words(name)) {
        out.dropped.add(what);
    }
    out.left_out = left_out::read(package, &left, &out);
    Ok(out)
}

impl Loader<'_, '_> {
    /// Loads a part, once.
    fn part(&mut self, source: &str, kind: Kind) -> Result<usize> {
        let key = source.to_lowercase();
        if let Some(known) = self.known.get(&key) {
            // A header that is a footer, too, or a picture that is a chart, is nothing Word writes.
            let same = self.out.members.get(*known).is_some_and(|member| member.kind == kind);
            return if same { Ok(*known) } else { Err(failure::not_an_archive()) };
        }
        let bytes = self.package.read(source)?;
        let place = self.out.members.len();
        let number = self.counts.entry(kind).or_default();
        *number += 1;
        let number = *number;
        self.known.insert(key, place);
        let mut member = Member { kind, number, links: Vec::new(), picture: None };
        if kind == Kind::Picture {
            let picture = Picture::of(&bytes);
            if picture.replaced && !picture.is_grey() {
                return Err(failure::internal());
            }
            if picture.replaced {
                self.out.dropped.add("pictures of a kind that is not read here, with a grey box in their place");
            }
            member.picture = Some(picture);
        }
        self.out.members.push(member);
        self.out.trees.push(Tree::of("w:p"));
        if kind == Kind::Picture {
            return Ok(place);
        }
        let mut tree = Tree::read(&bytes)?;
        if binding::has_bindings(&tree) {
            let package = &mut *self.package;
            binding::fill(&mut tree, self.stores.get_or_insert_with(|| binding::Stores::of(package)));
        }
        if tree.node(0).name != root(kind) {
            return Err(failure::not_an_archive());
        }
        if tree.lost_text && has_story(kind) {
            self.out.dropped.add("parts with text in elements of a kind that is not read here");
        }
        let mut settle = Settle { tree: &mut tree, changes: self.changes, dropped: &mut self.out.dropped };
        settle.mark_joins();
        settle.under(0);
        fields::flatten(&mut tree, &mut self.out.dropped);
        tidy::part(&mut tree, kind);
        let relations = self.package.relations(source)?;
        let mut links = Vec::new();
        if kind == Kind::Main {
            self.implied(&relations, &mut links)?;
        }
        self.links(&mut tree, (place, kind, number), &relations, &mut links)?;
        if let (Some(own), Some(member)) = (self.out.trees.get_mut(place), self.out.members.get_mut(place)) {
            *own = tree;
            member.links = links;
        }
        Ok(place)
    }

    /// The parts that belong to the main one without being named in it.
    fn implied(&mut self, relations: &[Relation], links: &mut Vec<Link>) -> Result<()> {
        const IMPLIED: [(&str, Kind); 7] = [
            ("styles", Kind::Styles),
            ("settings", Kind::Settings),
            ("theme", Kind::Theme),
            ("fontTable", Kind::Fonts),
            ("numbering", Kind::Numbering),
            ("footnotes", Kind::Footnotes),
            ("endnotes", Kind::Endnotes),
        ];
        for (name, kind) in IMPLIED {
            let mut of_kind = relations.iter().filter(|r| r.kind == name && !r.external);
            if let Some(relation) = of_kind.next()
                && self.package.has(&relation.target)
            {
                let part = self.part(&relation.target, kind)?;
                links.push(Link { kind: name, target: Target::Part(part) });
            }
        }
        Ok(())
    }

    /// Goes over everything that names a relationship: what it leads to is loaded, and it is numbered anew.
    fn links(
        &mut self,
        tree: &mut Tree,
        (place, kind, number): (usize, Kind, usize),
        relations: &[Relation],
        links: &mut Vec<Link>,
    ) -> Result<()> {
        let (mut description, mut drawing, mut shown) = (String::new(), 0, None);
        let (mut unwrapped, mut gone) = (Vec::new(), Vec::new());
        let relations = Relations::of(relations);
        // Where each link stands among the links.
        let mut places: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
        for id in tree.under(0) {
            let node = tree.node(id);
            match node.name {
                "w:drawing" | "w:pict" => {
                    description.clear();
                    drawing = id;
                }
                "wp:docPr" | "v:shape" | "v:rect" => {
                    description = node.attribute("descr").or(node.attribute("alt")).unwrap_or("").to_owned();
                }
                _ => {}
            }
            let element = node.name;
            // What newer programs look for: of it only the words of drawings are read.
            if element == "a:extLst" {
                gone.push(id);
                continue;
            }
            // A link to a place in the document, written as some programs write it.
            let anchor = node.attribute("r:id").filter(|_| element == "w:hyperlink");
            let anchor = anchor.and_then(|id| relations.get(id)).and_then(|r| r.place.clone());
            if let Some(anchor) = anchor {
                let node = tree.node_mut(id);
                node.attributes.retain(|(name, _)| *name != "r:id");
                node.set("w:anchor", anchor);
                continue;
            }
            if element == "w:altChunk" {
                let relation = node.attribute("r:id").and_then(|id| relations.get(id));
                let text = relation.and_then(|relation| self.chunk(relation));
                chunk::paragraphs(tree, id, text.as_deref())?;
                unwrapped.push(id);
                continue;
            }
            let own: Vec<(&'static str, String)> =
                node.attributes.iter().filter(|(name, _)| name.starts_with("r:")).cloned().collect();
            if own.is_empty() {
                if element == "w:hyperlink" && node.attribute("w:anchor").is_none() {
                    unwrapped.push(id);
                }
                continue;
            }
            if element == "asvg:svgBlip" {
                let relation = own.iter().find_map(|(_, value)| relations.get(value));
                self.drawing(relation.filter(|r| !r.external), shown);
                continue;
            }
            let is_picture = matches!(element, "a:blip" | "v:imagedata" | "v:fill" | "v:stroke" | "o:fill");
            let mut new: Vec<(&'static str, usize)> = Vec::new();
            for (name, value) in &own {
                let relation = relations.get(value);
                let Some(link) = relation.map(|r| self.link(element, name, r)).transpose()?.flatten() else { continue };
                if let Target::Part(part) = link.target
                    && self.out.members.get(part).is_some_and(|m| m.kind == Kind::Picture)
                {
                    self.look(part, kind, number, &description);
                    shown = Some(part);
                    self.out.shown.push(Shown { picture: part, by: place, drawing });
                }
                let at = *places.entry(link.key()).or_insert(links.len());
                if at == links.len() {
                    links.push(link);
                }
                new.push((name, at + 1));
            }
            let failed = new.is_empty();
            let node = tree.node_mut(id);
            node.attributes.retain(|(name, _)| !name.starts_with("r:"));
            for (name, at) in new {
                node.attributes.push((name, format!("rId{at}")));
            }
            match element {
                "w:hyperlink" if failed && node.attribute("w:anchor").is_none() => {
                    self.out.dropped.add("links to files and folders, whose text stays");
                    unwrapped.push(id);
                }
                "a:hlinkClick" | "w:headerReference" | "w:footerReference" | "c:chart" | "dgm:relIds" if failed => {
                    gone.push(id);
                }
                _ if is_picture && failed => {
                    self.out.dropped.add("pictures kept in other files, which were not there");
                }
                _ => {}
            }
        }
        tidy::take_off(tree, &gone, &unwrapped);
        Ok(())
    }

    /// Reads the words of a drawing (SVG) that a picture stands in for where drawings are not shown.
    fn drawing(&mut self, relation: Option<&Relation>, picture: Option<usize>) {
        let Some(relation) = relation.filter(|relation| self.package.has(&relation.target)) else { return };
        let drawing = self.package.read(&relation.target).ok().and_then(|bytes| pictures::drawing(&bytes));
        self.known.insert(relation.target.to_lowercase(), usize::MAX);
        self.out.dropped.add("drawings (SVG), for which their picture stays");
        let picture = picture.and_then(|at| self.out.members.get_mut(at)?.picture.as_mut());
        if let Some((picture, drawing)) = picture.zip(drawing) {
            (picture.drawing, picture.left_out) = (drawing.text, drawing.left_out);
        }
    }

    /// The text of a document that is to be put in.
    fn chunk(&mut self, relation: &Relation) -> Option<String> {
        let mut text = None;
        let part = relation.target.to_lowercase();
        if let Some(known) = self.chunks.get(&part) {
            text = known.clone();
        } else if !relation.external && self.package.has(&part) {
            let kind = self.package.content_type(&part).unwrap_or_default();
            let kind = if kind.is_empty() { &part } else { &kind };
            let bytes = self.package.read(&part).unwrap_or_default();
            text = chunk::text(&bytes, kind, self.changes, self.room);
            self.chunks.insert(part.clone(), text.clone());
            self.known.insert(part, usize::MAX);
        }
        self.out.dropped.add(match text {
            Some(_) => "formatting of documents that were included, whose text stays",
            None => "documents that were included and cannot be read",
        });
        text
    }

    /// What a relationship becomes in the copy, where its element may have one of that kind.
    fn link(&mut self, element: &str, attribute: &str, relation: &Relation) -> Result<Option<Link>> {
        let (name, kind) = match (element, attribute) {
            ("w:hyperlink" | "a:hlinkClick", _) => {
                let leads = relation.kind == "hyperlink" && relation.external && leads_to_the_web(&relation.target);
                let target = Target::Outside(relation.target.clone());
                return Ok(leads.then_some(Link { kind: "hyperlink", target }));
            }
            ("w:headerReference", _) => ("header", Kind::Header),
            ("w:footerReference", _) => ("footer", Kind::Footer),
            ("c:chart", "r:id") => ("chart", Kind::Chart),
            ("dgm:relIds", "r:dm") => ("diagramData", Kind::DiagramData),
            ("dgm:relIds", "r:lo") => ("diagramLayout", Kind::DiagramLayout),
            ("dgm:relIds", "r:qs") => ("diagramQuickStyle", Kind::DiagramStyle),
            ("dgm:relIds", "r:cs") => ("diagramColors", Kind::DiagramColors),
            ("a:blip", "r:embed") | ("v:imagedata" | "v:fill" | "v:stroke" | "o:fill", "r:id" | "r:pict") => {
                ("image", Kind::Picture)
            }
            _ => return Ok(None),
        };
        if relation.external || relation.kind != name || !self.package.has(&relation.target) {
            return Ok(None);
        }
        let part = self.part(&relation.target, kind)?;
        Ok(Some(Link { kind: name, target: Target::Part(part) }))
    }

    /// Notes a picture for a person to look at.
    fn look(&mut self, part: usize, kind: Kind, number: usize, description: &str) {
        let replaced = self.out.members.get(part).and_then(|m| m.picture.as_ref()).is_some_and(|p| p.is_grey());
        if !replaced {
            let (part, description) = (part_name(kind, number), description.to_owned());
            self.out.to_check.push(ToCheck { part, what: "picture", description });
        }
    }
}

impl Link {
    /// What tells it from others of its part.
    fn key(&self) -> (&'static str, String) {
        let target = match &self.target {
            Target::Part(part) => part.to_string(),
            Target::Outside(address) => format!("outside {address}"),
        };
        (self.kind, target)
    }
}
