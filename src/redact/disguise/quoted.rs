//! The marks that a mail program puts before the lines of a quoted mail, where a name runs over two of them.

use super::windows;
use crate::text::Folded;

pub fn read(source: &str, each: &mut impl FnMut(Folded)) {
    let ends = source.match_indices('>').filter_map(|(mark, _)| mark.checked_sub(1));
    let ends = ends.filter(|at| source.as_bytes().get(*at) == Some(&b'\n'));
    let places: Vec<usize> = ends.filter(|at| runs_on(source, *at)).collect();
    let replace = |at: usize| {
        if let Some(behind) = hyphenated(source, at) {
            return Some((None, behind));
        }
        let marks = source.get(at..)?.strip_prefix('\n')?;
        let text = marks.trim_start_matches(['>', ' ']);
        (marks.starts_with('>')).then(|| (Some('\n'), source.len() - text.len()))
    };
    windows(source, &places, replace, each);
}

/// Where a word goes on whose hyphen at the end of a line stands at a place: `Oka-` and `> for` are one word. A capital
/// begins the other half of a double name.
fn hyphenated(source: &str, at: usize) -> Option<usize> {
    let rest = source.get(at..)?.strip_prefix('-')?;
    let marks = rest.strip_prefix('\r').unwrap_or(rest).strip_prefix('\n')?;
    let text = marks.trim_start_matches(['>', ' ']);
    (marks.starts_with('>') && text.starts_with(char::is_lowercase)).then(|| source.len() - text.len())
}

/// Whether a name may go on behind the end of a line: its last word has a capital, or it ends in a hyphen.
fn runs_on(source: &str, at: usize) -> bool {
    let from = (at.saturating_sub(80)..=at).find(|i| source.is_char_boundary(*i)).unwrap_or(at);
    let line = source.get(from..at).unwrap_or("").trim_end();
    let last = line.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    last.ends_with('-') || last.starts_with(char::is_uppercase)
}
