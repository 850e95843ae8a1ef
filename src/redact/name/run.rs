//! A run: the neighbouring words of a text that may together be one mention of the person, with titles and initials.

use super::beside::{
    begins_another, changes_case, cut_short_behind, further_names, initial_before, misspelt, misspelt_given,
    second_family_half, second_half,
};
use super::fragment::joined;
use super::letters::is_mask;
use super::one_letter::CLOSINGS;
use super::person::PARTICLES;
use super::slips;
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

/// What one word of a run is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A title: `Mrs`, `Councillor`.
    Title,
    /// One letter, or a few together, that stand for names.
    Initials,
    /// A particle of the family name: `van`, `O`.
    Particle,
    /// A word of the vocabulary.
    Name(Meaning),
    /// A further name or initial between the person's own, `Ada J Lunn`, that the identity does not hold.
    Further,
}

/// A word of a run.
#[derive(Clone, Copy)]
pub struct Token {
    /// Where it stands in the folded text.
    pub span: Span,
    /// What it is.
    pub role: Role,
}

impl Token {
    /// Whether it is a family name or a half of one.
    fn is_family(&self) -> bool {
        matches!(self.role, Role::Name(m) if m.any(Meaning::SURNAME.and(Meaning::PART)))
    }
}

/// Neighbouring words that may be one mention.
pub struct Run {
    /// The words, at least one of them a name.
    pub tokens: Vec<Token>,
    /// It begins with two titles, `Mr and Mrs Lunn`.
    pub couple: bool,
}

