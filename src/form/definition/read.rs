//! A definition out of JSON: each type says what its object holds, and each fault carries its place outwards.

use super::{Choice, Condition, Definition, Field, Kind, NoticeRule, Part, Recipient, Retention, Right, Source, Words};
use crate::form::json::Json;

/// What is wrong, and where: `fields[3].when.is`. The place is put together from the inside outwards.
#[derive(Default)]
pub(super) struct Trouble {
    pub(super) place: String,
    pub(super) what: &'static str,
}

impl Trouble {
    /// Says what is wrong. Nothing is read from there.
    fn say<T>(&mut self, what: &'static str) -> Option<T> {
        self.what = what;
        None
    }

    /// Puts a name or a number before the place.
    fn is_inside(&mut self, outer: &str) {
        let dot = if self.place.is_empty() || self.place.starts_with('[') { "" } else { "." };
        self.place = [outer, dot, &self.place].concat();
    }
}

/// What can be read from JSON; none when it cannot, and then the trouble says why.
pub(super) trait FromJson: Sized {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self>;
}

/// The members of an object, of which only some names are known.
struct Members<'a> {
    members: &'a [(String, Json)],
    at: &'a mut Trouble,
}

impl<'a> Members<'a> {
    fn of(json: &'a Json, at: &'a mut Trouble, known: &[&str]) -> Option<Self> {
        let Json::Object(members) = json else { return at.say("is not an object") };
        for (i, (name, _)) in members.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return at.say("has a name that a definition does not know");
            }
            if members.iter().take(i).any(|(earlier, _)| earlier == name) {
                return at.say("has the same name twice");
            }
        }
        Some(Self { members, at })
    }

    fn find(&self, name: &str) -> Option<&'a Json> {
        self.members.iter().find(|(known, _)| known == name).map(|(_, json)| json)
    }

    /// A member that there must be.
    fn need<T: FromJson>(&mut self, name: &str) -> Option<T> {
        let value = match self.find(name) {
            Some(json) => T::from_json(json, self.at),
            None => self.at.say("is missing"),
        };
        if value.is_none() {
            self.at.is_inside(name);
        }
        value
    }

    /// A member that there may be.
    fn maybe<T: FromJson>(&mut self, name: &str) -> Option<Option<T>> {
        if self.find(name).is_none() { Some(None) } else { self.need(name).map(Some) }
    }

    /// A member that is false or empty when it is not there.
    fn or_default<T: FromJson + Default>(&mut self, name: &str) -> Option<T> {
        if self.find(name).is_none() { Some(T::default()) } else { self.need(name) }
    }
}

impl FromJson for String {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        if let Json::Text(text) = json { Some(text.clone()) } else { at.say("is not a string") }
    }
}

impl FromJson for bool {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        if let Json::Flag(flag) = json { Some(*flag) } else { at.say("is neither true nor false") }
    }
}

impl FromJson for usize {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        if let Json::Number(number) = json { Some(*number) } else { at.say("is not a whole number") }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let Json::List(items) = json else { return at.say("is not a list") };
        let mut out = Self::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            match T::from_json(item, at) {
                Some(item) => out.push(item),
                None => {
                    at.is_inside(&["[", &i.to_string(), "]"].concat());
                    return None;
                }
            }
        }
        Some(out)
    }
}

impl FromJson for Words {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut words = Members::of(json, at, &["en", "cy"])?;
        Some(Self { en: words.need("en")?, cy: words.need("cy")? })
    }
}

impl FromJson for Definition {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut form = Members::of(
            json,
            at,
            &[
                "id",
                "title",
                "intro",
                "purpose",
                "lawfulBasis",
                "source",
                "fields",
                "notices",
                "recipients",
                "retention",
                "rights",
            ],
        )?;
        Some(Self {
            id: form.need("id")?,
            title: form.need("title")?,
            intro: form.need("intro")?,
            purpose: form.need("purpose")?,
            lawful_basis: form.need("lawfulBasis")?,
            source: form.need("source")?,
            fields: form.need("fields")?,
            notices: form.or_default("notices")?,
            recipients: form.need("recipients")?,
            retention: form.need("retention")?,
            rights: form.need("rights")?,
        })
    }
}

