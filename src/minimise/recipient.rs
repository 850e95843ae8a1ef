//! What of a form's answers goes to one recipient, and what does not.
//!
//! Each answered field has one of these fates: it goes as it is; it goes rewritten; it is removed, for a [`Reason`] and
//! by the clause that the definition quotes. What no field is declared for does not go, and is not even looked at.
//!
//! Free text goes as it is only to those who may see all that it could say. Of a recipient who may see only its general
//! facts, or who may not know the person's name, it must have been through the redaction engine first: without a
//! [`Rewriting`] it is removed. In any other text of the person's own, what the recipient may not see is taken out
//! here.

use super::answers::{self, Answered};
use super::audit::{self, Asked};
use super::hidden::{Clean, Hidden, Rewriting};
use super::reason::Reason;
use crate::check::Locale;
use crate::error::{Code, Error, Result};
use crate::form::answer::{Given, Values};
use crate::form::definition::{Definition, Field, Kind, Recipient};
use crate::text::json::Writer;

/// Who is to receive a form's answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    /// The recipient's id in the form's definition.
    pub recipient: &'a str,
    /// Whether the person's identity is withheld.
    pub withheld: bool,
    /// The language of the labels in place of what is taken out of a text.
    pub locale: Locale,
    /// Texts that came back from the redaction engine.
    pub rewritten: &'a [Rewriting<'a>],
}

/// An answer that goes.
pub struct Going<'a> {
    field: &'a Field,
    texts: Vec<String>,
    /// In how many places it was changed. None for an answer that goes as it is.
    rewritten: Option<usize>,
}

impl<'a> Going<'a> {
    fn new(field: &'a Field, clean: Clean) -> Option<Self> {
        let (texts, count) = clean.into_parts();
        (!texts.is_empty()).then_some(Self { field, texts, rewritten: (count > 0).then_some(count) })
    }

    /// The field's name.
    #[must_use]
    pub fn field(&self) -> &'a str {
        &self.field.name
    }

    /// The answer: one text, or several where the field may have several.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// In how many places the text differs from the answer; none when it goes as it is.
    #[must_use]
    pub const fn rewritten(&self) -> Option<usize> {
        self.rewritten
    }
}

/// An answer that does not go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removed<'a> {
    /// The field's name.
    pub field: &'a str,
    /// Why it does not go.
    pub reason: Reason,
    /// The clause behind that, quoted; empty when it is none of the notice's.
    pub clause: &'a str,
}

/// What goes to a recipient, and what does not.
pub struct Minimised<'a> {
    form: &'a Definition,
    recipient: &'a Recipient,
    going: Vec<Going<'a>>,
    removed: Vec<Removed<'a>>,
    hidden: Vec<&'a str>,
}

// A person's answers must not reach a log by way of `{:?}`.
impl std::fmt::Debug for Minimised<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.going.iter().map(Going::field)).finish()
    }
}

/// What of a form's answers goes to a recipient.
///
/// # Errors
///
/// `unknown-recipient`, with the ids there are; `bad-values` when an answer is no text or too long; `leak` when a
/// rewritten text still says who the person is.
pub fn minimise<'a>(form: &'a Definition, values: &Values, request: &Request<'_>) -> Result<Minimised<'a>> {
    in_order(form, &answers::by_field(form, values), request)
}

/// The same of answers in the order of the fields.
pub(crate) fn in_order<'a>(
    form: &'a Definition,
    given: &[Option<Given<'_>>],
    request: &Request<'_>,
) -> Result<Minimised<'a>> {
    let recipient = find(form, request.recipient)?;
    let answers = answers::read(form, given)?;
    let mut out = Minimised { form, recipient, going: Vec::new(), removed: Vec::new(), hidden: Vec::new() };
    // First all that may not be seen: an answer on the last page may stand in a text on the first.
    let mut hidden = Hidden::default();
    let mut answered = Vec::new();
    for (field, answer) in form.fields.iter().zip(&answers).filter(|(_, answer)| !answer.texts.is_empty()) {
        let refused = refused(recipient, field, answer, request.withheld);
        if refused.is_some() {
            hidden.add(field, &answer.texts);
            out.hidden.push(&field.name);
        }
        answered.push((field, answer, refused));
    }
    for (field, answer, refused) in answered {
        let fate = match refused {
            Some(reason) => Err(reason),
            None => fate(recipient, field, answer, &hidden, request)?,
        };
        match fate {
            Ok(clean) => out.going.extend(Going::new(field, clean)),
            Err(reason) => out.remove(field, reason),
        }
    }
    Ok(out)
}

fn find<'a>(form: &'a Definition, id: &str) -> Result<&'a Recipient> {
    form.recipients.iter().find(|recipient| recipient.id == id).ok_or_else(|| {
        let known: Vec<&str> = form.recipients.iter().map(|recipient| recipient.id.as_str()).collect();
        let known = known.join(", ");
        let message = ["The form’s answers do not go to anyone of that id. Its recipients are: ", &known, "."].concat();
        Error::new(Code::UnknownRecipient, message)
    })
}

