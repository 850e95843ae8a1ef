//! Which sentence a problem with a field gets: the field's own, the form's, or the usual one.

use super::Locale;
use super::definition::{Definition, Field, Kind, Message};
use crate::check::Problem;

/// What is wrong with a field, for a program and for a person.
pub(super) fn of(problem: Problem, form: &Definition, field: &Field, locale: Locale) -> (&'static str, String) {
    let (code, phrase) = (problem.code(), field.phrase.get(locale));
    let own = find(&field.messages, code)
        .or_else(|| find(&form.messages, &[kind_name(field.kind), ".", code].concat()))
        .or_else(|| find(&form.messages, code));
    let sentence = match own {
        Some(own) => problem.fill(own.message.get(locale), locale, phrase),
        // Nothing is entered where there is something to choose.
        None if field.kind == Kind::Choice => Problem::Choice.sentence(locale, phrase),
        None => problem.sentence(locale, phrase),
    };
    (code, sentence)
}

fn find<'a>(messages: &'a [Message], code: &str) -> Option<&'a Message> {
    messages.iter().find(|message| message.code == code)
}

/// The kind's name in a definition.
fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Address => "address",
        Kind::Choice => "choice",
        Kind::Value(kind) => kind.name(),
    }
}
