//! What changes beside a pronoun: its verb; and whether "her" is them or their.

use super::rewrite::{Form, plural};
use super::text::Text;
use super::words::{List, is, is_adverb};

/// What is rewritten around a pronoun.
#[derive(Clone, Copy)]
pub struct Change {
    /// The first word.
    pub from: usize,
    /// The word behind the last.
    pub to: usize,
    pub form: Form,
    /// Whether the sentence is in order afterwards. Otherwise a person looks at it.
    pub safe: bool,
}

impl Change {
    const fn one(at: usize, form: Form, safe: bool) -> Self {
        Self { from: at, to: at + 1, form, safe }
    }
}

/// The change for a pronoun. `free` says whether nothing else is found in the words from one to another.
pub fn change(text: &Text<'_>, i: usize, free: &impl Fn(usize, usize) -> bool) -> Change {
    let change = match text.word(i) {
        "she" | "he" => subject(text, i, free),
        "him" => Change::one(i, Form::Object, true),
        "hers" => Change::one(i, Form::Owned, true),
        "his" if ends_phrase(text, i) => Change::one(i, Form::Owned, true),
        "his" => Change::one(i, Form::Owner, true),
        "her" => her(text, i),
        _ => Change::one(i, Form::Reflexive, true),
    };
    if free(change.from, change.to) { change } else { Change::one(i, change.form_alone(), false) }
}

impl Change {
    const fn form_alone(self) -> Form {
        match self.form {
            Form::Question | Form::Is | Form::Has => Form::Subject,
            form => form,
        }
    }
}

fn subject(text: &Text<'_>, i: usize, free: &impl Fn(usize, usize) -> bool) -> Change {
    if text.gap(i) == "'" {
        return contraction(text, i);
    }
    if let Some(change) = question(text, i) {
        return change;
    }
    let Some((verb, clean)) = verb_after(text, i) else { return Change::one(i, Form::Subject, ends_phrase(text, i)) };
    let word = text.word(verb);
    if matches!(word, "who" | "whom" | "that" | "which") {
        return Change::one(i, Form::Subject, false);
    }
    if plural(word).is_none() {
        return Change::one(i, Form::Subject, clean);
    }
    let first = Change { from: i, to: verb + 1, form: Form::Subject, safe: clean };
    match second_verb(text, verb) {
        Second::None => first,
        Second::Sure(second) if free(i, second + 1) => Change { to: second + 1, ..first },
        Second::Sure(_) | Second::Unsure => Change { safe: false, ..first },
    }
}

/// The verb behind a pronoun and its adverbs, and whether nothing doubtful stands between.
fn verb_after(text: &Text<'_>, i: usize) -> Option<(usize, bool)> {
    let mut at = i;
    for _ in 0..6 {
        if text.joined(at) {
            at += 1;
        } else if text.gap(at) == ", " && (is_adverb(text.word(at + 1)) || is_adverb(text.word(at))) {
            // She, however, is: the commas of an adverb.
            at += 1;
        } else {
            return None;
        }
        if !is_adverb(text.word(at)) {
            return Some((at, true));
        }
    }
    None
}

/// Whether nothing that could be a verb of the pronoun follows: a phrase or sentence ends, or a conjunction stands there.
fn ends_phrase(text: &Text<'_>, i: usize) -> bool {
    let gap = text.gap(i);
    let comma = gap.starts_with(',') && !is(List::Adverb, text.word(i + 1));
    let ends = !text.joined(i) && !gap.starts_with([',', '-', '\'', '(', '–', '—']);
    ends || (text.word(i) != "she" && text.word(i) != "he" && comma)
        || (text.joined(i) && matches!(text.word(i + 1), "and" | "or" | "is" | "was" | "are" | "were" | "had" | "has" | "in" | "at"))
        // As she did, and ...: "she" before a comma has its verb elsewhere or none.
        || (comma && i > 0 && matches!(text.word(i - 1), "than" | "as" | "did" | "had" | "and"))
}

