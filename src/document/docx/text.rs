//! A text with an exact map to what it was read from.

use super::xml::Id;
use crate::document::Edit;
use crate::text::Span;

/// What a stretch of text was read from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// A text of the tree.
    Text(Id),
    /// An element that stands for a character: a tab, a line break, a symbol.
    Mark(Id),
    /// An attribute of an element.
    Attribute(Id, &'static str),
    /// An attribute that only programs read, or, without a name, what stands in an element that only they read.
    Technical(Id, &'static str),
    /// Where the link of an element leads.
    Target(Id),
    /// A word in the name of a typeface, wherever it is used.
    Font,
    /// A picture, by the part that it is.
    Picture(usize),
    /// Nothing: what keeps two cells or strings apart.
    Gap,
    /// Nothing: the end of a paragraph.
    End,
}

/// A stretch of a text.
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// What it was read from.
    pub source: Source,
}

/// A text and its pieces, which follow each other without gaps.
#[derive(Default)]
pub struct Mapped {
    /// The text.
    pub text: String,
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
}

/// A paragraph this long or longer is told apart from the next by an empty line, since a full line of a text goes on in
/// the next one; a shorter one, such as a line of an address, by the end of its line.
const LONG: usize = 45;

/// What ends a paragraph of a length.
fn end_of(length: usize) -> &'static str {
    if length >= LONG { "\n\n" } else { "\n" }
}

impl Mapped {
    /// How much further a place stands in the text of a copy than `edits` alone say: what keeps paragraphs apart is never
    /// taken out, and goes by how long they are.
    pub fn further<'e>(&self, edits: impl Iterator<Item = &'e Edit>, place: usize) -> isize {
        let mut edits = edits.peekable();
        let (mut further, mut length) = (0_isize, 0_isize);
        let size = |bytes: usize| isize::try_from(bytes).unwrap_or(isize::MAX);
        // How far an edit that began earlier reaches.
        let mut inside = 0;
        for piece in self.pieces.iter().take_while(|piece| piece.span.end <= place) {
            let apart = matches!(piece.source, Source::Gap | Source::End);
            let covered = inside.min(piece.span.end).saturating_sub(piece.span.start);
            let mut own = size(piece.span.len() - covered);
            while let Some(edit) = edits.next_if(|edit| edit.span.start < piece.span.end) {
                own += size(edit.text.len()) - size(edit.span.end.min(piece.span.end) - edit.span.start);
                inside = edit.span.end;
            }
            if !apart {
                length += own;
                continue;
            }
            let written = match piece.source {
                Source::End => end_of(usize::try_from(length).unwrap_or(0)).len(),
                _ => piece.span.len(),
            };
            further += size(written) - own;
            length = 0;
        }
        further
    }

    /// Adds a stretch.
    pub fn push(&mut self, text: &str, source: Source) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { span: Span::new(start, self.text.len()), source });
    }

    /// Ends a paragraph that began at a place.
    pub fn end_paragraph(&mut self, start: usize) {
        self.push(end_of(self.text.len() - start), Source::End);
    }

    /// Ends a cell: what would end its last paragraph is replaced.
    pub fn end_cell(&mut self, last: bool) {
        if let Some(gap) = self.pieces.pop_if(|piece| matches!(piece.source, Source::Gap | Source::End)) {
            self.text.truncate(gap.span.start);
        }
        self.push(if last { "\n" } else { "\t" }, Source::Gap);
    }

    /// Adds a string that stands by itself.
    pub fn alone(&mut self, text: &str, source: Source) {
        self.push(text, source);
        self.push("\n\n", Source::Gap);
    }
}
