//! Other readings of stretches of a text, in which a name shows that the plain reading hides: a word hyphenated at a
//! line's end, letters spaced out, letters in boxes, a link percent-encoded.

use crate::text::fold::Folder;
use crate::text::{Folded, Span};

/// How much is read on either side of a hyphen at a line's end, in bytes.
const AROUND: usize = 64;

/// Another reading of a text. It maps back to the same source.
pub struct Reading {
    pub folded: Folded,
    /// Where the source is read otherwise, in order, in a reading of excerpts that may begin and end in the middle of a name.
    otherwise: Option<Vec<usize>>,
    /// Whether letters are put together that each stand apart, which makes no word by chance.
    pub spelt: bool,
}

impl Reading {
    /// A reading of whole words, lines or links.
    pub const fn whole(folded: Folded) -> Self {
        Self { folded, otherwise: None, spelt: false }
    }

    /// A reading of letters that stand apart, in lines or boxes.
    const fn of_letters(folded: Folded) -> Self {
        Self { folded, otherwise: None, spelt: true }
    }

    /// A reading of excerpts around the places that are read otherwise, which are in order.
    pub const fn of_excerpts(folded: Folded, otherwise: Vec<usize>) -> Self {
        Self { folded, otherwise: Some(otherwise), spelt: false }
    }

    /// Whether a place of the source is for this reading to judge. What an excerpt reads as the text does was judged
    /// there, with all that stands around it.
    pub fn judges(&self, place: Span) -> bool {
        self.otherwise
            .as_deref()
            .is_none_or(|all| all.get(all.partition_point(|at| *at < place.start)).is_some_and(|at| *at < place.end))
    }
}

/// The other readings of a text: at most one of each kind.
pub fn others(source: &str, folded: &Folded) -> impl Iterator<Item = Reading> {
    let encoded = if folded.words().has_mark(b'%') { encoded(source) } else { Folder::default() };
    let breaks = folded.hyphen_breaks().iter().map(|at| folded.source(Span::new(*at, *at + 1)).start).collect();
    let whole = |reading: Folder| (!reading.is_empty()).then(|| Reading::whole(reading.finish()));
    let hyphenated = hyphenated(source, folded);
    let hyphenated = (!hyphenated.is_empty()).then(|| Reading::of_excerpts(hyphenated.finish(), breaks));
    let boxed = if folded.words().has_mark(b']') { boxed(source) } else { Folder::default() };
    let letters = |reading: Folder| (!reading.is_empty()).then(|| Reading::of_letters(reading.finish()));
    [hyphenated, letters(spaced(source, folded)), whole(encoded), letters(boxed)].into_iter().flatten()
}

/// Begins a stretch that has nothing to do with the one before it.
fn begin(reading: &mut Folder) {
    if !reading.is_empty() {
        reading.keep_apart();
    }
}

/// `Oka-` at the end of a line and `for` on the next: read once more without the hyphen. Breaks that are near each other
/// are read together, so that a text full of them is still read only once more.
fn hyphenated(source: &str, folded: &Folded) -> Folder {
    let mut reading = Folder::with_capacity(0);
    let to = |reading: &mut Folder, from: usize, end: usize| reading.push_text(source.get(..end).unwrap_or(""), from);
    // From where the source is to be read on.
    let mut open = None;
    for hyphen in folded.hyphen_breaks().iter().map(|&at| folded.source(Span::new(at, at + 1))) {
        let from = open.filter(|from| hyphen.start < from + 2 * AROUND).unwrap_or_else(|| {
            if let Some(from) = open {
                to(&mut reading, from, boundary(source, from + AROUND));
            }
            begin(&mut reading);
            boundary(source, hyphen.start.saturating_sub(AROUND))
        });
        to(&mut reading, from, hyphen.start);
        open = Some(hyphen.end);
    }
    if let Some(from) = open {
        to(&mut reading, from, boundary(source, from + AROUND));
    }
    reading
}

