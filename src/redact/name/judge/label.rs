//! Short forms of names that are abbreviations on forms and in lists, too: Tel, Reg, (Ed.), Mon–Fri, AL1 3JE.

use super::Judge;
use super::facts::Facts;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour};

/// What a telephone number is called behind "Tel".
const OF_A_TELEPHONE: [&str; 16] = [
    "no", "nos", "number", "numbers", "fax", "mobile", "mob", "home", "work", "day", "daytime", "evening", "office",
    "ext", "email", "direct",
];
/// What is registered: "vehicle reg", and what stands behind it: "reg no".
const REGISTERED: [&str; 7] = ["vehicle", "car", "van", "company", "charity", "vat", "reg"];

impl<'a> Judge<'a> {
    /// Whether a given name is what a form, a footnote or a list of days has for an abbreviation.
    pub(super) fn is_a_label(&self, f: &Facts<'a>) -> bool {
        let [_] = f.run.tokens.as_slice() else { return false };
        let word = f.core.of(self.view.text());
        if word.len() > 4 || f.title.is_some() || f.plural {
            return false;
        }
        let close =
            |n: &Neighbour<'_>| matches!(n.gap, " " | ": " | ":" | ". " | ".: " | "/" | " (" | " / " | "." | ".:");
        let next = self.next(f).filter(close);
        let number = next.is_some_and(|n| n.word.starts_with(|c: char| c.is_ascii_digit()));
        let behind = |words: &[&str]| next.is_some_and(|n| words.contains(&n.word));
        match word {
            "tel" => number || behind(&OF_A_TELEPHONE),
            "reg" => {
                // "Reg: AB12 CDE"
                let plate = next.is_some_and(|n| n.word.len() < 8 && n.word.contains(|c: char| c.is_ascii_digit()));
                let whose = f.before.is_some_and(|n| n.gap == " " && REGISTERED.contains(&n.word));
                number || plate || whose || behind(&["no", "nos", "number", "numbers", "plate", "mark", "doc"])
            }
            "ed" => {
                let text = self.view.text();
                let (head, tail) = (text.get(..f.span.start).unwrap_or(""), text.get(f.span.end..).unwrap_or(""));
                let bracket = head.ends_with(['(', '[']) && (tail.starts_with(".)") || tail.starts_with(".]"));
                let edition =
                    f.before.is_some_and(|n| n.gap == " " && n.word.starts_with(|c: char| c.is_ascii_digit()));
                bracket || edition && tail.starts_with('.')
            }
            "mon" | "sun" => {
                let day = |n: Neighbour<'_>| {
                    let list = matches!(n.gap, "-" | " - " | "/" | " & " | ", " | "--");
                    list && lexicon::is(Kind::Weekday, n.word)
                };
                f.before.is_some_and(day) || self.next(f).is_some_and(day)
            }
            _ => false,
        }
    }

    /// AL1 3JE, MO/2021/044: two letters in capitals with figures behind them, where the person is Alan or Muhammad.
    pub(super) fn heads_a_number(&self, f: &Facts<'a>) -> bool {
        let rest = self.view.text().get(f.span.end..).unwrap_or("");
        let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        f.core.len() < 3
            && f.title.is_none()
            && f.short
            && !f.given
            && self.view.case(f.core) == Case::Upper
            && (digit(rest) || rest.strip_prefix(['/', '-', ' ']).is_some_and(digit))
    }

    /// O’Brien, where the person is Brian.
    pub(super) fn is_behind_an_o(&self, f: &Facts<'a>) -> bool {
        f.title.is_none()
            && !f.surname
            && !f.part
            && f.before.is_some_and(|n| n.word == "o" && n.gap != ". ")
            && self.view.text().get(..f.span.start).is_some_and(|head| head.ends_with(['\'', '’']))
    }
}
