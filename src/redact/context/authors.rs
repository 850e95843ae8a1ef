//! Who writes, and to whom: the stretches of a document that are a letter, a message or a statement, and whether they are
//! the person's own or addressed to the person, so that "I" and "my", "you" and "your" mean somebody.

use super::cues::{Cues, cues};
use super::sentence::Who;
use super::{Known, below};
use crate::text::Span;
use crate::text::eight::places;

/// How many lines below a closing the name may stand.
const BELOW: usize = 4;

/// The longest line that closes a letter or holds a name alone.
const SHORT: usize = 70;

/// What a line begins that begins with one of [`OPENINGS`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// A letter, to whom it says.
    Salutation,
    /// A letter, to nobody in particular.
    Letter,
    /// The end of a letter: what is signed below is the writer's name.
    Closing,
    /// A message or a statement, of whom it says.
    Message,
    /// The first words of a statement, when they name whoever makes it: "1. My name is …".
    Introduction,
    /// The line that says whom a message goes to.
    To,
    Annex,
    /// An interview, with whom it says.
    Interview,
}

/// Words at the start of a line, in small letters.
const OPENINGS: [(&str, Opening); 46] = [
    ("dear ", Opening::Salutation),
    ("annwyl ", Opening::Salutation),
    ("hi ", Opening::Salutation),
    ("hello ", Opening::Salutation),
    ("helo ", Opening::Salutation),
    ("good morning ", Opening::Salutation),
    ("good afternoon ", Opening::Salutation),
    ("good evening ", Opening::Salutation),
    ("a chara", Opening::Salutation),
    ("yn gywir", Opening::Closing),
    ("cofion", Opening::Closing),
    ("is mise", Opening::Closing),
    ("le meas", Opening::Closing),
    ("to whom it may concern", Opening::Letter),
    ("yours sincerely", Opening::Closing),
    ("yours faithfully", Opening::Closing),
    ("yours truly", Opening::Closing),
    ("yours", Opening::Closing),
    ("kind regards", Opening::Closing),
    ("best regards", Opening::Closing),
    ("warm regards", Opening::Closing),
    ("regards", Opening::Closing),
    ("best wishes", Opening::Closing),
    ("with best wishes", Opening::Closing),
    ("many thanks", Opening::Closing),
    ("thanks", Opening::Closing),
    ("signed", Opening::Closing),
    ("(signed)", Opening::Closing),
    ("my name is", Opening::Introduction),
    ("i am called", Opening::Introduction),
    ("fy enw i yw", Opening::Introduction),
    ("from:", Opening::Message),
    ("statement of", Opening::Message),
    ("witness statement of", Opening::Message),
    ("to:", Opening::To),
    ("appendix", Opening::Annex),
    ("annex", Opening::Annex),
    ("interview with", Opening::Interview),
    ("interview of", Opening::Interview),
    ("interviewee", Opening::Interview),
    ("record of interview with", Opening::Interview),
    ("note of interview with", Opening::Interview),
    ("person seen", Opening::Interview),
    ("person interviewed", Opening::Interview),
    ("witness:", Opening::Interview),
    ("name of witness", Opening::Interview),
];

/// The longest name of somebody whose turn it is to speak.
const LONGEST_SPEAKER: usize = 40;

/// Whose turn it is to speak: "Complainant: I was there."
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaker {
    Person,
    Other,
    /// "A.": whoever answers.
    Interviewed,
    /// A field of a form, or somebody of whom nothing is known: the turn before is over.
    Nobody,
}

/// What stands around the words of a line: spaces, marks of a quoted message, of a list and of emphasis.
fn around(c: char) -> bool {
    c.is_whitespace() || matches!(c, '>' | '*' | '-' | '_')
}

/// Who speaks a line of a chat, an interview or a transcript. `at` is where the line stands in the source.
fn speaker<'k>(line: &str, here: impl Iterator<Item = &'k Known> + Clone, at: usize) -> Option<Speaker> {
    // "[14:05] Ames: …", "12 | Ames: …"
    let skipped = line.find(char::is_alphabetic)?;
    let words = line.get(skipped..)?;
    match words.get(..2) {
        Some("A." | "A:") => return Some(Speaker::Interviewed),
        Some("Q." | "Q:") => return Some(Speaker::Other),
        _ => {}
    }
    let head = words.as_bytes();
    let label = head.get(..LONGEST_SPEAKER).unwrap_or(head);
    let mut colons = places(label, |eight| eight.equal(b':'), |byte| byte == b':');
    let end = colons.find(|at| head.get(at + 1) == Some(&b' ')).filter(|end| *end > 0)?;
    let label = words.get(..end)?;
    if label.split_whitespace().count() > 4 {
        return None;
    }
    let start = at + skipped;
    let mut named = here.filter(|k| k.span.start < start + end && k.span.end <= start + end + 1);
    let first = label.split_whitespace().next().unwrap_or("");
    let header = matches!(first, "From" | "To" | "Cc" | "Dear" | "Re" | "Subject" | "Sent" | "Date" | "Name");
    if header {
        return None;
    }
    let label = label.split(|c: char| !c.is_alphanumeric());
    let signs = label.fold(Cues::NONE, |all, word| all.or(cues(&crate::text::fold::fold(word))));
    if signs.any(Cues::PERSON) || named.clone().any(|k| k.who.may_be_person()) {
        return Some(Speaker::Person);
    }
    let other = signs.any(Cues::OTHER.or(Cues::COUNCILLOR).or(Cues::TITLE)) || named.any(|k| k.who == Who::Other);
    Some(if other { Speaker::Other } else { Speaker::Nobody })
}

