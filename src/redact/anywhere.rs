//! The widest search: letters and digits alone, whatever stands between them. It knows no words, so it looks only for
//! strings too long to turn up by chance.

use super::contact::Contact;
use super::find::Raw;
use super::finding::{Action, Class, Label, Reason};
use super::lexicon;
use super::name::fragment;
use super::name::judge::follows_a_person;
use super::name::person::Person;
use super::name::vocabulary::Vocabulary;
use super::view::{View, is_spaceless, is_word};
use crate::text::places::Beginnings;
use crate::text::{Folded, Span};

/// A shorter string turns up by chance across two words.
const SHORTEST: usize = 8;
/// The same of a name in a script without spaces.
const SHORTEST_SPACELESS: usize = 2;

/// The strings of one identity.
pub struct Anywhere {
    /// The longest first.
    strings: Vec<Squeezed>,
    /// The bytes that they begin with.
    first: Beginnings,
}

/// A string of letters and digits.
struct Squeezed {
    text: String,
    class: Class,
    label: Label,
    reason: Reason,
}

impl Anywhere {
    /// Collects the strings: names, given names with the family name, and contact data, as far as they are long.
    pub fn new(person: &Person, contact: &Contact) -> Self {
        let reason = Reason { rule: "anywhere", why: "The person’s name, whatever stands between its letters." };
        let mut names = Vec::new();
        for surname in &person.surnames {
            let family = surname.joined();
            let first_two = person.given.iter().take(2).map(String::as_str).collect::<String>();
            let known_as = person.known_as.iter().map(String::as_str);
            for given in person.first().into_iter().chain(known_as).chain([first_two.as_str()]) {
                names.extend([format!("{given}{family}"), format!("{family}{given}")]);
            }
            names.push(family);
        }
        names.extend(person.first().map(str::to_owned));
        names.extend(person.given.iter().chain(&person.known_as).filter(|name| is_all_spaceless(name)).cloned());
        let names = names.into_iter().map(|text| Squeezed { text, class: Class::Direct, label: Label::Name, reason });
        let contact = contact.squeezed.iter().map(|(text, label, reason)| Squeezed {
            text: text.clone(),
            class: Class::Contact,
            label: *label,
            reason: *reason,
        });
        let shortest = |text: &str| if is_all_spaceless(text) { SHORTEST_SPACELESS } else { SHORTEST };
        let mut strings: Vec<Squeezed> =
            names.chain(contact).filter(|s| s.text.chars().count() >= shortest(&s.text)).collect();
        // Of two that begin alike the longer is to be found.
        strings.sort_by_key(|s| std::cmp::Reverse(s.text.len()));
        Self { first: Beginnings::of(strings.iter().map(|s| s.text.as_str())), strings }
    }

    /// Everything found, without regard to what other rules found.
    pub(super) fn find(&self, view: View<'_>, vocabulary: &Vocabulary) -> Vec<Raw> {
        let folded = view.text();
        if self.strings.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (string, span) in self.places(view.folded) {
            let action = match string.class {
                // A name has no room for other letters in a handle or a file name.
                Class::Direct => match name_action(view, span, vocabulary) {
                    Some(Action::Suggest) if view.is_technical(span) => Some(Action::Redact),
                    action => action,
                },
                _ => string.action(folded, span),
            };
            if let Some(action) = action {
                let Squeezed { class, label, reason, .. } = *string;
                found.push(Raw { span: view.folded.source(span), class, action, reason, confidence: 0.6, label });
            }
        }
        found
    }
}

