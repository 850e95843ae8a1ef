//! Words of the person of which somebody hid a few letters: `Sm██h`, `4 L██g R███`, `a***@post.example`. They are read
//! once more as the words that they fit.

use super::spelling;
use crate::Identity;
use crate::redact::name::person::{Person, words};
use crate::redact::reading::Reading;
use crate::text::Span;
use crate::text::eight::beyond_ascii;
use crate::text::fold::{Folder, fold};

/// How much is read on either side of a word, in bytes.
const AROUND: usize = 64;
/// The fewest letters that must show.
const SHOWN: usize = 2;
/// The most letters of a word that is read.
const LONGEST: usize = 80;

/// The words of one person that may be hidden in part.
pub struct Masked {
    words: Vec<Vec<char>>,
    /// Registration marks, postcodes and the like, letters and digits alone.
    codes: Vec<String>,
    /// E-mail addresses, of which any number of letters may be hidden before the @.
    emails: Vec<String>,
}

impl Masked {
    pub fn new(identity: &Identity, person: &Person) -> Self {
        let mut all: Vec<String> = person.given.iter().chain(&person.known_as).cloned().collect();
        all.extend(person.surnames.iter().flat_map(|surname| surname.words.iter().cloned()));
        all.extend(identity.address_lines.iter().flat_map(|line| words(line)));
        all.retain(|word| word.chars().count() > SHOWN + 1);
        all.sort_unstable();
        all.dedup();
        let emails = identity.emails.iter().map(|email| fold(email)).filter(|email| email.contains('@')).collect();
        let codes = identity.vehicle_registrations.iter().chain(&identity.postcode).chain(&identity.nino);
        let codes = codes.map(|code| spelling::squeeze(code)).filter(|code| code.len() > 4).collect();
        Self { codes, words: all.iter().map(|word| word.chars().collect()).collect(), emails }
    }

    /// What stands around such words, with the words read as they were.
    pub fn reading(&self, source: &str) -> Option<Reading> {
        let mut reading = Folder::with_capacity(0);
        let mut otherwise = Vec::new();
        let mut done = None;
        for token in masked(source) {
            let Some((span, word)) = self.word(token.of(source), token.start) else { continue };
            let from = done.filter(|done| span.start < done + 2 * AROUND).unwrap_or_else(|| {
                if let Some(done) = done {
                    to(&mut reading, source, done, done + AROUND);
                }
                if !reading.is_empty() {
                    reading.keep_apart();
                }
                boundary(source, span.start.saturating_sub(AROUND).max(done.unwrap_or(0)))
            });
            to(&mut reading, source, from, span.start);
            word.chars().for_each(|c| reading.push(c, span));
            otherwise.push(span.start);
            done = Some(span.end);
        }
        if let Some(done) = done {
            to(&mut reading, source, done, done + AROUND);
        }
        (!reading.is_empty()).then(|| Reading::of_excerpts(reading.finish(), otherwise))
    }

    /// The word that a word of the text with signs in it stands for, and its place without what is around it.
    fn word(&self, token: &str, start: usize) -> Option<(Span, String)> {
        if token.len() > LONGEST {
            return None;
        }
        let belongs = |c: char| c.is_alphanumeric() || is_mask(c);
        let from = token.find(belongs)?;
        let token = token.get(from..)?.trim_end_matches(|c| !belongs(c));
        let span = Span::new(start + from, start + from + token.len());
        if let Some((local, domain)) = token.split_once('@') {
            let domain = fold(domain);
            let first: String = local.chars().take_while(|c| !is_mask(*c)).collect();
            let last: String = local.rsplit(is_mask).next().unwrap_or("").to_owned();
            // m.lun...@: only stops, of which one may be the address's own.
            let cut = local.ends_with("..");
            let (first, last) =
                if cut { (local.trim_end_matches('.').to_owned(), String::new()) } else { (first, last) };
            let (first, last) = (fold(&first), fold(&last));
            let fits = |email: &&String| {
                email.split_once('@').is_some_and(|(own, at)| {
                    at == domain
                        && own.starts_with(&first)
                        && own.ends_with(&last)
                        && own.len() > first.len() + last.len()
                })
            };
            return self.emails.iter().find(fits).filter(|_| !first.is_empty()).map(|email| (span, email.clone()));
        }
        // What is joined by a hyphen is several words, and an end of a genitive is none.
        let letters: Vec<char> = token.chars().flat_map(char::to_lowercase).collect();
        let shown = letters.iter().filter(|c| !is_mask(**c)).count();
        let fits = |own: &&Vec<char>| {
            own.len() == letters.len() && own.iter().zip(&letters).all(|(own, c)| is_mask(*c) || own == c)
        };
        let signs: Vec<char> = letters.iter().copied().filter(|c| *c != '-').collect();
        let code = self.codes.iter().find(|code| {
            code.len() == signs.len() && code.chars().zip(&signs).all(|(own, c)| is_mask(*c) || own == *c)
        });
        if let Some(code) = code.filter(|code| 2 * signs.iter().filter(|c| !is_mask(**c)).count() >= code.len()) {
            return Some((span, code.clone()));
        }
        let word = self.words.iter().find(fits).filter(|_| shown >= SHOWN && shown < letters.len())?;
        // A capital stays one.
        let capital = token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        capital.then(|| (span, word.iter().collect()))
    }
}