impl Run {
    /// From the first word to the last.
    pub fn span(&self) -> Span {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::new(0, 0),
        }
    }

    /// The run around a word of the vocabulary. Words before it that are names began a run of their own, so only
    /// titles, initials and particles are looked for there.
    pub fn around(view: View<'_>, vocabulary: &Vocabulary, word: Span, meaning: Meaning) -> Self {
        let mut run = Self { tokens: vec![Token { span: word, role: Role::Name(meaning) }], couple: false };
        if !meaning.any(Meaning::ALONE) {
            return run;
        }
        run.extend_right(view, vocabulary);
        run.extend_left(view, vocabulary);
        run
    }

    /// Leaves out what belongs to somebody who stays and is named right before: Huw Morris Gwen Morris.
    pub fn leave_out(&mut self, mentions: &[Span]) {
        let first = self.tokens.first().map_or(0, |t| t.span.start);
        // They are in order, and do not overlap.
        let at = mentions.partition_point(|m| m.end <= first);
        let Some(mention) = mentions.get(at).filter(|m| m.start < first) else { return };
        let theirs = self.tokens.iter().take_while(|t| mention.contains(t.span)).count();
        let rest = self.tokens.get(theirs..).unwrap_or(&[]);
        if rest.iter().any(|t| matches!(t.role, Role::Name(_))) {
            self.tokens.drain(..theirs);
        }
    }

    fn extend_right(&mut self, view: View<'_>, vocabulary: &Vocabulary) {
        // A million initials in a row must not make a run each time: names are short.
        while self.tokens.len() < 12 {
            let Some(last) = self.tokens.last().copied() else { return };
            if self.tokens.len() == 1 && is_date(view, last) {
                return;
            }
            let Some(next) = view.after(last.span) else { break };
            let mut next = next;
            let role = match joined(view, vocabulary, next.span) {
                Some((span, meaning)) => {
                    next.span = span;
                    Some(Role::Name(meaning))
                }
                None => role_of(view, vocabulary, &next).or_else(|| {
                    // Nuala Ní Dhónaill: the particle is the person's, and so is the given name before it.
                    let named = self.tokens.iter().rev().find(|t| t.role != Role::Particle);
                    misspelt(view, vocabulary, named.copied().unwrap_or(last), &next)
                }),
            };
            let role = role.or_else(|| {
                let slip = last.role == Role::Particle && slips::behind_particle(view, vocabulary, last.span).is_some();
                slip.then(|| Role::Name(Meaning::SURNAME.and(Meaning::NEAR_MISS)))
            });
            // jack m, at the end of a mail.
            let role = role
                .or_else(|| lower_initial(view, vocabulary, last, &next))
                .or_else(|| second_half(view, vocabulary, last, &next))
                .or_else(|| second_family_half(view, vocabulary, last, &next))
                .or_else(|| letters_with_particle(view, vocabulary, last, &next))
                .or_else(|| cut_short_behind(view, vocabulary, last, &next));
            // On 12 April April rang.
            let again =
                next.gap == " " && next.word == last.span.of(view.text()) && lexicon::is(Kind::Month, next.word);
            if again {
                break;
            }
            let particle = role == Some(Role::Particle) || last.role == Role::Particle;
            // Mr Walker walked: the verb is no slip of the name before it.
            let slip = matches!(role, Some(Role::Name(m)) if m.any(Meaning::NEAR_MISS.and(Meaning::PLURAL)) && !m.any(Meaning::VARIANT));
            let verb = ["ed", "s", "ing"].iter().any(|end| next.word.ends_with(end))
                || lexicon::is_ordinary(next.word)
                || lexicon::is_small_word(next.word);
            if slip && verb && next.gap == " " && view.case(next.span) == Case::Lower && view.is_capital(last.span) {
                break;
            }
            let joins = role.filter(|role| {
                self.joins(view, vocabulary, last, &next, *role) && (particle || !changes_case(view, last.span, &next))
            });
            if let Some(role) = joins {
                self.tokens.push(Token { span: next.span, role });
            } else {
                let further = further_names(view, vocabulary, last);
                let titled = || self.titled_behind(view, vocabulary, &next);
                match (further.is_empty(), titled()) {
                    (false, _) => self.tokens.extend(further),
                    (true, Some(titled)) => self.tokens.extend(titled),
                    (true, None) => break,
                }
            }
        }
        if !self.ends_in_particles() {
            while self.tokens.last().is_some_and(|t| t.role == Role::Particle) {
                self.tokens.pop();
            }
        }
    }

    /// Merwe, J. van der: in an index the particles stand behind the given name.
    fn ends_in_particles(&self) -> bool {
        let behind = self.tokens.iter().rev().take_while(|t| t.role == Role::Particle).count();
        let rest = self.tokens.get(..self.tokens.len() - behind).unwrap_or(&[]);
        let given = rest.last().is_some_and(|t| t.role == Role::Initials || !t.is_family());
        rest.len() > 1
            && given
            && rest.first().is_some_and(Token::is_family)
            && !rest.iter().any(|t| t.role == Role::Particle)
    }

    /// Cope, Mrs G: behind the family name a title, and the given name or its initial.
    fn titled_behind(&self, view: View<'_>, vocabulary: &Vocabulary, next: &Neighbour<'_>) -> Option<[Token; 2]> {
        let family = self.tokens.iter().all(|t| t.is_family() || t.role == Role::Particle);
        let own = vocabulary.title.as_deref().is_none_or(|title| title == next.word);
        if !family || next.gap != ", " || !is_title(view, next) || !own {
            return None;
        }
        let given = view.after(next.span).filter(|n| matches!(n.gap, " " | ". ") && view.is_capital(n.span))?;
        let role = role_of(view, vocabulary, &given)?;
        let own = match role {
            Role::Name(m) => m.any(Meaning::GIVEN.and(Meaning::SHORT)),
            Role::Initials => true,
            Role::Title | Role::Particle | Role::Further => false,
        };
        own.then_some([Token { span: next.span, role: Role::Title }, Token { span: given.span, role }])
    }

    fn joins(&self, view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>, role: Role) -> bool {
        let initial = last.role == Role::Initials;
        match next.gap {
            " " | "-" | "'" | "' " | "- " | " - " | "_" | "+" => true,
            "." | "._" => true,
            // YOUNG, R. – young people
            ". - " if self.tokens.iter().any(Token::is_family) => false,
            // A full stop ends a sentence unless it is an initial's.
            ". " | ".-" | ". - " | ".'" => {
                initial || (next.gap == ". " && is_abbreviated(view, vocabulary, last, next, role))
            }
            // Lunn (Ada), as in an index; Lunn / Ada and Lunn | Ada in forms and tables.
            " (" if !view.text().get(next.span.end..).is_some_and(|rest| rest.starts_with(')')) => false,
            // Adelaide (Ada) Lunn
            " (" | " \"" if is_called_between(view, vocabulary, next, role) => true,
            ") " | "\" " => self.tokens.iter().rev().nth(1).is_some_and(|before| {
                matches!(role, Role::Name(m) if m.any(Meaning::SURNAME.and(Meaning::PART)))
                    && matches!(view.text().get(before.span.end..last.span.start), Some(" (" | " \""))
            }),
            "," | ", " | " (" | " / " | "/" | " | " | "|" => {
                let surname_first = self.tokens.iter().all(|t| match t.role {
                    Role::Name(m) => m.any(Meaning::SURNAME.and(Meaning::PART)),
                    Role::Particle | Role::Title => true,
                    Role::Initials | Role::Further => false,
                });
                let given = match role {
                    Role::Name(m) => m.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)),
                    Role::Initials => true,
                    Role::Title | Role::Particle | Role::Further => false,
                };
                // LUNN, Ada: the capitals say which is the family name.
                // "Best,", and below it who writes: no name that is turned round.
                let closing = CLOSINGS.contains(&last.span.of(view.text()))
                    && view.written(Span::new(last.span.end, next.span.start)).contains('\n');
                if closing {
                    return false;
                }
                let marked = view.case(last.span) == Case::Upper && view.case(next.span) == Case::Capital;
                let inverted = marked || !begins_another(view, vocabulary, next.span);
                surname_first && given && view.is_capital(next.span) && inverted
            }
            _ => false,
        }
    }

    /// The first word that is no particle: of D'Angelo, Angelo.
    fn behind_particles(&self) -> Option<Token> {
        self.tokens.iter().find(|token| token.role != Role::Particle).copied()
    }

    fn extend_left(&mut self, view: View<'_>, vocabulary: &Vocabulary) {
        for _ in 0..8 {
            let Some(first) = self.tokens.first().copied() else { return };
            let Some(before) = view.before(first.span) else { return };
            if first.role == Role::Title {
                if !self.take_second_title(view, &before) {
                    return;
                }
                continue;
            }
            let stop = matches!(before.gap, " " | "." | ". " | " . ") || is_mask(before.gap);
            let role = if stop && is_title(view, &before) && !vocabulary.meaning(before.word).any(Meaning::ALONE) {
                Role::Title
            } else if is_initials(view, vocabulary, &before)
                && (stop
                    || before.gap == ".-"
                    // R/Begum
                    || before.gap == "/"
                        && before.word.len() == 1
                        && first.is_family()
                        && view.before(before.span).is_none_or(|n| n.gap != "/")
                    || before.gap == "-" && goes_with_a_hyphen(view, vocabulary, &before, first))
            {
                // A D Lunn: an article has no initial behind it.
                let initial = first.role == Role::Initials;
                // I Wyn Lunn, of Iolo Wyn Lunn
                let middle = self.tokens.len() > 1
                    && matches!(first.role, Role::Name(m) if m.any(Meaning::MIDDLE) && !m.any(Meaning::GIVEN))
                    && vocabulary.given_initials.first().is_some_and(|own| before.word.starts_with(*own));
                let word = reads_as_a_word(view, &before)
                    && !middle
                    && !(is_listed(view, &before, first.span) && first.is_family());
                if word && !initial && !among_initials(view, vocabulary, &before) || answers(view, &before) {
                    return;
                }
                Role::Initials
            } else if is_particle(view, vocabulary, &before)
                && (stop || matches!(before.gap, "'" | "' " | "-" | "_"))
                // I saw Mac. Mac left.
                && !(before.gap == ". " && vocabulary.exact(before.word).any(Meaning::GIVEN))
            {
                Role::Particle
            } else if misspelt_given(view, vocabulary, &before, self.behind_particles().unwrap_or(first)) {
                Role::Name(Meaning::GIVEN.and(Meaning::NEAR_MISS))
            } else if let Some(own) = initial_before(view, vocabulary, &before) {
                self.tokens.insert(0, Token { span: before.span, role: Role::Further });
                self.tokens.insert(0, Token { span: own, role: Role::Initials });
                continue;
            } else {
                return;
            };
            self.tokens.insert(0, Token { span: before.span, role });
        }
    }

    /// "Mr and Mrs Lunn", in Welsh "Mr a Mrs Lunn"; "Cllr Mrs Lunn".
    fn take_second_title(&mut self, view: View<'_>, before: &Neighbour<'_>) -> bool {
        let and = before.gap == " " && matches!(before.word, "and" | "a" | "ac");
        let title = if and { view.before(before.span).filter(|n| n.gap == " ") } else { Some(*before) };
        let Some(title) = title.filter(|n| is_title(view, n)) else { return false };
        // Miss/Mrs/Ms Lunn, Mr/Mrs/Ms Lunn: a form's choice of titles.
        let slash = matches!(before.gap, "/" | " / ");
        let both = |kind: Kind| {
            let first = self.tokens.first().map_or("", |t| t.span.of(view.text()));
            lexicon::is(kind, title.word) && lexicon::is(kind, first)
        };
        let third = self.tokens.get(1).is_some_and(|t| t.role == Role::Title);
        if slash && (third || both(Kind::FemaleTitle) || both(Kind::MaleTitle)) {
            self.couple = false;
            self.tokens.insert(0, Token { span: title.span, role: Role::Title });
            return true;
        }
        let couple = and || matches!(before.gap, " & " | "&" | "/" | " / " | " + ");
        // Cllr Mrs, Sqn Ldr, the Revd Dr; but not "… of the Judge. Mrs".
        let further = !and && (before.gap == " " || (before.gap == ". " && title.word.len() < 5));
        if self.couple || !(couple || further) {
            return false;
        }
        self.couple = couple;
        self.tokens.insert(0, Token { span: title.span, role: Role::Title });
        true
    }
}

