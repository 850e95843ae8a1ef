//! What stands around a run, and what it shows.

use super::Judge;
use super::facts::Facts;
use super::month::is_said_to;
use crate::redact::context::usual_gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::name::one_letter::closes;
use crate::redact::name::run::Role;
use crate::redact::name::vocabulary::Meaning;
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

impl<'a> Judge<'a> {
    /// Whether someone who stays has the family name of the run: all of it when all of it is there, else a half of it.
    pub(super) fn shares_surname(&self, f: &Facts<'_>) -> bool {
        let words: Vec<&str> = f.family_words(self.view).collect();
        // D’Souza, where Councillor Souza stays
        if f.surname && f.run.tokens.iter().any(|t| t.role == Role::Particle) {
            return self.kept.shares_surname_and_particle(&words);
        }
        if f.surname { self.kept.shares_surname(&words) } else { words.iter().any(|word| self.kept.shares_half(word)) }
    }

    /// The word behind a run, when the two stand on one line.
    pub(super) fn next(&self, f: &Facts<'a>) -> Option<Neighbour<'a>> {
        f.after.filter(|n| !self.view.breaks(f.span, n.span))
    }

    /// The word before a run, when the two stand on one line.
    pub(super) fn previous(&self, f: &Facts<'a>) -> Option<Neighbour<'a>> {
        f.before.filter(|n| !self.view.breaks(n.span, f.span))
    }

    /// A saint or a monarch: `St Harriet`, `Queen Harriet`. A street that ends a sentence (`Mill St. Harriet …`) is neither.
    pub(super) fn after_crown(&self, f: &Facts<'a>) -> bool {
        let one_line = |n: &Neighbour<'_>| !self.view.written(n.span.join(f.span)).contains('\n');
        f.before.filter(one_line).is_some_and(|n| {
            let saint = matches!(n.word, "st" | "ss");
            let stop =
                n.gap == ". " && saint && !self.view.before(n.span).is_some_and(|n| self.view.is_capital(n.span));
            // “Queen McAnespie”: a family name that is no place’s.
            let son = f.surname && f.core.of(self.view.text()).starts_with("mc");
            (n.gap == " " || stop) && lexicon::is(Kind::Crown, n.word) && self.view.is_capital(n.span) && !son
        })
    }

    /// A street, village, firm or church: a word of that kind with a capital behind the name.
    pub(super) fn is_place(&self, f: &Facts<'a>) -> bool {
        if self.after_crown(f) && f.title.is_none() {
            return true;
        }
        let Some(n) = self.next(f) else { return false };
        let capital = self.view.is_capital(n.span);
        match n.gap {
            // The Vale of Teifi: a name that is a word for a place.
            " " if n.word == "of" => {
                let one_word = f.run.tokens.len() == 1 && lexicon::is(Kind::Place, f.core.of(self.view.text()));
                one_word && self.view.after(n.span).is_some_and(|n| self.view.is_capital(n.span))
            }
            " " => capital && !self.is_field_name(n) && (lexicon::is(Kind::Place, n.word) || self.names_a_house(f, n)),
            "'" if n.word == "s" => self.is_place_of(f, n),
            // The Tanners' Hall
            "' " => capital && f.plural && f.ordinary && lexicon::is(Kind::Place, n.word),
            " & " => capital && f.title.is_none() && !f.given,
            _ => false,
        }
    }

    /// The Santos Coffee House: behind an article, one more word with a capital and then the word for a place.
    fn names_a_house(&self, f: &Facts<'a>, second: Neighbour<'a>) -> bool {
        let article = self.previous(f).is_some_and(|n| n.gap == " " && n.word == "the");
        let place = |n: Neighbour<'_>| n.gap == " " && self.view.is_capital(n.span) && lexicon::is(Kind::Place, n.word);
        article && f.title.is_none() && !f.given && self.view.after(second.span).is_some_and(place)
    }

    /// The Café Lunn Azul: between a word for a house that bears a name and more of that name. Without more it may be named
    /// after the person.
    pub(super) fn is_behind_a_house(&self, f: &Facts<'a>) -> bool {
        let more = |n: Neighbour<'_>| n.gap == " " && self.view.case(n.span) == Case::Capital;
        self.is_behind_a(Kind::HouseBefore, f) && self.next(f).is_some_and(more)
    }

    /// Neuadd Rhys, Loch Ross: behind a word for a place that stands before its name.
    pub(super) fn is_behind_a_place(&self, f: &Facts<'a>) -> bool {
        self.is_behind_a(Kind::PlaceBefore, f)
    }

    fn is_behind_a(&self, kind: Kind, f: &Facts<'a>) -> bool {
        let word = |n: Neighbour<'_>| {
            n.gap == " "
                && self.view.is_capital(n.span)
                && lexicon::is(kind, n.word)
                && !self.view.breaks(n.span, f.span)
        };
        f.title.is_none() && !f.given && self.previous(f).is_some_and(word)
    }

    /// "I am at Costa", "the Costa Brava bar": where somebody is or meets, and half of a family name with a word behind it
    /// that is neither the person's nor one of the language.
    pub(super) fn is_somewhere(&self, f: &Facts<'a>) -> bool {
        if f.title.is_some() || f.given || self.next(f).is_some_and(|n| n.gap == "'") {
            return false;
        }
        let Some(before) = self.previous(f).filter(|n| n.gap == " ") else { return false };
        // "The fault was in Lunn" is said of somebody.
        let at = |n: Neighbour<'_>| before.word == "at" || !matches!(n.word, "is" | "are" | "was" | "were");
        let there = matches!(before.word, "at" | "in")
            && self
                .view
                .before(before.span)
                .is_some_and(|n| n.gap == " " && lexicon::is(Kind::BeenAt, n.word) && at(n));
        let more = |n: Neighbour<'_>| {
            let new = self.vocabulary.meaning(n.word).is_none() && !lexicon::is_ordinary(n.word);
            n.gap == " " && self.view.case(n.span) == Case::Capital && new && !lexicon::is_given_name(n.word)
        };
        // "in the queue at Costa on Bridge Street", where half of the name is said
        let street = || {
            let on = self.next(f).filter(|n| n.gap == " " && matches!(n.word, "on" | "in"));
            on.and_then(|n| self.view.after(n.span)).is_some_and(|n| n.gap == " " && self.view.is_capital(n.span))
        };
        let shop = before.word == "at" && !f.surname && street();
        there || shop || before.word == "the" && !f.surname && !f.plural && self.next(f).is_some_and(more)
    }

