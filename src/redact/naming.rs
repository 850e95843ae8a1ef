//! Which label each withheld person gets: by role and number, in the order of the list.

use super::label::Locale;
use super::people::{Role, Withheld};
use crate::Result;

/// The words of a role in one language.
struct Words {
    /// One alone: `the Complainant`.
    alone: &'static str,
    /// Before a letter or number: `Complainant`.
    stem: &'static str,
    /// All of them: `the Complainants`.
    all: &'static str,
    /// Whether they are lettered, A and B, and not numbered.
    lettered: bool,
}

impl Role {
    const fn words(self, locale: Locale) -> Words {
        match (self, locale) {
            (Self::Complainant, Locale::English) => {
                Words { alone: "the Complainant", stem: "Complainant", all: "the Complainants", lettered: true }
            }
            (Self::Complainant, Locale::Welsh) => {
                Words { alone: "yr Achwynydd", stem: "Achwynydd", all: "yr Achwynwyr", lettered: true }
            }
            (Self::Witness, Locale::English) => {
                Words { alone: "Witness 1", stem: "Witness", all: "the Witnesses", lettered: false }
            }
            (Self::Witness, Locale::Welsh) => {
                Words { alone: "Tyst 1", stem: "Tyst", all: "y Tystion", lettered: false }
            }
            (Self::Person, Locale::English) => {
                Words { alone: "Person A", stem: "Person", all: "the Persons", lettered: true }
            }
            (Self::Person, Locale::Welsh) => {
                Words { alone: "Unigolyn A", stem: "Unigolyn", all: "yr Unigolion", lettered: true }
            }
        }
    }
}

/// `Complainant` and 1: `Complainant B`.
fn numbered(words: &Words, place: usize) -> String {
    let letter = u8::try_from(place).ok().filter(|_| words.lettered).and_then(|i| (b'A'..=b'Z').nth(i.into()));
    match letter {
        Some(letter) => format!("{} {}", words.stem, char::from(letter)),
        None => format!("{} {}", words.stem, place + 1),
    }
}

/// The labels of people in order: those chosen, and for the others the usual one of their role.
///
/// # Errors
/// `bad-options` for a role that there is not.
pub fn usual(people: &[Withheld], chosen: &[Option<&str>], locale: Locale) -> Result<Vec<String>> {
    let roles: Vec<Role> = people.iter().map(|who| Role::parse(who.role.as_deref())).collect::<Result<_>>()?;
    let mut labels: Vec<String> = Vec::with_capacity(people.len());
    for (place, role) in roles.iter().enumerate() {
        let words = role.words(locale);
        let chosen_for = |place: usize| chosen.get(place).copied().flatten();
        let unnamed = roles.iter().enumerate().filter(|(i, r)| *r == role && chosen_for(*i).is_none());
        let only = unnamed.count() == 1 && !chosen.contains(&Some(words.alone));
        let label = match chosen_for(place) {
            Some(label) => label.to_owned(),
            None if only => words.alone.to_owned(),
            None => {
                let taken = |label: &String| labels.contains(label) || chosen.contains(&Some(label.as_str()));
                (0..).map(|i| numbered(&words, i)).find(|label| !taken(label)).unwrap_or_default()
            }
        };
        labels.push(label);
    }
    Ok(labels)
}

/// The words for several people at once; `of` is how many there are in all.
pub fn together(labels: &[&str], of: usize, locale: Locale) -> String {
    if let Some(all) = plural(labels, of, locale) {
        return all.to_owned();
    }
    joined(labels, " and ", locale)
}

/// The words for one of several, where nobody can tell which.
pub fn one_of(labels: &[&str], of: usize, locale: Locale) -> String {
    match (plural(labels, of, locale), locale) {
        (Some(all), Locale::English) => format!("one of {all}"),
        (Some(all), Locale::Welsh) => match all.strip_prefix("yr ").or_else(|| all.strip_prefix("y ")) {
            Some(rest) => format!("un o’r {rest}"),
            None => format!("un o blith {all}"),
        },
        (None, Locale::English) => joined(labels, " or ", locale),
        (None, Locale::Welsh) => format!("un o blith {}", joined(labels, "", locale)),
    }
}

/// `the Complainants`, where all who are withheld are of that role.
fn plural(labels: &[&str], of: usize, locale: Locale) -> Option<&'static str> {
    let whole = labels.len() == of;
    let roles = [Role::Complainant, Role::Witness].map(|role| role.words(locale));
    let role = roles
        .into_iter()
        .find(|words| labels.iter().all(|l| l.strip_prefix(words.stem).is_some_and(|rest| rest.starts_with(' '))))?;
    whole.then_some(role.all)
}

/// Whether a wording ends in the plural of a role: `one of the Complainants`.
pub fn is_plural(wording: &str) -> bool {
    [Role::Complainant, Role::Witness].iter().any(|role| wording.ends_with(role.words(Locale::English).all))
}

/// `A, B and C`. In Welsh only commas stand between: "a" and "neu" would change the first letter of the next label.
fn joined(labels: &[&str], last: &str, locale: Locale) -> String {
    match labels {
        [head @ .., end] if !head.is_empty() && locale == Locale::English => {
            format!("{}{last}{end}", head.join(", "))
        }
        _ => labels.join(", "),
    }
}
