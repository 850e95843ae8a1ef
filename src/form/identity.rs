//! The identity of the person who filled a form in, for the redaction engine to look for.
//!
//! Here nothing may be lost: what does not pass its check is taken as it was typed, because the notice may hold it just
//! so, and an answer that cannot be read at all is an error and not an empty one.

use super::answer::{Answer, Values};
use super::catalogue;
use super::definition::Part;
use crate::check::{email, phone, postcode, text};
use crate::error::{Code, Error, Result};
use crate::identity::Identity;

/// What a form's answers, validated or not, say of who the person is. Which answers those are, the definition says.
///
/// The postcode is taken out of the address lines, and taken from them when the form's own field for it is empty.
///
/// # Errors
///
/// `unknown-form`; `bad-values` when one of those answers is no text or too long.
pub fn identity_of(form: &str, values: &Values) -> Result<Identity> {
    let mut identity = Identity::default();
    let mut found = Vec::new();
    for field in &catalogue::get(form)?.fields {
        let (Some(part), Some(answer)) = (field.identity, values.get(&field.name)) else { continue };
        for typed in texts(answer)? {
            match part {
                Part::FullName => identity.full_name = some(text::line(typed)).or(identity.full_name),
                Part::AddressLines => address(typed, &mut identity.address_lines, &mut found),
                Part::Postcode => identity.postcode = some(normal_postcode(typed)).or(identity.postcode),
                Part::Emails => identity.emails.extend(some(normal_email(typed))),
                Part::Phones => identity.phones.extend(some(normal_phone(typed))),
            }
        }
    }
    // A second postcode is not lost: it is one more line to look for.
    for code in found {
        if *identity.postcode.get_or_insert_with(|| code.clone()) != code {
            identity.address_lines.push(code);
        }
    }
    Ok(identity)
}

fn texts(answer: &Answer) -> Result<&[String]> {
    let texts = match answer {
        Answer::Text(text) => std::slice::from_ref(text),
        Answer::List(texts) => texts,
        Answer::TooLong | Answer::Other => &[],
    };
    let unreadable = matches!(answer, Answer::TooLong | Answer::Other)
        || texts.iter().any(|typed| text::is_longer_than(typed, text::MAX_CHARS));
    if unreadable {
        let message =
            "An answer that says who the person is is no text, or is too long. Give each as a text, or leave it out.";
        return Err(Error::new(Code::BadValues, message));
    }
    Ok(texts)
}

fn some(text: String) -> Option<String> {
    if text.is_empty() { None } else { Some(text) }
}

fn normal_postcode(typed: &str) -> String {
    postcode::parse(typed).map_or_else(|_| text::line(typed), |postcode| postcode.to_string())
}

fn normal_email(typed: &str) -> String {
    email::parse(typed).map_or_else(|_| text::line(typed), |email| email.to_string())
}

fn normal_phone(typed: &str) -> String {
    phone::parse(typed).map_or_else(|_| text::line(typed), |phone| phone.e164())
}

fn address(typed: &str, lines: &mut Vec<String>, postcodes: &mut Vec<String>) {
    for part in text::lines(typed).split(['\n', ',']) {
        let line = text::line(part);
        let (line, postcode) = without_postcode(&line);
        postcodes.extend(postcode);
        lines.extend(some(line.to_owned()));
    }
}

/// A line without the postcode it ends in, and that postcode. Its area need not be a real one.
fn without_postcode(line: &str) -> (&str, Option<String>) {
    let spaces = line.rmatch_indices(' ').map(|(at, _)| at).take(2);
    for at in spaces.chain([0]).collect::<Vec<_>>().into_iter().rev() {
        let (rest, end) = line.split_at_checked(at).unwrap_or((line, ""));
        if let Some(code) = postcode::shaped(end) {
            return (rest.trim_end(), Some(code.to_string()));
        }
    }
    (line, None)
}