/// The stretches of the source, in order, with who writes, and with who is written to.
pub struct Authors {
    blocks: Vec<(Span, Who)>,
    /// Within those: what stands below a line that says whose words it is.
    below: Vec<(Span, Who)>,
    addressed: Vec<(Span, Who)>,
    /// Who says "I" where nobody is known to write.
    otherwise: Who,
}

/// What only whoever reports on a case says of themselves, behind "I" and behind "my".
const I_REPORT: [&str; 19] = [
    "find",
    "conclude",
    "recommend",
    "interviewed",
    "was appointed",
    "have been appointed",
    "have considered",
    "considered",
    "am satisfied",
    "do not find",
    "have decided",
    "was instructed",
    "was asked to investigate",
    "accept",
    "invited",
    "have seen",
    "have concluded",
    "have interviewed",
    "determine",
];
const MY_REPORT: [&str; 9] =
    ["investigation", "report", "findings", "finding", "recommendation", "conclusion", "decision", "judgment", "draft"];

/// Whether a text is a report or decision of somebody who says "I".
fn reports(source: &str) -> bool {
    let says = |word: &str, behind: &[&str]| {
        source.match_indices(word).any(|(at, _)| {
            let begins = !source.get(..at).unwrap_or("").ends_with(|c: char| c.is_alphanumeric());
            let rest = source.get(at + word.len()..).unwrap_or("");
            begins && behind.iter().any(|phrase| rest.starts_with(phrase))
        })
    };
    says("I ", &I_REPORT) || says("my ", &MY_REPORT) || says("My ", &MY_REPORT)
}