/// `A d a   L u n n`: one space between letters is dropped, more are one.
fn spaced(source: &str, folded: &Folded) -> Folder {
    let mut reading = Folder::with_capacity(0);
    let mut done = 0;
    for place in letters_apart(folded) {
        let at = folded.source(place).start;
        if at < done {
            continue;
        }
        let start = source.get(..at).and_then(|head| head.rfind('\n')).map_or(0, |line| line + 1);
        done = source.get(at..).and_then(|rest| rest.find('\n')).map_or(source.len(), |end| at + end);
        spaced_line(source, Span::new(start, done), &mut reading);
    }
    reading
}

/// Where a word of one letter stands that has another one behind it, both with a space before them: letters spaced out
/// are nothing else.
fn letters_apart(folded: &Folded) -> impl Iterator<Item = Span> {
    let (text, words) = (folded.text(), folded.words());
    let mut letters = words.all_that(text, |_, word| word.chars().nth(1).is_none()).peekable();
    let apart = |span: &Span| {
        let before = span.start.checked_sub(1).and_then(|at| text.as_bytes().get(at));
        before.is_none_or(|byte| matches!(byte, b' ' | b'\n' | b'-'))
    };
    std::iter::from_fn(move || {
        loop {
            let index = letters.next()?;
            let (first, second) = (words.get(index)?, words.get(index + 1));
            if letters.peek() == Some(&(index + 1)) && apart(&first) && second.as_ref().is_some_and(apart) {
                return Some(first);
            }
        }
    })
}

fn spaced_line(source: &str, line: Span, reading: &mut Folder) {
    let mut run: Vec<(char, Span)> = Vec::new();
    let mut words = 0;
    let mut flush = |run: &mut Vec<(char, Span)>, words: &mut usize| {
        if *words > 3 {
            begin(reading);
            run.drain(..).for_each(|(c, span)| reading.push(c, span));
        }
        run.clear();
        *words = 0;
    };
    let mut last_end = line.start;
    for word in line.of(source).split_whitespace() {
        let start = word.as_ptr().addr() - source.as_ptr().addr();
        let gap = source.get(last_end..start).unwrap_or("");
        last_end = start + word.len();
        let mut letters = word.chars();
        let single = letters.next().is_some() && letters.all(|c| !c.is_alphanumeric()) && word.len() < 8;
        if !single {
            flush(&mut run, &mut words);
            continue;
        }
        if words > 0 && gap.chars().count() > 1 {
            run.push((' ', Span::new(start - gap.len(), start)));
        }
        run.extend(chars(source, Span::new(start, last_end)));
        words += 1;
    }
    flush(&mut run, &mut words);
}

/// `[L][u][n][n]`, `[0][5] / [0][4]`: the boxes of a form, read without them.
fn boxed(source: &str) -> Folder {
    let mut reading = Folder::with_capacity(0);
    let mut done = 0;
    for (at, _) in source.match_indices(']') {
        if at < done || source.as_bytes().get(at + 1) != Some(&b'[') {
            continue;
        }
        let start = source.get(done..at).and_then(|head| head.rfind('\n')).map_or(done, |line| done + line + 1);
        done = source.get(at..).and_then(|rest| rest.find('\n')).map_or(source.len(), |end| at + end);
        begin(&mut reading);
        let mut rest = chars(source, Span::new(start, done)).peekable();
        while let Some((c, span)) = rest.next() {
            let inside = rest.peek().filter(|(inside, _)| c == '[' && inside.is_alphanumeric()).copied();
            let closed =
                inside.filter(|(_, inside)| source.get(inside.end..).is_some_and(|rest| rest.starts_with(']')));
            let Some((letter, inside)) = closed else {
                reading.push(c, span);
                continue;
            };
            // The box goes with what stands in it.
            reading.push(letter, Span::new(span.start, inside.end + 1));
            rest.nth(1);
        }
    }
    reading
}

/// `?name=Ada+Lunn&postcode=ZZ1%201ZZ`: read with the escapes undone.
fn encoded(source: &str) -> Folder {
    let mut reading = Folder::with_capacity(0);
    let mut decoded = Vec::new();
    let mut at = 0;
    while let Some(found) = source.get(at..).and_then(|rest| rest.find('%')) {
        let percent = at + found;
        let start = source
            .get(at..percent)
            .and_then(|s| s.rfind(char::is_whitespace))
            .map_or(at, |i| boundary(source, at + i + 1));
        let end = source.get(percent..).and_then(|s| s.find(char::is_whitespace)).map_or(source.len(), |i| percent + i);
        let token = Span::new(start, end);
        decode(source, token, &mut decoded);
        if decoded.len() < token.of(source).chars().count() {
            begin(&mut reading);
            decoded.iter().for_each(|(c, span)| reading.push(*c, *span));
        }
        decoded.clear();
        at = end;
    }
    reading
}

