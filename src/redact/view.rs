//! A text as the engine reads it: the folded text, the source behind it, and its words with what stands around them.

use crate::text::word::end_of_word;
pub use crate::text::word::{is_spaceless, is_word};
use crate::text::{Folded, Span};

/// How a word is written in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital at all (digits and letters of scripts without case count so too).
    Lower,
    /// A capital first and small letters after it.
    Capital,
    /// Capitals only, two or more.
    Upper,
    /// A capital inside: `McLunn`, `AdaL`.
    Inner,
}

/// A text and its folded view. Spans are in the folded text unless a name says otherwise.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The text as it was written.
    pub source: &'a str,
    /// The same folded.
    pub folded: &'a Folded,
}

/// A word beside another one, and what stands between the two.
#[derive(Clone, Copy)]
pub struct Neighbour<'a> {
    /// Where it stands.
    pub span: Span,
    /// The word, folded.
    pub word: &'a str,
    /// What stands between: ` `, `-`, `, `…
    pub gap: &'a str,
}

impl<'a> View<'a> {
    /// The whole folded text.
    pub fn text(&self) -> &'a str {
        self.folded.text()
    }

    /// The words of the text, in order.
    pub fn words(&self) -> impl Iterator<Item = Span> + use<'a> {
        self.folded.words().spans()
    }

    /// The source behind a place.
    pub fn written(&self, span: Span) -> &'a str {
        self.folded.source(span).of(self.source)
    }

    /// How a word is written.
    pub fn case(&self, span: Span) -> Case {
        let written = self.written(span);
        let mut letters = written.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else { return Case::Lower };
        let (mut upper, mut lower) = (false, false);
        for c in letters {
            upper |= c.is_uppercase();
            lower |= !c.is_uppercase();
        }
        match (first.is_uppercase(), upper, lower) {
            (_, true, true) | (false, true, false) => Case::Inner,
            (false, false, _) => Case::Lower,
            (true, false, _) => Case::Capital,
            (true, true, false) => Case::Upper,
        }
    }

    /// Whether a word begins with a capital.
    pub fn is_capital(&self, span: Span) -> bool {
        if span.is_empty() {
            return false;
        }
        let start = self.folded.source_of(span.start);
        match self.source.as_bytes().get(start) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => self.source.get(start..).is_some_and(|rest| rest.starts_with(char::is_uppercase)),
        }
    }

    /// The word after a place, when only a little punctuation stands between.
    pub fn after(&self, span: Span) -> Option<Neighbour<'a>> {
        let text = self.text();
        let rest = text.get(span.end..)?;
        let start = match rest.bytes().take(6).position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()) {
            Some(gap) if rest.as_bytes().get(gap).is_some_and(u8::is_ascii) => gap,
            None => return None,
            Some(_) => rest.char_indices().take(6).find(|(_, c)| is_word(*c))?.0,
        };
        let start = span.end + start;
        let word = Span::new(start, end_of_word(text, start));
        Some(Neighbour { span: word, word: word.of(text), gap: text.get(span.end..start)? })
    }

    /// The word before a place, when only a little punctuation stands between.
    pub fn before(&self, span: Span) -> Option<Neighbour<'a>> {
        let text = self.text();
        let head = text.get(..span.start)?;
        let end = match head.bytes().rev().take(6).position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii()) {
            Some(gap) if head.as_bytes().get(head.len() - gap - 1).is_some_and(u8::is_ascii) => head.len() - gap,
            None => return None,
            Some(_) => {
                let (last, c) = head.char_indices().rev().take(6).find(|(_, c)| is_word(*c))?;
                last + c.len_utf8()
            }
        };
        let word = Span::new(start_of_word(text, end), end);
        Some(Neighbour { span: word, word: word.of(text), gap: head.get(end..)? })
    }

    /// Whether two neighbouring words stand in different lines, cells or fields, so that the one says nothing of the
    /// other. A line that is full is prose, and goes on in the next.
    pub fn breaks(&self, before: Span, after: Span) -> bool {
        let (end, start) = (self.folded.source(before).end, self.folded.source(after).start);
        let gap = self.source.get(end..start).unwrap_or("");
        let Some(line_end) = gap.find(['\n', '\r']) else { return gap.contains('\t') || gap.contains("  ") };
        gap.as_bytes().windows(2).any(|pair| matches!(pair, b"\n\n" | b"\n\r"))
            || around(self.source, Span::new(end, end)).0.len() + line_end < FULL_LINE
            || names_a_speaker(around(self.source, Span::new(start, start)).1)
    }

    /// See [`opens_sentence`].
    pub fn opens_sentence(&self, span: Span) -> bool {
        opens_sentence(self.source, self.folded.source(span).start)
    }

    /// What stands before and after a place on its line, as far as is read.
    pub fn line_around(&self, span: Span) -> (&'a str, &'a str) {
        around(self.source, self.folded.source(span))
    }

    /// See [`line_is_upper`].
    pub fn line_is_upper(&self, span: Span) -> bool {
        line_is_upper(self.source, self.folded.source(span))
    }

    /// Whether a place is a part of a file name, link, handle, reference or e-mail address rather than of a sentence.
    pub fn is_technical(&self, span: Span) -> bool {
        let (head, tail) = window(self.source, self.folded.source(span));
        let head = head.rsplit(char::is_whitespace).next().unwrap_or("");
        let tail = tail.split(char::is_whitespace).next().unwrap_or("");
        let (mut slashes, mut digits) = (0, false);
        for byte in head.bytes().chain(tail.bytes()) {
            match byte {
                b'@' | b'_' | b'\\' | b'=' | b'&' | b'#' | b'%' => return true,
                b'/' => slashes += 1,
                b'0'..=b'9' => digits = true,
                _ => {}
            }
        }
        let joined = |c: Option<char>| matches!(c, Some('/' | '-' | '.'));
        let beside = joined(head.chars().next_back()) || joined(tail.chars().next());
        // photo.jpg, ada.lunn: a stop with a small letter right behind it ends no sentence.
        let stop =
            |text: &str| text.split_once('.').is_some_and(|(_, after)| after.starts_with(|c: char| c.is_lowercase()));
        slashes > 1
            || (digits && (beside || slashes > 0))
            || tail.starts_with(|c: char| c.is_ascii_digit())
            || stop(tail)
            || head.ends_with('.') && self.case(span) == Case::Lower
    }
}

