//! Other readings of stretches of a text, in which a name shows that the plain reading hides: a word hyphenated at a
//! line's end, letters spaced out, a link percent-encoded.

use crate::text::{Folded, Span};

/// How much is read on either side of a hyphen at a line's end, in bytes.
const AROUND: usize = 64;

/// Hands each other reading to `each`, one at a time: there may be as many as there are lines. Each maps back to the
/// same source.
pub fn others(source: &str, folded: &Folded, mut each: impl FnMut(Folded)) {
    hyphenated(source, folded, &mut each);
    spaced(source, &mut each);
    encoded(source, &mut each);
}

/// `Oka-` at the end of a line and `for` on the next: read once more without the hyphen. Breaks that are near each other
/// are read together, so that a text full of them is still read only once more.
fn hyphenated(source: &str, folded: &Folded, each: &mut impl FnMut(Folded)) {
    let mut breaks = folded.hyphen_breaks().iter().map(|&at| folded.source(Span::new(at, at + 1))).peekable();
    while let Some(first) = breaks.next() {
        let mut hyphens = vec![first];
        let mut last = first;
        while let Some(next) = breaks.next_if(|next| next.start < last.end + 2 * AROUND) {
            hyphens.push(next);
            last = next;
        }
        let window =
            Span::new(boundary(source, first.start.saturating_sub(AROUND)), boundary(source, last.end + AROUND));
        let mut dropped = hyphens.into_iter().peekable();
        let joined = chars(source, window).filter(|(_, span)| {
            while dropped.next_if(|hyphen| hyphen.end <= span.start).is_some() {}
            !dropped.peek().is_some_and(|hyphen| hyphen.contains(*span))
        });
        each(Folded::from_chars(joined));
    }
}

/// `A d a   L u n n`: one space between letters is dropped, more are one.
fn spaced(source: &str, each: &mut impl FnMut(Folded)) {
    let mut run: Vec<(char, Span)> = Vec::new();
    let mut words = 0;
    let mut flush = |run: &mut Vec<(char, Span)>, words: &mut usize| {
        if *words > 3 {
            each(Folded::from_chars(run.drain(..)));
        }
        run.clear();
        *words = 0;
    };
    let mut last_end = 0;
    for word in source.split_whitespace() {
        let start = word.as_ptr().addr() - source.as_ptr().addr();
        let gap = source.get(last_end..start).unwrap_or("");
        last_end = start + word.len();
        let mut letters = word.chars();
        let single = letters.next().is_some() && letters.all(|c| !c.is_alphanumeric()) && word.len() < 8;
        if !single || gap.contains('\n') {
            flush(&mut run, &mut words);
        }
        if single {
            if words > 0 && gap.chars().count() > 1 {
                run.push((' ', Span::new(start - gap.len(), start)));
            }
            run.extend(chars(source, Span::new(start, last_end)));
            words += 1;
        }
    }
    flush(&mut run, &mut words);
}

/// `?name=Ada+Lunn&postcode=ZZ1%201ZZ`: read with the escapes undone.
fn encoded(source: &str, each: &mut impl FnMut(Folded)) {
    let mut at = 0;
    while let Some(found) = source.get(at..).and_then(|rest| rest.find('%')) {
        let percent = at + found;
        let start = source
            .get(at..percent)
            .and_then(|s| s.rfind(char::is_whitespace))
            .map_or(at, |i| boundary(source, at + i + 1));
        let end = source.get(percent..).and_then(|s| s.find(char::is_whitespace)).map_or(source.len(), |i| percent + i);
        let token = Span::new(start, end);
        let decoded = decode(source, token);
        if decoded.len() < chars(source, token).count() {
            each(Folded::from_chars(decoded));
        }
        at = end;
    }
}

fn decode(source: &str, token: Span) -> Vec<(char, Span)> {
    let bytes = token.of(source).as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        // A run of escapes is UTF-8 together.
        let mut escaped = Vec::new();
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
    out
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
        let mut all = Vec::new();
        others(source, &Folded::new(source), |f| all.push(f.text().to_owned()));
        all
    }

    #[test]
    fn hidden_words_show() {
        assert_eq!(readings("by Oka-\n  for, said"), ["by okafor, said"]);
        assert_eq!(readings("C A S E   O F   A d a   L u n n ."), ["case of ada lunn."]);
        assert_eq!(readings("see https://x.example/?n=Ad%C3%A1+Lunn%20x now"), ["https://x.example/?n=ada lunn x"]);
        assert!(readings("10% of a b c").is_empty());
    }

    #[test]
    fn escapes_map_back_whole() {
        let source = "x=Ad%C3%A1+L";
        let mut all = Vec::new();
        others(source, &Folded::new(source), |f| all.push(f));
        let reading = all.first().unwrap();
        let at = reading.text().find("ada").unwrap();
        assert_eq!(reading.source(Span::new(at, at + 3)).of(source), "Ad%C3%A1");
    }
}
