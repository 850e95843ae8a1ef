//! Names in lists and tables: whose they are is told by the cell beside, `Nowak, Marek;` and `Joan | Lunn`.

use super::Judge;
use super::around::is_no_name;
use super::facts::Facts;
use crate::redact::lexicon;
use crate::redact::view::Neighbour;
use crate::text::Span;

impl<'a> Judge<'a> {
    /// `Nowak, Ada;` where the person is Ada Lunn: a row that begins with another's family name; and `Ada | Doyle`, where
    /// Ada Doyle stays.
    pub(super) fn is_given_in_a_row_of_another(&self, f: &Facts<'a>) -> bool {
        let theirs = |n: Neighbour<'_>| {
            self.parts_cells(f.span, n.span) && f.given_words(self.view).any(|given| self.kept.is_person(given, n.word))
        };
        let family = |n: Neighbour<'_>| {
            n.gap == ", "
                && self.is_name_of_another(n)
                && !lexicon::is_given_name(n.word)
                && !lexicon::is_ordinary(n.word)
                && self.begins_cell(n.span)
                && self.ends_cell(f.span)
        };
        f.title.is_none() && (f.after.is_some_and(theirs) || f.before.is_some_and(family))
    }

    /// `Lunn, Marek;` and `Joan | Lunn`: another's given name in the same cell or the one before.
    pub(super) fn is_family_in_a_row_of_another(&self, f: &Facts<'a>) -> bool {
        let given = |n: &Neighbour<'_>| self.is_name_of_another(*n) && lexicon::is_given_name(n.word);
        let behind = f.after.filter(given).is_some_and(|n| {
            let joined = n.gap == ", " || self.parts_cells(f.span, n.span);
            joined && self.begins_cell(f.span) && self.ends_cell(n.span)
        });
        let before = || {
            f.before
                .filter(given)
                .is_some_and(|n| self.parts_cells(n.span, f.span) && self.begins_cell(n.span) && self.ends_cell(f.span))
        };
        f.title.is_none() && (behind || before())
    }

    fn is_name_of_another(&self, n: Neighbour<'_>) -> bool {
        self.view.is_capital(n.span)
            && n.word.chars().count() > 1
            && self.vocabulary.meaning(n.word).is_none()
            && !is_no_name(n.word)
    }

    /// Whether two words stand in cells side by side.
    fn parts_cells(&self, first: Span, second: Span) -> bool {
        let gap = self.view.written(Span::new(first.end, second.start));
        match gap.trim_matches([' ', '\t']) {
            "" => gap.contains('\t'),
            "|" | ";" => true,
            // With a space behind it, a comma parts more than cells.
            "," => gap == ",",
            _ => false,
        }
    }

    fn begins_cell(&self, span: Span) -> bool {
        let head = self.view.source.get(..self.view.folded.source(span).start).unwrap_or("");
        let head = head.trim_end_matches([' ', '"']);
        head.is_empty() || head.ends_with(['\n', '\t', '|', ';', ','])
    }

    fn ends_cell(&self, span: Span) -> bool {
        let tail = self.view.source.get(self.view.folded.source(span).end..).unwrap_or("");
        let closes = tail.starts_with(',') && !tail.starts_with(", ");
        tail.is_empty() || closes || tail.trim_start_matches([' ', '"']).starts_with(['\n', '\r', '\t', '|', ';'])
    }
}
