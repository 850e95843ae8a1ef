//! Names cut short in what somebody is called online: `@iesty_proth`, `@iestproth`, `kobby_larbi_plumbs`.

use super::judge::Verdict;
use super::person::{Person, Surname};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{View, is_word};
use crate::text::Span;

/// So many letters of a name are enough beside as many of the other name.
const CUT: usize = 4;
/// The same where the two are written as one word.
const CUT_TOGETHER: usize = 3;
/// The longest that an account is called, in bytes, and how much is read before it.
const LONGEST: usize = 64;
/// Sites where people have accounts.
const SITES: [&str; 14] = [
    "instagram",
    "linkedin",
    "facebook",
    "twitter",
    "x.com",
    "tiktok",
    "youtube",
    "threads",
    "bsky",
    "pinterest",
    "etsy",
    "soundcloud",
    "nextdoor",
    "github",
];

/// The accounts in a text that are called by both of the person's names, whole or cut short, with all that is written to
/// them: `@ada_lunn_bakes`.
pub fn find(view: View<'_>, person: &Person) -> Vec<(Span, Verdict)> {
    let text = view.text();
    let known_as = person.known_as.iter().map(String::as_str);
    let given: Vec<&str> = person.first().into_iter().chain(known_as).collect();
    let shorts: Vec<&str> = given.iter().flat_map(|name| lexicon::short_forms(name)).collect();
    let family: Vec<&str> = person.surnames.iter().flat_map(Surname::core).map(String::as_str).collect();
    let names = Names { given: given.into_iter().chain(shorts).collect(), family };
    if names.given.is_empty() || names.family.is_empty() {
        return Vec::new();
    }
    let mut signs: Vec<usize> = [b'@', b'_', b'/'].into_iter().flat_map(|b| view.folded.words().marks(b)).collect();
    signs.sort_unstable();
    let (mut all, mut done) = (Vec::new(), 0);
    for sign in signs {
        if sign < done {
            continue;
        }
        let from = sign.saturating_sub(LONGEST).max(done);
        let from = (from..=sign).find(|at| text.is_char_boundary(*at)).unwrap_or(sign);
        let head = text.get(from..sign).unwrap_or("");
        let low = text.as_bytes().get(sign) == Some(&b'_');
        let start = if low { from + head.trim_end_matches(|c| is_word(c) || c == '_').len() } else { sign + 1 };
        let end = end(text, start);
        done = end.max(sign + 1);
        let Some(word) = text.get(start..end) else { continue };
        if is_called(view, start, end) && names.make(word) {
            let reason = Reason { rule: "account", why: "An account that is called by the person’s names." };
            let verdict = Verdict { action: Action::Redact, reason, confidence: 0.7, label: Label::Name };
            all.push((Span::new(start, end), verdict));
        }
    }
    all
}

/// Where what an account is called ends: no stop or hyphen is its last sign.
fn end(text: &str, start: usize) -> usize {
    let tail = text.get(start..).unwrap_or("");
    let part = |c: char| is_word(c) || matches!(c, '_' | '.' | '-');
    let far = tail.char_indices().take(LONGEST).find(|(_, c)| !part(*c)).map_or(tail.len().min(LONGEST), |(at, _)| at);
    let far = (0..=far).rev().find(|at| tail.is_char_boundary(*at)).unwrap_or(0);
    start + tail.get(..far).unwrap_or("").trim_end_matches(['.', '-']).len()
}

/// Whether an account is called so: behind `@`, a word for one or a site of theirs, or words that only low lines join. An
/// e-mail address (`ada@lunn.example`) and a file (`ada_lunn.pdf`) are none.
fn is_called(view: View<'_>, start: usize, end: usize) -> bool {
    const EXTENSION: std::ops::RangeInclusive<usize> = 2..=4;
    let text = view.text();
    let head = text.get(..start).unwrap_or("");
    let word = text.get(start..end).unwrap_or("");
    if text.get(end..).is_some_and(|tail| tail.starts_with('@')) {
        return false;
    }
    if let Some(head) = head.strip_suffix('@') {
        return !head.ends_with(is_word);
    }
    if head.ends_with('/') {
        let from = (start.saturating_sub(LONGEST)..=start).find(|at| text.is_char_boundary(*at)).unwrap_or(start);
        let url = text.get(from..start).unwrap_or("").rsplit(char::is_whitespace).next().unwrap_or("");
        return SITES.iter().any(|site| url.contains(site));
    }
    let file = word.rsplit_once('.').is_some_and(|(_, last)| EXTENSION.contains(&last.len()));
    let before = view.before(Span::new(start, start)).filter(|n| n.gap.trim().is_empty());
    let is_file = || word.split('_').any(|piece| lexicon::is(Kind::FileWord, piece));
    !file
        && (before.is_some_and(|n| lexicon::is(Kind::Account, n.word))
            || word.contains('_') && !is_file() && !word.contains('-'))
}

/// The given names and the family names of one person.
struct Names<'a> {
    given: Vec<&'a str>,
    family: Vec<&'a str>,
}

impl Names<'_> {
    /// Whether both names are in what an account is called, each whole or the beginning of it.
    fn make(&self, word: &str) -> bool {
        let pieces = word.split(['_', '.', '-']).map(|p| p.trim_matches(|c: char| c.is_ascii_digit()));
        let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
        let cut = |names: &[&str], piece: &str| {
            names.iter().any(|name| *name == piece && piece.len() > 2 || piece.len() >= CUT && name.starts_with(piece))
        };
        let apart = || {
            let own = |names: &[&str]| pieces.iter().position(|piece| cut(names, piece));
            own(&self.given).zip(own(&self.family)).is_some_and(|(a, b)| a != b)
        };
        let together = |piece: &str| {
            (CUT_TOGETHER..piece.len().saturating_sub(CUT_TOGETHER - 1)).any(|at| {
                let begins = |names: &[&str], part: Option<&str>| {
                    part.is_some_and(|part| names.iter().any(|name| name.starts_with(part)))
                };
                let (a, b) = (piece.get(..at), piece.get(at..));
                begins(&self.given, a) && begins(&self.family, b) || begins(&self.family, a) && begins(&self.given, b)
            })
        };
        // felixkatz_draws, JuniperWildCeramics
        let begins = |piece: &str| {
            let rest = self.given.iter().filter(|name| name.len() > 2).find_map(|name| piece.strip_prefix(*name));
            rest.is_some_and(|rest| self.family.iter().any(|name| name.len() > 2 && rest.starts_with(*name)))
        };
        apart()
            || pieces.iter().any(|piece| begins(piece))
            || matches!(pieces.as_slice(), [one] if one.len() > 2 * CUT_TOGETHER && together(one))
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn both_names_are_in_it() {
        let names = Names { given: vec!["iestyn", "kobby"], family: vec!["protheroe", "larbi"] };
        for word in [
            "iesty_proth",
            "iestproth",
            "kobby_larbi_plumbs",
            "proth_iestyn72",
            "kobby.larbi.knits",
            "kobbylarbi_draws",
        ] {
            assert!(names.make(word), "{word}");
        }
        for word in ["iestyn", "proth", "iest_pro", "kobby_plumbs", "larbi_larbi", "protheroe_a"] {
            assert!(!names.make(word), "{word}");
        }
    }
}
