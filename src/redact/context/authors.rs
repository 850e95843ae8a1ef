//! Who writes: the stretches of a document that are a letter, a message or a statement, and whether they are the
//! person's own, so that "I" and "my" mean somebody.

use super::Known;
use super::sentence::Who;
use crate::text::Span;

/// Words that close a letter, at the start of a line. What is signed below is the writer's name.
const CLOSINGS: [&str; 13] = [
    "yours sincerely",
    "yours faithfully",
    "yours truly",
    "kind regards",
    "best regards",
    "regards",
    "warm regards",
    "best wishes",
    "with best wishes",
    "many thanks",
    "thanks",
    "signed",
    "yours",
];

/// How many lines below a closing the name may stand.
const BELOW: usize = 4;

/// The stretches of the source, in order, with who writes.
pub struct Authors {
    blocks: Vec<(Span, Who)>,
}

impl Authors {
    /// Reads a document's lines. `known` is in order.
    pub fn new(source: &str, known: &[Known]) -> Self {
        let mut blocks: Vec<(Span, Who)> = Vec::new();
        let mut open = (0, Who::Nobody);
        let mut closing = 0_usize;
        let mut end = 0;
        let mut next = 0;
        for raw in source.split_inclusive('\n') {
            let start = end;
            end += raw.len();
            let line = raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '*' | '-' | '_'));
            if line.is_empty() {
                continue;
            }
            while known.get(next).is_some_and(|k| k.span.end <= start) {
                next += 1;
            }
            let here = known.get(next..).unwrap_or(&[]).iter().take_while(|k| k.span.start < end);
            let person = here.clone().any(|k| k.who == Who::Person);
            let who = if person { Who::Person } else { Who::Other };
            if closing > 0 && line.chars().any(char::is_alphabetic) {
                closing -= 1;
                // The name alone, or with what the writer is behind it.
                let short = line.len() < 70;
                if person && short {
                    blocks.push((Span::new(open.0, end), who));
                    (open, closing) = ((end, Who::Nobody), 0);
                    continue;
                }
                if closing == 0 {
                    blocks.push((Span::new(open.0, end), if open.1 == Who::Nobody { Who::Other } else { open.1 }));
                    open = (end, Who::Nobody);
                }
            }
            if begins(line, &["from:", "statement of", "witness statement of"]) {
                blocks.push((Span::new(open.0, start), open.1));
                (open, closing) = ((start, who), 0);
            } else if begins(line, &["dear ", "appendix", "annex", "to whom it may concern"]) && open.1 == Who::Nobody
                || begins(line, &["appendix", "annex"])
            {
                blocks.push((Span::new(open.0, start), open.1));
                (open, closing) = ((start, Who::Nobody), 0);
            } else if line.len() < 70 && CLOSINGS.iter().any(|c| begins(line, &[c])) {
                closing = BELOW;
                if person {
                    blocks.push((Span::new(open.0, end), who));
                    (open, closing) = ((end, Who::Nobody), 0);
                }
            }
        }
        blocks.push((Span::new(open.0, source.len()), open.1));
        blocks.retain(|(span, who)| !span.is_empty() && *who != Who::Nobody);
        Self { blocks }
    }

    /// Who writes at a place of the source; nobody where it is no letter.
    pub fn at(&self, place: usize) -> Who {
        let i = self.blocks.partition_point(|(span, _)| span.end <= place);
        self.blocks.get(i).filter(|(span, _)| span.start <= place).map_or(Who::Nobody, |(_, who)| *who)
    }
}

/// Whether a line begins with one of some words, in any case, followed by no letter.
fn begins(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        line.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
            && !(word.ends_with(char::is_alphabetic)
                && line.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
    })
}
