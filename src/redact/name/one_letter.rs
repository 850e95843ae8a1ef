//! One letter that stands for the person: under a letter, before what is said in a chat or interview, in quotation marks
//! where somebody signs so; and the letters of a name with a particle, `L ap Rh.`

use super::judge::Verdict;
use super::letters::Letters;
use crate::redact::finding::{Action, Label, Reason};
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{self, Case, Neighbour};
use crate::text::Span;

/// What a letter closes with, as its last word.
pub(super) const CLOSINGS: [&str; 22] = [
    "sincerely",
    "faithfully",
    "truly",
    "regards",
    "wishes",
    "love",
    "thanks",
    "you",
    "cheers",
    "yours",
    "best",
    "gratefully",
    "respectfully",
    "hugs",
    "signed",
    "cofion",
    "gywir",
    "diolch",
    "fond",
    "ever",
    "soon",
    "always",
];
/// Letters before a colon that mean a question, an answer, an office or a way to reach somebody.
const OTHER_SPEAKERS: [char; 14] = ['q', 'a', 'c', 'i', 'm', 'o', 's', 'w', 't', 'e', 'f', 'n', 'd', 'h'];

const SIGNATURE: Reason =
    Reason { rule: "one-letter", why: "The initial of the person’s given name, as a signature." };
const SPEAKER: Reason =
    Reason { rule: "one-letter", why: "The initial of the person’s given name, as whoever speaks." };
pub(super) const CALLED: Reason = Reason { rule: "one-letter", why: "The letter that the person goes by." };

/// Whether a text ends with a closing: `Yours sincerely,` on the line above or on the same.
pub(super) fn closes(head: &str) -> bool {
    let line = head.trim_end_matches([' ', '\t', '>', '\n', '\r', '*', '_', '“', '"', '-', '—', '–']);
    let (own, gap) = (line.trim_end_matches([',', '.', ')', '!', ':']), head.len() - line.len());
    let marked = own.len() < line.len() || head.get(line.len()..).is_some_and(|gap| gap.contains('\n'));
    let word = own.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    gap < 12 && marked && CLOSINGS.iter().any(|closing| closing.eq_ignore_ascii_case(word))
}