impl FromJson for Source {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut source = Members::of(json, at, &["notice", "clause"])?;
        Some(Self { notice: source.need("notice")?, clause: source.need("clause")? })
    }
}

impl FromJson for Field {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut field = Members::of(
            json,
            at,
            &[
                "name",
                "kind",
                "label",
                "phrase",
                "hint",
                "autocomplete",
                "inputmode",
                "rows",
                "maxLength",
                "required",
                "options",
                "when",
                "identity",
                "clause",
            ],
        )?;
        Some(Self {
            name: field.need("name")?,
            kind: field.need("kind")?,
            label: field.need("label")?,
            phrase: field.need("phrase")?,
            hint: field.maybe("hint")?,
            autocomplete: field.maybe("autocomplete")?,
            inputmode: field.maybe("inputmode")?,
            rows: field.maybe("rows")?,
            max_length: field.maybe("maxLength")?,
            required: field.or_default("required")?,
            options: field.or_default("options")?,
            when: field.maybe("when")?,
            identity: field.maybe("identity")?,
            clause: field.maybe("clause")?,
        })
    }
}

impl FromJson for Kind {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        match String::from_json(json, at)?.as_str() {
            "name" => Some(Self::Name),
            "address" => Some(Self::Address),
            "postcode" => Some(Self::Postcode),
            "email" => Some(Self::Email),
            "phone" => Some(Self::Phone),
            "text" => Some(Self::Text),
            "choice" => Some(Self::Choice),
            _ => at.say("is none of name, address, postcode, email, phone, text, choice"),
        }
    }
}

impl FromJson for Part {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        match String::from_json(json, at)?.as_str() {
            "fullName" => Some(Self::FullName),
            "addressLines" => Some(Self::AddressLines),
            "postcode" => Some(Self::Postcode),
            "emails" => Some(Self::Emails),
            "phones" => Some(Self::Phones),
            _ => at.say("is none of fullName, addressLines, postcode, emails, phones"),
        }
    }
}

impl FromJson for Choice {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut choice = Members::of(json, at, &["value", "label"])?;
        Some(Self { value: choice.need("value")?, label: choice.need("label")? })
    }
}

impl FromJson for Condition {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut condition = Members::of(json, at, &["field", "is"])?;
        Some(Self { field: condition.need("field")?, is: condition.need("is")? })
    }
}

impl FromJson for NoticeRule {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut notice = Members::of(json, at, &["code", "field", "when", "absent", "message"])?;
        Some(Self {
            code: notice.need("code")?,
            field: notice.maybe("field")?,
            when: notice.maybe("when")?,
            absent: notice.need("absent")?,
            message: notice.need("message")?,
        })
    }
}

impl FromJson for Recipient {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut recipient = Members::of(json, at, &["id", "name", "fields", "withheld", "clause", "when"])?;
        Some(Self {
            id: recipient.need("id")?,
            name: recipient.need("name")?,
            fields: recipient.need("fields")?,
            withheld: recipient.or_default("withheld")?,
            clause: recipient.need("clause")?,
            when: recipient.need("when")?,
        })
    }
}

impl FromJson for Retention {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut kept = Members::of(json, at, &["what", "period", "clause"])?;
        Some(Self { what: kept.need("what")?, period: kept.need("period")?, clause: kept.need("clause")? })
    }
}

impl FromJson for Right {
    fn from_json(json: &Json, at: &mut Trouble) -> Option<Self> {
        let mut right = Members::of(json, at, &["right", "how"])?;
        Some(Self { right: right.need("right")?, how: right.need("how")? })
    }
}