impl Anywhere {
    /// The places at which one of the strings stands, in order and without overlaps. Only words are looked at that end
    /// as a string begins, or hold one, each of them once.
    fn places<'a>(&'a self, folded: &'a Folded) -> impl Iterator<Item = (&'a Squeezed, Span)> + 'a {
        let (text, words) = (folded.text(), folded.words());
        let mut starts: Vec<(usize, usize)> = Vec::new();
        let candidates = words.all_that(text, |id, word| {
            let before = starts.len();
            let bytes = word.as_bytes();
            let may = |at: &usize| bytes.get(*at..).is_some_and(|rest| self.first.has(rest));
            starts.extend((0..word.len()).filter(|at| may(at) && self.begins(word.get(*at..))).map(|at| (id, at)));
            starts.len() > before
        });
        let mut done = 0;
        let in_words = candidates.flat_map(move |index| {
            let id = words.id(index).unwrap_or(0);
            let from = starts.partition_point(|start| start.0 < id);
            let here: Vec<usize> = starts.iter().skip(from).take_while(|s| s.0 == id).map(|s| s.1).collect();
            here.into_iter().map(move |offset| (index, offset))
        });
        in_words.filter_map(move |(index, offset)| {
            let start = words.get(index)?.start + offset;
            if start < done {
                return None;
            }
            let first = text.as_bytes().get(start);
            let read = |string: &'a Squeezed| Some((string, string.end(folded, index, start)?));
            let may = |string: &&Squeezed| string.text.as_bytes().first() == first;
            let (string, end) = self.strings.iter().filter(may).find_map(read)?;
            done = end;
            Some((string, Span::new(start, end)))
        })
    }

    /// Whether the end of a word may be the beginning of a string, or holds one.
    fn begins(&self, end_of_word: Option<&str>) -> bool {
        end_of_word
            .is_some_and(|rest| self.strings.iter().any(|s| s.text.starts_with(rest) || rest.starts_with(&s.text)))
    }
}

/// What a name with something between its letters, or letters around it, is.
fn name_action(view: View<'_>, span: Span, vocabulary: &Vocabulary) -> Option<Action> {
    let folded = view.text();
    let word = |c: Option<char>| c.is_some_and(is_word);
    let begins = !word(folded.get(..span.start).and_then(|s| s.chars().next_back()));
    let ends = !word(folded.get(span.end..).and_then(|s| s.chars().next()));
    let within = span.of(folded);
    let words: Vec<&str> = within.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).collect();
    let whole = begins && ends;
    // Whole words of the name were judged by what stands around them, and what was decided is not to be overruled.
    if whole && words.iter().all(|w| !vocabulary.meaning(w).is_none()) {
        return None;
    }
    if is_all_spaceless(within) {
        return Some(Action::Redact);
    }
    if let [_] = words.as_slice() {
        // Inside a longer word: `xadalunnx` hides the name, `Simon Chenery` bears another.
        return Some(if whole { Action::Redact } else { Action::Suggest });
    }
    // Across words, only whole ones: the end of one and the start of the next mean nothing.
    if !whole || breaks(within) {
        return None;
    }
    let ordinary = words.iter().all(|w| lexicon::is_ordinary(w) && w.chars().count() > 1) && !is_torn(view, span);
    // The Ada Lunn Memorial Hall
    let memorial = view.after(span).is_some_and(|n| n.gap == " " && n.word == "memorial" && view.is_capital(n.span));
    let ordinary = ordinary || memorial;
    let last = Span::new(span.end - words.last().map_or(0, |last| last.len()), span.end);
    let ordinary = ordinary || words.len() == 2 && fragment::is_another_word(view, within.len() - last.len(), last);
    Some(if ordinary { Action::Suggest } else { Action::Redact })
}

/// Whether all letters are of scripts that are written without spaces.
fn is_all_spaceless(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| is_word(*c)).peekable();
    letters.peek().is_some() && letters.all(is_spaceless)
}

/// Whether a name is torn apart by the end of a line or a column: “Quill” at the end of one and “feather” in the next
/// are no two words, when the first has a capital for no other reason, or what follows is said of somebody.
fn is_torn(view: View<'_>, span: Span) -> bool {
    let within = view.written(span);
    // A hyphen before a space stood at the end of a line that was put together with the next.
    let Some(at) = within.find(['\n', '\r', '\t']).or_else(|| within.find("- ")) else { return false };
    let rest = within.get(at..).unwrap_or("").trim_start_matches('-').trim_start();
    let one_capital = view.is_capital(span) && rest.starts_with(char::is_lowercase);
    one_capital && (!view.opens_sentence(span) || view.after(span).is_some_and(follows_a_person))
}

/// Whether two sentences, cells or paragraphs meet in a place.
fn breaks(within: &str) -> bool {
    within.contains(['\n', '(', ')', '"', '|', ';', ':', '!', '?']) || within.contains(". ") || within.contains(", ")
}

