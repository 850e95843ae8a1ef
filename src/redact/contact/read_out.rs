//! E-mail addresses and numbers as they are read out and as a machine writes them down: `niamh dot m c glade nine one at piper mail
//! dot example`. Words may be parted and put together in any way, so this goes from word to word and not by a pattern.

use crate::redact::finding::{Label, Reason};
use crate::redact::number::value;
use crate::redact::others::mailbox;
use crate::redact::view::{Neighbour, View};
use crate::text::Span;
use crate::text::fold::fold;

/// The fewest letters and digits before the @ that are looked for without what stands behind it.
const LONG: usize = 6;

/// What is said while somebody thinks.
const PAUSES: [&str; 8] = ["er", "erm", "eh", "um", "uh", "then", "so", "thats"];

/// An e-mail address, ready to be looked for where it is read out.
pub struct ReadOut {
    local: String,
    domain: String,
}

/// A number or reference of letters and digits, ready to be looked for where it is read out: `Q Q, forty-eight, fifteen,
/// six two, B`.
pub struct Spelt {
    squeezed: String,
    /// The letter at its end, which is often left off, stands for itself.
    suffix: bool,
    pub label: Label,
    pub reason: Reason,
}

impl Spelt {
    /// Of letters and digits, folded; nothing for fewer than [`LONG`].
    pub fn new(squeezed: &str, label: Label, reason: Reason) -> Option<Self> {
        let suffix = label == Label::Nino && squeezed.ends_with(char::is_alphabetic);
        (squeezed.chars().count() >= LONG).then(|| Self { squeezed: squeezed.to_owned(), suffix, label, reason })
    }

    /// Where it is read out.
    pub fn find(&self, view: View<'_>) -> Vec<Span> {
        let whole = self.squeezed.as_str();
        let short = whole.get(..whole.len().saturating_sub(1)).filter(|_| self.suffix);
        everywhere(view, whole, |first| {
            let said = |wanted: &str| agree(view, wanted, first).filter(|reached| reached.said && reached.words > 2);
            let reached = said(whole).or_else(|| said(short?))?;
            Some(Span::new(first.span.start, reached.last.span.end))
        })
    }
}

/// How far a text agrees with what is looked for.
#[derive(Clone, Copy)]
struct Reached<'a> {
    /// The last word that agrees.
    last: Neighbour<'a>,
    /// Whether a sign or a number was said as a word, or a word was said in parts.
    said: bool,
    /// Whether a sign was said by its name.
    sign: bool,
    /// How many words it took.
    words: usize,
}

impl ReadOut {
    /// Of an address with something before and behind the @; nothing for that of an office.
    pub fn new(email: &str) -> Option<Self> {
        let folded = fold(email);
        let (local, domain) = folded.rsplit_once('@')?;
        let whole = domain.contains('.') && local.chars().any(char::is_alphanumeric) && !mailbox::is_of_a_role(local);
        whole.then(|| Self { local: local.to_owned(), domain: domain.to_owned() })
    }

    /// Where it is read out.
    pub fn find(&self, view: View<'_>) -> Vec<Span> {
        everywhere(view, &self.local, |first| self.at(view, first))
    }

    fn at(&self, view: View<'_>, first: Neighbour<'_>) -> Option<Span> {
        let span = first.span;
        let local = agree(view, &self.local, first)?;
        let alone = local.sign && self.local.chars().filter(|c| c.is_alphanumeric()).count() >= LONG;
        let alone = alone.then(|| Span::new(span.start, local.last.span.end));
        let behind = || {
            let at = next(view, local.last).filter(|n| n.word == "at")?;
            let at = next(view, at).filter(|n| n.word == "sign").unwrap_or(at);
            let domain = agree(view, &self.domain, next(view, at)?)?;
            (local.said || domain.said).then(|| Span::new(span.start, domain.last.span.end))
        };
        behind().or(alone)
    }
}

/// Wherever `whole` finds something that begins as `wanted` does.
fn everywhere<'a>(view: View<'a>, wanted: &str, whole: impl Fn(Neighbour<'a>) -> Option<Span>) -> Vec<Span> {
    let (text, words) = (view.text(), view.folded.words());
    let digit = wanted.starts_with(|c: char| c.is_ascii_digit());
    let zero = wanted.starts_with('0');
    let begins = |_: usize, word: &str| {
        let repeats = matches!(word, "double" | "treble" | "triple");
        wanted.starts_with(word)
            || repeats
            || digit && value(word).is_some()
            || zero && matches!(word, "oh" | "zero" | "o")
    };
    let mut found: Vec<Span> = Vec::new();
    for span in words.all_that(text, begins).filter_map(|place| words.get(place)) {
        if found.last().is_none_or(|last| last.end <= span.start)
            && let Some(whole) = whole(Neighbour { span, word: span.of(text), gap: "" })
        {
            found.push(whole);
        }
    }
    found
}

