//! An e-mail address with one slip of the typist in it: `hkgil82@`, `hgkill82@`, for `hkgill82@`.

use crate::redact::named_email::addresses;
use crate::redact::others::mailbox;
use crate::redact::view::View;
use crate::text::Span;
use crate::text::fold::fold;

/// The fewest letters and digits of a name before the @ that bears a slip.
const LONG: usize = 6;

/// An e-mail address, to be known with a slip in it.
pub struct Mistyped {
    local: String,
    domain: String,
}

impl Mistyped {
    /// Nothing for an address that is too short to bear a slip, or an office's.
    pub fn new(email: &str) -> Option<Self> {
        let folded = fold(email);
        let (local, domain) = folded.rsplit_once('@')?;
        let long = local.chars().filter(|c| c.is_alphanumeric()).count() >= LONG;
        (long && !mailbox::is_of_a_role(local)).then(|| Self { local: local.to_owned(), domain: domain.to_owned() })
    }

    /// Where it stands with a slip: as an address, and what stands before the @ by itself where it has digits.
    pub fn find(&self, view: View<'_>) -> Vec<Span> {
        let text = view.text();
        let whole = addresses(view).filter(|(local, whole)| {
            let domain = text.get(local.end + 1..whole.end).unwrap_or("");
            let (local, domain) = (is_slip(&self.local, local.of(text)), is_slip(&self.domain, domain));
            // The address as it is declared is found as such; a slip in both is another address.
            local == Some(true) && domain.is_some() || local.is_some() && domain == Some(true)
        });
        let plain = self.local.bytes().all(|b| b.is_ascii_alphanumeric()) && has_digit(&self.local);
        let words = view.folded.words();
        let ids = words.mixed().filter(|(_, span)| plain && is_slip(&self.local, span.of(text)) == Some(true));
        let alone = ids.flat_map(|(id, _)| words.places(id)).filter_map(|place| words.get(*place));
        whole.map(|(_, whole)| whole).chain(alone).collect()
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a typist may have written `typed` for `meant`: one letter left out, put in twice or changed round with the next,
/// behind the first. The same is no slip; nothing when it is something else.
fn is_slip(meant: &str, typed: &str) -> Option<bool> {
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
