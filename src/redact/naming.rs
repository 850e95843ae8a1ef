//! Which label each withheld person gets: by role and number, in the order of the list.

use super::in_use::InUse;
use super::label::Locale;
use super::people::Role;

/// The words of a role in one language.
struct Words {
    /// One alone, where that needs no number: `the Complainant`.
    alone: Option<&'static str>,
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
                Words { alone: Some("the Complainant"), stem: "Complainant", all: "the Complainants", lettered: true }
            }
            (Self::Complainant, Locale::Welsh) => {
                Words { alone: Some("yr Achwynydd"), stem: "Achwynydd", all: "yr Achwynwyr", lettered: true }
            }
            (Self::Witness, Locale::English) => {
                Words { alone: None, stem: "Witness", all: "the Witnesses", lettered: false }
            }
            (Self::Witness, Locale::Welsh) => Words { alone: None, stem: "Tyst", all: "y Tystion", lettered: false },
            (Self::Person, Locale::English) => {
                Words { alone: None, stem: "Person", all: "the Persons", lettered: true }
            }
            (Self::Person, Locale::Welsh) => {
                Words { alone: None, stem: "Unigolyn", all: "yr Unigolion", lettered: true }
            }
        }
    }
}

/// Whether a label is what a role is called alone, as any document may call whoever has it.
pub fn is_usual(label: &str) -> bool {
    [Locale::English, Locale::Welsh].into_iter().any(|locale| Role::Complainant.words(locale).alone == Some(label))
}

/// `Complainant` and 1: `Complainant B`.
fn numbered(words: &Words, place: usize) -> String {
    let letter = u8::try_from(place).ok().filter(|_| words.lettered).and_then(|i| (b'A'..=b'Z').nth(i.into()));
    match letter {
        Some(letter) => format!("{} {}", words.stem, char::from(letter)),
        None => format!("{} {}", words.stem, place + 1),
    }
}

/// The labels of people in order: those chosen, those that a document already uses for them, and for the others the
/// next of their role that stands for nobody yet and says nothing of anybody.
pub fn labels(
    people: &[(Role, Option<String>)],
    locale: Locale,
    used: &InUse,
    allowed: impl Fn(&str) -> bool,
) -> Vec<String> {
    let given = |place: usize| people.get(place).and_then(|(_, chosen)| chosen.as_ref()).or_else(|| used.own(place));
    let given: Vec<Option<&String>> = (0..people.len()).map(given).collect();
    let mut labels: Vec<String> = Vec::with_capacity(people.len());
    for (place, (role, _)) in people.iter().enumerate() {
        let words = role.words(locale);
        let alike = people.iter().filter(|(r, chosen)| r == role && chosen.is_none());
        let taken = |label: &String| {
            labels.contains(label) || given.contains(&Some(label)) || used.all.contains(label) || !allowed(label)
        };
        let alone = words.alone.filter(|_| alike.count() == 1).map(str::to_owned);
        let label = match (given.get(place).copied().flatten(), alone) {
            (Some(label), _) => label.clone(),
            (None, Some(alone)) if !labels.contains(&alone) && !given.contains(&Some(&alone)) => alone,
            _ => (0..1000).map(|i| numbered(&words, i)).find(|label| !taken(label)).unwrap_or_default(),
        };
        labels.push(label);
    }
    labels
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