/// Reads the source from one place to another.
fn to(reading: &mut Folder, source: &str, from: usize, end: usize) {
    let end = boundary(source, end);
    reading.push_text(source.get(..end).unwrap_or(""), from);
}

const fn is_mask(c: char) -> bool {
    matches!(c, '*' | '█' | '■' | '▇' | '▓' | '▒' | '●' | '•' | '…')
}

/// The words of a text, cut at spaces and each with the space behind it, in which a sign of [`is_mask`] stands. The signs are
/// told from the bytes: most texts have none.
fn masked(source: &str) -> impl Iterator<Item = Span> + '_ {
    let sign = |three: &[u8]| {
        matches!(three, [0xE2, 0x96, 0x87 | 0x88 | 0x92 | 0x93 | 0xA0] | [0xE2, 0x97, 0x8F] | [0xE2, 0x80, 0xA2 | 0xA6])
    };
    let bytes = source.as_bytes();
    let mut signs: Vec<usize> =
        source.match_indices('*').chain(source.match_indices("..@")).map(|(at, _)| at).collect();
    signs.extend(beyond_ascii(bytes).filter(|at| bytes.get(*at..at + 3).is_some_and(sign)));
    signs.sort_unstable();
    let mut done = 0;
    signs.into_iter().filter_map(move |at| {
        let head = source.get(done..at)?;
        let start = done + head.trim_end_matches(|c: char| !c.is_whitespace()).len();
        done = source.get(at..)?.split_inclusive(char::is_whitespace).next().map_or(at, |rest| at + rest.len());
        Some(Span::new(start, done))
    })
}

/// The next character boundary at or after `at`.
fn boundary(source: &str, at: usize) -> usize {
    (at..source.len()).find(|i| source.is_char_boundary(*i)).unwrap_or(source.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_seen() {
        for c in (' '..='\u{FFFF}').filter(|c| is_mask(*c)) {
            let text = format!("é* is a{c}b{c} and\u{A0}{c}{c}\nbc –…");
            let by_hand = text.split_inclusive(char::is_whitespace).filter(|word| word.contains(is_mask));
            assert!(masked(&text).map(|span| span.of(&text)).eq(by_hand), "{c}");
        }
        assert_eq!(masked("“so – it is”, he said; 5 € and — more").count(), 0);
    }

    #[test]
    fn words_are_read_as_what_they_fit() {
        let identity = Identity {
            full_name: Some("Ada Quillfeather".into()),
            address_lines: vec!["14 Tallow Row".into(), "Wickham".into()],
            emails: vec!["ada.q@post.example".into()],
            ..Identity::default()
        };
        let masked = Masked::new(&identity, &Person::new(&identity).unwrap());
        let reads = |source: &str| masked.reading(source).map(|reading| reading.folded.text().to_owned());
        assert_eq!(
            reads("by Mrs Qu███████her, 14 Ta**ow Row.").as_deref(),
            Some("by mrs quillfeather, 14 tallow row.")
        );
        assert_eq!(
            reads("write to a***@post.example or (a…q@post.example)").as_deref(),
            Some("write to ada.q@post.example or (ada.q@post.example)")
        );
        for source in
            ["b***@post.example a***@mail.example", "f***ing s**t", "**Ada** and T█████", "4 * 5 = 20 • one", "ta**ow"]
        {
            assert_eq!(reads(source), None, "{source}");
        }
    }
}
