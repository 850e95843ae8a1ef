//! Patterns for the name of a street or house.

use super::spelling;
use crate::redact::lexicon::{self, Kind};

/// Ways to write the last word of a street's name.
const ABBREVIATIONS: [(&str, &str); 22] = [
    ("house", "hse|ho"),
    ("park", "pk"),
    ("hill", "hl"),
    ("walk", "wlk"),
    ("parade", "pde"),
    ("view", "vw"),
    ("green", "grn"),
    ("buildings", "bldgs|bldg"),
    ("street", "str|st"),
    ("road", "rd"),
    ("lane", "ln|la"),
    ("avenue", "ave|av"),
    ("close", "cl"),
    ("drive", "dr"),
    ("crescent", "cres|cr"),
    ("terrace", "terr|ter"),
    ("court", "crt|ct"),
    ("gardens", "gdns|gdn"),
    ("place", "pl"),
    ("square", "sq"),
    ("grove", "gr|gv"),
    ("cottage", "cottages|cott"),
];

/// The name of a street without its kind, when there is a kind and a longer name.
pub fn without_kind(name: &[String]) -> Option<String> {
    let (last, head) = name.split_last()?;
    let long = head.iter().any(|word| word.len() > 3 && word != "the");
    (lexicon::is_any(&[Kind::Street, Kind::House], last) && long).then(|| joined(head))
}

/// The words of a street or house, its kind also abbreviated, without `the`: see [`with_article`].
pub fn street(name: &[String]) -> String {
    let name = match name {
        [the, rest @ ..] if the == "the" && !rest.is_empty() => rest,
        name => name,
    };
    let Some((last, head)) = name.split_last() else { return String::new() };
    let short = ABBREVIATIONS.iter().find(|(long, _)| long == last).map(|(_, short)| *short);
    let last = short.map_or_else(|| spelling::word(last), |short| format!(r"(?:{}|{short})\b", spelling::word(last)));
    let head = joined(head);
    if head.is_empty() { last } else { format!("{head}[ '-]{{0,2}}{last}") }
}

/// The words of a part of the address one after the other. The `s` of a genitive stands with its apostrophe or without.
pub fn joined(piece: &[String]) -> String {
    let mut all = String::new();
    for (i, word) in piece.iter().enumerate() {
        match word.as_str() {
            "s" if i > 0 => all.push_str("[ ']?s'?"),
            // Bank Top is Banktop, too.
            _ if i > 0 => all.push_str(&format!("[ '-]{{0,2}}{}", spelling::word(word))),
            _ => all.push_str(&spelling::word(word)),
        }
    }
    all
}

/// A Welsh house by its name after a word that changes its beginning: i Dŷ Isaf, ym Mhlas Coch.
pub fn mutated(name: &[String], pattern: String) -> String {
    const BEGINNINGS: [(&str, &str); 20] = [
        ("pant", "bant|phant|mhant"),
        ("tre", "dre|thre|nhre"),
        ("tyddyn", "dyddyn|thyddyn|nhyddyn"),
        ("craig", "graig|chraig|nghraig"),
        ("cwm", "gwm|chwm|nghwm"),
        ("cefn", "gefn|chefn|nghefn"),
        ("castell", "gastell|chastell|nghastell"),
        ("bod", "fod|mod"),
        ("garth", "arth|ngarth"),
        ("glan", "lan|nglan"),
        ("ty", "dy|thy|nhy"),
        ("tan", "dan|than|nhan"),
        ("plas", "blas|phlas|mhlas"),
        ("pen", "ben|phen|mhen"),
        ("cae", "gae|chae|nghae"),
        ("coed", "goed|choed|nghoed"),
        ("bryn", "fryn|mryn"),
        ("bwthyn", "fwthyn|mwthyn"),
        ("maes", "faes"),
        ("llys", "lys"),
    ];
    let first = name.first().filter(|_| name.len() > 1);
    let changed = first.and_then(|first| {
        let (word, others) = BEGINNINGS.iter().find(|(word, _)| word == first)?;
        let word = spelling::word(word);
        Some(format!("(?:{word}|{others}){}", pattern.strip_prefix(&word)?))
    });
    changed.unwrap_or(pattern)
}
