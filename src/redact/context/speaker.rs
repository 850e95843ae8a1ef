//! Who speaks in a quotation, where it is told behind it.

use super::between::quotes;
use super::cues::Cues;
use super::sentence::{Token, Who};

/// “I told my nan,” the complainant said; “I was born there,” wrote Mr Ames: who speaks, where it is told behind the
/// quotation that begins at a word.
pub(super) fn behind(tokens: &[Token<'_>], opens: usize) -> Option<Who> {
    const NEAR: usize = 5;
    const SAID: [&str; 18] = [
        "said",
        "says",
        "wrote",
        "told",
        "added",
        "replied",
        "asked",
        "texted",
        "remarked",
        "explained",
        "answered",
        "shouted",
        "recalled",
        "admitted",
        "insisted",
        "agreed",
        "tells",
        "writes",
    ];
    let close = (opens + 1..tokens.len()).find(|j| tokens.get(*j).is_some_and(|t| quotes(t.gap)))?;
    let who = |j: usize| {
        tokens.get(j).and_then(|t| match t.who {
            Who::Nobody if t.cues.any(Cues::PERSON) => Some(Who::Person),
            Who::Nobody if t.cues.any(Cues::OTHER.or(Cues::COUNCILLOR)) => Some(Who::Other),
            Who::Nobody => None,
            who => Some(who),
        })
    };
    let verb = (close..close + NEAR).find(|j| tokens.get(*j).is_some_and(|t| SAID.contains(&t.word)))?;
    let between = if verb == close { verb + 1..verb + NEAR } else { close..verb };
    let one = |j: &usize| *j == close || tokens.get(*j).is_some_and(|t| matches!(t.gap, " " | ". " | "-" | "'"));
    between.take_while(one).find_map(who)
}