/// Whether a place in the source opens a sentence, a line, a quotation or a field, so that a capital there says nothing.
pub fn opens_sentence(source: &str, start: usize) -> bool {
    let Some(head) = source.get(..start) else { return true };
    let trimmed = head.trim_end_matches(|c: char| c.is_whitespace() && c != '\n' && c != '\r');
    match trimmed.chars().next_back() {
        Some('\n') => !is_broken_off(trimmed),
        None | Some('.' | '?' | '!' | ':' | ';' | '\r' | '"' | '“' | '‘' | '\'' | '•' | '>' | ')') => true,
        // “Member left.” Miss Lunn spoke.
        Some(mark @ ('”' | '’')) => trimmed.strip_suffix(mark).is_some_and(|said| said.ends_with(['.', '?', '!'])),
        Some('-' | '–' | '*') => trimmed.len() < head.len(),
        _ => false,
    }
}

/// Whether the last line of a text, with its end, goes on in the next: "with respect to".
fn is_broken_off(text: &str) -> bool {
    const GO_ON: [&str; 12] = ["to", "of", "the", "with", "by", "for", "and", "from", "that", "about", "against", "or"];
    let line = text.trim_end_matches(['\n', '\r']);
    let last = line.rsplit(char::is_whitespace).next().unwrap_or("");
    // One line further down, and no blank line between.
    text.len() - line.len() < 3 && !text.ends_with("\n\n") && line.len() > last.len() && GO_ON.contains(&last)
}

/// Whether a label put at a place in the source begins a sentence, a line or a field, and so takes a capital.
pub fn takes_capital(source: &str, start: usize) -> bool {
    let Some(head) = source.get(..start) else { return true };
    let trimmed = head.trim_end_matches([' ', '\t', '\u{A0}']);
    // A line that its width broke goes on in the next.
    if let Some(line) = trimmed.strip_suffix('\n') {
        let line = line.trim_end_matches('\r');
        let (line, _) = around(source, Span::new(line.len(), line.len()));
        return line.len() < FULL_LINE && !is_broken_off(trimmed) || line.ends_with(['.', '?', '!', ':', '”', '"']);
    }
    // The number of a paragraph: 1.4, > 12
    let (near, _) = around(source, Span::new(trimmed.len(), trimmed.len()));
    if near.len() < 12 && near.bytes().all(|b| b.is_ascii_digit() || b" .>*-".contains(&b)) {
        return true;
    }
    let mut back = trimmed.chars().rev();
    match back.next() {
        Some('.') => !ends_in_abbreviation(window(trimmed, Span::new(trimmed.len(), trimmed.len())).0),
        None | Some('?' | '!' | '\n' | '\r' | '•' | '>') => true,
        // A quotation begins a sentence where one could begin without it.
        Some('"' | '“' | '‘' | '\'') => {
            matches!(back.find(|c| !c.is_whitespace()), None | Some('.' | '?' | '!' | ':' | ','))
        }
        // A field's value stands apart from its name; what follows a colon in a sentence does not.
        Some(':') => head.len() > trimmed.len() + 1 || head.ends_with('\t'),
        _ => false,
    }
}

