//! A name in pieces: its first letters at the end of one line, cell or string and its last ones at the beginning of the
//! next, without a hyphen that says that it goes on.
//!
//! Only whole words that come to the whole of a long name are looked at. Two words of the language that stand one below the
//! other come to a name by chance (“Wood” and “gate”), and so does a name that ends where a sentence goes on (“Harris” and
//! “on”); what is no word comes to one by nothing else.

use crate::redact::find::Raw;
use crate::redact::finding::{Action, Class, Label, Reason};
use crate::redact::lexicon;
use crate::redact::name::fragment;
use crate::redact::name::judge::follows_a_person;
use crate::redact::name::person::Person;
use crate::redact::name::vocabulary::{Meaning, Vocabulary};
use crate::redact::view::View;
use crate::text::fold::Folder;
use crate::text::{Folded, Span};

/// The fewest letters of a family name, and of any other.
const SURNAME: usize = 6;
const OTHER: usize = 8;
/// The most pieces.
const MOST: usize = 8;

/// What such a find is called.
pub const RULE: &str = "in-pieces";
pub const REASON: Reason =
    Reason { rule: RULE, why: "The person’s name in pieces that stand in two lines, cells or strings." };

/// The names of one person that are looked for in pieces.
pub struct Pieces {
    /// The longest first.
    names: Vec<String>,
    /// Those of one word.
    words: Vec<String>,
}

impl Pieces {
    pub fn new(person: &Person) -> Self {
        let letters = |name: &String| name.chars().count();
        let sound = |name: &String| !lexicon::is_ordinary(name);
        let firsts: Vec<&String> = person.given.iter().take(1).chain(&person.known_as).collect();
        let mut words: Vec<String> = Vec::new();
        let mut names = Vec::new();
        for surname in &person.surnames {
            let family = surname.joined();
            for given in &firsts {
                names.extend([format!("{given}{family}"), format!("{family}{given}")]);
            }
            words.extend(surname.core().iter().cloned());
            words.push(family);
        }
        words.retain(|name| letters(name) >= SURNAME && sound(name) && !lexicon::is_given_name(name));
        names.retain(|name| letters(name) >= OTHER);
        words.extend(firsts.into_iter().filter(|name| letters(name) >= OTHER && sound(name)).cloned());
        words.sort_by_key(|name| std::cmp::Reverse(name.len()));
        words.dedup();
        names.extend(words.iter().cloned());
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.dedup();
        Self { names, words }
    }

    /// The names of one word.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Every name whose pieces stand in neighbouring lines or cells, and each piece of one that stands in neighbouring
    /// strings of a style sheet or the like.
    pub fn find(&self, view: View<'_>, vocabulary: &Vocabulary) -> Vec<Raw> {
        let (text, words) = (view.text(), view.folded.words());
        if self.names.is_empty() || words.all_that(text, |_, word| self.begins(word)).next().is_none() {
            return Vec::new();
        }
        let raw = |span: Span| Raw {
            span,
            class: Class::Direct,
            action: Action::Redact,
            reason: REASON,
            confidence: 0.6,
            label: Label::Name,
        };
        let source = |pieces: &[Span]| pieces.iter().copied().reduce(Span::join).map(|span| view.folded.source(span));
        let mut found: Vec<Raw> =
            self.places(view, vocabulary, false).iter().filter_map(|pieces| source(pieces)).map(raw).collect();
        if let Some(strings) = strings(view) {
            let inside = View { source: view.source, folded: &strings };
            let places = self.places(inside, vocabulary, true);
            found.extend(places.into_iter().flatten().map(|piece| raw(strings.source(piece))));
        }
        found
    }

    /// Whether a word is the beginning of a name.
    fn begins(&self, word: &str) -> bool {
        self.names.iter().any(|name| name.len() > word.len() && name.starts_with(word))
    }

    /// The pieces of each name that stands in pieces. In strings each gap keeps what stands on both sides apart.
    fn places(&self, view: View<'_>, vocabulary: &Vocabulary, strings: bool) -> Vec<Vec<Span>> {
        let (text, words) = (view.text(), view.folded.words());
        let mut done = 0;
        let mut found = Vec::new();
        for index in words.all_that(text, |_, word| self.begins(word)) {
            if words.get(index).is_none_or(|word| word.start < done) {
                continue;
            }
            let read = |name: &String| {
                let pieces = read(view, name, index)?;
                let apart = |pair: &[Span]| match pair {
                    [one, two] => strings || is_break(view.written(Span::new(one.end, two.start))),
                    _ => false,
                };
                (pieces.windows(2).any(apart) && is_torn(view, vocabulary, &pieces, strings)).then_some(pieces)
            };
            if let Some(pieces) = self.names.iter().find_map(read) {
                done = pieces.last().map_or(done, |last| last.end);
                found.push(pieces);
            }
        }
        found
    }
}

/// The words from one on that come to a name, with nothing but space between them.
fn read(view: View<'_>, name: &str, first: usize) -> Option<Vec<Span>> {
    let (text, words) = (view.text(), view.folded.words());
    let mut pieces: Vec<Span> = Vec::new();
    let mut rest = name;
    for index in first..first + MOST {
        let word = words.get(index)?;
        let gap = pieces.last().map_or(Some(" "), |last| text.get(last.end..word.start));
        if gap.is_none_or(|gap| gap.is_empty() || !gap.bytes().all(|byte| matches!(byte, b' ' | b'\n'))) {
            return None;
        }
        rest = rest.strip_prefix(word.of(text))?;
        pieces.push(word);
        if rest.is_empty() {
            return (pieces.len() > 1).then_some(pieces);
        }
    }
    None
}

