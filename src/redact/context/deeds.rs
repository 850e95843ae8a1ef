//! What somebody does, has done or has become, and where they are: what is told of a relative behind the word for them.

use super::cues::Cues;
use super::sentence::Sentence;

/// "Giles, works offshore", "Struan, who is six", "(Iolo) has just started in Reception": what is told of whoever was named.
pub fn told(s: &Sentence<'_, '_>, named: usize) -> Option<usize> {
    let next = named + 1;
    match s.at(next)?.gap {
        ", " | ") " | "), " => {}
        _ => return None,
    }
    let who = matches!(s.word(next), "who" | "whose" | "now" | "aged" | "a" | "an");
    let is = s.is(next, Cues::BE) && s.is(next + 1, Cues::ARTICLE);
    let does = is || present(s, next) || s.is(next, Cues::HAVE) && begun(s, next);
    (who || does).then(|| s.end(if who { next + 1 } else { next }))
}

/// "had been mayor", "is at Durham", "are in Year 6": what somebody was, has done or where they are.
pub fn did(s: &Sentence<'_, '_>, i: usize) -> bool {
    let to = s.word(i + 1);
    let participle = to.ends_with("ed")
        || to.ends_with("en")
        || matches!(
            to,
            "been" | "built" | "had" | "held" | "sold" | "run" | "won" | "lost" | "kept" | "made" | "left" | "gone"
        );
    let told = matches!(
        to,
        "asked"
            | "complained"
            | "called"
            | "telephoned"
            | "contacted"
            | "concerned"
            | "seen"
            | "spoken"
            | "written"
            | "mentioned"
    );
    s.is(i, Cues::HAVE) && participle && !told || is_somewhere(s, i)
}

/// "is at Durham", "are in Year 6": where somebody is, and not where they were when it happened.
pub fn is_somewhere(s: &Sentence<'_, '_>, i: usize) -> bool {
    matches!(s.word(i), "is" | "are")
        && s.joined(i + 1)
        && matches!(s.word(i + 1), "in" | "at" | "with" | "on" | "from" | "away" | "abroad" | "down")
}

/// "works", "drives": what somebody does as a rule, and not what they say.
pub fn present(s: &Sentence<'_, '_>, i: usize) -> bool {
    let word = s.word(i);
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !s.is(i, Cues::SPEECH.or(Cues::BE).or(Cues::HAVE).or(Cues::STOP).or(Cues::PREPOSITION))
        && s.at(i).is_some_and(|t| !t.capital && !t.found)
}

/// "has just started", "had been": what somebody has become.
pub fn begun(s: &Sentence<'_, '_>, have: usize) -> bool {
    let verb = |j: usize| s.is(j, Cues::DATE_VERB) || matches!(s.word(j), "begun" | "gone" | "become");
    verb(have + 1) || matches!(s.word(have + 1), "just" | "recently" | "now" | "since" | "only") && verb(have + 2)
}
