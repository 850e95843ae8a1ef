//! Whether JSON has the shape of a definition: which members each object has and may have, and what each of them is.
//!
//! The shapes are a table and not types with a reader each, because a reader for each of forty members weighs three times as
//! much in WebAssembly as all of this.

use crate::check;
use crate::check::date;
use crate::check::text::decimal;
use crate::form::json::Json;
use crate::form::pattern::Pattern;

/// The members of each object: `name:what` or, where it may be missing, `name?:what`. `*` before what is a list of it, `%`
/// an object of any names with it.
const SHAPES: [(&str, &str); 11] = [
    (
        "form",
        "$schema?:text id:text title:words intro:words purpose:words lawfulBasis:words source:source person?:words fields:*field \
         rules?:*rule notices?:*rule messages?:%words recipients?:*recipient retention?:*retention rights?:*right \
         contact?:contact",
    ),
    ("source", "notice:text clause?:text"),
    (
        "field",
        "name:text kind:kind label:words phrase:words hint?:words autocomplete?:text inputmode?:text rows?:number \
         minLength?:number maxLength?:number min?:bound max?:bound pattern?:pattern many?:flag required?:flag \
         options?:*option when?:condition identity?:part clause?:text messages?:%words",
    ),
    ("option", "value:text label:words"),
    ("condition", "field:text is:texts"),
    ("rule", "code:text field?:text when?:condition absent:*text message:words"),
    (
        "recipient",
        "id:text name:words fields:*text withheld?:*text rewritten?:*text rewrittenWhenWithheld?:*text clause?:text \
         when:words",
    ),
    (
        "retention",
        "what:words period:words clause?:text holder:text action:action start?:text sooner?:text after?:period \
         every?:period unless?:text",
    ),
    ("period", "years?:number days?:number workingDays?:number"),
    ("right", "id:text right:words how:words clause?:text"),
    ("contact", "name:words email?:text"),
];

/// More than any list of a form holds: some of the work grows with their square.
const MOST: usize = 1_000;

/// The kinds of field that are no kinds of check.
pub(super) const KINDS: &str = "text address choice";
/// The parts of an identity, as [`Part`](super::Part) has them in this order.
pub(super) const PARTS: &str = "fullName addressLines postcode emails phones dateOfBirth nino sortCode accountNumber social \
                                vehicleRegistrations otherIds";
/// What can be done with what is kept, as [`Action`](super::Action) has them in this order.
pub(super) const ACTIONS: &str = "delete pseudonymise review confirm-deletion keep";

/// What is wrong, and where: `fields[3].when.is`. The place is put together from the inside outwards.
pub(super) struct Trouble {
    pub(super) place: String,
    pub(super) what: String,
}

impl Trouble {
    fn new(what: &str) -> Self {
        Self { place: String::new(), what: what.to_owned() }
    }

    /// Puts a name or a number before the place.
    fn inside(mut self, outer: &str) -> Self {
        let dot = if self.place.is_empty() || self.place.starts_with('[') { "" } else { "." };
        self.place = [outer, dot, &self.place].concat();
        self
    }
}

type Fits = Result<(), Trouble>;

/// Whether JSON is what it should be: an object of a shape, or one of the things with no members.
pub(super) fn check(json: &Json, what: &str) -> Fits {
    if let Some(inner) = what.strip_prefix('*') {
        let Json::List(items) = json else { return Err(Trouble::new("is not a list")) };
        if items.len() > MOST {
            return Err(Trouble::new("holds more than 1,000"));
        }
        for (i, item) in items.iter().enumerate() {
            check(item, inner).map_err(|trouble| trouble.inside(&["[", &decimal(i), "]"].concat()))?;
        }
        return Ok(());
    }
    if let Some(inner) = what.strip_prefix('%') {
        let members = object(json)?;
        return members.iter().try_for_each(|(name, json)| check(json, inner).map_err(|trouble| trouble.inside(name)));
    }
    match SHAPES.iter().find(|(name, _)| *name == what) {
        Some((_, shape)) => {
            members(object(json)?, shape)?;
            if what == "period" && !matches!(json, Json::Object(lengths) if lengths.len() == 1) {
                return Err(Trouble::new("does not have just one of years, days and workingDays"));
            }
            Ok(())
        }
        None => leaf(json, what),
    }
}

