//! A family name without a capital: in a file name or a handle, or written so in a hurry; or the ordinary word.

use super::around::follows_a_person;
use super::facts::Facts;
use super::{Judge, Verdict, redact, suggest};

impl<'a> Judge<'a> {
    pub(super) fn surname_in_small_letters(&self, f: &Facts<'a>) -> Option<Verdict> {
        let article = self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an"));
        if !f.near_miss && self.is_noun_and_name(f) {
            return redact(0.6, "surname", "The person’s family name in small letters, behind a word for somebody.");
        }
        if !f.near_miss && f.ordinary && !f.technical && self.is_called(f) {
            return suggest(0.4, "surname", "The person’s family name in small letters, or the ordinary word.");
        }
        if f.near_miss && self.is_quoted_name(f) {
            return redact(0.6, "misspelt-name", "The person’s family name with a slip in it, in quotation marks.");
        }
        let says = || self.next(f).is_some_and(|n| n.gap == " " && matches!(n.word, "says" | "said" | "rang" | "told"));
        if f.ordinary && !f.near_miss && !f.technical && says() {
            return suggest(0.4, "surname", "The person’s family name in small letters, or the ordinary word.");
        }
        // “I never shouted. bell is paid by the town”: a noun that begins a sentence has an article, and no capital was written.
        let opens = self.previous(f).is_some_and(|n| matches!(n.gap, ". " | "? " | "! "));
        if opens
            && f.surname
            && !f.near_miss
            && !f.technical
            && !f.plural
            && f.after.is_some_and(|n| n.gap == " " && follows_a_person(n))
        {
            return redact(
                0.5,
                "surname",
                "The person’s family name in small letters, as whoever a sentence is about.",
            );
        }
        if f.near_miss || (f.ordinary && !f.technical) {
            return None;
        }
        if !f.technical && self.is_done_to_something(f) {
            return suggest(
                0.4,
                "surname",
                "The person’s family name in small letters, or a verb that is spelt like it.",
            );
        }
        if article && !f.technical {
            return suggest(
                0.5,
                "surname",
                "The person’s family name in small letters, or a word that is spelt like it.",
            );
        }
        if f.surname {
            return redact(0.7, "surname", "The person’s family name in small letters.");
        }
        suggest(0.4, "surname-part", "Half of the person’s family name in small letters.")
    }
}
