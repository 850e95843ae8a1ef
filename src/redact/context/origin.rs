//! Peoples, languages and countries, where the person is spoken of.

use super::cues::Cues;
use super::sentence::{Sentence, Who};

/// "signed it in Arabic", "spoke to his aunt in Twi", "go back to Poland": a language, or a country to go back to.
pub(super) fn language(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    const SPEAKS: [&str; 24] = [
        "spoke", "speaks", "speak", "speaking", "spoken", "signed", "signs", "wrote", "writes", "written", "sang",
        "sings", "prays", "prayed", "answered", "replied", "shouted", "swore", "said", "talking", "talks", "talked",
        "thinks", "reads",
    ];
    let before = i
        .checked_sub(1)
        .filter(|_| s.is(i, Cues::ORIGIN) && s.joined(i) && s.at(i).is_some_and(|t| t.capital && !t.found))?;
    let told = s.is(i, Cues::WEAK);
    let verb =
        || (i.saturating_sub(7)..before).rev().take_while(|j| s.joined(j + 1)).find(|j| SPEAKS.contains(&s.word(*j)));
    // "a stallholder of Portuguese origin"
    let by_birth = matches!(
        s.word(i + 1),
        "origin" | "descent" | "heritage" | "extraction" | "ancestry" | "background" | "nationality"
    );
    match s.word(before) {
        "of" if by_birth && s.joined(i + 1) && s.near_person(1) && s.subject(i) != Who::Other => {
            let noun = before.checked_sub(1)?;
            Some((s.start(noun).min(noun), i + 1))
        }
        "in" if !told => verb().filter(|v| s.subject(*v).may_be_person()).map(|v| (v, i)),
        "to" | "from" if s.quoted && s.near_person(12) => {
            let back = before.checked_sub(1)?;
            let sent = s.word(back) == "back"
                || s.word(back) == "home"
                || s.word(before) == "from" && s.is(back, Cues::KIN.or(Cues::HUMAN));
            sent.then_some((back, i))
        }
        word if SPEAKS.contains(&word)
            && s.subject(before).may_be_person()
            && matches!(word, "speaks" | "speak" | "spoke" | "speaking") =>
        {
            Some((before, i))
        }
        _ => None,
    }
}

/// "the Poles", "an Irishman": a people, where the person is spoken of.
pub(super) fn people(s: &Sentence<'_, '_>, i: usize) -> bool {
    let word = s.word(i);
    let of_people = word.ends_with("man") || word.ends_with("woman") || word.ends_with('s') && !word.ends_with("is");
    s.is(i, Cues::ORIGIN)
        && of_people
        && s.at(i).is_some_and(|t| t.capital && !t.found)
        && i.checked_sub(1).is_some_and(|b| s.is(b, Cues::ARTICLE) && s.joined(i))
        && !s.at(i + 1).is_some_and(|t| t.gap == " " && t.capital)
        && s.near_person(6)
}
