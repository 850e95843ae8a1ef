//! What crosses between JavaScript and the forms module: one text each way, because each text that crosses costs more than
//! what is in it, and objects cost more than texts.
//!
//! A frame is cells with [`CELL`] between them; a cell may be a list with [`ITEM`] between its items. Neither character,
//! nor any of the marks, is in an answer: they are control characters, which [`text`](crate::check::text) takes out and
//! `js/frame.js`, the other end of this, does not send. Long cells stand behind the others, each with a [`CELL`] after it,
//! and [`FAR`] in its place: to put them together with others would copy them.

use crate::check::eight;
use crate::error::{Code, Error};
use crate::form::Given;

/// Between two cells.
pub(super) const CELL: char = '\u{1f}';
/// Between two items of a list in a cell.
pub(super) const ITEM: char = '\u{1e}';
/// The answer is too long to be looked at.
const TOO_LONG: char = '\u{1}';
/// The answer has half of a surrogate pair standing alone.
const TORN: char = '\u{2}';
/// The answer is no text.
const OTHER: char = '\u{3}';
/// The answer is a list.
pub(super) const LIST: char = '\u{4}';
/// The answer is the day, month and year of a date.
const DATE: char = '\u{5}';
/// The answer in its normal spelling is the one that was given, without the space around it.
pub(super) const SAME: char = '\u{6}';
/// The cell is the next of those behind the others.
const FAR: char = '\u{7}';

/// The text of a frame.
pub(super) fn text(frame: &[u8]) -> crate::Result<&str> {
    std::str::from_utf8(frame).map_err(|_| Error::new(Code::Internal, "A frame is not in UTF-8."))
}

/// The cells that stand before the long ones, one after the other.
pub(super) struct Cells<'a>(pub(super) Option<&'a str>);

impl<'a> Iterator for Cells<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0?;
        let end = eight::position(rest.as_bytes(), CELL as u8);
        self.0 = end.and_then(|end| rest.get(end + 1..));
        rest.get(..end.unwrap_or(rest.len()))
    }
}

/// The long cells, one after the other.
pub(super) struct Far<'a>(pub(super) &'a [u8]);

impl<'a> Far<'a> {
    /// The answer in a cell, which may be the next of these.
    pub(super) fn given(&mut self, mut cell: &'a str) -> crate::Result<Option<Given<'a>>> {
        if cell.starts_with(FAR) {
            // What most of a form is made of is looked at once, and many bytes at a time.
            let (length, is_quiet) = eight::quiet(self.0);
            let after = self.0.get(length..).unwrap_or_default();
            let more = eight::position(after, CELL as u8).unwrap_or(after.len());
            let (long, rest) = self.0.split_at_checked(length + more).unwrap_or_default();
            self.0 = rest.get(1..).unwrap_or_default();
            if is_quiet && more == 0 {
                return Ok(Some(Given::Quiet(long)));
            }
            cell = text(long)?;
        }
        Ok(given(cell))
    }
}

/// The answer in a cell. An empty one is none.
pub(super) fn given(cell: &str) -> Option<Given<'_>> {
    let mut chars = cell.chars();
    let given = match chars.next()? {
        TOO_LONG => Given::TooLong,
        TORN => Given::Torn,
        OTHER => Given::Other,
        LIST => Given::List(chars.as_str().split(ITEM).collect()),
        DATE => {
            let mut parts = chars.as_str().split(ITEM);
            Given::Date([(); 3].map(|()| parts.next().unwrap_or_default()))
        }
        _ => Given::Text(cell),
    };
    Some(given)
}

/// An error: `E`, its code, its message.
pub(super) fn error(error: &Error) -> String {
    let mut out = String::from("E");
    for part in [error.code().as_str(), error.message()] {
        out.push(CELL);
        out.push_str(part);
    }
    out
}

/// What there is, or the error.
#[cfg(feature = "minimise")]
pub(super) fn result(result: crate::Result<String>) -> String {
    result.unwrap_or_else(|why| error(&why))
}