fn role_of(view: View<'_>, vocabulary: &Vocabulary, next: &Neighbour<'_>) -> Option<Role> {
    let meaning = vocabulary.meaning(next.word);
    if meaning.any(Meaning::ALONE) {
        return Some(Role::Name(meaning));
    }
    if is_initials(view, vocabulary, next) {
        return Some(Role::Initials);
    }
    is_particle(view, vocabulary, next).then_some(Role::Particle)
}

/// `Md. Tariq`, `Wm. Lunn`: a short form of a given name with a stop before the rest of the name.
fn is_abbreviated(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>, role: Role) -> bool {
    // Will. D. Lunn
    let given = matches!(last.role, Role::Name(m) if m.any(Meaning::GIVEN.and(Meaning::SHORT)));
    let family = view
        .after(next.span)
        .is_some_and(|n| n.gap == ". " && vocabulary.meaning(n.word).any(Meaning::SURNAME.and(Meaning::PART)));
    if role == Role::Initials && given && family && next.word.len() == 1 {
        return true;
    }
    let name = matches!(role, Role::Name(m) if m.any(Meaning::SURNAME.and(Meaning::PART).and(Meaning::GIVEN).and(Meaning::MIDDLE)));
    name && matches!(last.role, Role::Name(m) if m.any(Meaning::SHORT))
        && ["md", "mohd", "wm", "thos", "chas", "geo", "jas", "jos", "edw", "robt", "alex", "jno"]
            .contains(&last.span.of(view.text()))
}

