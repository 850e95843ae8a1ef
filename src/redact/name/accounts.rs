//! Names cut short in what somebody is called online: `@iesty_proth`, `@iestproth`, `kobby_larbi_plumbs`.

use super::judge::Verdict;
use super::person::{Person, Surname};
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::lexicon;
use crate::redact::view::{View, is_word};
use crate::text::Span;

/// So many letters of a name are enough beside as many of the other name.
const CUT: usize = 4;
/// The same where the two are written as one word.
const CUT_TOGETHER: usize = 3;
/// The longest that an account is called, in bytes.
const LONGEST: usize = 64;
/// Words before what an account is called.
const ACCOUNT: [&str; 10] =
    ["account", "user", "username", "login", "handle", "alias", "profile", "page", "channel", "tweet"];

/// The accounts in a text that are called by both of the person's names, whole or cut short.
pub fn find(view: View<'_>, person: &Person) -> Vec<(Span, Verdict)> {
    let text = view.text();
    let known_as = person.known_as.iter().map(String::as_str);
    let given: Vec<&str> = person.first().into_iter().chain(known_as).collect();
    let shorts: Vec<&str> = given.iter().flat_map(|name| lexicon::short_forms(name)).collect();
    let family: Vec<&str> = person.surnames.iter().flat_map(Surname::core).map(String::as_str).collect();
    let names = Names { given: given.into_iter().chain(shorts).collect(), family };
    let mut signs: Vec<usize> = [b'@', b'_'].into_iter().flat_map(|b| view.folded.words().marks(b)).collect();
    signs.sort_unstable();
    let (mut all, mut done) = (Vec::new(), 0);
    let part = |c: char| is_word(c) || c == '_';
    for sign in signs.into_iter().filter(|_| !names.given.is_empty() && !names.family.is_empty()) {
        let from = sign.saturating_sub(LONGEST).max(done);
        let from = (from..=sign).find(|at| text.is_char_boundary(*at)).unwrap_or(sign);
        if sign < done {
            continue;
        }
        let head = text.get(from..sign).unwrap_or("");
        let at = text.get(sign..).is_some_and(|rest| rest.starts_with('@'));
        let start = if at { sign + 1 } else { from + head.trim_end_matches(part).len() };
        let tail = text.get(start..).unwrap_or("");
        let end = start
            + tail.char_indices().take(LONGEST).find(|(_, c)| !part(*c)).map_or(tail.len().min(LONGEST), |(i, _)| i);
        done = end.max(sign + 1);
        let Some(word) = text.get(start..end) else { continue };
        // ada@lunn.example is an address, and ada_lunn.pdf a file.
        let before = text.get(..start).unwrap_or("").chars().next_back();
        let address = at && head.ends_with(is_word);
        let tail = text.get(end..).unwrap_or("");
        let file = tail.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_word)) || tail.starts_with('@');
        let called = before == Some('@')
            || view
                .before(Span::new(start, start))
                .is_some_and(|n| n.gap.trim().is_empty() && ACCOUNT.contains(&n.word));
        if called && !address && !file && names.make(word) {
            let reason = Reason { rule: "account", why: "An account that is called by the person’s names." };
            all.push((
                Span::new(start, end),
                Verdict { action: Action::Redact, reason, confidence: 0.7, label: Label::Name },
            ));
        }
    }
    all
}

/// The given names and the family names of one person.
struct Names<'a> {
    given: Vec<&'a str>,
    family: Vec<&'a str>,
}

impl Names<'_> {
    /// Whether both names are in what an account is called, each whole or the beginning of it.
    fn make(&self, word: &str) -> bool {
        let pieces: Vec<&str> = word.split('_').map(|p| p.trim_matches(|c: char| c.is_ascii_digit())).collect();
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
        apart() || matches!(pieces.as_slice(), [one] if one.len() > 2 * CUT_TOGETHER && together(one))
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn both_names_are_in_it() {
        let names = Names { given: vec!["iestyn", "kobby"], family: vec!["protheroe", "larbi"] };
        for word in ["iesty_proth", "iestproth", "kobby_larbi_plumbs", "proth_iestyn72", "protiest"] {
            assert!(names.make(word), "{word}");
        }
        for word in ["iestyn", "proth", "iest_pro", "kobby_plumbs", "larbi_larbi", "protheroe_a"] {
            assert!(!names.make(word), "{word}");
        }
    }
}
