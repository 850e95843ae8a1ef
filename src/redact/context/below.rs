//! Whose words stand below a line that says so: "Mrs Ames writes:", "The complaint reads:".

use super::Known;
use super::cues::{Cues, cues};
use super::sentence::Who;
use crate::text::Span;
use crate::text::fold::fold;

/// Verbs behind whoever is quoted below.
const WRITES: [&str; 14] = [
    "writes",
    "wrote",
    "writing",
    "says",
    "said",
    "states",
    "stated",
    "explains",
    "explained",
    "reads",
    "read",
    "follows",
    "continues",
    "adds",
];

/// How many words from the end of its line such a verb stands: "wrote to the Clerk on 4 May as follows".
const NEAR: usize = 4;

/// The longest line that introduces what stands below.
const LONGEST: usize = 240;

/// The stretches of the source, in order, with whose words they are. `known` is in order.
pub(super) fn stretches(source: &str, known: &[Known]) -> Vec<(Span, Who)> {
    let mut all: Vec<(Span, Who)> = Vec::new();
    // No line is read twice, whatever the lines say.
    let mut read = 0;
    for (colon, _) in source.match_indices(':') {
        let behind = source.get(colon + 1..).unwrap_or("");
        let Some(rest) = behind.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n') else { continue };
        let start = source.get(..colon).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        if colon - start > LONGEST || start < read {
            continue;
        }
        let line = Span::new(start, colon);
        if let Some(who) = introduced(source, line, known) {
            let begin = source.len() - rest.len();
            let (end, seen) = end(source, begin, known, who);
            read = seen;
            all.push((Span::new(begin, end), who));
        }
    }
    all
}

/// Whose words a line says stand below it.
fn introduced(source: &str, line: Span, known: &[Known]) -> Option<Who> {
    let words = || line.of(source).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if !words().rev().take(NEAR).any(|word| WRITES.iter().any(|verb| word.eq_ignore_ascii_case(verb))) {
        return None;
    }
    let mut person = false;
    let mut other = false;
    for word in words() {
        let signs = cues(&fold(word));
        // "The complaint reads:"
        person |= signs.any(Cues::PERSON) || word.eq_ignore_ascii_case("complaint");
        other |= signs.any(Cues::OTHER.or(Cues::COUNCILLOR));
    }
    for known in among(known, line) {
        person |= known.who.may_be_person();
        other |= known.who == Who::Other;
    }
    (person != other).then_some(if person { Who::Person } else { Who::Other })
}

/// Where what is quoted ends: before a paragraph that does not say "I", has a number, or names the person whose words they
/// are. Also how far was read for it.
fn end(source: &str, begin: usize, known: &[Known], who: Who) -> (usize, usize) {
    let mut lines = source.get(begin..).unwrap_or("").split_inclusive('\n').peekable();
    let (mut at, mut first) = (begin, true);
    while lines.peek().is_some() {
        let start = at;
        let (mut own, mut numbered) = (false, false);
        while let Some(line) = lines.next_if(|line| at == start || !line.trim().is_empty()) {
            let span = Span::new(at, at + line.len());
            if who == Who::Person && among(known, span).any(|known| known.who == Who::Person && known.name) {
                return (start, at);
            }
            numbered |= at == start && line.trim_start().starts_with(|c: char| c.is_ascii_digit());
            own |= line.split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w, "I" | "my" | "My" | "we" | "We"));
            at = span.end;
        }
        let blank = start + 2 >= at;
        if !blank && (numbered || !own && !first) {
            return (start, at);
        }
        first &= blank;
    }
    (at, at)
}

/// Those of what is known that stand within a span.
fn among(known: &[Known], span: Span) -> impl Iterator<Item = &Known> {
    let from = known.partition_point(|k| k.span.end <= span.start);
    known.get(from..).unwrap_or(&[]).iter().take_while(move |k| k.span.start < span.end)
}
