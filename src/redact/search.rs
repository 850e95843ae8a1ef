//! The texts of a document, or of all documents of a case, searched together: what one of them tells of the person is known
//! in all, in whatever order they come.

use super::find::{self, Found};
use super::finding::Finding;
use super::learnt::Learnt;
use super::matcher::Matcher;
use super::{InUse, Labels, Redactor, proof};
use crate::document::{self, Part};
use crate::text::Span;
use crate::{Code, Error, Result};

/// How often texts are gone over because of what others told: Ada is Bim in one, and Bim was a Pascoe in the next.
const ROUNDS: usize = 4;

impl Redactor {
    /// Everything found in the texts of one document or more, in order, and the same redactor with what they tell.
    pub(super) fn search(&self, parts: &[Part<'_>]) -> (Self, Vec<Finding>) {
        self.search_with(parts, find::findings)
    }

    /// What [`search`](Self::search) finds, and what only a wider search does. What a person decided to leave in stands at
    /// `left`, by part.
    pub(super) fn search_widely(&self, parts: &[Part<'_>], left: &[Vec<Span>]) -> (Self, Vec<Finding>) {
        let of = |index: usize| left.get(index).map_or(&[][..], Vec::as_slice);
        let search = |people: &[Matcher], index: usize, text: &str| proof::search(people, index, text, of(index));
        let (known, mut findings) = self.search_with(parts, search);
        proof::add_pieces(&known.people, parts, left, &mut findings);
        (known, findings)
    }

    /// Forgets what a document told of others, but for what was known without it: a copy of which they are gone is searched
    /// as whoever knows only the copy would. What it still says of them it tells again.
    pub(super) fn forget_others(&mut self, before: &Self) {
        for (matcher, before) in self.people.iter_mut().zip(&before.people) {
            matcher.learnt.families.clone_from(&before.learnt.families);
            matcher.learnt.other_letters.clone_from(&before.learnt.other_letters);
        }
    }

    fn search_with(
        &self,
        parts: &[Part<'_>],
        search: impl Fn(&[Matcher], usize, &str) -> Found,
    ) -> (Self, Vec<Finding>) {
        let mut known = self.clone();
        let one = |known: &Self, (index, part): (usize, &Part<'_>)| search(&known.people, index, part.text);
        let mut all: Vec<Found> = parts.iter().enumerate().map(|part| one(&known, part)).collect();
        for _ in 0..ROUNDS {
            let before: Vec<Learnt> = known.people.iter().map(|matcher| matcher.learnt.clone()).collect();
            for (at, matcher) in known.people.iter_mut().enumerate() {
                all.iter().filter_map(|text| text.told.get(at)).for_each(|told| matcher.learnt.add(told));
            }
            let mut again = false;
            for (text, part) in all.iter_mut().zip(parts.iter().enumerate()) {
                let mut each = known.people.iter().zip(&before).zip(&text.told);
                if !each.all(|((now, before), told)| before.leaves_nothing_of(&now.learnt, told)) {
                    *text = one(&known, part);
                    again = true;
                }
            }
            if !again {
                break;
            }
        }
        (known, all.into_iter().flat_map(|text| text.findings).collect())
    }

    /// A redactor for all documents of a case: what one of them tells of a person (“known as Bim”) is known in all, and a
    /// label that one already uses for somebody else is not used in any. The order of the documents makes no difference.
    ///
    /// # Errors
    /// As [`document::open`]; `bad-options` when a label or the title that was chosen holds a name that a document gives.
    pub fn prepare(&self, documents: &[(&[u8], Option<&str>)]) -> Result<Self> {
        let open =
            |(bytes, media_type): &(&[u8], Option<&str>)| document::open_with(bytes, *media_type, &self.settings);
        let documents = documents.iter().map(open).collect::<Result<Vec<_>>>()?;
        let parts: Vec<Part<'_>> = documents.iter().flat_map(|document| document.parts()).collect();
        let left_out = documents.iter().flat_map(|document| document.left_out());
        let all: Vec<Part<'_>> = parts.iter().copied().chain(left_out).collect();
        let (mut known, mut findings) = self.search(&all);
        findings.retain(|finding| finding.part < parts.len());
        known.labels = known.settled(&parts, &findings).chosen_all().without(|label| !known.may_name(label));
        known.accept(&known.labels)?;
        Ok(known)
    }

    /// What the documents of a case told of each person, from which a redactor can be made again ([`knowing`](Self::knowing)).
    #[cfg(feature = "wasm")]
    pub(crate) fn learnt(&self) -> Vec<&Learnt> {
        self.people.iter().map(|matcher| &matcher.learnt).collect()
    }

    /// The same redactor for the documents that told this of each person.
    #[cfg(feature = "wasm")]
    pub(crate) fn knowing(mut self, learnt: Vec<Learnt>) -> Self {
        for (matcher, learnt) in self.people.iter_mut().zip(learnt) {
            matcher.learnt = learnt;
        }
        self
    }

    /// The labels for documents by themselves.
    pub(super) fn settled(&self, parts: &[Part<'_>], findings: &[Finding]) -> Labels {
        let mut used = InUse::default();
        if !self.labels.all_chosen() {
            used.add_beside(parts, findings);
        }
        if self.labels.any_numbered() {
            used.add_all(parts);
        }
        self.labels.settle(&used, |label| !self.names(label))
    }

    /// Makes sure that what is put into a copy names nobody.
    ///
    /// # Errors
    /// `bad-options` when a label or the title that was chosen holds a name of a person's.
    pub(super) fn accept(&self, labels: &Labels) -> Result<()> {
        let wrong = |message| Err(Error::new(Code::BadOptions, message));
        if labels.all().iter().any(|label| self.names(label)) {
            return wrong("A label holds something of a person that it is to stand for. Choose another.");
        }
        if self.names(&self.settings.title) {
            return wrong("The title of the copy holds something of a person who is to be taken out. Choose another.")
                .map_err(|error| error.at("title"));
        }
        Ok(())
    }
}