impl Squeezed {
    /// Where the string ends that begins at `start`, in a word of the text, and goes on in the words behind it.
    fn end(&self, folded: &Folded, mut index: usize, start: usize) -> Option<usize> {
        let mut at = start;
        let mut rest = self.text.as_str();
        loop {
            let word = folded.words().get(index)?;
            let here = Span::new(at, word.end).of(folded.text());
            if here.starts_with(rest) {
                return Some(at + rest.len());
            }
            rest = rest.strip_prefix(here).filter(|_| !here.is_empty())?;
            index += 1;
            at = folded.words().get(index)?.start;
            let apart = folded.apart().partition_point(|apart| *apart < word.end);
            if folded.apart().get(apart).is_some_and(|apart| *apart <= at) {
                return None;
            }
        }
    }

    fn action(&self, folded: &str, span: Span) -> Option<Action> {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let before = folded.get(..span.start).and_then(|s| s.chars().next_back());
        let after = folded.get(span.end..).and_then(|s| s.chars().next());
        // A number inside a longer one is another number.
        if self.text.bytes().all(|b| b.is_ascii_digit()) && (digit(before) || digit(after)) {
            return None;
        }
        let inside = before.is_some_and(is_word) || after.is_some_and(is_word);
        if inside {
            return Some(Action::Suggest);
        }
        // Words with spaces between may be words: a handle is written as one.
        let words = span.of(folded).contains(' ') && span.of(folded).chars().all(|c| c.is_alphabetic() || c == ' ');
        Some(if words || breaks(span.of(folded)) { Action::Suggest } else { Action::Redact })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::Folder;

    /// What a search from place to place through the letters and digits alone finds.
    fn by_hand(anywhere: &Anywhere, folded: &Folded) -> Vec<Span> {
        let letters: Vec<(usize, char)> = folded.text().char_indices().filter(|(_, c)| is_word(*c)).collect();
        let squeezed: String = letters.iter().map(|(_, c)| *c).collect();
        let mut place = Vec::new();
        letters.iter().for_each(|(at, c)| (0..c.len_utf8()).for_each(|byte| place.push(at + byte)));
        let mut found = Vec::new();
        let mut at = 0;
        while at < squeezed.len() {
            match anywhere.strings.iter().find(|s| squeezed.as_bytes()[at..].starts_with(s.text.as_bytes())) {
                Some(string) => {
                    found.push(Span::new(place[at], place[at + string.text.len() - 1] + 1));
                    at += string.text.len();
                }
                None => at += 1,
            }
        }
        found
    }

    fn anywhere<const N: usize>(texts: [&str; N]) -> Anywhere {
        let reason = Reason { rule: "anywhere", why: "" };
        let squeezed = |text: &str| Squeezed { text: text.into(), class: Class::Direct, label: Label::Name, reason };
        Anywhere { first: Beginnings::of(texts), strings: texts.map(squeezed).into() }
    }

    #[test]
    fn nothing_goes_on_in_what_stands_apart() {
        let (anywhere, text) = (anywhere(["abcabcabd"]), "abcab cabd abcab cabd");
        let mut folder = Folder::default();
        for (start, end) in [(0, 10), (11, 16), (17, 21)] {
            folder.push_text(&text[..end], start);
            folder.keep_apart();
        }
        let folded = folder.finish();
        let found: Vec<Span> = anywhere.places(&folded).map(|(_, span)| folded.source(span)).collect();
        assert_eq!(found, [Span::new(0, 10)]);
        assert_eq!(anywhere.places(&Folded::new(text)).count(), 2);
    }

    #[test]
    fn nothing_is_passed_over() {
        let anywhere = anywhere(["abcabcabdab", "abcabcabd", "cababcab", "aaaaaaaa", "жabcжabc", "12312312"]);
        let mut seed = 88_172_645_463_325_252_u64;
        let mut hits = 0;
        for round in 0..3000 {
            let mut text = String::new();
            for _ in 0..round % 40 {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                text.push_str(
                    ["a", "b", "c", "abc", "aaaa", " ", "-", "12", "3", "ж", "d", "abcabcab"]
                        [(seed >> 40) as usize % 12],
                );
            }
            let folded = Folded::new(&text);
            let found: Vec<Span> = anywhere.places(&folded).map(|(_, span)| span).collect();
            assert_eq!(found, by_hand(&anywhere, &folded), "{text}");
            hits += found.len();
        }
        assert!(hits > 1000, "only {hits} places");
    }
}
