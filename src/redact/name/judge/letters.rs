//! Single words that are no plain name: names written as one word, handles, initials.

use super::around::follows_a_person;
use super::facts::Facts;
use super::{Judge, Verdict, suggest, verdict};
use crate::redact::finding::{Action, Label};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::Case;

impl Judge<'_> {
    pub(super) fn one_word(&self, f: &Facts<'_>, meaning: Meaning) -> Option<Verdict> {
        if meaning.any(Meaning::JOINED) {
            let word = f.ordinary && !f.technical;
            let why = "The name written as one word.";
            return if word { None } else { verdict(Action::Redact, 0.9, Label::Name, "joined-name", why) };
        }
        let case = self.view.case(f.span);
        if meaning.any(Meaning::INITIALS) {
            return self.initials_word(f, case);
        }
        let handle = meaning.any(Meaning::HANDLE) && (f.technical || case == Case::Inner);
        let why = "A name and an initial, in a file name, link or handle.";
        if handle { verdict(Action::Redact, 0.8, Label::Name, "handle-name", why) } else { None }
    }

    fn initials_word(&self, f: &Facts<'_>, case: Case) -> Option<Verdict> {
        let word = f.span.of(self.view.text());
        if case != Case::Upper || (lexicon::is(Kind::Acronym, word) && !f.technical) {
            return None;
        }
        // Exhibit AS/2, page AS-14.
        let rest = self.view.text().get(f.span.end..).unwrap_or("");
        let numbered = rest.strip_prefix(['/', '-']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let marks = || {
            let head = self.view.text().get(..f.span.start).unwrap_or("");
            let inside =
                (head.ends_with('(') && rest.starts_with(')')) || (head.ends_with('[') && rest.starts_with(']'));
            inside
                || rest.starts_with(": ")
                || f.before.is_some_and(|n| {
                    n.gap == " " && matches!(n.word, "signed" | "initialled" | "by" | "action" | "told" | "asked")
                })
        };
        // Two letters are many things; they are the person's where they stand as a clause of their own.
        let stands_alone = || self.view.opens_sentence(f.span) && f.after.is_none_or(|n| !n.gap.starts_with(' '));
        let sure = if word.chars().count() > 2 {
            f.technical || !self.view.line_is_upper(f.span)
        } else {
            (numbered && !lexicon::is(Kind::Acronym, word))
                || (!f.technical && (f.after.is_some_and(follows_a_person) || stands_alone() || marks()))
        };
        let why = "The person’s initials.";
        if sure {
            return verdict(
                Action::Redact,
                0.8,
                if f.technical { Label::Name } else { Label::Person },
                "initials",
                why,
            );
        }
        suggest(0.5, "initials", "May be the person’s initials.")
    }
}