/// "Is she", "wasn’t he": the verb before the pronoun.
fn question(text: &Text<'_>, i: usize) -> Option<Change> {
    let before = i.checked_sub(1).filter(|b| text.joined(*b))?;
    let negated = text.word(before) == "t" && before > 0 && text.gap(before - 1) == "'";
    let verb = if negated { before - 1 } else { before };
    let word = text.word(verb);
    let known = if negated {
        matches!(word, "isn" | "wasn" | "hasn" | "doesn")
    } else {
        matches!(word, "is" | "was" | "has" | "does")
    };
    if !known {
        return None;
    }
    // "The point is she said so": the verb is another's.
    let next = text.word(i + 1);
    let finite = text.joined(i)
        && !matches!(word, "has" | "does" | "hasn" | "doesn")
        && (matches!(next, "is" | "was" | "has" | "had" | "did" | "does" | "said" | "would" | "could" | "will")
            || plural(next).is_some());
    if finite {
        let verb = plural(next).is_some();
        return Some(Change { from: i, to: if verb { i + 2 } else { i + 1 }, form: Form::Subject, safe: false });
    }
    Some(Change { from: verb, to: i + 1, form: Form::Question, safe: true })
}

/// "she’s": is or has, by what follows. "she’d" and "she’ll" go with they as they are.
fn contraction(text: &Text<'_>, i: usize) -> Change {
    if text.word(i + 1) != "s" {
        return Change::one(i, Form::Subject, true);
    }
    let mut at = i + 2;
    while is_adverb(text.word(at)) && text.joined(at) && text.word(at) != "not" {
        at += 1;
    }
    let next = text.word(at);
    let (form, safe) = if !text.joined(i + 1) {
        (Form::Is, false)
    } else if matches!(next, "been" | "had" | "got") {
        (Form::Has, true)
    } else if is(List::Participle, next) || (next.len() > 3 && next.ends_with("ed")) {
        (Form::Has, false)
    } else {
        (Form::Is, next.ends_with("ing") || next == "not" || is(List::AfterObject, next) || plural(next).is_none())
    };
    Change { from: i, to: i + 2, form, safe }
}

/// A second verb of the same pronoun: "she was tired and was going home".
enum Second {
    None,
    Sure(usize),
    Unsure,
}

fn second_verb(text: &Text<'_>, verb: usize) -> Second {
    let sentence = text.words.get(verb).map(|w| w.sentence);
    let mut clear = true;
    for at in verb + 1..verb + 40 {
        if text.words.get(at).map(|w| w.sentence) != sentence || text.gap(at - 1).contains([';', ':']) {
            break;
        }
        let word = text.word(at);
        if matches!(word, "and" | "but" | "or" | "nor" | "yet" | "then") {
            let mut next = at + 1;
            while is_adverb(text.word(next)) && text.joined(next) {
                next += 1;
            }
            let candidate = text.word(next);
            if matches!(candidate, "is" | "was" | "has" | "does" | "isn" | "wasn" | "hasn" | "doesn") {
                return if clear && next < verb + 16 { Second::Sure(next) } else { Second::Unsure };
            }
            if plural(candidate).is_some_and(|base| is(List::Verb, &base)) {
                return Second::Unsure;
            }
        }
        // Another clause begins: what comes after an "and" may be its verb.
        if matches!(
            word,
            "that"
                | "which"
                | "who"
                | "it"
                | "he"
                | "she"
                | "they"
                | "because"
                | "when"
                | "if"
                | "as"
                | "is"
                | "was"
                | "has"
                | "were"
                | "are"
                | "had"
                | "said"
        ) {
            clear = false;
        }
    }
    Second::None
}

/// "her": them before a word that begins no noun phrase, and their before any other.
fn her(text: &Text<'_>, i: usize) -> Change {
    let next = text.word(i + 1);
    if !text.joined(i) || (is(List::AfterObject, next) && next != "own") {
        return Change::one(i, Form::Object, !text.gap(i).starts_with(['-', '\'']));
    }
    if next == "own" {
        return Change::one(i, Form::Owner, true);
    }
    let before = i.checked_sub(1).filter(|b| text.joined(*b)).map_or("", |b| text.word(b));
    let then = text.word(i + 2);
    let phrase_ends = !text.joined(i + 1) || is(List::AfterObject, then);
    if is(List::Causes, before) && is(List::BaseVerb, next) {
        return Change::one(i, Form::Object, true);
    }
    if next.ends_with("ly") && phrase_ends {
        return Change::one(i, Form::Object, next != "family");
    }
    let doubtful = is(List::Gives, before) || (is(List::Causes, before) && next.ends_with("ing"));
    // "told her Mr Hale had": a title begins another name.
    Change::one(i, Form::Owner, !doubtful)
}