impl Letters<'_> {
    /// What a capital letter by itself stands for.
    pub(super) fn by_itself(&self, letter: Span) -> Option<Verdict> {
        let word = letter.of(self.view.text());
        let initial = word.chars().next()?;
        let declared = self.person.known_as.iter().any(|name| name == word);
        let begins = |name: &String| name.starts_with(initial);
        if !declared
            && !self.person.first().is_some_and(|first| first.starts_with(initial))
            && !self.person.known_as.iter().any(begins)
        {
            return None;
        }
        let at = self.view.folded.source(letter);
        let (head, tail) = view::window(self.view.source, at);
        let reason = if ends(tail) && (closes(head) || self.signs_a_message(head, tail)) {
            SIGNATURE
        } else if speaks(head, tail) && (declared || !OTHER_SPEAKERS.contains(&initial)) {
            SPEAKER
        } else if self.is_called(letter, tail) || declared && self.acts(letter) {
            CALLED
        } else {
            return None;
        };
        let shared = !declared && self.kept.has_given_initial(initial);
        let action = if shared { Action::Suggest } else { Action::Redact };
        Some(Verdict { action, reason, confidence: 0.6, label: Label::Person })
    }

    /// `Regards:` and `A L` below: two letters, and nothing else on the line.
    pub(super) fn are_signed(&self, letters: &str, span: Span) -> bool {
        let at = self.view.folded.source(span);
        let (head, tail) = view::window(self.view.source, at);
        letters.chars().count() == 2 && ends(tail) && closes(head)
    }

    /// `Complainant’s text: “… can do fri. H”`: the last letter of what is said to be the complainant's message.
    fn signs_a_message(&self, head: &str, tail: &str) -> bool {
        const INTRODUCES: usize = 48;
        let said = head.trim_end_matches(' ');
        if !tail.starts_with(['”', '"']) || !said.ends_with(['.', '!', '?', ',']) || said.len() == head.len() {
            return false;
        }
        let Some(opens) = said.rfind(['“', '"']) else { return false };
        let before = said.get(..opens).unwrap_or("");
        let from = before.char_indices().rev().take(INTRODUCES).last().map_or(0, |(at, _)| at);
        let introduced = before.get(from..).unwrap_or("").to_lowercase();
        introduced.contains("complainant") && introduced.trim_end().ends_with([':', ','])
    }

    /// `signs herself P.`, `where they end “P.”`, `known as P`, `Dear P,`
    fn is_called(&self, letter: Span, tail: &str) -> bool {
        let Some(before) = self.view.before(letter) else { return false };
        let quoted = before.gap.ends_with('"') && tail.trim_start_matches('.').starts_with(['”', '"', '’']);
        let close = before.gap == " " || quoted;
        let greeted = matches!(before.word, "dear" | "hi" | "hello" | "annwyl") && tail.starts_with([',', '\n', ':']);
        let signs = |n: &Neighbour<'_>| {
            matches!(
                n.word,
                "sign"
                    | "signs"
                    | "signed"
                    | "signing"
                    | "end"
                    | "ends"
                    | "ended"
                    | "initialled"
                    | "signature"
                    | "initial"
            )
        };
        let named = signs(&before)
            || quoted && (lexicon::is(Kind::Naming, before.word) || matches!(before.word, "as" | "is" | "was"))
            || matches!(before.word, "herself" | "himself" | "themself" | "as" | "only" | "just" | "simply" | "letter")
                && self.view.before(before.span).is_some_and(|n| n.gap == " " && signs(&n));
        // “Thank you for staying calm. N.”
        let closes = matches!(before.gap, ". " | "! " | "? ") && tail.trim_start_matches('.').starts_with(['”', '"']);
        let alone = || letter.of(self.view.text()).chars().all(|c| !self.kept.has_given_initial(c));
        if closes && alone() {
            return true;
        }
        close && (greeted || named && (quoted || !tail.starts_with(|c: char| c.is_alphanumeric())))
    }

    /// Whether somebody does something: `P says that`, `told P`.
    fn acts(&self, letter: Span) -> bool {
        let acts = self.view.after(letter).is_some_and(|n| {
            matches!(n.gap, " " | ". ") && (lexicon::is(Kind::VerbAfter, n.word) || lexicon::is(Kind::WeakVerb, n.word))
                || n.gap == "'" && n.word == "s"
        });
        // Plot P was sold: a word for a thing makes the letter its name.
        let before = self.view.before(letter).filter(|n| n.gap == " " && !self.view.opens_sentence(letter));
        let begins = before.is_none_or(|n| {
            matches!(n.word, "that" | "when" | "and" | "but" | "if" | "as" | "because" | "how" | "what")
        });
        let told = before.is_some_and(|n| {
            let to = ["told", "asked", "saw", "met", "rang", "phoned", "visited", "with", "from", "to", "by"];
            to.contains(&n.word)
        });
        let word = letter.of(self.view.text());
        word != "i" && (acts && begins && word != "a" || told && word != "a")
    }

    /// `Ap T`, of ap Tomos: the particle of a patronymic, and the initial.
    pub(super) fn behind_particle(&self, letter: Span) -> Option<(Span, Verdict)> {
        let particle = self.view.before(letter).filter(|n| n.gap == " " && matches!(n.word, "ap" | "ab" | "ferch"))?;
        let initial = letter.of(self.view.text());
        let own = |core: &Vec<String>| core.first().is_some_and(|word| word.starts_with(initial));
        let named =
            self.vocabulary.particles.iter().any(|p| p == particle.word) && self.vocabulary.cores.iter().any(own);
        let reason = Reason { rule: "initials", why: "The initial of the person’s family name, with its particle." };
        let verdict = Verdict { action: Action::Redact, reason, confidence: 0.6, label: Label::Person };
        named.then(|| (particle.span.join(letter), verdict))
    }

    /// `L ap Rh.`, `L. ap R.`: the initials of a name with its particle.
    pub(super) fn with_particle(&self, first: Span) -> Option<(Span, Verdict)> {
        let text = self.view.text();
        let digraph = |word: &str| self.vocabulary.digraphs.iter().any(|two| two == word);
        let given = first.of(text);
        let own = |name: &&str| name.starts_with(given) && (given.chars().count() == 1 || digraph(given));
        self.person.first().into_iter().chain(self.person.known_as.iter().map(String::as_str)).find(own)?;
        let particle = self.view.after(first).filter(|n| matches!(n.gap, " " | ". " | "."))?;
        for surname in self.person.surnames.iter().filter(|surname| surname.particles > 0) {
            let mut last = particle;
            for (i, word) in surname.words.iter().take(surname.particles).enumerate() {
                if i > 0 {
                    last = self.view.after(last.span)?;
                }
                // Dr N. a.-H., of al-Hakim
                if last.word != word && (last.word.chars().count() > 1 || !word.starts_with(last.word)) {
                    return None;
                }
            }
            let letter = self.view.after(last.span).filter(|n| matches!(n.gap, " " | "'" | "-" | ".-" | ". "))?;
            let core = surname.core().first()?;
            // O'M-D. is read with its other half by the rules for initials.
            let goes_on = self.view.after(letter.span).is_some_and(|n| n.gap.ends_with('-'));
            let short = letter.word.chars().count() <= 3 && core.starts_with(letter.word) && !goes_on;
            if short && self.view.case(letter.span) == Case::Capital {
                let reason =
                    Reason { rule: "initials", why: "The person’s initials, with the particle of the name." };
                let title =
                    self.view.before(first).filter(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word));
                let span = title.map_or(first, |n| n.span).join(letter.span);
                return Some((span, Verdict { action: Action::Redact, reason, confidence: 0.8, label: Label::Person }));
            }
        }
        None
    }
}

/// Whether nothing follows on the line but a stop, kisses or the end of a quotation.
fn ends(tail: &str) -> bool {
    let rest = tail.trim_start_matches('.').trim_start_matches([' ', 'x', 'X', '*', '_']);
    rest.is_empty() || rest.starts_with(['\n', '\r', '”', '"', '’', '|', ')', ']']) || rest.starts_with("\\n")
}

/// Whether the letter stands before what somebody says: at the start of a line, or behind the time of it.
fn speaks(head: &str, tail: &str) -> bool {
    let Some(said) = tail.strip_prefix(':').or_else(|| tail.strip_prefix(".:")).map(str::trim_start) else {
        return false;
    };
    let line = head.rsplit(['\n', '|']).next().unwrap_or("").trim_start_matches(['>', ' ', '\t', '*']);
    let timed = line.ends_with("] ") || line.ends_with(" - ") && line.bytes().any(|b| b.is_ascii_digit());
    let words = said.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '‘'));
    let link = said.split_whitespace().next().is_some_and(|word| word.contains(['@', '/']) || word.starts_with("www"));
    (line.is_empty() || timed) && words && !link
}