/// A small letter behind a given name or a family name in small letters that ends a line, a quotation or a sentence.
fn lower_initial(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let is = |wanted: Meaning| matches!(last.role, Role::Name(m) if m.any(wanted));
    let given = (is(Meaning::GIVEN) || is(Meaning::SURNAME)) && view.case(last.span) == Case::Lower;
    let mut letters = next.word.chars();
    let own = letters.next().is_some_and(|c| {
        is(Meaning::GIVEN) && vocabulary.surname_initials.contains(&c)
            // “lunn a” is a name, and "a" more often a word.
            || is(Meaning::SURNAME) && vocabulary.given_initials.contains(&c) && c != 'a'
    }) && letters.next().is_none();
    let rest = view.text().get(next.span.end..).unwrap_or("");
    let ends = rest.is_empty()
        || rest.starts_with(['"', '\'', ')', '.', ',', '\n', '<', ']']) && !rest.starts_with("' ")
        || view
            .written(Span::new(next.span.end, next.span.end + rest.chars().next().map_or(0, char::len_utf8)))
            .contains('\n');
    (given && own && ends && next.gap == " ").then_some(Role::Initials)
}

/// Ada dS, of Ada dos Santos.
fn letters_with_particle(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let given = matches!(last.role, Role::Name(m) if m.any(Meaning::GIVEN.and(Meaning::SHORT)));
    let letters = || vocabulary.letters_with_particle.iter().any(|letters| letters == next.word);
    (given && next.gap == " " && view.case(next.span) == Case::Inner && letters()).then_some(Role::Initials)
}

