//! An address of the Internet Protocol, version 4.
//!
//! Source: RFC 791; the dotted form of RFC 1123 section 2.1. Four numbers with stops are also the number of a paragraph or a
//! version, so that one of them must be larger than those get, or the words before must say what it is.

use super::{Found, belonging};
use crate::check::spot::digits::{Digits, ends_at};
use crate::check::spot::nearby::has;
use crate::redact::finding::{Action, Label, Reason};

const REASON: Reason = Reason { rule: "other-ip-address", why: "The address of somebody’s connection." };
const PARAGRAPHS: &[&str] =
    &["paragraph", "paragraphs", "para", "paras", "section", "sections", "clause", "version", "v", "policy", "part"];

pub fn at(bytes: &[u8], run: &Digits) -> Option<Found> {
    let [a, b, c, d] = run.groups().first_chunk::<4>()?;
    let groups = [a, b, c, d];
    let dotted = [a, b, c].iter().all(|group| group.gap == b'.') && d.gap != b'.';
    if !dotted || groups.iter().any(|group| group.size > 3) || !run.begins(bytes) || !ends_at(bytes, d.end) {
        return None;
    }
    let mut from = 0;
    let mut large = 0;
    for group in groups {
        let value = run.value(from, from + group.size);
        if value > 255 {
            return None;
        }
        large = large.max(value);
        from += group.size;
    }
    let near = belonging::just_before(bytes, run.start);
    let is = !has(near, PARAGRAPHS) && (large > 60 || has(near, &["ip"]));
    is.then_some(Found {
        start: run.start,
        end: d.end,
        label: Label::Reference,
        reason: REASON,
        action: Action::Suggest,
    })
}
