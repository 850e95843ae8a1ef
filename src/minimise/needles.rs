//! What to look for of an answer that a recipient may not see: the ways in which it could be written elsewhere.

use super::hidden::{Class, Needle};
use super::squeezed::{is_mark, is_word, squeeze};
use crate::check::{self, Locale, date};
use crate::form::definition::{Field, Kind, Part};

/// The fewest letters and digits of what is looked for.
const FEWEST: usize = 3;
/// The fewest of what stands for itself inside other letters and digits.
const FEWEST_ANYWHERE: usize = 9;

/// Words that stand with a name and are nobody's: titles, and the small words of Dutch, French, German, Italian,
/// Portuguese, Spanish, Arabic and Welsh names.
const NOT_NAMES: &str = "mr mrs ms miss mx dr prof professor sir dame lady lord rev revd reverend cllr councillor cyng cynghorydd \
the and van von der den de del della di da dos du la le las los bin ibn al el ap ab ferch";

/// Whether a field asks for the person's name.
pub(super) fn is_name(field: &Field) -> bool {
    field.kind == Kind::Value(check::Kind::Name) || field.identity == Some(Part::FullName)
}

/// Adds the words of a name, each squeezed, without titles, particles and initials.
pub(super) fn name_words(name: &str, words: &mut Vec<String>) {
    for word in name.split(|c: char| !is_word(c) && !matches!(c, '\'' | '’' | '.') && !is_joined(c)) {
        let squeezed = squeeze(word);
        if squeezed.chars().nth(1).is_some() && !NOT_NAMES.split(' ').any(|other| other == squeezed) {
            words.push(squeezed);
        }
    }
}

/// Whether a character that is no letter stands inside words: a diacritic, or one that shows nothing.
fn is_joined(c: char) -> bool {
    is_mark(c) || crate::text::confusable::is_invisible(c)
}

/// Adds what to look for of one answer of a field.
pub(super) fn of(field: &Field, text: &str, needles: &mut Vec<Needle>) {
    let says_who = field.identity.is_some();
    let class = match field.kind {
        _ if is_name(field) => {
            name(text, needles);
            Class::Name
        }
        Kind::Choice => return,
        Kind::Value(check::Kind::Number) if !says_who => return,
        Kind::Text | Kind::Value(check::Kind::Date) if !says_who => Class::Other,
        Kind::Address => {
            address(text, needles);
            Class::Identity
        }
        Kind::Value(check::Kind::Phone) => {
            phone(text, needles);
            Class::Identity
        }
        Kind::Value(check::Kind::DateOfBirth) => {
            birth(text, needles);
            Class::Identity
        }
        Kind::Value(check::Kind::Social | check::Kind::Url) => {
            account(text, needles);
            Class::Account
        }
        _ => Class::Identity,
    };
    push(&[text], class, needles);
}

/// Adds a text in parts, if it is long enough.
fn push(parts: &[&str], class: Class, needles: &mut Vec<Needle>) {
    let squeezed = squeeze(&parts.concat());
    if squeezed.chars().nth(FEWEST - 1).is_some() {
        let anywhere = matches!(class, Class::Account | Class::Identity) && squeezed.len() >= FEWEST_ANYWHERE;
        needles.push(Needle { squeezed, class, anywhere });
    }
}

/// The name without titles; with its last word first; and only the first and the last.
fn name(text: &str, needles: &mut Vec<Needle>) {
    let mut words = Vec::new();
    name_words(text, &mut words);
    if let [first, middle @ .., last] = words.as_slice() {
        let middle = middle.concat();
        for parts in [[first, &middle, last], [last, first, &middle], [first, last, &String::new()]] {
            push(&parts.map(String::as_str), Class::Name, needles);
        }
    }
}

/// The first part of the address, and the parts with a number.
fn address(text: &str, needles: &mut Vec<Needle>) {
    let (mut number, mut is_first) = ("", true);
    for part in text.split(['\n', ',']).map(str::trim).filter(|part| !part.is_empty()) {
        let has_digit = part.bytes().any(|b| b.is_ascii_digit());
        if has_digit && part.len() < 6 && !part.contains(' ') {
            // A number on a line of its own belongs to the next.
            number = part;
            continue;
        }
        if has_digit || is_first || !number.is_empty() {
            push(&[number, part], Class::Identity, needles);
        }
        (number, is_first) = ("", false);
    }
}

/// A telephone number with the country code, with the zero of numbers at home, and without either.
fn phone(text: &str, needles: &mut Vec<Needle>) {
    let squeezed = squeeze(text);
    let significant = squeezed.strip_prefix("44").or_else(|| squeezed.strip_prefix('0')).unwrap_or(&squeezed);
    for prefix in ["", "0", "44", "440", "0044", "00440"] {
        push(&[prefix, significant], Class::Identity, needles);
    }
}

/// The account's name, and the address that it is the last part of.
fn account(text: &str, needles: &mut Vec<Needle>) {
    let bare = text.split_once("://").map_or(text, |(_, bare)| bare).trim_end_matches('/');
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    push(&[bare], Class::Account, needles);
    push(&[bare.rsplit('/').next().unwrap_or(bare)], Class::Account, needles);
}

/// A date of birth in digits and in words, in the orders in which the parts are written.
fn birth(text: &str, needles: &mut Vec<Needle>) {
    let Ok(day) = date::parse(text) else { return };
    let iso = date::iso(day);
    let part = |from: usize, to: usize| iso.get(from..to).unwrap_or_default();
    let (year, month, date) = (part(0, 4), part(5, 7), part(8, 10));
    let bare = date.trim_start_matches('0');
    let ordinal = [bare, ordinal(bare)].concat();
    let words = Locale::ALL.map(|locale| date::in_words(day, locale));
    let [english, welsh] = words.each_ref().map(|words| words.split(' ').nth(1).unwrap_or_default());
    let [short, short_welsh] = [english, welsh].map(|month| month.get(..3).unwrap_or_default());
    for month in [month, month.trim_start_matches('0'), english, short, welsh, short_welsh] {
        for date in [date, bare, &ordinal] {
            for year in [year, part(2, 4)] {
                for parts in [[date, month, year], [month, date, year], [year, month, date]] {
                    push(&parts, Class::Identity, needles);
                }
            }
        }
    }
}

/// What is written after the number of a day in English.
fn ordinal(day: &str) -> &'static str {
    match day {
        "1" | "21" | "31" => "st",
        "2" | "22" => "nd",
        "3" | "23" => "rd",
        _ => "th",
    }
}