/// Adds the characters of a stretch with its escapes undone.
fn decode(source: &str, token: Span, out: &mut Vec<(char, Span)>) {
    let bytes = token.of(source).as_bytes();
    let mut escaped = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        // A run of escapes is UTF-8 together.
        escaped.clear();
        while let Some(byte) = escape(bytes, at + escaped.len() * 3) {
            escaped.push(byte);
        }
        if escaped.is_empty() {
            let Some(c) = token.of(source).get(at..).and_then(|s| s.chars().next()) else { break };
            let span = Span::new(token.start + at, token.start + at + c.len_utf8());
            out.push((if c == '+' { ' ' } else { c }, span));
            at += c.len_utf8();
            continue;
        }
        let mut place = token.start + at;
        for c in String::from_utf8_lossy(&escaped).chars() {
            let len = 3 * if c == '\u{FFFD}' { 1 } else { c.len_utf8() };
            let end = (place + len).min(token.start + at + escaped.len() * 3);
            out.push((c, Span::new(place, end)));
            place = end;
        }
        at += escaped.len() * 3;
    }
}

fn escape(bytes: &[u8], at: usize) -> Option<u8> {
    match bytes.get(at..at + 3)? {
        [b'%', high, low] => {
            let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
            Some(digit(*high)? * 16 + digit(*low)?)
        }
        _ => None,
    }
}

fn chars(source: &str, span: Span) -> impl Iterator<Item = (char, Span)> + '_ {
    span.of(source).char_indices().map(move |(i, c)| (c, Span::new(span.start + i, span.start + i + c.len_utf8())))
}

/// The next character boundary at or after `at`.
fn boundary(source: &str, at: usize) -> usize {
    (at..source.len()).find(|i| source.is_char_boundary(*i)).unwrap_or(source.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(source: &str) -> Vec<String> {
        others(source, &Folded::new(source)).map(|reading| reading.folded.text().to_owned()).collect()
    }

    #[test]
    fn hidden_words_show() {
        assert_eq!(readings("by Oka-\n  for, said"), ["by okafor, said"]);
        assert_eq!(readings("C A S E   O F   A d a   L u n n ."), ["case of ada lunn."]);
        assert_eq!(readings("see https://x.example/?n=Ad%C3%A1+Lunn%20x now"), ["https://x.example/?n=ada lunn x"]);
        assert_eq!(
            readings("A d a. It's a b c d e\nO n e"),
            ["\n||||\nabcde"].map(|s| s.trim_start_matches(['\n', '|']))
        );
        assert_eq!(readings("Name\nOf [L][u][n][n], [1]\nx"), ["of lunn, 1"]);
        assert!(readings("10% of a b c [1] [x]").is_empty());
    }

    #[test]
    fn what_stands_apart_in_the_text_stands_apart_in_a_reading() {
        let far = "x".repeat(3 * AROUND);
        let source = format!("Oka-\nfor {far} Lu-\nnn %41da%20 {far} %4Cunn");
        let all = readings(&source);
        let [hyphens, escapes] = all.as_slice() else { panic!("{all:?}") };
        assert!(
            hyphens.starts_with("okafor x")
                && hyphens.contains("x\n||||\nx")
                && hyphens.ends_with("lunn %41da%20 xxxx")
                || hyphens.contains(" lunn ")
        );
        assert_eq!(escapes, "ada\n||||\nlunn");
    }

    #[test]
    fn escapes_map_back_whole() {
        let source = "x=Ad%C3%A1+L";
        let reading = others(source, &Folded::new(source)).next().unwrap().folded;
        let at = reading.text().find("ada").unwrap();
        assert_eq!(reading.source(Span::new(at, at + 3)).of(source), "Ad%C3%A1");
    }
}