/// Whether a line or a cell ends in a gap.
fn is_break(gap: &str) -> bool {
    gap.contains(['\n', '\r', '\t', '\u{2028}', '\u{2029}'])
}

/// Whether words are pieces of one, and not words by themselves that happen to come to a name.
fn is_torn(view: View<'_>, vocabulary: &Vocabulary, pieces: &[Span], strings: bool) -> bool {
    let text = view.text();
    let word = |piece: &Span| piece.of(text);
    // Whole names were judged by what stands around them.
    if pieces.iter().all(|piece| vocabulary.exact(word(piece)).any(Meaning::ALONE)) {
        return false;
    }
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return false };
    let small = !view.is_capital(*last);
    if small && (lexicon::is_small_word(word(last)) || fragment::is_another_word(view, first.len(), *last)) {
        return false;
    }
    if !pieces.iter().all(|piece| is_word(word(piece))) {
        return true;
    }
    // Two words of the language: only the first has a capital, and a line that its width broke gives it no reason for one.
    let hard = strings || pieces.windows(2).all(|pair| matches!(pair, [one, two] if view.breaks(*one, *two)));
    let name = || !view.opens_sentence(*first) || view.after(*last).is_some_and(follows_a_person);
    small && view.is_capital(*first) && !lexicon::is_given_name(word(first)) && (hard || name())
}

/// Whether a piece is known to be a word by itself.
pub fn is_word(piece: &str) -> bool {
    lexicon::is_ordinary(piece) || lexicon::is_given_name(piece) || lexicon::is_small_word(piece)
}

/// The strings of a style sheet or the like, one after the other.
fn strings(view: View<'_>) -> Option<Folded> {
    let source = view.source;
    let mut reading = Folder::default();
    let mut last: Option<Span> = None;
    for string in quoted(source) {
        if let Some(last) = last {
            let gap = Span::new(last.end, string.start);
            if is_code(gap.of(source)) {
                reading.push('\t', gap);
            } else {
                reading.keep_apart();
            }
        }
        reading.push_text(source.get(..string.end).unwrap_or(""), string.start);
        last = Some(string);
    }
    (!reading.is_empty()).then(|| reading.finish())
}

/// Whether what stands between two strings, with their quotes, is code or nothing.
fn is_code(gap: &str) -> bool {
    gap.contains([':', '{'])
        || gap.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',')).is_empty()
}

/// What stands between quotes. One behind a letter is an apostrophe.
fn quoted(source: &str) -> Vec<Span> {
    let mut all = Vec::new();
    let mut open: Option<(u8, usize)> = None;
    let mut before = b' ';
    for (at, byte) in source.bytes().enumerate() {
        match open {
            _ if before == b'\\' => {}
            Some((quote, from)) if byte == quote => {
                all.push(Span::new(from, at));
                open = None;
            }
            Some(_) if byte == b'\n' => open = None,
            None if matches!(byte, b'"' | b'\'') && !before.is_ascii_alphanumeric() => open = Some((byte, at + 1)),
            _ => {}
        }
        before = if before == b'\\' { b' ' } else { byte };
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Identity;

    fn found(source: &str) -> Vec<String> {
        let identity = Identity { full_name: Some("Adaeze Woodgate-Okonkwo".into()), ..Identity::default() };
        let person = Person::new(&identity).unwrap();
        let folded = Folded::new(source);
        let found = Pieces::new(&person).find(View { source, folded: &folded }, &Vocabulary::new(&person));
        found.into_iter().map(|raw| raw.span.of(source).to_owned()).collect()
    }

    #[test]
    fn pieces_in_lines_cells_and_strings_are_one_name() {
        assert_eq!(found("by\nOkon\nkwo\nof"), ["Okon\nkwo"]);
        assert_eq!(found("Ok\ton\n\nkwo"), ["Ok\ton\n\nkwo"]);
        assert_eq!(found("ADAEZEWOODGATEOKON\nKWO"), ["ADAEZEWOODGATEOKON\nKWO"]);
        assert_eq!(found("a{content:\"Okon\"}b{content:'kwo'}"), ["Okon", "kwo"]);
        assert_eq!(found("quotes:\"Okon\" 'kwo'"), ["Okon", "kwo"]);
        assert_eq!(found("It was said by Wood\ngate"), ["Wood\ngate"]);
    }

    #[test]
    fn words_that_come_to_a_name_by_chance_are_none() {
        for text in ["wood\ngate", "Wood\n\nGate", "xOkon\nkwo", "Okon\nkwon", "Okon. kwo", "Okon\n(kwo)", "Okon kwo"] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(found("the \"Okon\" and the \"kwo\""), Vec::<String>::new());
    }

    #[test]
    fn an_apostrophe_opens_no_string() {
        let texts = |source: &str| -> Vec<String> { quoted(source).iter().map(|s| s.of(source).to_owned()).collect() };
        assert_eq!(texts("it's 'a \\'b' \"c'd\" 'e\nf'g"), ["a \\'b", "c'd"]);
    }
}