/// Whether a given name in brackets or quotation marks has the family name behind it.
fn is_called_between(view: View<'_>, vocabulary: &Vocabulary, next: &Neighbour<'_>, role: Role) -> bool {
    let given = matches!(role, Role::Name(m) if m.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)));
    let closing = if next.gap == " (" { ") " } else { "\" " };
    let family =
        |n: Neighbour<'_>| n.gap == closing && vocabulary.meaning(n.word).any(Meaning::SURNAME.and(Meaning::PART));
    given && view.after(next.span).is_some_and(family)
}

/// A further given name that is a month, where a date stands: on 2 May Grace rang, in May Grace rang.
fn is_date(view: View<'_>, token: Token) -> bool {
    const NAMED: Meaning = Meaning::GIVEN.and(Meaning::SURNAME).and(Meaning::PART);
    let further = matches!(token.role, Role::Name(m) if m.any(Meaning::MIDDLE) && !m.any(NAMED));
    let month = || lexicon::is(Kind::Month, token.span.of(view.text()));
    let day = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let rest = word.get(digits.len()..).unwrap_or("");
        (1..=2).contains(&digits.len()) && matches!(rest, "" | "st" | "nd" | "rd" | "th")
    };
    let before = |n: &Neighbour<'_>| {
        n.gap == " "
            && (day(n.word)
                || matches!(n.word, "in" | "since" | "until" | "during" | "late" | "early" | "mid" | "last"))
    };
    further && month() && view.before(token.span).as_ref().is_some_and(before)
}

fn is_title(view: View<'_>, word: &Neighbour<'_>) -> bool {
    (lexicon::is(Kind::Title, word.word) || lexicon::is(Kind::CouncillorTitle, word.word))
        && (view.is_capital(word.span) || matches!(word.word, "mr" | "mrs" | "ms" | "miss" | "dr" | "cllr"))
}

/// A capital letter, or a few in one word, each of which begins one of the person's names; in a link or file name also a
/// small one.
pub fn is_initials(view: View<'_>, vocabulary: &Vocabulary, word: &Neighbour<'_>) -> bool {
    let letters = word.word.chars().count();
    // Ll. and Rh. are one letter in Welsh, Sz. is one in Polish.
    if letters == 2 && view.case(word.span) == Case::Capital && vocabulary.digraphs.iter().any(|two| two == word.word) {
        return true;
    }
    letters <= 3
        && (matches!((view.case(word.span), letters), (Case::Capital, 1) | (Case::Upper, 2..))
            || (matches!(word.gap, "-" | "_" | ".") && view.is_technical(word.span)))
        && word.word.chars().all(|c| vocabulary.given_initials.contains(&c) || vocabulary.surname_initials.contains(&c))
}

/// "A" and "I" at the start of a sentence are words more often than initials; at the start of a line "A" is one before a noun
/// in small letters: "A frost came".
pub fn reads_as_a_word(view: View<'_>, word: &Neighbour<'_>) -> bool {
    let noun =
        || view.after(word.span).is_some_and(|n| view.case(n.span) == Case::Lower && lexicon::is_ordinary(n.word));
    let article = || view.opens_sentence(word.span) && (!at_line_start(view, word.span) || noun());
    word.gap == " " && (word.word == "i" || word.word == "a" && article())
}

