//! A definition out of JSON: each type says what its object holds, and each fault carries its place outwards.

use super::{Choice, Condition, Definition, Field, Kind, NoticeRule, Part, Recipient, Retention, Right, Source, Words};
use crate::form::json::Json;

/// What is wrong, and where: `fields[3].when.is`.
pub(super) struct Trouble {
    pub(super) place: String,
    pub(super) what: &'static str,
}

type Read<T> = Result<T, Trouble>;

fn trouble<T>(what: &'static str) -> Read<T> {
    Err(Trouble { place: String::new(), what })
}

pub(super) trait FromJson: Sized {
    fn from_json(json: &Json) -> Read<Self>;
}

/// The members of an object, of which only some names are known.
struct Members<'a>(&'a [(String, Json)]);

impl<'a> Members<'a> {
    fn of(json: &'a Json, known: &[&str]) -> Read<Self> {
        let Json::Object(members) = json else { return trouble("is not an object") };
        for (i, (name, _)) in members.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return trouble("has a name that a definition does not know");
            }
            if members.iter().take(i).any(|(earlier, _)| earlier == name) {
                return trouble("has the same name twice");
            }
        }
        Ok(Self(members))
    }

    fn maybe<T: FromJson>(&self, name: &str) -> Read<Option<T>> {
        let Some((_, json)) = self.0.iter().find(|(known, _)| known == name) else { return Ok(None) };
        T::from_json(json).map(Some).map_err(|inner| {
            let dot = if inner.place.is_empty() || inner.place.starts_with('[') { "" } else { "." };
            Trouble { place: [name, dot, &inner.place].concat(), what: inner.what }
        })
    }

    fn need<T: FromJson>(&self, name: &str) -> Read<T> {
        let missing = || Trouble { place: name.to_owned(), what: "is missing" };
        self.maybe(name)?.ok_or_else(missing)
    }

    fn or_default<T: FromJson + Default>(&self, name: &str) -> Read<T> {
        Ok(self.maybe(name)?.unwrap_or_default())
    }
}

impl FromJson for String {
    fn from_json(json: &Json) -> Read<Self> {
        if let Json::Text(text) = json { Ok(text.clone()) } else { trouble("is not a string") }
    }
}

impl FromJson for bool {
    fn from_json(json: &Json) -> Read<Self> {
        if let Json::Flag(flag) = json { Ok(*flag) } else { trouble("is neither true nor false") }
    }
}

impl FromJson for usize {
    fn from_json(json: &Json) -> Read<Self> {
        if let Json::Number(number) = json { Ok(*number) } else { trouble("is not a whole number") }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &Json) -> Read<Self> {
        let Json::List(items) = json else { return trouble("is not a list") };
        let item = |(i, item)| {
            T::from_json(item).map_err(|inner| {
                let dot = if inner.place.is_empty() { "" } else { "." };
                Trouble { place: ["[", &usize::to_string(&i), "]", dot, &inner.place].concat(), what: inner.what }
            })
        };
        items.iter().enumerate().map(item).collect()
    }
}

impl FromJson for Words {
    fn from_json(json: &Json) -> Read<Self> {
        let words = Members::of(json, &["en", "cy"])?;
        Ok(Self { en: words.need("en")?, cy: words.need("cy")? })
    }
}

impl FromJson for Definition {
    fn from_json(json: &Json) -> Read<Self> {
        let form = Members::of(
            json,
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
        Ok(Self {
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
    fn from_json(json: &Json) -> Read<Self> {
        let source = Members::of(json, &["notice", "clause"])?;
        Ok(Self { notice: source.need("notice")?, clause: source.need("clause")? })
    }
}

impl FromJson for Field {
    fn from_json(json: &Json) -> Read<Self> {
        let field = Members::of(
            json,
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
        Ok(Self {
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
    fn from_json(json: &Json) -> Read<Self> {
        match String::from_json(json)?.as_str() {
            "name" => Ok(Self::Name),
            "address" => Ok(Self::Address),
            "postcode" => Ok(Self::Postcode),
            "email" => Ok(Self::Email),
            "phone" => Ok(Self::Phone),
            "text" => Ok(Self::Text),
            "choice" => Ok(Self::Choice),
            _ => trouble("is none of name, address, postcode, email, phone, text, choice"),
        }
    }
}

impl FromJson for Part {
    fn from_json(json: &Json) -> Read<Self> {
        match String::from_json(json)?.as_str() {
            "fullName" => Ok(Self::FullName),
            "addressLines" => Ok(Self::AddressLines),
            "postcode" => Ok(Self::Postcode),
            "emails" => Ok(Self::Emails),
            "phones" => Ok(Self::Phones),
            _ => trouble("is none of fullName, addressLines, postcode, emails, phones"),
        }
    }
}

impl FromJson for Choice {
    fn from_json(json: &Json) -> Read<Self> {
        let choice = Members::of(json, &["value", "label"])?;
        Ok(Self { value: choice.need("value")?, label: choice.need("label")? })
    }
}

impl FromJson for Condition {
    fn from_json(json: &Json) -> Read<Self> {
        let condition = Members::of(json, &["field", "is"])?;
        Ok(Self { field: condition.need("field")?, is: condition.need("is")? })
    }
}

impl FromJson for NoticeRule {
    fn from_json(json: &Json) -> Read<Self> {
        let notice = Members::of(json, &["code", "field", "when", "absent", "message"])?;
        Ok(Self {
            code: notice.need("code")?,
            field: notice.maybe("field")?,
            when: notice.maybe("when")?,
            absent: notice.need("absent")?,
            message: notice.need("message")?,
        })
    }
}

impl FromJson for Recipient {
    fn from_json(json: &Json) -> Read<Self> {
        let recipient = Members::of(json, &["id", "name", "fields", "withheld", "clause", "when"])?;
        Ok(Self {
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
    fn from_json(json: &Json) -> Read<Self> {
        let kept = Members::of(json, &["what", "period", "clause"])?;
        Ok(Self { what: kept.need("what")?, period: kept.need("period")?, clause: kept.need("clause")? })
    }
}

impl FromJson for Right {
    fn from_json(json: &Json) -> Read<Self> {
        let right = Members::of(json, &["right", "how"])?;
        Ok(Self { right: right.need("right")?, how: right.need("how")? })
    }
}