/// The next word, when it is a part of what is being read out.
fn next<'a>(view: View<'a>, word: Neighbour<'a>) -> Option<Neighbour<'a>> {
    let after = |word: Neighbour<'a>| view.after(word.span).filter(|n| n.gap.len() < 4 && !n.gap.contains('\n'));
    after(word).and_then(|n| if PAUSES.contains(&n.word) { after(n) } else { Some(n) })
}

/// How far the words from `first` on spell `wanted` out; nothing when they do not.
fn agree<'a>(view: View<'a>, wanted: &str, first: Neighbour<'a>) -> Option<Reached<'a>> {
    let mut rest = wanted;
    let mut word = first;
    let mut reached = Reached { last: first, said: false, sign: false, words: 0 };
    loop {
        reached.words += 1;
        // A sign that is not said, or that stands there as one.
        let plain = rest.trim_start_matches(['.', '_', '-']);
        let named = sign(rest, view, word);
        if let Some(last) = named {
            rest = rest.get(1..)?;
            (reached.said, reached.sign, reached.last) = (true, true, last);
        } else {
            let (taken, last) = letters(plain, view, word)?;
            reached.said |= taken < plain.len() && plain.get(taken..)?.starts_with(char::is_alphanumeric)
                || !plain.starts_with(word.word);
            rest = plain.get(taken..)?;
            reached.last = last;
        }
        if rest.is_empty() {
            return Some(reached);
        }
        word = next(view, reached.last)?;
    }
}

/// The last word of a sign that is said: `dot`, `full stop`, `underscore`, `hyphen`.
fn sign<'a>(rest: &str, view: View<'a>, word: Neighbour<'a>) -> Option<Neighbour<'a>> {
    let second = |wanted: &str| next(view, word).filter(|n| n.word == wanted);
    match (rest.chars().next()?, word.word) {
        ('.', "dot" | "point" | "stop") | ('_', "underscore") | ('-', "dash" | "hyphen" | "minus") => Some(word),
        ('.', "full") => second("stop"),
        ('_', "under") => second("score"),
        _ => None,
    }
}

/// How much of what is wanted a word says, and the last word of it: letters, a number, `double t`, `m for mother`.
fn letters<'a>(wanted: &str, view: View<'a>, word: Neighbour<'a>) -> Option<(usize, Neighbour<'a>)> {
    let times = match word.word {
        "double" => 2,
        "treble" | "triple" => 3,
        _ => 1,
    };
    if times > 1 {
        let last = next(view, word)?;
        let one = value(last.word).map_or_else(|| last.word.to_owned(), |n| n.to_string());
        let all = one.repeat(times);
        return (one.chars().count() == 1 && wanted.starts_with(&all)).then_some((all.len(), last));
    }
    if wanted.starts_with(word.word) {
        let spelt = word.word.chars().count() == 1;
        let as_in = || {
            let by = next(view, word).filter(|n| matches!(n.word, "for" | "as"))?;
            next(view, if by.word == "as" { next(view, by)? } else { by })
        };
        let last = if spelt { as_in().filter(|n| n.word.starts_with(word.word)) } else { None };
        return Some((word.word.len(), last.unwrap_or(word)));
    }
    let number = match word.word {
        "oh" | "zero" | "o" => 0,
        word => value(word)?,
    };
    // "nine hundred"
    let noughts = |n: &Neighbour<'_>| match n.word {
        "hundred" => Some("00"),
        "thousand" => Some("000"),
        _ => None,
    };
    let round = next(view, word).filter(|_| (1..10).contains(&number)).and_then(|n| Some((noughts(&n)?, n)));
    if let Some((noughts, last)) = round {
        let all = format!("{number}{noughts}");
        return wanted.starts_with(&all).then_some((all.len(), last));
    }
    // "ninety-one", and not the first of "sixty, seven"
    let ones = next(view, word).filter(|_| number >= 20 && number % 10 == 0).and_then(|n| Some((value(n.word)?, n)));
    let both = ones.filter(|(ones, _)| (1..10).contains(ones)).map(|(ones, last)| ((number + ones).to_string(), last));
    let both = both.filter(|(digits, _)| wanted.starts_with(digits.as_str()));
    let (digits, last) = both.unwrap_or((number.to_string(), word));
    wanted.starts_with(&digits).then_some((digits.len(), last))
}
