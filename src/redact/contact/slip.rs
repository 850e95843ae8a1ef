//! A slip of the typist in contact data: a letter left out, put in twice, or changed round with the next; and what is like
//! the name of a street, behind the number and before a word for a street.

use crate::redact::lexicon::{self, Kind};
use crate::redact::name::near_miss::edits;
use crate::redact::proof::sound;
use crate::redact::view::View;
use crate::text::Span;

/// The fewest letters and digits that bear a slip.
pub const LONG: usize = 6;

/// Where a number stands before a word with a slip in it, with the kind of street behind: `47 Tollbooth Road`, for 47
/// Tolbooth Road.
pub fn numbered(view: View<'_>, own: &[(String, String)]) -> Vec<Span> {
    let (text, words) = (view.text(), view.folded.words());
    let like =
        |meant: &str, word: &str, street: bool| is_slip(meant, word) == Some(true) || street && is_like(meant, word);
    let places = words.all_that(text, |_, word| own.iter().any(|(_, meant)| like(meant, word, true)));
    let numbered = |word: Span| {
        let number = view.before(word).filter(|n| n.gap == " ")?;
        let kind = view.after(word).filter(|n| n.gap == " " && lexicon::is(Kind::Street, n.word));
        let meant = |meant: &str| like(meant, word.of(text), kind.is_some());
        let known = own.iter().any(|(digits, name)| digits == number.word && meant(name));
        (known && view.is_capital(word)).then(|| number.span.join(kind.map_or(word, |n| n.span)))
    };
    places.filter_map(|index| words.get(index)).filter_map(numbered).collect()
}

/// Whether a word is another but for two letters, begins alike and is heard alike: Orchid for Orchard, behind the same
/// number. Quarry is another street than Quarrel.
fn is_like(meant: &str, word: &str) -> bool {
    // Most words are not looked at for longer than this.
    let begins = meant.get(..3).is_some_and(|begins| word.starts_with(begins));
    if !begins || meant == word || meant.len().min(word.len()) < LONG || meant.len().abs_diff(word.len()) > 2 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (meant.chars().collect(), word.chars().collect());
    // The r of Orchard is not heard.
    let heard = |word: &str| sound::key(&word.replace("ard", "ad").replace("erd", "ed"));
    let plural = word.strip_suffix('s') == Some(meant) || meant.strip_suffix('s') == Some(word);
    edits(&a, &b) <= 2 && (plural || heard(meant).zip(heard(word)).is_some_and(|(a, b)| a == b))
}

/// Whether a typist may have written `typed` for `meant`: one letter left out, put in twice or changed round with the next,
/// behind the first. The same is no slip; nothing when it is something else.
pub fn is_slip(meant: &str, typed: &str) -> Option<bool> {
    if meant == typed {
        return Some(false);
    }
    if meant.len().abs_diff(typed.len()) > 4 || meant.chars().next() != typed.chars().next() {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (meant.chars().collect(), typed.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = |text: &[char], skip: usize| text.get(same + skip..).unwrap_or(&[]).to_vec();
    let letter = |text: &[char], at: usize| text.get(at).copied().filter(|c| c.is_alphabetic() || *c == '.');
    let left_out = letter(&a, same).is_some() && rest(&a, 1) == rest(&b, 0);
    let put_in = letter(&b, same).is_some_and(|c| same.checked_sub(1).and_then(|i| a.get(i)) == Some(&c))
        && rest(&a, 0) == rest(&b, 1);
    let changed_round = letter(&a, same).is_some()
        && letter(&a, same) == letter(&b, same + 1)
        && letter(&b, same).is_some()
        && letter(&b, same) == letter(&a, same + 1)
        && rest(&a, 2) == rest(&b, 2);
    (meant.len() >= LONG && (left_out || put_in || changed_round)).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn one_slip_of_a_typist_is_known_and_another_address_is_not() {
        for typed in ["adalun72", "adalunn.72", "adallunn72", "adalnun72"] {
            let slip = typed != "adalunn.72";
            assert_eq!(is_slip("adalunn72", typed) == Some(true), slip, "{typed}");
        }
        for typed in ["adalunn73", "idalunn72", "dalunn72", "adalunn7", "adalunn722", "edlunn72", ""] {
            assert_eq!(is_slip("adalunn72", typed), None, "{typed}");
        }
        assert_eq!(is_slip("adalunn72", "adalunn72"), Some(false));
    }
}
