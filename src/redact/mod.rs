//! The redaction engine: one known person is found in a document in every form, and taken out; the copy is read again,
//! and given out only when nothing of the person is left.
//!
//! [`Redactor::review`] finds and changes nothing. [`Redactor::redact`] applies a person's decisions and writes the copy.
//! [`Redactor::verify`] says what of the person a document still holds. All three search in the same way: a text is
//! folded (`text::fold`), its words are looked up, neighbouring words become runs
//! (`name::run`), and what stands around a run decides whether it is the person (`name::judge`). A copy is then searched
//! more widely than a review searches (`proof::wider`): in what is left, what is like the person can be nothing else.

mod anywhere;
mod brackets;
mod contact;
mod context;
mod disguise;
mod find;
pub mod finding;
mod gender;
mod id;
mod in_use;
mod keep;
mod label;
mod learnt;
mod lexicon;
mod limits;
mod matcher;
mod name;
mod named_email;
mod naming;
mod notice;
mod number;
mod options;
mod others;
mod overlap;
mod parted;
mod pattern;
mod people;
pub mod picture;
mod plan;
mod pronoun;
mod proof;
mod reading;
pub mod report;
mod search;
mod setting;
mod several;
mod side_by_side;
mod view;

use crate::document::{self, Document, Part, Settings};
use crate::text::Folded;
use crate::{Code, Error, Identity, Result};
use finding::{Action, Class, Decision, Finding, Label, Notice, Whose};
use in_use::InUse;
pub use keep::Keep;
use label::{Labels, Locale};
use matcher::Matcher;
pub use options::Options;
pub use people::Withheld;
use picture::Picture;
use plan::Edits;
use report::{Counts, Digested, Limits, Policy, Report};
use view::View;

/// How often a copy is searched and gone over before it is given up.
const ROUNDS: usize = 4;

/// A review: what was found in a document.
#[derive(Clone)]
pub struct Review {
    /// The media type of the document.
    pub media_type: &'static str,
    /// The names of its parts, which findings refer to by index.
    pub parts: Vec<String>,
    /// The text of each part, which findings' spans lie in.
    pub texts: Vec<String>,
    /// How many of the parts go into a copy. Those behind them are shown so that it is known where the person was named.
    pub copied: usize,
    /// Everything found, in order and without overlaps.
    pub findings: Vec<Finding>,
    /// The pictures that a person must look at, and may decide to have hidden.
    pub pictures: Vec<Picture>,
    /// What each person is called in this document, in the order of the list.
    pub labels: Vec<String>,
    /// What should be known of the document as a whole.
    pub notices: Vec<Notice>,
}

/// A redacted copy and the report on it.
#[derive(Clone)]
pub struct Redaction {
    /// The copy.
    pub document: Vec<u8>,
    /// What was done.
    pub report: Report,
}

/// What of the person a document still holds.
#[derive(Clone)]
pub struct Verification {
    /// The names of its parts.
    pub parts: Vec<String>,
    /// The text of each part, which the spans lie in.
    pub texts: Vec<String>,
    /// Everything that would have to be taken out. Empty when the document is clean.
    pub survivors: Vec<Finding>,
}

// The texts of a document must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Review {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Review").field("findings", &self.findings).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Verification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Verification").field("survivors", &self.survivors).finish_non_exhaustive()
    }
}

/// One person or several, ready to be looked for in any number of documents.
#[derive(Clone)]
pub struct Redactor {
    people: Vec<Matcher>,
    labels: Labels,
    keep: Vec<Keep>,
    pronouns: bool,
    others: bool,
    settings: Settings,
}

impl Redactor {
    /// Works out every form in which a person may appear.
    ///
    /// # Errors
    /// `bad-identity` when there is nothing to search for, or something that would be found everywhere;
    /// `bad-options` when the label, the locale or the title cannot be used.
    pub fn new(identity: &Identity, options: &Options) -> Result<Self> {
        Self::of(
            &[Withheld { identity: identity.clone(), label: options.label.clone(), ..Withheld::default() }],
            options,
        )
    }

    /// The same for several people who are taken out together, each with a label of their own.
    ///
    /// # Errors
    /// As [`new`](Self::new); `bad-options` also when two people have the same label, or one label is given for several.
    pub fn of(people: &[Withheld], options: &Options) -> Result<Self> {
        limits::check(people, options)?;
        let labels = Labels::new(people, options.label.as_deref(), Locale::parse(options.locale.as_deref())?)?;
        let people = people.iter().map(|who| Matcher::new(&who.identity, options)).collect::<Result<_>>()?;
        let Options { pronouns, others, tracked_changes, ref keep, ref title, .. } = *options;
        let settings = Settings { tracked_changes, title: title.as_deref().unwrap_or("").trim().to_owned() };
        let mut redactor = Self { people, labels, keep: keep.clone(), pronouns, others, settings };
        redactor.labels = redactor.settled(&[], &[]).without(|label| !redactor.may_name(label));
        redactor.accept(&redactor.labels)?;
        Ok(redactor)
    }