    /// At Mason’s Cross: a place that has the name with an s, behind a word for where something is.
    fn is_place_of(&self, f: &Facts<'a>, s: Neighbour<'a>) -> bool {
        let place = self.view.after(s.span).is_some_and(|n| {
            n.gap == " " && self.view.case(n.span) == Case::Capital && lexicon::is(Kind::Place, n.word)
        });
        let at = |n: Neighbour<'_>| n.gap == " " && lexicon::is(Kind::Where, n.word);
        place && f.ordinary && f.title.is_none() && !f.given && self.previous(f).is_some_and(at)
    }

    /// King’s Lynn, the Baker’s Arms, the Bishop’s letter, D-Day, Mothers’ Day: a word of the language with a possessive or
    /// in a compound that is a name of its own.
    pub(super) fn is_in_a_set_phrase(&self, f: &Facts<'a>) -> bool {
        if !f.ordinary || f.title.is_some() || f.given || f.run.tokens.len() > 1 {
            return false;
        }
        let article = || self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an"));
        let fixed = |n: Neighbour<'_>| {
            let kinds = [Kind::Place, Kind::PlaceName, Kind::SetPhrase];
            n.gap == " " && self.view.case(n.span) == Case::Capital && lexicon::is_any(&kinds, n.word)
        };
        let possessive = self.next(f).filter(|n| n.gap == "'" && n.word == "s");
        let owns = possessive.is_some_and(|s| article() || self.view.after(s.span).is_some_and(fixed));
        // The s' of "Mothers' Day" is no quotation mark.
        let compound = self
            .previous(f)
            .is_some_and(|n| (n.gap == "-" || n.gap == "' " && n.word.ends_with('s')) && self.view.is_capital(n.span));
        owns || compound && possessive.is_none()
    }

    /// St John Ambulance, St John’s Church, where the person is called St John, or St John-Ware: a saint.
    pub(super) fn is_a_saint(&self, f: &Facts<'a>) -> bool {
        let saint =
            f.run.tokens.first().is_some_and(|t| t.role == Role::Particle && t.span.of(self.view.text()) == "st");
        let behind = self.next(f).and_then(|n| {
            let possessive = n.gap == "'" && n.word == "s";
            if possessive { self.view.after(n.span) } else { Some(n) }
        });
        saint
            && behind.is_some_and(|n| {
                let known = lexicon::is_any(&[Kind::Place, Kind::SetPhrase], n.word);
                n.gap == " " && self.view.is_capital(n.span) && known
            })
    }

    /// Catherine of Aragon; William the Conqueror; the Duke of Kent, the University of Kent.
    pub(super) fn is_of_somewhere(&self, f: &Facts<'a>) -> bool {
        // The Penhallows of Capstan Row are a family, and Penhallow of that place is the person.
        let rare = f.surname && !f.ordinary && !lexicon::is(Kind::PlaceName, f.core.of(self.view.text()));
        if f.title.is_some() || f.run.tokens.len() > 1 || f.plural {
            return false;
        }
        let capital = |n: &Neighbour<'_>| n.gap == " " && self.view.is_capital(n.span);
        let named = |n: &Neighbour<'_>| capital(n) && !is_no_name(n.word) && !lexicon::is(Kind::Place, n.word);
        let behind = self.next(f).filter(|n| n.gap == " " && n.word == "of").and_then(|n| self.view.after(n.span));
        let before = self.previous(f).filter(|n| n.gap == " " && n.word == "of").and_then(|n| self.view.before(n.span));
        let byname = self.next(f).filter(|n| n.gap == " " && n.word == "the").and_then(|n| self.view.after(n.span));
        let byname = byname.is_some_and(|n| capital(&n) && lexicon::is(Kind::Byname, n.word));
        byname
            || behind.is_some_and(|n| named(&n) && !rare)
            || before.is_some_and(|n| capital(&n) && lexicon::is(Kind::Realm, n.word))
    }

    /// In Kent, near Bradford: a name that is also a place's, behind a word for where something is.
    pub(super) fn is_in_a_place(&self, f: &Facts<'a>) -> bool {
        f.title.is_none()
            && f.run.tokens.len() == 1
            && lexicon::is(Kind::PlaceName, f.core.of(self.view.text()))
            && !self.next(f).is_some_and(|n| n.gap == "'" && n.word == "s")
            && self.previous(f).is_some_and(|n| n.gap == " " && lexicon::is(Kind::Where, n.word))
    }

    /// To Bradford, from Bradford: a place more often than a person where the name is a place's, too.
    pub(super) fn goes_to_a_place(&self, f: &Facts<'a>) -> bool {
        f.title.is_none()
            && f.run.tokens.len() == 1
            && lexicon::is(Kind::PlaceName, f.core.of(self.view.text()))
            && !self.next(f).is_some_and(|n| n.gap == "'" && n.word == "s")
            && self.previous(f).is_some_and(|n| {
                // The evidence of Ross, heard from Ross: what somebody says, and no place does.
                let said = |n: Neighbour<'_>| {
                    let word = [
                        "evidence",
                        "statement",
                        "account",
                        "testimony",
                        "version",
                        "hear",
                        "heard",
                        "complaint",
                        "word",
                        "rude",
                        "unkind",
                        "polite",
                        "hostile",
                        "unfair",
                        "nasty",
                        "cruel",
                        "abusive",
                        "aggressive",
                        "opposed",
                    ];
                    n.gap == " " && (word.contains(&n.word) || is_said_to(n.word))
                };
                n.gap == " "
                    && matches!(n.word, "to" | "from" | "of" | "for")
                    && !(f.surname && self.view.before(n.span).is_some_and(said))
            })
    }

    /// Mill Lane, where the person is called Lane: a word for a place behind a capital word that is no given name.
    pub(super) fn ends_a_place(&self, f: &Facts<'a>) -> bool {
        f.title.is_none()
            && f.run.tokens.len() == 1
            && lexicon::is(Kind::Place, f.core.of(self.view.text()))
            && self.previous(f).is_some_and(|n| {
                n.gap == " "
                    && self.view.is_capital(n.span)
                    && n.word.len() > 1
                    && self.vocabulary.meaning(n.word).is_none()
                    && !lexicon::is_given_name(n.word)
                    && !is_no_name(n.word)
                    && !self.ends_a_name(n)
            })
    }

    /// A capital word behind a family name that makes the two another person's or a place: Nolan Pryce, Zhang Wei.
    pub(super) fn makes_another(&self, f: &Facts<'a>) -> bool {
        let article = self.previous(f).is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an" | "this"));
        !article
            && f.family_words(self.view).nth(1).is_none()
            && self.next(f).is_some_and(|n| {
                let noun =
                    ["tion", "ment", "ing", "ity", "ance", "ence", "ness"].iter().any(|end| n.word.ends_with(end));
                // Fraser McIntosh, Fraser O’Neill
                let prefix = n.word == "o" && self.view.after(n.span).is_some_and(|n| n.gap == "'");
                matches!(n.gap, " " | "-")
                    && (matches!(self.view.case(n.span), Case::Capital | Case::Inner) || prefix)
                    && self.vocabulary.meaning(n.word).is_none()
                    && !is_no_name(n.word)
                    && !noun
                    && !self.is_field_name(n)
                    && !lexicon::is(Kind::VerbAfter, n.word)
                    && (prefix || lexicon::is_given_name(n.word) || !lexicon::is_ordinary(n.word))
            })
    }

    /// `Re: Bell – cricket square`, `Subject: FW: Bell`, an e-mail headed “Bell – again”: first of what a message is about,
    /// and nothing but a dash behind it.
    pub(super) fn heads_a_subject(&self, f: &Facts<'a>) -> bool {
        let subject = |n: Neighbour<'_>| {
            n.gap == ": " && matches!(n.word, "re" | "fw" | "fwd" | "subject")
                || n.gap.ends_with(" \"")
                    && matches!(n.word, "subject" | "headed" | "heading" | "titled" | "entitled" | "line")
        };
        // “Subject: allotments – Bell”
        let part = |n: Neighbour<'_>| {
            let (head, _) = self.view.line_around(f.span);
            let head = head.trim_start_matches(|c: char| !c.is_alphabetic());
            let line = ["Subject:", "SUBJECT:", "Re:", "RE:", "Fw:", "FW:", "Fwd:"];
            let place = lexicon::is(Kind::Place, f.core.of(self.view.text()));
            !place && n.gap.contains('-') && n.gap.len() > 1 && line.iter().any(|begins| head.starts_with(begins))
        };
        let before = self.view.before(f.span).is_some_and(|n| subject(n) || part(n));
        let parted = |span: Span| {
            self.view.after(span).is_none_or(|n| {
                n.gap.contains('-') && n.gap.len() > 1
                    || self.view.written(Span::new(span.end, n.span.start)).contains('\n')
            })
        };
        // “Re: Bell complaint”
        let matter = self.view.after(f.span).filter(|n| {
            n.gap == " "
                && lexicon::is(Kind::Complaint, n.word)
                && !lexicon::is(Kind::Place, f.core.of(self.view.text()))
        });
        before && (parted(f.span) || matter.is_some_and(|n| parted(n.span)))
    }

    /// Whether a name is all that stands in a field, a cell or a line: `Preferred name: Faith`, a salutation, a signature.
    pub(super) fn fills_a_field(&self, f: &Facts<'a>) -> bool {
        let at = self.view.folded.source(f.span);
        let head = self.view.source.get(..at.start).unwrap_or("");
        // April by itself is the month, unless somebody signs so.
        if lexicon::is(Kind::Month, f.core.of(self.view.text())) && !closes(head) || f.near_miss {
            return false;
        }
        let head = head.trim_end_matches([' ', '\t', '>', '*', '“', '"']);
        let tail = self.view.source.get(at.end..).unwrap_or("").trim_start_matches([' ', '\t', ',', '.', '”', '"']);
        let begins = head.is_empty() || head.ends_with([':', '|', '\n']);
        let ends = tail.is_empty() || tail.starts_with(['|', '\n', '\r']);
        begins && ends && self.view.case(f.core) == Case::Capital
    }

    /// Lunn v Marsh [2003]: a case in the law reports.
    pub(super) fn is_law_case(&self, f: &Facts<'a>) -> bool {
        let versus =
            |n: Option<Neighbour<'_>>| n.is_some_and(|n| matches!(n.gap, " " | ". ") && matches!(n.word, "v" | "vs"));
        if !(versus(f.after) || versus(f.before) || versus(f.before.and_then(|n| self.view.before(n.span)))) {
            return false;
        }
        let rest: String = self.view.text().get(f.span.end..).unwrap_or("").chars().take(60).collect();
        let year = |at: usize| rest.get(at + 1..at + 5).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
        rest.match_indices(['[', '(']).any(|(at, _)| year(at))
    }

    /// The name on the other side of a case.
    pub(super) fn opponent(&self, f: &Facts<'a>) -> Option<Neighbour<'a>> {
        let versus = |n: &Neighbour<'_>| matches!(n.gap, " " | ". ") && matches!(n.word, "v" | "vs");
        let behind = f.after.filter(versus).and_then(|v| self.view.after(v.span));
        behind.or_else(|| f.before.filter(versus).and_then(|v| self.view.before(v.span)))
    }

    /// A word with a colon behind it names what follows: it is no part of the name before it.
    pub(super) fn is_field_name(&self, n: Neighbour<'_>) -> bool {
        self.view.text().get(n.span.end..).is_some_and(|rest| rest.starts_with(':'))
    }

    /// A capital word right behind a given name, which may be someone's family name or make the two a place.
    pub(super) fn name_behind(&self, f: &Facts<'a>) -> Option<Neighbour<'a>> {
        let n = self.next(f)?;
        let possessive = n.gap == "'" && n.word == "s";
        let n = if possessive { self.view.after(n.span)? } else { n };
        let place = lexicon::is(Kind::Place, n.word);
        let beside = n.gap == " " || (n.gap == "-" && !possessive);
        let name = beside
            && self.view.is_capital(n.span)
            && (place || !self.view.line_is_upper(n.span))
            && (place || !possessive)
            && (!is_no_name(n.word) || self.is_office_for_a_name(n))
            && (!self.is_field_name(n) || self.is_speaker(f));
        name.then_some(n)
    }

    /// Sir John Major: a word for an office with no name behind it is the family name.
    fn is_office_for_a_name(&self, n: Neighbour<'a>) -> bool {
        let name = |n: Neighbour<'_>| matches!(n.gap, " " | ". ") && self.view.is_capital(n.span);
        lexicon::is(Kind::Rank, n.word) && lexicon::is_ordinary(n.word) && !self.view.after(n.span).is_some_and(name)
    }

    /// Whether a name begins its line, as whoever speaks in minutes and chats does: `[14:05] Ada Lunn: hello`.
    fn is_speaker(&self, f: &Facts<'a>) -> bool {
        let at = self.view.folded.source(f.span).start;
        let head = self.view.source.get(..at).unwrap_or("").trim_end_matches([' ', '\t']);
        head.is_empty() || head.ends_with(['\n', ']'])
    }

    /// The capital word right before a name, when it reads as someone else's given name or initial.
    pub(super) fn given_of_another(&self, f: &Facts<'a>) -> Option<Neighbour<'a>> {
        let n = self.previous(f).filter(|_| f.title.is_none())?;
        // "A. Aled, the Clerk and me.": the mark of an answer.
        let begins = self.view.line_around(n.span).0.trim().is_empty();
        let stop = matches!(n.gap, ". " | ".") && !begins;
        let initial = n.word.chars().count() == 1 && (stop || n.word != "a" && n.word != "i");
        let beside = n.gap == " " || n.gap == "-" || (initial && n.gap == ". ");
        // June is a month, and after a title somebody's name.
        let titled_month = || lexicon::is(Kind::Month, n.word) && self.ends_a_name(n);
        let name = beside
            && self.view.is_capital(n.span)
            && !n.word.chars().any(|c| c.is_ascii_digit())
            // The person's own names are nobody else's, and may be gone in the copy.
            && self.vocabulary.meaning(n.word).is_none()
            && (!is_no_name(n.word) || titled_month() || initial && stop)
            && !lexicon::is(Kind::Epithet, n.word)
            && !(lexicon::is_ordinary(n.word)
                && !initial
                && !lexicon::is_given_name(n.word)
                && usual_gender(n.word).is_none()
                && (self.view.opens_sentence(n.span) || self.view.line_is_upper(n.span)));
        name.then_some(n)
    }

    /// Whether the word before a given name ends another person's: `Mr Bell Edith`.
    pub(super) fn ends_a_name(&self, n: Neighbour<'_>) -> bool {
        self.view.before(n.span).is_some_and(|b| {
            b.gap == " " && (lexicon::is(Kind::Title, b.word) || lexicon::is(Kind::CouncillorTitle, b.word))
        })
    }

    /// "Bill and Jean Page", "E & T Page", from the first name: someone else with the person's family name follows.
    pub(super) fn begins_couple(&self, f: &Facts<'a>) -> bool {
        let Some(n) = self.next(f) else { return false };
        let other = if n.gap == " " && n.word == "and" {
            self.view.after(n.span).filter(|n| n.gap == " ")
        } else {
            Some(n).filter(|n| matches!(n.gap, " & " | ", " | "&"))
        };
        let Some(other) = other.filter(|n| self.view.is_capital(n.span)) else { return false };
        let family = self.view.after(other.span).filter(|n| matches!(n.gap, " " | ". "));
        family.is_some_and(|n| {
            self.view.is_capital(n.span) && self.vocabulary.meaning(n.word).any(Meaning::SURNAME.and(Meaning::PART))
        })
    }

    /// The same from its end: before the other's given name stands the person's, or an initial of it.
    pub(super) fn ends_couple(&self, other: Neighbour<'_>) -> bool {
        let Some(n) = self.view.before(other.span) else { return false };
        let own = if n.gap == " " && n.word == "and" {
            self.view.before(n.span).filter(|n| n.gap == " ")
        } else {
            Some(n).filter(|n| matches!(n.gap, " & " | "&"))
        };
        own.is_some_and(|n| {
            let initial =
                n.word.chars().count() == 1 && n.word.chars().all(|c| self.vocabulary.given_initials.contains(&c));
            self.view.is_capital(n.span)
                && (initial || self.vocabulary.meaning(n.word).any(Meaning::GIVEN.and(Meaning::SHORT)))
        })
    }

    /// Whether it is said behind a name that its bearer is of another family: "Joan Lunn, no relation, …".
    pub(super) fn denies_relation(&self, f: &Facts<'a>) -> bool {
        let no = self.next(f).filter(|n| matches!(n.gap, ", " | " (") && matches!(n.word, "no" | "not"));
        no.and_then(|no| self.view.after(no.span)).is_some_and(|n| is_denied(self.view, n))
    }

    /// See [`near_relation`].
    pub(super) fn near_relation(&self, span: Span) -> bool {
        near_relation(self.view, span)
    }
}

/// Whether the text around speaks of a relative: "her husband, …", "… , sister of the complainant".
pub(in crate::redact::name) fn near_relation(view: View<'_>, span: Span) -> bool {
    // "I blame the husband. Nigel Lunn has …": the sentence before ends in one.
    let given = view.before(span).filter(|n| n.gap == " " && lexicon::is_given_name(n.word));
    let behind_stop = given.and_then(|n| view.before(n.span));
    if behind_stop.is_some_and(|n| n.gap == ". " && lexicon::is(Kind::Relation, n.word) && !is_denied(view, n)) {
        return true;
    }
    let mut before = span;
    let mut after = span;
    for _ in 0..6 {
        let previous = view.before(before).filter(|n| !n.gap.contains(['\n', '.']));
        let next = view.after(after).filter(|n| !n.gap.contains(['\n']) && !n.gap.starts_with(". "));
        let tells =
            |n: Neighbour<'_>| lexicon::is(Kind::Relation, n.word) && !is_denied(view, n) && !is_of_an_officer(view, n);
        if [previous, next].into_iter().flatten().any(tells) {
            return true;
        }
        before = previous.map_or(before, |n| n.span);
        after = next.map_or(after, |n| n.span);
    }
    false
}

fn is_denied(view: View<'_>, n: Neighbour<'_>) -> bool {
    matches!(n.word, "relation" | "relative" | "related")
        && view.before(n.span).is_some_and(|b| matches!(b.word, "no" | "not"))
}

/// The Subject Member’s wife, the Clerk’s brother: a relative of somebody in an office.
fn is_of_an_officer(view: View<'_>, n: Neighbour<'_>) -> bool {
    let s = view.before(n.span).filter(|s| s.word == "s" && s.gap == " ");
    let owner = s.and_then(|s| view.before(s.span)).filter(|o| o.gap == "'");
    owner.is_some_and(|o| {
        matches!(o.word, "member" | "officer" | "clerk" | "mayor" | "leader" | "chairman" | "chair")
            || lexicon::is(Kind::CouncillorTitle, o.word)
    })
}

/// Whether a word is a title, an opening word, a day or the like, and so nobody's given or family name beside another.
pub(in crate::redact) fn is_no_name(word: &str) -> bool {
    use Kind::{CouncillorTitle, Month, NotNameAfter, Opener, Relation, Title, Weekday};
    lexicon::is_any(&[Opener, Title, CouncillorTitle, NotNameAfter, Relation, Month, Weekday], word)
}

/// A verb or the like behind a name, or the name's own possessive.
pub(in crate::redact) fn follows_a_person(n: Neighbour<'_>) -> bool {
    (n.gap == " " && lexicon::is(Kind::VerbAfter, n.word))
        || (n.gap == "'" && n.word == "s")
        || (n.gap == ", " && matches!(n.word, "who" | "whose" | "whom" | "aged"))
}
