//! Names that somebody who stays has, too: what tells which of the two is meant.

use super::facts::Facts;
use super::{Judge, Verdict, is_no_name, keep, redact, suggest};
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::Role;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour};

impl<'a> Judge<'a> {
    /// Mr James, where Sam James stays and the person is James Lunn; Sir James, where Sir James Dunn stays.
    pub(super) fn is_titled_by_family(&self, f: &Facts<'a>, title: &str) -> Option<Verdict> {
        let own = self.person.title.as_deref() == Some(title);
        let mut words = f.given_words(self.view);
        let why = "The person’s given name behind a title, or the family name of someone who stays.";
        if words.any(|w| self.kept.shares_half(w) && self.kept.may_be_titled(title, w)) {
            return if own { suggest(0.5, "title-given-name", why) } else { keep("kept-name", why) };
        }
        // “Sue Fong” may be what somebody made of Siu Fong.
        let chinese = own && self.vocabulary.is_family_first();
        if !chinese && f.given_words(self.view).any(|w| self.survey.is_family_name_here(w)) {
            let why = "The person’s given name behind a title, or the family name of someone who is named in full.";
            return suggest(0.5, "title-given-name", why);
        }
        let knight = !own && f.given_words(self.view).any(|w| self.kept.is_titled_given(title, w));
        if knight {
            keep("kept-name", "Someone on the list of those who stay has this title and given name.")
        } else {
            None
        }
    }

    /// Whether someone who stays is named in full a little before, by the same given name, which does not come again between.
    pub(super) fn is_named_just_before(&self, f: &Facts<'a>) -> bool {
        const NEAR: usize = 240;
        let text = self.view.text();
        let Some(last) = self.last_mention.filter(|m| m.end <= f.span.start && f.span.start - m.end < NEAR) else {
            return false;
        };
        let between = text.get(last.end..f.span.start).unwrap_or("");
        f.title.is_none()
            && f.given_words(self.view).all(|given| {
                let named = last.of(text).split(|c: char| !c.is_alphanumeric()).any(|word| word == given);
                named && self.kept.shares_given(given) && !between.contains(given)
            })
    }

    /// Ada’s Chip Van, where somebody else is called Ada, too.
    pub(super) fn names_a_business(&self, f: &Facts<'a>) -> bool {
        let shared = f.given_words(self.view).any(|w| self.kept.shares_given(w) || self.survey.shares_given(w));
        let capital = |n: &Neighbour<'a>| n.gap == " " && self.view.case(n.span) == Case::Capital;
        let first = self.next(f).filter(|n| n.gap == "'" && n.word == "s").and_then(|s| self.view.after(s.span));
        let second = first.filter(capital).and_then(|n| self.view.after(n.span)).filter(capital);
        shared && second.is_some() && !self.view.line_is_upper(f.span)
    }