/// “Present: I Lunn, A Marsh”, “from I Lunn”: in a list or behind a preposition the letter is an initial, unless a verb goes on.
fn is_listed(view: View<'_>, letter: &Neighbour<'_>, family: Span) -> bool {
    let before = view.before(letter.span);
    let i = letter.word == "i";
    if i && before.is_some_and(|n| n.gap == " " && matches!(n.word, "from" | "by" | "to" | "for" | "of" | "with")) {
        return true;
    }
    // A Lunn rang: there is one Lunn, and the letter is hers. A Baker-Lunn is one, too.
    let double = view.after(family).is_some_and(|n| n.gap == "-" && view.is_capital(n.span));
    if !i && (double || !lexicon::is_ordinary(family.of(view.text()))) {
        return double || view.after(family).is_none_or(|n| n.gap != " " || !view.is_capital(n.span));
    }
    let listed = i
        && (at_line_start(view, letter.span) || before.is_some_and(|n| n.gap.ends_with('|') || n.gap.ends_with("| ")))
        || before.is_some_and(|n| n.gap.ends_with(": ") || i && matches!(n.gap, ", " | "; "));
    let goes_on = view.after(family).is_some_and(|n| n.gap == " " && !view.is_capital(n.span) && n.word != "and");
    listed && !goes_on && !lexicon::is_ordinary(family.of(view.text()))
}

/// “A. Alasdair, the Clerk and me.”: the mark of an answer, where questions have one, too.
fn answers(view: View<'_>, letter: &Neighbour<'_>) -> bool {
    let question = |line: &str| line.trim_start_matches(['>', ' ', '*']).starts_with(['Q', 'q']);
    let head = view.source.get(..view.folded.source(letter.span).start).unwrap_or("");
    letter.word == "a"
        && letter.gap == ". "
        && at_line_start(view, letter.span)
        && head.rsplit('\n').skip(1).take(2).any(question)
}

/// Whether a title or another of the person's initials stands right before a letter, so that it is no word: `Mr I Lunn`,
/// `V I LUNN`.
fn among_initials(view: View<'_>, vocabulary: &Vocabulary, letter: &Neighbour<'_>) -> bool {
    view.before(letter.span).is_some_and(|n| {
        let single = || n.word.chars().count() == 1 && is_initials(view, vocabulary, &n) && !reads_as_a_word(view, &n);
        matches!(n.gap, " " | "." | ". ") && (is_title(view, &n) || single())
    })
}

/// Whether a letter may have a hyphen behind it: another initial follows, `J-P Lunn`, it stands for the first half of a
/// double name, `A-Doyle`, or it is a part of a file name. D-Day and X-Ray are no initial and family name.
fn goes_with_a_hyphen(view: View<'_>, vocabulary: &Vocabulary, letter: &Neighbour<'_>, next: Token) -> bool {
    next.role == Role::Initials || vocabulary.cores.iter().any(|core| core.len() > 1) || view.is_technical(letter.span)
}

fn at_line_start(view: View<'_>, span: Span) -> bool {
    let start = view.folded.source(span).start;
    view.source
        .get(..start)
        .is_none_or(|head| head.trim().is_empty() || head.trim_end_matches([' ', '\t']).ends_with('\n'))
}

fn is_particle(view: View<'_>, vocabulary: &Vocabulary, near: &Neighbour<'_>) -> bool {
    let own = |p: &String| p == near.word || (near.word.len() == 1 && p.starts_with(near.word));
    if vocabulary.particles.iter().any(own) {
        return true;
    }
    // Who bears one is written with another: El-Rashid for al-Rashid. St Patrick is a saint, and "as" a word.
    // "da" is Welsh for good, and a particle before the rest of the name.
    let rest = || {
        view.after(near.span)
            .is_some_and(|n| n.gap == " " && vocabulary.exact(n.word).any(Meaning::SURNAME.and(Meaning::PART)))
            // "reported as Lunn"; in Welsh "o" is from.
            && (view.is_capital(near.span) || !matches!(near.word, "as" | "o"))
    };
    let word = lexicon::is_ordinary(near.word) || lexicon::is_small_word(near.word);
    let written_as_one = near.gap == "-" || view.is_capital(near.span) || !word || rest();
    (!vocabulary.particles.is_empty() || rest())
        && PARTICLES.contains(&near.word)
        && !lexicon::is(Kind::Crown, near.word)
        && written_as_one
}
