//! Which elements the style sheets of a page hide. A sheet is read for rules that are sure: one name, one class or one id
//! hides, and no rule anywhere shows what bears it. What a rule shows in print, or when something is open, stays. Of what is
//! taken from where it stands ([`away`]) every rule is read: nothing goes for it.

use std::collections::{BTreeMap, BTreeSet};

use html5ever::Attribute;

use super::{away, css};

/// How many rules of several names are read that have the same first name: each is asked of each element that bears it.
const MOST: usize = 64;

/// What sheets say of hiding.
#[derive(Default)]
pub struct Hiding {
    /// What hides.
    rules: Rules,
    /// The names of what is shown by some rule.
    shown: BTreeSet<String>,
    /// What takes something from where it stands.
    away: Rules,
}

/// What rules are about: each all of some names, `p`, `.draft`, `#aside`.
#[derive(Default)]
struct Rules {
    /// Those of one name.
    one: BTreeSet<String>,
    /// Those of several, by the first of them.
    several: BTreeMap<String, Vec<BTreeSet<String>>>,
}

impl Rules {
    fn add(&mut self, names: BTreeSet<String>) {
        if names.len() == 1 {
            self.one.extend(names);
        } else if let Some(first) = names.first() {
            let same = self.several.entry(first.clone()).or_default();
            if same.len() < MOST {
                same.push(names);
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.one.is_empty() && self.several.is_empty()
    }

    /// Whether one of them is about an element of these names.
    fn hold(&self, own: &BTreeSet<String>) -> bool {
        let several =
            |name: &String| self.several.get(name).is_some_and(|all| all.iter().any(|rule| rule.is_subset(own)));
        own.iter().any(|name| self.one.contains(name) || several(name))
    }
}

impl Hiding {
    /// Reads a sheet.
    pub fn read(&mut self, sheet: &str) {
        let sheet = css::scrub(sheet);
        let (mut rest, mut print) = (sheet.as_str(), Vec::new());
        while let Some(at) = rest.find(['{', '}']) {
            let (head, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            rest = after.get(1..).unwrap_or("");
            if after.starts_with('}') {
                print.pop();
                continue;
            }
            let head = head.rsplit(';').next().unwrap_or("").trim().to_ascii_lowercase();
            if head.starts_with("@media") || head.starts_with("@supports") || head.starts_with("@layer") {
                print.push(head != "@media screen" && head != "@media all");
                continue;
            }
            let end = rest.find('}').unwrap_or(rest.len());
            if !head.starts_with('@') {
                self.rule(&head, rest.get(..end).unwrap_or(""), print.contains(&true));
                rest = rest.get(end + 1..).unwrap_or("");
            } else {
                // Frames of an animation, and pages: what is in them is no element.
                print.push(true);
            }
        }
    }

    fn rule(&mut self, selectors: &str, declarations: &str, sometimes: bool) {
        if away::takes(declarations) {
            let last = |selector: &str| names(selector.trim().rsplit([' ', '>', '+', '~']).next().unwrap_or(""));
            selectors.split(',').map(last).for_each(|names| self.away.add(names));
        }
        let low = declarations.to_ascii_lowercase();
        let says = ["display", "visibility", "opacity", "mso-hide"].iter().any(|word| low.contains(word));
        if !says {
            return;
        }
        let hides = css::hides(declarations);
        for selector in selectors.split(',').map(str::trim) {
            let last = selector.rsplit([' ', '>', '+', '~']).next().unwrap_or("");
            if hides && !sometimes && last == selector && !selector.contains([':', '[', '*']) {
                self.rules.add(names(selector));
            } else if !hides {
                // Whichever of them is shown, and wherever.
                self.shown.extend(names(last.split([':', '[']).next().unwrap_or("")));
            }
        }
    }

    /// Whether an element is hidden.
    pub fn hides(&self, name: &str, attributes: &[Attribute]) -> bool {
        if self.rules.is_empty() {
            return false;
        }
        let says = |a: &Attribute| ["display", "visibility"].iter().any(|word| a.value.contains(word));
        if attributes.iter().any(|a| &*a.name.local == "style" && says(a)) {
            return false;
        }
        let own = own_names(name, attributes);
        self.rules.hold(&own) && own.is_disjoint(&self.shown)
    }

    /// Whether an element is taken from where it stands, by its own word or by a sheet’s.
    pub fn takes_away(&self, name: &str, attributes: &[Attribute]) -> bool {
        let own = |a: &Attribute| &*a.name.local == "style" && away::takes(&css::scrub(&a.value));
        attributes.iter().any(own) || !self.away.is_empty() && self.away.hold(&own_names(name, attributes))
    }
}

/// The names by which a rule may call an element.
fn own_names(name: &str, attributes: &[Attribute]) -> BTreeSet<String> {
    let mut own = BTreeSet::from([name.to_owned()]);
    for attribute in attributes {
        let mark = match &*attribute.name.local {
            "class" => '.',
            "id" => '#',
            _ => continue,
        };
        own.extend(attribute.value.split_ascii_whitespace().map(|word| format!("{mark}{}", word.to_ascii_lowercase())));
    }
    own
}

/// The names in a selector without spaces: `p.draft` is `p` and `.draft`.
fn names(selector: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut name = String::new();
    for c in selector.chars() {
        if matches!(c, '.' | '#') && !name.is_empty() {
            names.insert(std::mem::take(&mut name));
        }
        name.push(c);
    }
    if !name.is_empty() {
        names.insert(name);
    }
    names
}