fn object(json: &Json) -> Result<&[(String, Json)], Trouble> {
    if let Json::Object(members) = json { Ok(members) } else { Err(Trouble::new("is not an object")) }
}

fn members(members: &[(String, Json)], shape: &str) -> Fits {
    let known = |name: &String| shape.split(' ').any(|one| named(one).0 == name);
    for (i, (name, _)) in members.iter().enumerate() {
        if !known(name) {
            return Err(Trouble::new("has a name that a definition does not know"));
        }
        if members.iter().take(i).any(|(earlier, _)| earlier == name) {
            return Err(Trouble::new("has the same name twice"));
        }
    }
    for one in shape.split(' ') {
        let (name, may_miss, what) = named(one);
        let fits = match members.iter().find(|(known, _)| known == name) {
            Some((_, json)) => check(json, what),
            None if may_miss => Ok(()),
            None => Err(Trouble::new("is missing")),
        };
        fits.map_err(|trouble| trouble.inside(name))?;
    }
    Ok(())
}

fn named(member: &str) -> (&str, bool, &str) {
    let (name, what) = member.split_once(':').unwrap_or((member, ""));
    let short = name.strip_suffix('?');
    (short.unwrap_or(name), short.is_some(), what)
}

fn leaf(json: &Json, what: &str) -> Fits {
    let (fits, fault) = match (what, json) {
        ("flag", json) => (matches!(json, Json::Flag(_)), "is neither true nor false"),
        ("number", json) => (matches!(json, Json::Number(_)), "is not a whole number"),
        ("words", json) => {
            let text = |name| json.get(name).is_some_and(|text| !text.text().trim().is_empty());
            let fits = text("en") && text("cy") && matches!(json, Json::Object(members) if members.len() == 2);
            (fits, "is not a text in both languages, { \"en\": \"…\", \"cy\": \"…\" }")
        }
        ("texts", Json::List(_)) => return check(json, "*text"),
        ("bound", Json::Number(_)) => return Ok(()),
        ("bound", json) => (
            json.text() == "today" || date::parse(json.text()).is_ok(),
            "is neither a whole number, a day like \"2026-01-31\", nor \"today\"",
        ),
        (_, json) if !matches!(json, Json::Text(_)) => (false, "is not a string"),
        ("kind", json) => return kind(json.text()),
        ("part", json) => return one_of(json.text(), PARTS),
        ("action", json) => return one_of(json.text(), ACTIONS),
        ("pattern", json) => (
            Pattern::parse(json.text()).is_some(),
            "holds something that patterns here do not have: they have letters, . [ ] ( ) | ? * + {2,4} \\d \\w \\s",
        ),
        _ => return Ok(()),
    };
    if fits { Ok(()) } else { Err(Trouble::new(fault)) }
}

fn kind(name: &str) -> Fits {
    if name == "bank" {
        return Err(Trouble::new("is not a kind of field: ask for a sort-code and an account-number"));
    }
    if check::Kind::of(name).is_some() { Ok(()) } else { one_of(name, KINDS) }
}

fn one_of(word: &str, words: &str) -> Fits {
    if words.split(' ').any(|known| known == word) {
        return Ok(());
    }
    let mut what = String::from("is none of");
    for (i, known) in words.split(' ').enumerate() {
        what.push_str(if i == 0 { " " } else { ", " });
        what.push_str(known);
    }
    if words == KINDS {
        check::Kind::all().filter(|kind| *kind != check::Kind::Bank).for_each(|kind| {
            what.push_str(", ");
            what.push_str(kind.name());
        });
    }
    Err(Trouble { place: String::new(), what })
}