    /// What each person is called, in the order of the list, where a document does not change it.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels.people
    }

    /// Finds the person in a document. Nothing is changed.
    ///
    /// # Errors
    /// As [`document::open`].
    pub fn review(&self, document: &[u8], media_type: Option<&str>) -> Result<Review> {
        let document = document::open_with(document, media_type, &self.settings)?;
        let parts = document.parts();
        let (known, mut findings, left_out) = self.search_document(document.as_ref());
        let labels = known.settled(&parts, &findings);
        known.add_pronouns(&mut findings, &parts, &labels);
        let notices = notice::notices(&labels, &parts, &findings, self.pronouns, self.only_one_name());
        findings.extend(left_out);
        let copied = parts.len();
        let parts = [parts, document.left_out()].concat();
        fill(&mut findings, &parts, &labels);
        Ok(Review {
            media_type: document.media_type(),
            notices,
            copied,
            findings,
            pictures: picture::all(document.as_ref()),
            labels: labels.people,
            parts: names(&parts),
            texts: texts(&parts),
        })
    }

    /// Writes a copy of the document without the person.
    ///
    /// The copy is opened again and searched. What shows only now, because of what was taken out beside it, is taken
    /// out too, and the copy is searched again: the copy that is given out is one in which the search found nothing
    /// but what a person decided to leave in.
    ///
    /// # Errors
    /// As [`document::open`]; `bad-options` when a label or the title that was chosen holds a name that the document gives the
    /// person; `bad-decisions` when a decision names no finding; `leak` when the copy still held
    /// something of the person after four searches, in which case there is no copy.
    pub fn redact(&self, input: &[u8], media_type: Option<&str>, decisions: &[Decision]) -> Result<Redaction> {
        let document = document::open_with(input, media_type, &self.settings)?;
        let media_type = document.media_type();
        let parts = document.parts();
        let (mut known, mut findings, left_out) = self.search_document(document.as_ref());
        let labels = known.settled(&parts, &findings);
        known.accept(&labels)?;
        known.add_pronouns(&mut findings, &parts, &labels);
        fill(&mut findings, &parts, &labels);
        let (hidden, mut decisions) = picture::decided(document.as_ref(), decisions, labels.picture());
        // What does not go into a copy goes, whatever is decided.
        decisions.retain(|decision| !left_out.iter().any(|finding| finding.id == decision.id));
        let planned = plan::plan(findings, &decisions)?;
        let mut counts = Counts::of(&planned, &parts, &labels.people);
        let Edits { mut edits, mut left } = plan::edits(&planned, &hidden.edits, parts.len(), document.as_ref());
        let mut dropped = document.dropped();
        picture::count(document.as_ref(), &edits, hidden.count, &mut dropped);
        let mut output = document.write(&edits)?;
        for round in 0..ROUNDS {
            let copy = document::open_with(&output, Some(document::media_type_of_copy(media_type)), &self.settings)?;
            let parts = copy.parts();
            let mut findings;
            known.forget_others(self);
            (known, findings) = known.search_widely(&parts, &left);
            // A pronoun that is left is no leak: no copy is lost for one.
            if round + 1 < ROUNDS {
                known.add_pronouns(&mut findings, &parts, &labels);
            }
            fill(&mut findings, &parts, &labels);
            let planned = plan::plan_again(findings, &left);
            counts.add(&Counts::of(&planned, &parts, &labels.people));
            Edits { edits, left } = plan::edits(&planned, &[], parts.len(), copy.as_ref());
            if edits.is_empty() {
                proof::prove(&known, &output, media_type, &proof::spared(&parts, &left))?;
                let report = Report {
                    version: env!("CARGO_PKG_VERSION"),
                    media_type,
                    input: Digested::of(input),
                    output: Digested::of(&output),
                    counts,
                    policy: self.policy(labels),
                    dropped,
                    to_check: copy.to_check(),
                    verified: true,
                };
                return Ok(Redaction { document: output, report });
            }
            picture::count(copy.as_ref(), &edits, 0, &mut dropped);
            output = copy.write(&edits)?;
        }
        Err(Error::new(
            Code::Leak,
            "The copy still held something of the person however often it was gone over, so it was not given out. \
             Take out by hand what stands close around the findings, and redact again.",
        ))
    }

    /// Says what of the person a document still holds: everything that [`review`](Self::review) would take out, and what
    /// only a wider search finds, such as the name in Base64 or a full name that sounds like it.
    ///
    /// # Errors
    /// As [`document::open`].
    pub fn verify(&self, document: &[u8], media_type: Option<&str>) -> Result<Verification> {
        let opened = document::open_with(document, media_type, &self.settings)?;
        let shown = opened.parts();
        let all = [shown.clone(), opened.left_out()].concat();
        let (known, mut survivors) = self.search_widely(&all, &[]);
        survivors.retain(|finding| finding.part < shown.len() && finding.action == Action::Redact);
        fill(&mut survivors, &shown, &self.labels);
        let (mut parts, mut texts) = (names(&shown), texts(&shown));
        for (held, mut found) in proof::survivors(&known, document, opened.media_type())? {
            fill(&mut found, &[Part { name: &held.place, text: &held.text }], &self.labels);
            survivors.extend(found.into_iter().map(|finding| Finding { part: parts.len(), ..finding }));
            parts.push(held.place);
            texts.push(held.text);
        }
        Ok(Verification { parts, texts, survivors })
    }

    /// What is found in a document, and in what of it does not go into a copy: the parts of that are counted on from those
    /// that do. And the same redactor with what all of it tells.
    fn search_document(&self, document: &dyn Document) -> (Self, Vec<Finding>, Vec<Finding>) {
        let copied = document.parts().len();
        let (known, mut findings) = self.search(&[document.parts(), document.left_out()].concat());
        let left_out = findings.split_off(findings.partition_point(|finding| finding.part < copied));
        (known, findings, left_out)
    }

    /// Whether one word is all that is known of somebody's name.
    fn only_one_name(&self) -> bool {
        self.people.iter().any(|matcher| matcher.person.only.is_some())
    }

    fn policy(&self, labels: Labels) -> Policy {
        Policy {
            people: self.people.len(),
            locale: labels.locale.as_str(),
            labels: labels.people,
            pronouns: self.pronouns,
            others: self.others,
            tracked_changes: self.settings.tracked_changes.as_str(),
            keep: self.keep.len(),
            defaults: report::defaults(),
            limits: Limits { rounds: ROUNDS, bytes: document::LARGEST },
        }
    }

    /// Adds the pronouns of the people to what was found, when that was asked for.
    fn add_pronouns(&self, findings: &mut Vec<Finding>, parts: &[Part<'_>], labels: &Labels) {
        if !self.pronouns {
            return;
        }
        let known = pronoun::Known::new(&self.people, labels, &self.keep);
        let mut rest = std::mem::take(findings).into_iter().peekable();
        for (index, part) in parts.iter().enumerate() {
            let mut here = Vec::new();
            while let Some(finding) = rest.next_if(|f| f.part == index) {
                here.push(finding);
            }
            if !pronoun::is_welsh(part.text) {
                pronoun::add(&known, index, part.text, &mut here);
            }
            findings.append(&mut here);
        }
    }

    /// Whether a text names one of the people.
    fn names(&self, text: &str) -> bool {
        let view = View { source: text, folded: &Folded::new(text) };
        find::without_context(&self.people, 0, view).iter().any(|finding| finding.action == Action::Redact)
    }

    /// Whether the widest search finds something of a person in a text, or would ask about it.
    fn may_name(&self, text: &str) -> bool {
        let (_, found) = self.search_widely(&[Part { name: "", text }], &[]);
        found.iter().any(|finding| finding.class != Class::Quasi && finding.action != Action::Keep)
    }
}