    /// Maureen (“Mo”) Tait, Robert "Bob" Tait, where none of the other names is the person’s.
    pub(super) fn is_called_between_anothers(&self, f: &Facts<'a>) -> bool {
        let opens = |gap: &str| matches!(gap, " (" | " (\"" | " \"" | " ('" | " '");
        let closes = |gap: &str| matches!(gap, ") " | "\") " | "\" " | "') " | "' ");
        let name = |n: &Neighbour<'_>| {
            self.view.case(n.span) == Case::Capital
                && !is_no_name(n.word)
                && !self.vocabulary.meaning(n.word).any(Meaning::GIVEN)
        };
        let known = |n: &Neighbour<'_>| lexicon::is_given_name(n.word) || !lexicon::is_ordinary(n.word);
        let before = self.previous(f).filter(|n| opens(n.gap) && name(n) && known(n));
        let after = self.next(f).filter(|n| closes(n.gap) && name(n) && self.vocabulary.meaning(n.word).is_none());
        f.title.is_none() && before.is_some() && after.is_some()
    }

    /// Helen D., where Helen Doyle stays.
    pub(super) fn is_short_for_another(&self, f: &Facts<'a>) -> bool {
        let last = f.run.tokens.last().filter(|t| t.role == Role::Initials);
        let letter = last.map(|t| t.span.of(self.view.text())).filter(|letter| letter.chars().count() == 1);
        letter.and_then(|letter| letter.chars().next()).is_some_and(|initial| {
            f.given_words(self.view).any(|given| self.kept.is_given_with_initial(given, initial))
        })
    }

    /// Whether every given name of a run is one that somebody who stays has, and none of the person's own.
    pub(super) fn kept_only(&self, f: &Facts<'a>, own: impl Fn(&str) -> bool) -> bool {
        f.title.is_none() && f.given_words(self.view).all(|word| self.kept.shares_given(word) && !own(word))
    }

    /// Whether someone who stays has the given name and the family name of the run. Nobody is called by the person’s
    /// whole family name who has only a half of it, or more than it.
    pub(super) fn is_namesake(&self, f: &Facts<'a>) -> bool {
        let family: Vec<&str> = f.family_words(self.view).collect();
        f.given_words(self.view).any(|given| {
            if f.surname {
                self.kept.is_named(given, &family)
            } else {
                family.iter().any(|w| self.kept.is_person(given, w))
            }
        })
    }

    /// Someone who stays has the same given name and family name; a title may tell which of the two it is.
    pub(super) fn namesake(&self, f: &Facts<'a>) -> Option<Verdict> {
        let own = self.person.title.as_deref();
        match f.title {
            Some(title) if lexicon::is(Kind::CouncillorTitle, title) && own != Some(title) => {
                keep("kept-name", "Someone on the list of those who stay, by their title.")
            }
            Some(title) if own == Some(title) => {
                redact(0.8, "full-name", "The person’s name, by the title; someone who stays has it too.")
            }
            _ => suggest(0.5, "full-name", "The person’s name, which someone who stays has too."),
        }
    }

    /// Whether half of the person’s family name is the whole of somebody’s who stays.
    pub(super) fn is_whole_of_another(&self, f: &Facts<'a>) -> bool {
        !f.surname && self.kept.shares_surname(&f.family_words(self.view).collect::<Vec<_>>())
    }

    /// "has Lunn as a first name".
    pub(super) fn is_told_as_given(&self, f: &Facts<'a>) -> bool {
        let mut words = Vec::new();
        let mut last = f.span;
        while let Some(n) = self.view.after(last).filter(|n| n.gap == " " && words.len() < 4) {
            words.push(n.word);
            last = n.span;
        }
        let as_what = words.strip_prefix(&["as"]).or_else(|| words.strip_prefix(&["for"])).unwrap_or(&[]);
        let as_what = match as_what {
            ["a" | "her" | "his" | "their", rest @ ..] => rest,
            rest => rest,
        };
        matches!(as_what, ["first" | "given" | "christian" | "middle", "name", ..] | ["forename", ..])
    }

    /// Whether a family name is not spelt as the person’s own but just as that of someone who stays: McDonald, where the person
    /// is MacDonald.
    pub(super) fn is_spelt_as_another(&self, f: &Facts<'a>) -> bool {
        // The other spellings of the name stand behind the declared one.
        let declared =
            || self.person.surnames.iter().enumerate().filter(|(i, s)| *i == 0 || s.previous).map(|(_, s)| s);
        let own = |word: &str| declared().any(|s| s.words.iter().any(|w| w == word) || s.joined() == word);
        let mut words = f.family_words(self.view).filter(|word| !own(word)).peekable();
        words.peek().is_some() && words.all(|word| self.kept.shares_surname(&[word]))
    }

    /// “The Lunn woman”, where the person is Mrs Lunn and those of the name who stay are men.
    pub(super) fn is_said_of_their_gender(&self, f: &Facts<'a>) -> bool {
        let which = self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "that" | "this"));
        // The Green Man is an inn.
        let noun = self.next(f).filter(|n| which && n.gap == " " && self.view.case(n.span) == Case::Lower);
        let title = noun.and_then(|n| match n.word {
            "woman" | "lady" | "girl" | "lass" | "female" => Some("mrs"),
            "man" | "lad" | "chap" | "bloke" | "fellow" | "boy" | "guy" => Some("mr"),
            _ => None,
        });
        let own = self.person.title.as_deref().and_then(Gender::of_title);
        title.is_some_and(|title| {
            let titled =
                |word: &str| ["mrs", "miss", "ms", "mr"].iter().any(|title| self.survey.is_titled(title, &[word]));
            let stays = |word: &str| self.kept.may_be_called(title, word) || titled(word);
            own.is_some() && own == Gender::of_title(title) && !f.family_words(self.view).any(stays)
        })
    }

    /// Whether a name in the text stands for each half of a double family name.
    pub(super) fn has_both_halves(&self, f: &Facts<'a>) -> bool {
        let family = Meaning::SURNAME.and(Meaning::PART);
        let halves = f.run.tokens.iter().filter(|t| matches!(t.role, Role::Name(meaning) if meaning.any(family)));
        halves.count() > 1
    }

    /// “Lunn (the complainant)”, “Lunn – complainant”, “the complainant (Lunn)”, “complainant: Lunn”.
    pub(super) fn is_told_to_complain(&self, f: &Facts<'a>) -> bool {
        let complains = |n: &Neighbour<'_>| n.word == "complainant";
        let next = self.next(f).filter(|n| matches!(n.gap, " (" | ", " | " - "));
        let the = next.filter(|n| n.word == "the").and_then(|the| self.view.after(the.span)).filter(|n| n.gap == " ");
        let behind = the.or(next).filter(complains);
        let ends = |n: Neighbour<'_>| {
            let rest = self.view.source.get(self.view.folded.source(n.span).end..).unwrap_or("");
            rest.is_empty() || rest.starts_with([')', ',', '.', ';', '\n', '|'])
        };
        let before = self.previous(f).filter(|n| matches!(n.gap, " (" | ", " | ": ") && complains(n));
        let rest = self.view.text().get(f.span.end..).unwrap_or("");
        let closed = before.is_some_and(|n| match n.gap {
            " (" => rest.starts_with(')'),
            ", " => rest.starts_with(','),
            _ => true,
        });
        behind.is_some_and(ends) || closed
    }

    /// The family name by itself, where someone who stays has it.
    pub(super) fn shared_surname(&self, f: &Facts<'a>) -> Option<Verdict> {
        if f.before.is_some_and(|n| n.gap.len() < 3 && lexicon::is(Kind::NameTalk, n.word)) {
            return redact(0.7, "surname", "The person’s family name, where names are spoken of.");
        }
        if self.is_told_to_complain(f) {
            return redact(0.9, "surname", "The person’s family name, told to be the complainant’s.");
        }
        if f.after.is_some_and(|n| n.gap == ", " && self.kept.shares_given(n.word)) {
            return keep("kept-name", "Someone on the list of those who stay, family name first.");
        }
        suggest(0.5, "surname", "The person’s family name, which someone who stays has too.")
    }
}