/// Whether a line begins with two or three words with capitals and a colon, as with whoever speaks, or with a field.
fn names_a_speaker(line: &str) -> bool {
    let end = line.as_bytes().windows(2).take(30).position(|pair| pair == b": ");
    let Some(name) = end.and_then(|end| line.get(..end)) else { return false };
    let mut words = name.split(' ');
    words.clone().count() < 4 && words.all(|word| word.starts_with(char::is_uppercase))
}

/// Whether the stop at the end is an abbreviation's, with which no sentence ends. One ends with a time of day, unless the
/// sentence began with it: "At 5 p.m. she left".
fn ends_in_abbreviation(head: &str) -> bool {
    const ABBREVIATIONS: [&str; 18] = [
        "i.e", "ie", "e.g", "eg", "cf", "viz", "vs", "v", "approx", "incl", "esp", "ca", "al", "fao", "attn", "re",
        "c/o", "p.p",
    ];
    let mut words = head.trim_end_matches('.').rsplit([' ', '\u{A0}', '(', '\n', '“']);
    let last = words.next().unwrap_or("");
    let is = |word: &str| last.eq_ignore_ascii_case(word);
    if ["a.m", "p.m", "am", "pm"].iter().any(|word| is(word)) || last.ends_with("a.m") || last.ends_with("p.m") {
        let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
        let first = words.find(|word| !number(word)).unwrap_or("");
        return ["At", "By", "From", "Until", "After", "Before", "Around", "About"].contains(&first);
    }
    ABBREVIATIONS.iter().any(|word| is(word))
}

/// A line that is broken by its width, not by its writer, has at least so many bytes.
const FULL_LINE: usize = 45;

/// How much of a line is read to tell what it is like, in bytes on either side.
const LINE: usize = 160;

/// What stands before and after a place of the source on its line, as far as is read.
fn around(source: &str, at: Span) -> (&str, &str) {
    let (head, tail) = window(source, at);
    (head.rsplit('\n').next().unwrap_or(""), tail.split('\n').next().unwrap_or(""))
}

/// As much as is read of a line, on either side of a place, were all of it one line.
pub fn window(source: &str, at: Span) -> (&str, &str) {
    let from = source.ceil_char_boundary(at.start.saturating_sub(LINE)).min(at.start);
    let to = source.ceil_char_boundary(at.end + LINE);
    (source.get(from..at.start).unwrap_or(""), source.get(at.end..to).unwrap_or(""))
}

/// Whether the source's line around a place is written in capitals, and holds more than the place.
pub fn line_is_upper(source: &str, at: Span) -> bool {
    let (head, tail) = around(source, at);
    let letters = || head.chars().chain(tail.chars()).filter(|c| c.is_alphabetic());
    !letters().any(char::is_lowercase) && letters().filter(|c| c.is_uppercase()).count() > 2
}

/// Whether nothing else with a letter stands on the line.
pub fn stands_alone(source: &str, at: Span) -> bool {
    let (head, tail) = around(source, at);
    !head.chars().chain(tail.chars()).any(char::is_alphabetic)
}

/// The start of the word that ends at `end`.
fn start_of_word(text: &str, end: usize) -> usize {
    let head = text.get(..end).unwrap_or("");
    let letters = head.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let start = end - letters;
    if head.as_bytes().get(start.wrapping_sub(1)).is_none_or(u8::is_ascii) {
        return start;
    }
    let spaceless = head.ends_with(is_spaceless);
    let own = |c: char| is_word(c) && is_spaceless(c) == spaceless;
    head.char_indices().rev().take_while(|(_, c)| own(*c)).last().map_or(end, |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_neighbours() {
        let source = "“Dr Ada—Lunn” said: IT is AdaL’s.";
        let folded = Folded::new(source);
        let view = View { source, folded: &folded };
        let words: Vec<&str> = view.words().map(|w| w.of(view.text())).collect();
        assert_eq!(words, ["dr", "ada", "lunn", "said", "it", "is", "adal", "s"]);
        let spans: Vec<Span> = view.words().collect();
        let cases: Vec<Case> = spans.iter().map(|s| view.case(*s)).collect();
        use Case::{Capital, Inner, Lower, Upper};
        assert_eq!(cases, [Capital, Capital, Capital, Lower, Upper, Lower, Inner, Lower]);
        assert_eq!(view.after(spans[1]).map(|n| (n.word, n.gap)), Some(("lunn", "—")));
        assert_eq!(view.before(spans[2]).map(|n| (n.word, n.gap)), Some(("ada", "—")));
        assert!(view.opens_sentence(spans[0]) && view.opens_sentence(spans[4]) && !view.opens_sentence(spans[1]));
    }
}