/// Why an answer does not go, whatever is in it.
fn refused(recipient: &Recipient, field: &Field, answer: &Answered, withheld: bool) -> Option<Reason> {
    if !recipient.fields.contains(&field.name) {
        Some(Reason::NotShared)
    } else if withheld && recipient.withheld.contains(&field.name) {
        Some(Reason::IdentityWithheld)
    } else if !answer.asked {
        Some(Reason::NotAsked)
    } else if !answer.in_order {
        Some(Reason::NotInOrder)
    } else {
        None
    }
}

/// How an answer goes that the recipient may have, or why it does not after all.
fn fate(
    recipient: &Recipient,
    field: &Field,
    answer: &Answered,
    hidden: &Hidden,
    request: &Request<'_>,
) -> Result<std::result::Result<Clean, Reason>> {
    let is_text = field.kind == Kind::Text;
    if !is_text && field.kind != Kind::Address {
        return Ok(hidden.value(field, &answer.texts).ok_or(Reason::HoldsHidden));
    }
    let general = recipient.rewritten.contains(&field.name)
        || (request.withheld && recipient.rewritten_when_withheld.contains(&field.name));
    let must_be_rewritten = general || (is_text && field.has_lines && hidden.has_name());
    if !must_be_rewritten && let Some(clean) = hidden.words(&answer.texts, request.locale) {
        return Ok(Ok(clean));
    }
    if !is_text {
        return Ok(Err(Reason::HoldsHidden));
    }
    match request.rewritten.iter().find(|rewriting| rewriting.field == field.name) {
        Some(rewriting) => hidden.rewritten(rewriting, field, request.locale).map(Ok),
        None => Ok(Err(Reason::NeedsRedaction)),
    }
}

impl<'a> Minimised<'a> {
    fn remove(&mut self, field: &'a Field, reason: Reason) {
        let clause = match reason {
            Reason::NotAsked | Reason::NotInOrder => "",
            _ => &self.recipient.clause,
        };
        self.removed.push(Removed { field: &field.name, reason, clause });
    }

    /// The answers that go, in page order.
    #[must_use]
    pub fn going(&self) -> &[Going<'a>] {
        &self.going
    }

    /// The answers that do not go.
    #[must_use]
    pub fn removed(&self) -> &[Removed<'a>] {
        &self.removed
    }

    /// The fields that go only when they have been through the redaction engine.
    pub fn to_rewrite(&self) -> impl Iterator<Item = &'a str> {
        self.removed.iter().filter(|removed| removed.reason == Reason::NeedsRedaction).map(|removed| removed.field)
    }

    /// The fields whose answers the recipient may not see: what the engine has to look for.
    #[must_use]
    pub fn hidden(&self) -> &[&'a str] {
        &self.hidden
    }

    /// What was done, for the audit log.
    pub fn write_record(&self, asked: &Asked, json: &mut Writer) {
        let clause = &self.recipient.clause;
        audit::write(json, ("minimise", &self.form.id, &self.recipient.id), asked, |json| {
            for going in &self.going {
                let done = if going.rewritten.is_some() { "sent-rewritten" } else { "sent" };
                audit::entry(json, &going.field.name, done, "", clause);
            }
            for removed in &self.removed {
                audit::entry(json, removed.field, "not-sent", removed.reason.as_str(), removed.clause);
            }
        });
    }

    /// `{ value, removed: [{ field, reason, clause }], rewritten: [{ field, count }], rewrite: [field], hide: [field]
    /// }`.
    pub fn write(&self, json: &mut Writer) {
        json.object();
        json.key("value");
        json.object();
        for going in &self.going {
            json.key(&going.field.name);
            write_answer(json, going.field, &going.texts);
        }
        json.end_object();
        json.key("removed");
        json.array();
        for removed in &self.removed {
            json.object();
            json.member("field", removed.field);
            json.member("reason", removed.reason.as_str());
            json.member("clause", removed.clause);
            json.end_object();
        }
        json.end_array();
        json.key("rewritten");
        json.array();
        for (going, count) in self.going.iter().filter_map(|going| Some((going, going.rewritten?))) {
            json.object();
            json.member("field", going.field());
            json.key("count");
            json.number(count);
            json.end_object();
        }
        json.end_array();
        json.strings("rewrite", &mut self.to_rewrite());
        json.strings("hide", &mut self.hidden.iter().copied());
        json.end_object();
    }
}

/// An answer: a list where the field may have several.
pub(super) fn write_answer(json: &mut Writer, field: &Field, texts: &[String]) {
    if field.many {
        json.array();
        texts.iter().for_each(|text| json.string(text));
        json.end_array();
    } else {
        json.string(texts.first().map_or("", String::as_str));
    }
}
