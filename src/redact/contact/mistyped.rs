//! An e-mail address with one slip of the typist in it: `hkgil82@`, `hgkill82@`, for `hkgill82@`.

use super::slip::{LONG, is_slip};
use crate::redact::named_email::addresses;
use crate::redact::others::mailbox;
use crate::redact::view::View;
use crate::text::Span;
use crate::text::fold::fold;

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