/// Says of each finding what stands in its place when it is taken out.
fn fill(findings: &mut [Finding], parts: &[Part<'_>], labels: &Labels) {
    // Where the last mention of a person ends that is taken out, and whose it is.
    let mut last: Option<(usize, usize, Whose)> = None;
    for finding in findings {
        let text = parts.get(finding.part).map_or("", |part| part.text);
        finding.span.start = labels.start(finding.label, &finding.whose, text, finding.span);
        let named = matches!(finding.label, Label::Person | Label::PersonPossessive);
        let again = named
            && last.take_if(|(part, ..)| *part == finding.part).is_some_and(|(_, end, whose)| {
                whose == finding.whose && text.get(end..finding.span.start).is_some_and(setting::names_again)
            });
        let label = if again { Label::Name } else { finding.label };
        finding.replacement = labels.text(label, &finding.whose, text, finding.span);
        if named && finding.action == Action::Redact {
            last = Some((finding.part, finding.span.end, finding.whose.clone()));
        }
    }
}

fn names(parts: &[Part<'_>]) -> Vec<String> {
    parts.iter().map(|part| part.name.to_owned()).collect()
}

fn texts(parts: &[Part<'_>]) -> Vec<String> {
    parts.iter().map(|part| part.text.to_owned()).collect()
}
