//! A page as its copy is read.
//!
//! What a browser makes of a broken table, or of a link in a link, cannot always be written so that the next browser makes
//! the same of it. A copy that is read in another way than the page that was searched has not been searched, so what is
//! searched is what a copy of it reads as.

use super::changes::Changes;
use super::clean::{Cleaned, clean};
use super::{parse, write};
use crate::{Code, Error, Result};

/// How often a page is written and read again before it is given up.
const ROUNDS: usize = 8;

/// Reads a page, and its copy, until a copy of the copy is the same.
///
/// # Errors
/// `too-large` beyond the bounds of [`parse`](parse::parse); `damaged` for a page of which each copy reads in another way.
pub fn read(text: &str) -> Result<Cleaned> {
    let mut page = clean(&parse::parse(text)?, 0);
    let mut copy = write::write(&page.tree, &Changes::default());
    // A copy is not read a second time.
    if copy == text {
        return Ok(page);
    }
    for _ in 0..ROUNDS {
        let mut again = clean(&parse::parse(&copy)?, 0);
        again.dropped.append(page.dropped);
        again.left_out.append(page.left_out);
        page = again;
        let next = write::write(&page.tree, &Changes::default());
        if next == copy {
            return Ok(page);
        }
        copy = next;
    }
    Err(Error::new(
        Code::Damaged,
        "The page is so broken that each copy of it would read in another way. Save what it shows as plain text and \
         redact that.",
    ))
}
