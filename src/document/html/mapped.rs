//! A text with an exact map back: which piece of the page every stretch of it came from.

use super::tree::Id;
use crate::text::Span;

/// Where a stretch of a text came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Bytes of a text, from here on. As many as the stretch has, or as many as said where it stands for white space.
    Text(Id, usize, usize),
    /// A mark that is read as this: a line break.
    Mark(Id),
    /// The whole value of an attribute, by its place among the element's.
    Attribute(Id, usize),
    /// A picture, by the element that shows it.
    Picture(Id),
    /// A name that elements have and are referred to by, wherever it stands.
    Name,
    /// Nothing: the end of a paragraph, a cell or a value.
    Gap,
}

/// A stretch of a text and where it came from.
pub struct Piece {
    /// The stretch. It may be empty: white space that is not shown beside white space that is.
    pub span: Span,
    /// Where it came from.
    pub source: Source,
}

/// A text and its pieces, in order.
#[derive(Default)]
pub struct Mapped {
    /// The text.
    pub text: String,
    /// The pieces.
    pub pieces: Vec<Piece>,
}

impl Mapped {
    /// Adds a stretch. One that goes on where the last one ended, in the same text, is one with it.
    pub fn push(&mut self, text: &str, source: Source) {
        let start = self.text.len();
        self.text.push_str(text);
        let span = Span::new(start, self.text.len());
        if let (Source::Text(id, from, len), Some(last)) = (source, self.pieces.last_mut())
            && len == text.len()
            && let Source::Text(before, start, so_far) = &mut last.source
            && (*before, *start + *so_far, *so_far) == (id, from, last.span.len())
        {
            *so_far += len;
            last.span.end = span.end;
            return;
        }
        self.pieces.push(Piece { span, source });
    }

    /// Adds a text that stands alone: a paragraph of its own.
    pub fn alone(&mut self, text: &str, source: Source) {
        if !text.trim().is_empty() {
            self.push(text, source);
            self.push("\n\n", Source::Gap);
        }
    }

    /// The pieces that a place touches, and the empty ones inside it.
    pub fn touched(&self, span: Span) -> impl Iterator<Item = &Piece> {
        let first = self.pieces.partition_point(|piece| piece.span.end <= span.start);
        let inside = move |piece: &&Piece| !piece.span.is_empty() || piece.span.start > span.start;
        self.pieces.iter().skip(first).take_while(move |piece| piece.span.start < span.end).filter(inside)
    }
}