impl Authors {
    /// Reads a document's lines. `known` is in order.
    pub fn new(source: &str, known: &[Known]) -> Self {
        let mut blocks: Vec<(Span, Who)> = Vec::new();
        // Whoever was writing when somebody's turn to speak began, and who answers in an interview.
        let mut turn: Option<Who> = None;
        let mut interviewed = Who::Nobody;
        // Whether the person had a turn to speak, and whether somebody else has one now.
        let (mut asked, mut asked_to) = (false, false);
        let mut open = (0, Who::Nobody);
        let mut addressed: Vec<(Span, Who)> = Vec::new();
        let mut to = (0, Who::Nobody);
        let mut closing = 0_usize;
        let mut end = 0;
        let mut next = 0;
        for raw in source.split_inclusive('\n') {
            let start = end;
            end += raw.len();
            let line = raw.trim_matches(around);
            if line.is_empty() {
                if let Some(before) = turn.take() {
                    blocks.push((Span::new(open.0, start), open.1));
                    open = (start, before);
                }
                continue;
            }
            while known.get(next).is_some_and(|k| k.span.end <= start) {
                next += 1;
            }
            let here = known.get(next..).unwrap_or(&[]).iter().take_while(|k| k.span.start < end);
            let speaker = || speaker(line, here.clone(), start + (raw.len() - raw.trim_start_matches(around).len()));
            if let Some(speaker) = if closing == 0 { speaker() } else { None } {
                let before = turn.unwrap_or(open.1);
                let who = match speaker {
                    Speaker::Person => Who::Person,
                    Speaker::Other => Who::Other,
                    Speaker::Interviewed => interviewed,
                    Speaker::Nobody => before,
                };
                // "JM: You told her that you cut hair": whoever asks the person speaks to them.
                let of_person = speaker == Speaker::Person || speaker == Speaker::Interviewed && who == Who::Person;
                asked |= of_person;
                if asked && !of_person || asked_to {
                    addressed.push((Span::new(to.0, start), to.1));
                    asked_to = !of_person;
                    to = (start, if asked_to { Who::Person } else { Who::Nobody });
                }
                if who != open.1 {
                    blocks.push((Span::new(open.0, start), open.1));
                    open = (start, who);
                }
                turn = Some(before);
            }
            let opening = opening(line);
            if opening == Some(Opening::Interview) {
                let other = line.split_whitespace().take(6).any(|word| {
                    let word = crate::text::fold::fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
                    cues(&word).any(Cues::COUNCILLOR.or(Cues::OTHER))
                });
                let first = || here.clone().map(|k| k.who).find(|who| *who != Who::Nobody);
                interviewed = if other { Who::Other } else { first().unwrap_or(Who::Other) };
            }
            let person = here.clone().any(|k| k.who == Who::Person);
            let opening = match opening {
                Some(Opening::Introduction) if here.clone().any(|k| k.who != Who::Nobody) => Some(Opening::Message),
                Some(Opening::Introduction) => None,
                opening => opening,
            };
            let who = if person { Who::Person } else { Who::Other };
            if let Some(reader) = addressee(opening, who) {
                addressed.push((Span::new(to.0, start), to.1));
                to = (end, reader);
            }
            if closing > 0 && line.chars().any(char::is_alphabetic) {
                closing -= 1;
                // The name alone, or with what the writer is behind it.
                if person && line.len() < SHORT {
                    turn = None;
                    blocks.push((Span::new(open.0, end), who));
                    (open, closing) = ((end, Who::Nobody), 0);
                    continue;
                }
                if closing == 0 {
                    blocks.push((Span::new(open.0, end), if open.1 == Who::Nobody { Who::Other } else { open.1 }));
                    open = (end, Who::Nobody);
                }
            }
            // Another letter begins.
            if matches!(opening, Some(Opening::Message | Opening::Annex)) {
                turn = None;
            }
            if opening == Some(Opening::Message) {
                blocks.push((Span::new(open.0, start), open.1));
                (open, closing) = ((start, who), 0);
            } else if opening == Some(Opening::Annex)
                || matches!(opening, Some(Opening::Salutation | Opening::Letter)) && open.1 == Who::Nobody
            {
                blocks.push((Span::new(open.0, start), open.1));
                (open, closing) = ((start, Who::Nobody), 0);
            } else if opening == Some(Opening::Closing) {
                closing = BELOW;
                if person {
                    blocks.push((Span::new(open.0, end), who));
                    (open, closing) = ((end, Who::Nobody), 0);
                }
            }
        }
        blocks.push((Span::new(open.0, source.len()), open.1));
        addressed.push((Span::new(to.0, source.len()), to.1));
        for stretches in [&mut blocks, &mut addressed] {
            stretches.retain(|(span, who)| !span.is_empty() && *who != Who::Nobody);
        }
        // Whoever is known to write elsewhere is not the only one who says "I".
        let below = below::stretches(source, known);
        let alone = blocks.is_empty() && below.iter().all(|(_, who)| *who == Who::Person) && !reports(source);
        let otherwise = if alone { Who::Perhaps } else { Who::Nobody };
        Self { blocks, below, addressed, otherwise }
    }

    /// Who writes at a place of the source; nobody where it is no letter.
    pub fn at(&self, place: usize) -> Who {
        match who_at(&self.below, place) {
            Who::Nobody => match who_at(&self.blocks, place) {
                Who::Nobody => self.otherwise,
                who => who,
            },
            who => who,
        }
    }

    /// Who is written to at a place of the source; nobody where it is no letter.
    pub fn addressed_at(&self, place: usize) -> Who {
        who_at(&self.addressed, place)
    }
}

fn who_at(stretches: &[(Span, Who)], place: usize) -> Who {
    let i = stretches.partition_point(|(span, _)| span.end <= place);
    stretches.get(i).filter(|(span, _)| span.start <= place).map_or(Who::Nobody, |(_, who)| *who)
}

/// Who is written to below a line: whoever a salutation or the head of a message names, of whom `named` is known;
/// nobody below a closing and below the head of another message.
fn addressee(opening: Option<Opening>, named: Who) -> Option<Who> {
    match opening? {
        Opening::Salutation | Opening::To => Some(named),
        Opening::Message | Opening::Annex | Opening::Closing => Some(Who::Nobody),
        Opening::Letter | Opening::Interview | Opening::Introduction => None,
    }
}

/// What a line begins.
fn opening(line: &str) -> Option<Opening> {
    // The number of a paragraph
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let line = if numbered.len() < line.len() { numbered.trim_start_matches(['.', ')', ' ', '\t']) } else { line };
    let first = line.as_bytes().first()?.to_ascii_lowercase();
    let mut likely = OPENINGS.iter().filter(|(words, _)| words.as_bytes().first() == Some(&first));
    let opening = likely.find(|(words, _)| begins(line, words)).map(|(_, opening)| *opening);
    opening.filter(|opening| *opening != Opening::Closing || line.len() < SHORT)
}

/// Whether a line begins with some words, in any case, followed by no letter.
fn begins(line: &str, words: &str) -> bool {
    line.get(..words.len()).is_some_and(|head| head.eq_ignore_ascii_case(words))
        && !(words.ends_with(char::is_alphabetic)
            && line.get(words.len()..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
}
