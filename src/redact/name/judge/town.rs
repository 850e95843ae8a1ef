//! The Buxton office, Northern Ireland, between London and Leeds: a family name that is a town’s or a country’s, too, and
//! stands where those stand.

use super::Judge;
use super::around::follows_a_person;
use super::facts::Facts;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour};

/// What a part of a country or town is called by.
const PARTS: [&str; 15] = [
    "northern", "southern", "eastern", "western", "central", "greater", "great", "inner", "outer", "north", "south",
    "east", "west", "mid", "new",
];
/// Words before a place, and before nobody. One runs into somebody, or stands near them.
const BEFORE: [&str; 5] = ["toured", "reached", "via", "throughout", "leaving"];
/// What goes somewhere, or comes from there.
const GOES: [&str; 9] = ["deported", "flew", "drove", "travelled", "train", "trains", "bus", "flight", "commuted"];
/// What a town has, and nobody.
const OWNS: [&str; 12] = [
    "mayor",
    "mp",
    "streets",
    "roads",
    "parks",
    "residents",
    "suburbs",
    "outskirts",
    "ratepayers",
    "commuters",
    "town",
    "skyline",
];
/// What stands behind a town and a hyphen.
const HYPHENED: [&str; 5] = ["based", "born", "bound", "wide", "area"];

impl<'a> Judge<'a> {
    pub(super) fn is_the_town(&self, f: &Facts<'a>) -> bool {
        let [_] = f.run.tokens.as_slice() else { return false };
        let place = |word: &str| lexicon::is_any(&[Kind::PlaceName, Kind::Town], word);
        let plain = f.title.is_none() && !f.given && !f.technical && !f.plural && !f.near_miss;
        if !plain || !place(f.core.of(self.view.text())) || self.view.case(f.core) != Case::Capital {
            return false;
        }
        let (next, previous) = (self.next(f), self.previous(f));
        let spaced = next.filter(|n| n.gap == " ");
        let article =
            previous.is_some_and(|n| n.gap == " " && matches!(n.word, "the" | "a" | "an" | "our" | "their" | "its"));
        let lower = |n: Neighbour<'_>| self.view.case(n.span) == Case::Lower;
        let owned = next.filter(|n| n.gap == "'" && n.word == "s").and_then(|s| self.view.after(s.span));
        let of_it = article && spaced.is_some_and(|n| lower(n) && lexicon::is(Kind::OfATown, n.word))
            || owned.is_some_and(|n| n.gap == " " && lower(n) && OWNS.contains(&n.word));
        let hyphened = next.is_some_and(|n| n.gap == "-" && HYPHENED.contains(&n.word));
        let read = spaced.is_some_and(|n| self.view.is_capital(n.span) && lexicon::is(Kind::Newspaper, n.word));
        if of_it || hyphened || read {
            return true;
        }
        let acts = next.is_some_and(|n| follows_a_person(n) && n.word != "was");
        if acts || next.is_some_and(|n| n.gap == "'") {
            return false;
        }
        if previous.is_some_and(|n| n.gap == " " && self.view.is_capital(n.span) && PARTS.contains(&n.word)) {
            return true;
        }
        let to = previous.filter(|n| n.gap == " " && matches!(n.word, "to" | "from" | "for"));
        let goes = to.and_then(|n| self.view.before(n.span)).is_some_and(|n| n.gap == " " && GOES.contains(&n.word));
        goes || previous.is_some_and(|n| n.gap == " " && BEFORE.contains(&n.word))
            || self.is_among_towns(f, place)
            || self.ends_an_address(f)
    }

    /// “between Buxton and Leeds”, “Leeds, Buxton and Hull”: with towns on both sides, of which none is somebody who stays.
    fn is_among_towns(&self, f: &Facts<'a>, place: impl Fn(&str) -> bool) -> bool {
        let town = |n: Neighbour<'_>| {
            self.view.is_capital(n.span)
                && place(n.word)
                && self.vocabulary.meaning(n.word).is_none()
                && !self.kept.shares_half(n.word)
                && !self.survey.shares_surname(&[n.word])
        };
        let joint = |n: &Neighbour<'_>| n.gap == " " && matches!(n.word, "and" | "or" | "to");
        let next = self.next(f);
        let last = next.filter(joint).and_then(|n| self.view.after(n.span)).filter(|n| n.gap == " ");
        let behind = last.or(next.filter(|n| n.gap == ", "));
        let previous = self.previous(f);
        let before =
            previous.filter(|n| joint(n) && self.view.is_capital(f.span)).and_then(|n| self.view.before(n.span));
        let before = before.or(previous.filter(|n| n.gap == ", "));
        let acts = last.and_then(|n| self.view.after(n.span)).is_some_and(follows_a_person);
        // “Leeds and Buxton” may be two people; “between Leeds and Buxton” are towns, unless one of them stays.
        let between = previous.is_some_and(|n| n.gap == " " && n.word == "between") && behind.is_some();
        let listed = behind.is_some() && before.is_some() || between;
        listed && !acts && behind.is_none_or(town) && before.is_none_or(town)
    }

    /// “at the Guildhall, Buxton”, “of Mill Lane, Buxton”, “Hart solicitors, Buxton”; and not “Cllr Hill, Buxton”.
    fn ends_an_address(&self, f: &Facts<'a>) -> bool {
        let Some(before) = self.previous(f).filter(|n| n.gap == ", ") else { return false };
        let named = self.view.before(before.span).filter(|n| n.gap == " ").is_some_and(|n| {
            let somebody = lexicon::is_any(&[Kind::Title, Kind::CouncillorTitle, Kind::GivenName], n.word)
                || lexicon::is_given_name(n.word)
                || n.word.len() < 2
                || n.word == "and";
            n.word == "the" || self.view.is_capital(n.span) && !somebody
        });
        let building = self.view.is_capital(before.span)
            && (lexicon::is(Kind::Place, before.word) || before.word.ends_with("hall") || before.word == "office");
        let goes_on = self.next(f).is_some_and(|n| n.gap == " " && matches!(n.word, "and" | "or" | "who"));
        !goes_on && (building && named || matches!(before.word, "solicitors" | "accountants" | "barracks" | "chambers"))
    }
}
