//! Single words that are no plain name: names written as one word, handles, initials.

use super::around::{follows_a_person, is_no_name};
use super::facts::Facts;
use super::{Judge, Verdict, keep, suggest, verdict};
use crate::redact::finding::{Action, Label};
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour};
use crate::text::Span;

impl<'a> Judge<'a> {
    pub(super) fn one_word(&self, f: &Facts<'a>, meaning: Meaning) -> Option<Verdict> {
        if meaning.any(Meaning::JOINED) {
            let word = f.ordinary && !f.technical;
            let why = "The name written as one word.";
            // Roberta, where the person is A Robert.
            let name = f.span.of(self.view.text());
            let family = name.char_indices().next_back().and_then(|(last, _)| name.get(..last)).unwrap_or("");
            let other = self.vocabulary.exact(family).any(Meaning::SURNAME);
            if other && !f.technical && self.view.case(f.span) == Case::Capital {
                return suggest(0.3, "joined-name", "The family name and an initial in one word, or another name.");
            }
            // Councillor Lambert, where the person is Bobby Lam.
            if self.kept.names().any(|kept| kept == name) {
                return keep("kept-name", "The name of someone who stays.");
            }
            // Bradford Council, where the person is Brad Ford.
            let place = f.after.is_some_and(|n| {
                let kinds = [Kind::Place, Kind::Body, Kind::Street];
                n.gap == " " && self.view.is_capital(n.span) && lexicon::is_any(&kinds, n.word)
            });
            let place = place && self.view.case(f.span) == Case::Capital;
            if !f.technical && (place || lexicon::is(Kind::PlaceName, name)) {
                return suggest(0.3, "joined-name", "The name written as one word, or a place.");
            }
            let titled = |n: Neighbour<'_>| {
                matches!(n.gap, " " | ". ")
                    && self.view.is_capital(n.span)
                    && self.vocabulary.meaning(n.word).is_none()
                    && (lexicon::is_any(&[Kind::Title, Kind::CouncillorTitle], n.word)
                        || lexicon::is_given_name(n.word))
            };
            if !f.technical && self.view.case(f.span) == Case::Capital && f.before.is_some_and(titled) {
                return suggest(0.3, "joined-name", "The name written as one word, or another’s family name.");
            }
            // Shepherded, where the person is Ed Shepherd.
            let verb =
                || ["ed", "ing", "er", "al"].iter().filter_map(|end| name.strip_suffix(end)).any(lexicon::is_word);
            // The carnival pageant, where the person is Anthony Page: Ant is what others of the name are called.
            let short = || {
                let called = self.person.given.iter().chain(&self.person.known_as);
                let whole = |given: &String| name.starts_with(given.as_str()) || name.ends_with(given.as_str());
                !called.into_iter().any(whole) && name.len() > 5 && name.is_ascii()
            };
            if !word && !f.technical && self.view.case(f.span) == Case::Lower && !self.line_is_small(f) && short() {
                return suggest(0.3, "joined-name", "The family name and a short form in one word, or a word.");
            }
            let word = word || !f.technical && self.view.case(f.span) == Case::Lower && verb();
            return if word { None } else { verdict(Action::Redact, 0.9, Label::Name, "joined-name", why) };
        }
        let case = self.view.case(f.span);
        if meaning.any(Meaning::INITIALS) {
            // HvdB, ITaL: the small letters are those of the particles.
            let particles =
                case == Case::Inner && f.span.len() > 2 && self.person.surnames.iter().any(|s| s.particles > 0);
            if particles && self.view.written(f.span).ends_with(char::is_uppercase) {
                let why = "The person’s initials with those of the particles.";
                return verdict(Action::Redact, 0.8, Label::Person, "initials", why);
            }
            return self.initials_word(f, case);
        }
        let why = "A name and an initial, in a file name, link or handle.";
        if self.is_handle(f, meaning) { verdict(Action::Redact, 0.8, Label::Name, "handle-name", why) } else { None }
    }

    /// Whether a name with an initial in one word stands where handles do.
    pub(super) fn is_handle(&self, f: &Facts<'a>, meaning: Meaning) -> bool {
        let case = self.view.case(f.span);
        // Mr VDB, of van den Berg.
        let titled = || {
            case == Case::Upper
                && f.before.is_some_and(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word))
        };
        meaning.any(Meaning::HANDLE) && (f.technical || case == Case::Inner || self.is_account(f) || titled())
    }

    /// Whether there is no capital in the line: a note in small letters.
    fn line_is_small(&self, f: &Facts<'_>) -> bool {
        let (head, tail) = self.view.line_around(f.span);
        !head.contains(char::is_uppercase) && !tail.contains(char::is_uppercase)
    }

    /// A name that begins a line and has a colon behind it, as in a chat, or that is given for a login: `[08:20] adal: hello`.
    fn is_account(&self, f: &Facts<'_>) -> bool {
        let at = self.view.folded.source(f.span);
        let head = self.view.source.get(..at.start).unwrap_or("").trim_end_matches([' ', '\t']);
        let speaks = (head.is_empty() || head.ends_with(['\n', ']', '>']))
            && self.view.source.get(at.end..).is_some_and(|tail| tail.starts_with([':', '>']));
        let login = f.before.is_some_and(|n| {
            matches!(n.word, "account" | "user" | "username" | "login" | "handle" | "alias" | "nickname" | "screenname")
        });
        speaks || login
    }

    /// Whether a word in a file name or link has no letter or digit beside it, but a mark that parts words.
    fn stands_apart(&self, f: &Facts<'_>) -> bool {
        let text = self.view.text();
        let marks = ['_', '-', '.', '/', '='];
        text.get(..f.span.start).is_some_and(|head| head.ends_with(marks))
            || text.get(f.span.end..).is_some_and(|tail| tail.starts_with(['_', '-', '/']))
    }

    /// `Lane_0709_CL.mp4`, `CL_draft_v3`: the first or the last of words that low lines join.
    fn is_in_a_file_name(&self, f: &Facts<'_>) -> bool {
        let text = self.view.text();
        let (head, tail) = (text.get(..f.span.start).unwrap_or(""), text.get(f.span.end..).unwrap_or(""));
        let last = head.ends_with(['_', '-']) && tail.starts_with('.') && f.technical;
        let first = tail.starts_with('_') && !head.ends_with(|c: char| c.is_alphanumeric());
        last || first || (head.ends_with('_') && !tail.starts_with(|c: char| c.is_alphanumeric()))
    }

    /// `the parent governor (HS)`: in brackets behind a word for somebody, of which they are no abbreviation.
    fn are_those_of_an_office(&self, f: &Facts<'_>, letters: &str) -> bool {
        let closed = self.view.text().get(f.span.end..).is_some_and(|rest| rest.starts_with(')'));
        let before = f.before.filter(|n| closed && n.gap == " (");
        before.is_some_and(|n| {
            lexicon::is(Kind::PersonNoun, n.word)
                && !self.view.is_capital(n.span)
                && !letters.ends_with(n.word.get(..1).unwrap_or(""))
        })
    }

    fn initials_word(&self, f: &Facts<'a>, case: Case) -> Option<Verdict> {
        let word = f.span.of(self.view.text());
        let why = "The person’s initials.";
        if f.technical && case == Case::Lower && self.stands_apart(f) {
            // scan_2024_jtw.pdf; three letters with a vowel among them may be a word.
            let word = word.len() < 4 && word.contains(['a', 'e', 'i', 'o', 'u']);
            let action = if word { Action::Suggest } else { Action::Redact };
            let long = f.span.len() > 2;
            return if long { verdict(action, 0.6, Label::Name, "initials", why) } else { None };
        }
        if case == Case::Capital && word == "mac" && self.vocabulary.is_called_mac() {
            return self.mac(f);
        }
        if case != Case::Upper {
            return None;
        }
        // 9 AM, 2.30 PM
        let hour = f.before.is_some_and(|n| n.gap == " " && n.word.ends_with(|c: char| c.is_ascii_digit()));
        if matches!(word, "am" | "pm") && hour {
            return None;
        }
        // "the HRA budget", where somebody is HRA: nobody has an article.
        let thing = self.previous(f).is_some_and(|n| n.gap == " " && n.word == "the")
            && self
                .next(f)
                .is_some_and(|n| n.gap == " " && self.view.case(n.span) == Case::Lower && !follows_a_person(n));
        // MC-24-027, under the heading MEMBER CONDUCT.
        let heading = numbered_reference(self.view.text(), f.span) && self.is_headed(word);
        let own = self.survey.are_own_letters(word) && !thing && !heading;
        let next = self.next(f);
        // MRS HILL, where the person is M. R. S.
        let title =
            lexicon::is(Kind::Title, word) && next.is_some_and(|n| n.gap == " " && self.view.is_capital(n.span));
        // Exhibit AS/2, page AS-14.
        let rest = self.view.text().get(f.span.end..).unwrap_or("");
        let numbered = rest.strip_prefix(['/', '-']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let marks = || {
            let head = self.view.text().get(..f.span.start).unwrap_or("");
            let inside =
                (head.ends_with('(') && rest.starts_with(')')) || (head.ends_with('[') && rest.starts_with(']'));
            // “Key: Q is CW; A is FO”
            let key = f.before.filter(|n| n.gap == " " && n.word == "is").and_then(|n| self.view.before(n.span));
            inside
                || key.is_some_and(|n| {
                    let begins = self.view.before(n.span).is_none_or(|n| n.gap != " ");
                    begins && matches!(n.word, "a" | "q") && self.view.is_capital(n.span)
                })
                || rest.starts_with(": ")
                || f.before.is_some_and(|n| {
                    let noun = lexicon::is(Kind::PersonNoun, n.word) || matches!(n.word, "patient" | "pt");
                    n.gap == " "
                        && (noun || matches!(n.word, "signed" | "initialled" | "by" | "action" | "told" | "asked"))
                })
        };
        // Two letters are many things; they are the person's where they stand as a clause of their own.
        let stands_alone = || self.view.opens_sentence(f.span) && f.after.is_none_or(|n| !n.gap.starts_with(' '));
        if title && !own && !f.technical {
            return None;
        }
        if !own && !f.technical && lexicon::is(Kind::Acronym, word) {
            let somebody = next.is_some_and(follows_a_person) || stands_alone() || marks();
            let why = "May be the person’s initials, or the abbreviation.";
            if self.are_those_of_an_office(f, word) && !self.kept.has_initials(word) {
                return verdict(
                    Action::Redact,
                    0.6,
                    Label::Person,
                    "initials",
                    "The person’s initials, behind what they are.",
                );
            }
            // "VAT asked when the drain would be cleared"
            let acts = word.chars().count() > 2
                && !thing
                && next.is_some_and(|n| {
                    n.gap == " "
                        && matches!(
                            n.word,
                            "asked"
                                | "said"
                                | "told"
                                | "rang"
                                | "replied"
                                | "says"
                                | "asks"
                                | "spoke"
                                | "objected"
                                | "complained"
                        )
                });
            if acts && !self.kept.has_initials(word) {
                return verdict(
                    Action::Redact,
                    0.6,
                    Label::Person,
                    "initials",
                    "The person’s initials, as whoever does something.",
                );
            }
            return if somebody { suggest(0.3, "initials", why) } else { None };
        }
        // The DN, his PA, Stow TC: a thing, an office or a body.
        let named = |n: &Neighbour<'_>| {
            self.view.case(n.span) == Case::Capital
                && !is_no_name(n.word)
                && !lexicon::is(Kind::PersonNoun, n.word)
                && !self.view.opens_sentence(n.span)
                && self.vocabulary.meaning(n.word).is_none()
        };
        let thing = self.previous(f).is_some_and(|n| {
            let article =
                matches!(n.word, "the" | "a" | "an" | "his" | "her" | "their" | "its" | "our" | "my" | "no" | "any");
            n.gap == " " && (article || named(&n))
        });
        if thing && !own && !f.technical {
            return suggest(0.3, "initials", "May be the person’s initials, or an abbreviation.");
        }
        if heading && !self.survey.are_own_letters(word) {
            return suggest(
                0.4,
                "initials",
                "The person’s initials, or those of the words at the head of the document.",
            );
        }
        let sure = if word.chars().count() > 2 {
            f.technical || !self.view.line_is_upper(f.span)
        } else {
            (numbered && !lexicon::is(Kind::Acronym, word))
                || (!f.technical && (f.after.is_some_and(follows_a_person) || stands_alone() || marks()))
                || (!f.technical && self.survey.are_used_as_a_name(word))
                || self.is_in_a_file_name(f)
        };
        if own {
            return verdict(Action::Redact, 0.9, Label::Person, "initials", why);
        }
        if self.survey.are_others_letters(word) || self.kept.has_initials(word) {
            return suggest(0.3, "initials", "May be the person’s initials; somebody else has them, too.");
        }
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

    /// Whether the head of the document holds words with capitals, none of them the person's, that begin with these letters.
    fn is_headed(&self, letters: &str) -> bool {
        /// How many words a heading is looked for in.
        const HEAD: usize = 60;
        let (text, words) = (self.view.text(), self.view.folded.words());
        let head: Vec<Span> = words.spans().take(HEAD).collect();
        head.windows(letters.len()).any(|row| {
            row.iter().zip(letters.chars()).all(|(word, letter)| {
                let name = word.of(text);
                name.len() > 1
                    && name.starts_with(letter)
                    && self.view.is_capital(*word)
                    && self.vocabulary.meaning(name).is_none()
            })
        })
    }
}

/// Whether a hyphen or stroke and a digit stand right behind a place: `MC-24`.
fn numbered_reference(text: &str, span: Span) -> bool {
    let rest = text.get(span.end..).unwrap_or("");
    rest.strip_prefix(['-', '/', ' ']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
