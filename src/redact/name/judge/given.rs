//! Given names by themselves.

use super::around::{follows_a_person, is_no_name};
use super::facts::Facts;
use super::month::Month;
use super::{Judge, Verdict, keep, redact, suggest};
use crate::redact::gender::Gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::run::Role;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour};
use crate::text::Span;

/// How much is read before a name to see whether its line greets somebody, in bytes.
const GREETING: usize = 60;

impl<'a> Judge<'a> {
    pub(super) fn given_alone(&self, f: &Facts<'a>) -> Option<Verdict> {
        if self.after_crown(f) {
            return keep("place", "A saint, a monarch or a place named after one.");
        }
        if self.is_behind_an_o(f) {
            return keep("other-person", "Behind O’ the family name of another person.");
        }
        if self.is_a_label(f) {
            return keep("word", "An abbreviation on a form, in a note or in a list of days.");
        }
        if self.heads_a_number(f) {
            return suggest(0.4, "given-name", "A short form of the person’s given name, or letters before a number.");
        }
        if self.names_a_file(f) {
            return suggest(0.4, "given-name", "The person’s given name, or with the next word a place or event.");
        }
        if f.lower {
            // "map of the dale.pdf", "I keep dexters"
            let the = self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an"));
            if the && f.technical && f.given && f.ordinary && !f.initials {
                return suggest(0.3, "given-name", "The person’s given name in a file name, or the ordinary word.");
            }
            if f.plural && !f.technical && !self.has_lost_its_apostrophe(f) {
                return suggest(0.3, "given-name", "The person’s given name in small letters with an s, or a word.");
            }
            if self.has_lost_its_apostrophe(f) {
                return redact(0.6, "given-name", "The person’s given name in small letters, with an s.");
            }
            if self.is_by_name(f) {
                return redact(0.6, "given-name", "The person’s given name in small letters, played on as a name.");
            }
            if (f.ordinary || !f.given) && !f.technical && !f.initials {
                let why = "The person’s given name in small letters, or the ordinary word.";
                if f.given && self.acts_in_small_letters(f) {
                    return redact(
                        0.6,
                        "given-name",
                        "The person’s given name in small letters, as whoever does something.",
                    );
                }
                return if f.given && self.is_told_in_small_letters(f) {
                    suggest(0.4, "given-name", why)
                } else {
                    None
                };
            }
            if !f.technical && self.reads_as_a_word(f) {
                return suggest(0.4, "given-name", "The person’s given name in small letters, or an ordinary word.");
            }
            return redact(0.7, "given-name", "The person’s given name in small letters.");
        }
        if self.is_shouted(f) {
            return redact(0.7, "given-name", "The person’s given name, in what is shouted at somebody.");
        }
        // MO, the Monitoring Officer, where the person is called Mo.
        let word = f.core.of(self.view.text());
        let capitals = !f.technical && self.view.case(f.core) == Case::Upper && !self.view.line_is_upper(f.span);
        // "MO said that", "MO: I saw it", and not "MO told."
        let speaks = self.next(f).is_some_and(|n| {
            let goes_on = || self.view.after(n.span).is_some_and(|m| m.gap.starts_with(' '));
            n.gap.starts_with(':') || follows_a_person(n) && goes_on()
        });
        let acronym = capitals && f.title.is_none() && lexicon::is(Kind::Acronym, word);
        if acronym && speaks {
            return redact(0.6, "given-name", "The person’s given name in capitals, as whoever speaks.");
        }
        if acronym {
            return suggest(0.4, "given-name", "The person’s given name in capitals, or an abbreviation.");
        }
        if self.is_of_a_body(f) {
            return keep("place", "Part of the name of a body.");
        }
        let behind_another = f.run.tokens.len() == 1
            && f.title.is_none()
            && self.previous(f).is_some_and(|n| {
                let single =
                    !self.view.before(n.span).is_some_and(|n| matches!(n.gap, ", " | " & ") || n.word == "and");
                n.gap == " "
                    && single
                    && self.view.case(n.span) == Case::Capital
                    && lexicon::is_given_name(n.word)
                    && !lexicon::is_ordinary(n.word)
                    && !is_no_name(n.word)
                    && self.vocabulary.meaning(n.word).is_none()
            });
        if behind_another && !f.technical && self.view.case(f.core) == Case::Capital {
            return suggest(0.4, "given-name", "The person’s given name, or another person’s family name.");
        }
        match self.is_weekday(f).or_else(|| self.is_month(f)) {
            Month::Yes => return keep("month", "The month or the day of the week."),
            Month::Perhaps => return suggest(0.5, "month", "The month or the day, or the person’s name."),
            Month::No => {}
        }
        if self.is_given_in_a_row_of_another(f) {
            return suggest(0.4, "given-name", "The person’s given name, or by the cell beside it another person’s.");
        }
        if self.begins_couple(f) {
            return redact(0.8, "given-name", "The person’s given name, with another of the family.");
        }
        if self.is_of_somewhere(f) || self.is_in_a_place(f) {
            return keep("place", "A historical person, or a place.");
        }
        if self.goes_to_a_place(f) {
            return suggest(0.4, "given-name", "The person’s given name, or the place of that name.");
        }
        if self.begins_a_firm(f) {
            return keep("firm", "A firm with a name of the person’s in its own.");
        }
        // The firm of Ellis & Crane; without that word they are two neighbours.
        let said = self.previous(f).filter(|n| matches!(n.gap, " " | ", "));
        let said = said.and_then(|n| if n.word == "of" { self.view.before(n.span) } else { Some(n) });
        let firm = said.is_some_and(|n| {
            matches!(
                n.word,
                "firm" | "company" | "business" | "practice" | "messrs" | "solicitors" | "agents" | "builders"
            )
        });
        let partner = firm
            && self.next(f).filter(|n| n.gap == " & " && f.title.is_none() && !f.technical).is_some_and(|n| {
                let whole = !self.view.after(n.span).is_some_and(|n| n.gap == " " && self.view.is_capital(n.span));
                self.view.case(n.span) == Case::Capital
                    && whole
                    && (lexicon::is_ordinary(n.word) || lexicon::is(Kind::CommonFamily, n.word))
                    && !lexicon::is_given_name(n.word)
                    && !lexicon::is(Kind::GivenName, n.word)
                    && self.vocabulary.meaning(n.word).is_none()
            });
        if partner {
            return suggest(0.4, "given-name", "The person’s given name, or a firm that is called by it.");
        }
        // The Rose & Crown.
        let joined_thing = f.ordinary
            && f.title.is_none()
            && self.next(f).is_some_and(|n| {
                let other = if n.gap == " " && n.word == "and" {
                    self.view.after(n.span).filter(|n| n.gap == " ")
                } else {
                    Some(n).filter(|n| n.gap == " & ")
                };
                other.is_some_and(|n| {
                    self.view.is_capital(n.span) && lexicon::is_ordinary(n.word) && !lexicon::is_given_name(n.word)
                })
            });
        if joined_thing {
            return suggest(0.3, "given-name", "The person’s given name, or a part of another name.");
        }
        if self.is_called_between_anothers(f) {
            return keep("other-person", "What somebody else is called, between their given name and family name.");
        }
        if self.is_of_a_department(f) {
            return suggest(0.4, "given-name", "The person’s given name, or somebody else’s, by where they work.");
        }
        let longer = f.plural && f.words(self.view).all(lexicon::is_given_name);
        if longer && f.title.is_none() && !f.technical {
            return suggest(0.4, "given-name", "Another given name, or the person’s with an s.");
        }
        if self.names_a_business(f) || self.is_before_a_thing(f) {
            return suggest(
                0.4,
                "given-name",
                "The person’s given name, or the business of somebody else of that name.",
            );
        }
        if let Some(n) = self.name_behind(f) {
            return if f.title.is_none() && lexicon::is_ordinary(n.word) && !lexicon::is(Kind::Place, n.word) {
                suggest(0.5, "given-name", "The person’s given name, or with the next word another person’s.")
            } else {
                keep("other-person", "The name of another person or of a place.")
            };
        }
        // "… Councillor Parry. Gwyn spoke": another sentence tells nothing.
        if let Some(n) = self.previous(f).filter(|n| !n.gap.starts_with(['.', '!', '?']))
            && f.given_words(self.view).any(|given| self.kept.is_person(given, n.word))
        {
            return match n.gap {
                " " | " (" => keep("kept-name", "The given name of someone who stays, beside their family name."),
                ", " => suggest(0.5, "given-name", "The person’s given name, or that of someone who stays."),
                _ => redact(0.8, "given-name", "The person’s given name."),
            };
        }
        let councillor = f.title.is_some_and(|t| lexicon::is(Kind::CouncillorTitle, t));
        if councillor && !self.person.title.as_deref().is_some_and(|own| lexicon::is(Kind::CouncillorTitle, own)) {
            return keep("councillor", "A councillor of that name.");
        }
        let own = self.person.title.as_deref().and_then(Gender::of_title);
        let other_gender = own.is_some_and(|own| f.title.and_then(Gender::of_title).is_some_and(|title| title != own));
        if other_gender {
            return suggest(0.4, "title-given-name", "The person’s given name after a title of the other sex.");
        }
        let shared = f.given_words(self.view).any(|w| self.kept.shares_given(w) || self.survey.shares_given(w));
        if f.title.is_some() && f.middle && !f.given && shared {
            let why = "A title and a further name of the person’s, which somebody else has too.";
            return suggest(0.5, "title-given-name", why);
        }
        if let Some(title) = f.title
            && let Some(verdict) = self.is_titled_by_family(f, title)
        {
            return Some(verdict);
        }
        if f.title.is_some_and(|t| !lexicon::is(Kind::CouncillorTitle, t)) {
            return redact(0.8, "title-given-name", "A title and the person’s given name.");
        }
        // A capital at the start of a sentence says nothing: "Yesterday Ada rang".
        let says_nothing = |n: &Neighbour<'_>| {
            let given = lexicon::is_given_name(n.word) || lexicon::is(Kind::GivenName, n.word);
            // Dr Amina Yusuf, where the person is called Yusuf.
            // … and Ms Adela Winstone, where they are called Winston.
            let ends = self.ends_a_name(*n) && !given && f.given;
            let opens = self.view.opens_sentence(n.span) && !lexicon::is_given_name(n.word);
            // "Ring Grace": what is to be done, at the head of a row.
            let told = self.view.written(Span::new(n.span.end, f.span.start)) == " " && lexicon::is(Kind::Tell, n.word);
            told || !f.ordinary && n.word.chars().count() > 1 && (opens || ends)
        };
        let other = self.given_of_another(f).filter(|n| !says_nothing(n));
        if other.is_some() {
            return suggest(0.4, "given-name", "May be the second given name of someone else.");
        }
        self.given_by_itself(f)
    }

    /// Fraser & Lunt Ltd, Rose and Daughters LLP.
    fn begins_a_firm(&self, f: &Facts<'a>) -> bool {
        let Some(joint) = self.next(f).filter(|_| f.title.is_none()) else { return false };
        let partner = if joint.gap == " " && joint.word == "and" {
            self.view.after(joint.span)
        } else {
            Some(joint).filter(|n| n.gap == " & ")
        };
        let form = partner.filter(|n| self.view.is_capital(n.span)).and_then(|n| self.view.after(n.span));
        form.is_some_and(|n| matches!(n.gap, " " | ", ") && lexicon::is(Kind::FirmForm, n.word))
    }

    /// The complainant’s middle name, Fraser: whoever else bears it, this is theirs.
    fn is_told_to_be_theirs(&self, f: &Facts<'a>) -> bool {
        let before = |n: Neighbour<'a>| self.view.before(n.span).filter(|n| matches!(n.gap, " " | "'"));
        let name = f.before.filter(|n| matches!(n.gap, " " | ", " | ": ") && n.word == "name");
        let which = name.and_then(before).filter(|n| {
            matches!(n.word, "middle" | "second" | "other" | "first" | "given" | "christian" | "further" | "full")
        });
        let whose = which.and_then(before).filter(|n| n.word == "s").and_then(before);
        whose.is_some_and(|n| n.word == "complainant" || self.vocabulary.exact(n.word).any(Meaning::SURNAME))
    }

    /// `Sandeep, Yusuf,` on a line of its own: those to whom a letter is written.
    fn is_greeted_in_a_line(&self, f: &Facts<'a>) -> bool {
        let at = self.view.folded.source(f.span);
        // Only so much is read: a line may be as long as the text.
        let tail = self.view.source.get(at.end..).and_then(|tail| tail.strip_prefix(','));
        let ends = tail.map(|tail| tail.trim_start_matches([' ', '\t', '\r']));
        let from = (at.start.saturating_sub(GREETING)..=at.start).find(|i| self.view.source.is_char_boundary(*i));
        let head = from.and_then(|from| self.view.source.get(from..at.start)).unwrap_or("");
        let line = head.rsplit_once('\n').map(|(_, line)| line).or((from == Some(0)).then_some(head));
        let names = line.unwrap_or("").split([',', ' ']).filter(|word| !word.is_empty());
        let mut names = names.filter(|word| !matches!(*word, "and" | "Dear" | "Hi" | "Hello" | "&"));
        ends.is_some_and(|ends| ends.is_empty() || ends.starts_with('\n'))
            && line.is_some()
            && names.all(|word| word.starts_with(char::is_uppercase))
    }

    /// "Grant refused, 3 votes to 2.": what was done to a thing, where somebody who refuses would refuse something.
    fn is_done_to(&self, f: &Facts<'a>) -> bool {
        let verb = self.next(f).filter(|n| {
            matches!(
                n.word,
                "refused" | "agreed" | "declined" | "denied" | "accepted" | "made" | "received" | "sent" | "lost"
            )
        });
        let behind = verb.map(|n| self.view.text().get(n.span.end..).unwrap_or(""));
        self.view.opens_sentence(f.span)
            && behind.is_some_and(|rest| {
                rest.is_empty() || rest.starts_with([',', '.', ';', '\n']) || rest.starts_with(" by ")
            })
    }

    /// “I am Ada too,” said by somebody who stays.
    fn is_somebody_elses_too(&self, f: &Facts<'a>) -> bool {
        let next = self.next(f).filter(|n| matches!(n.gap, " " | ", "));
        let as_well = || next.filter(|n| n.word == "as").and_then(|n| self.view.after(n.span));
        let too = next.is_some_and(|n| n.word == "too") || as_well().is_some_and(|n| n.gap == " " && n.word == "well");
        let am = self.previous(f).filter(|n| n.gap == " " && matches!(n.word, "am" | "m"));
        too && am.and_then(|n| self.view.before(n.span)).is_some_and(|n| n.word == "i")
    }

    fn given_by_itself(&self, f: &Facts<'a>) -> Option<Verdict> {
        if self.is_somebody_elses_too(f) {
            return suggest(0.5, "given-name", "The person’s given name, which whoever speaks has, too.");
        }
        if self.is_told_to_be_theirs(f) {
            return redact(0.8, "middle-name", "A name of the person’s, told to be theirs.");
        }
        let shared = f.given_words(self.view).any(|w| self.kept.shares_given(w) || self.survey.shares_given(w));
        // Two given names side by side, Li Na, are no two ordinary words.
        let several = f.given_words(self.view).nth(1).is_some();
        // "Melody closed her book"
        let to_own = f.after.filter(|n| n.gap == " " && n.word.len() > 4 && n.word.ends_with("ed")).is_some_and(|n| {
            let whose = |n: Neighbour<'_>| n.gap == " " && matches!(n.word, "her" | "his" | "their");
            self.view.case(n.span) == Case::Lower && self.view.after(n.span).is_some_and(whose)
        });
        let acts = f.after.is_some_and(follows_a_person) && !(f.ordinary && self.is_done_to(f)) || to_own;
        // “Pat H-M”: the given name and both letters of the family name
        let letters = f.run.tokens.iter().filter(|t| t.role == Role::Initials).map(|t| t.span.len()).sum::<usize>();
        let person = several
            || acts
            || f.given && letters > 1
            || self.is_told_to_complain(f)
            || self.is_with_somebody(f)
            || self.is_spoken_to(f);
        let article = self.previous(f).is_some_and(|n| {
            // "a Harriet": one of many; a Harriet matter is hers.
            let small = [Kind::Opener, Kind::VerbAfter, Kind::WeakVerb, Kind::Where, Kind::NotNameAfter];
            let thing = self.next(f).is_some_and(|n| {
                n.gap == " " && self.view.case(n.span) == Case::Lower && !lexicon::is_any(&small, n.word)
            });
            let one = !self.view.is_capital(n.span) && !thing;
            // "the Kestrel darts team", where few are called so.
            let rare = !f.words(self.view).any(lexicon::is_given_name);
            let other =
                thing && rare && n.word == "the" && self.next(f).is_some_and(|n| !lexicon::is(Kind::Matter, n.word));
            let article = matches!(n.word, "the" | "a" | "an") && (f.ordinary || one || other);
            n.gap == " " && (article || (f.ordinary && matches!(n.word, "y" | "yr" | "r")))
        });
        // Bad Faith, a Round Robin: two ordinary words with capitals.
        let pair = f.ordinary
            && self.previous(f).is_some_and(|n| {
                n.gap == " "
                    && self.view.is_capital(n.span)
                    && n.word.len() > 1
                    && !self.view.opens_sentence(n.span)
                    && lexicon::is_ordinary(n.word)
                    && !lexicon::is_given_name(n.word)
                    && !is_no_name(n.word)
                    && !lexicon::is(Kind::Tell, n.word)
            });
        // Somebody’s Mac.
        let owned = self.previous(f).is_some_and(|n| {
            // "It’s Declan."
            let is = |n: &Neighbour<'_>| {
                matches!(n.word, "it" | "that" | "he" | "she" | "who" | "there" | "this" | "here" | "what" | "name")
            };
            n.gap == " "
                && n.word == "s"
                && self.view.before(n.span).is_some_and(|owner| owner.gap == "'" && !is(&owner))
        });
        // From his Mac: a thing; but "called her Cat".
        let his = || self.previous(f).filter(|n| n.gap == " " && matches!(n.word, "his" | "her" | "their" | "its"));
        let called = |n: Neighbour<'_>| self.view.before(n.span).is_some_and(|n| lexicon::is(Kind::Naming, n.word));
        let owned = owned
            || (f.ordinary || f.core.of(self.view.text()) == "mac")
                && his().is_some_and(|n| !called(n))
                && self.next(f).is_none_or(|n| n.gap != " " || !self.view.is_capital(n.span));
        if (article || pair || owned) && !several && f.title.is_none() {
            return suggest(0.3, "given-name", "The person’s given name, or the ordinary word.");
        }
        if f.ordinary && !f.technical && !person && !self.fills_a_field(f) && !self.speaks_in_a_transcript(f) {
            let no_name = f.after.is_some_and(|n| n.gap == " " && lexicon::is(Kind::NotNameAfter, n.word));
            let unclear = self.view.opens_sentence(f.span) || self.view.line_is_upper(f.span);
            return match (unclear, no_name) {
                (true, true) => None,
                (true, false) => suggest(0.4, "given-name", "The person’s given name, or the ordinary word."),
                (false, _) if f.given || !shared => {
                    redact(0.7, "given-name", "The person’s given name, with a capital in mid-sentence.")
                }
                (false, _) => suggest(0.4, "middle-name", "A further given name, which someone who stays has too."),
            };
        }
        if f.initials && self.is_short_for_another(f) {
            return suggest(0.5, "given-initial", "Someone who stays has the same given name and initial.");
        }
        // Gwyn, who stays, where the person is Gwen.
        let own = |word: &str| self.person.given.iter().chain(&self.person.known_as).any(|given| given == word);
        if f.given && self.kept_only(f, own) {
            return keep("kept-name", "The given name of someone who stays, and not how the person’s is written.");
        }
        if shared && self.is_greeted_in_a_line(f) {
            return suggest(0.5, "given-name", "The person’s given name, or that of whoever is written to.");
        }
        if f.given && self.is_named_just_before(f) {
            return suggest(
                0.5,
                "given-name",
                "The person’s given name, or that of someone who stays and was named just before.",
            );
        }
        if f.given {
            return redact(0.9, "given-name", "The person’s given name.");
        }
        if f.initials && !shared {
            return redact(
                0.8,
                "given-initial",
                "One of the person’s given names, and the initial of the family name.",
            );
        }
        if f.short && !f.middle && !shared {
            return redact(0.7, "short-form", "A usual short form of the person’s given name.");
        }
        // Ann Marie, of Anne-Marie
        if f.short && f.middle && !shared && f.given_words(self.view).count() > 1 {
            return redact(0.7, "given-name", "The person’s given names, the first as it may be written, too.");
        }
        let told = || self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "name" | "names"));
        // Ann, Jo, Rose and Lee are many people's; a longer one that nobody else in the document bears is hers.
        let declared = |w: &str| self.person.given.iter().any(|given| given == w) && w.chars().count() > 4;
        // Man-Wai, of Vivian Man Wai Cheung: two of them side by side are nobody else's.
        let both = || several && f.given_words(self.view).all(|w| self.person.given.iter().any(|given| given == w));
        if f.middle && !shared && (told() || both() || f.given_words(self.view).all(declared)) {
            return redact(0.7, "middle-name", "One of the person’s further given names.");
        }
        let why = "One of the person’s further given names, or a short form that someone who stays has too.";
        suggest(0.5, "middle-name", why)
    }
}
