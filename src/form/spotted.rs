//! What to point out in answers that are in order: an e-mail address that looks like a slip, and, in free text, what the
//! form does not need.

use super::Locale;
use super::definition::{Definition, Field, Kind};
use super::judge::{Kept, Remark};
use crate::check::spot::{Own, SpotKind, spot};
use crate::check::{self, email};

/// More than anyone would go through one by one.
const MOST: usize = 100;

pub(super) fn find<'a>(form: &'a Definition, kept: &[Option<Kept<'_>>], locale: Locale, notices: &mut Vec<Remark<'a>>) {
    for (field, answer) in form.fields.iter().zip(kept) {
        if field.kind == Kind::Value(check::Kind::Email) {
            match answer {
                Some(Kept::One(address)) => slip(field, address, locale, notices),
                Some(Kept::Many(addresses)) => addresses.iter().for_each(|one| slip(field, one, locale, notices)),
                _ => {}
            }
            continue;
        }
        // In what is quiet there is neither a digit nor an @, which is what everything is found by.
        let Some(Kept::One(answer)) = answer else { continue };
        if field.kind == Kind::Text && field.has_lines {
            for found in spot(answer, &Own(&values(form, kept))).into_iter().take(MOST) {
                let (code, message) = said(found.kind, locale);
                let place = Some((found.start, found.end));
                notices.push(Remark { field: Some(&field.name), code, message, suggestion: None, place });
            }
        }
    }
}

/// The answers that there is a check for.
fn values<'a>(form: &Definition, kept: &'a [Option<Kept<'_>>]) -> Vec<&'a str> {
    let mut values = Vec::new();
    for (field, kept) in form.fields.iter().zip(kept) {
        match kept {
            Some(Kept::One(answer)) if matches!(field.kind, Kind::Value(_)) => values.push(&**answer),
            Some(Kept::Many(answers)) if matches!(field.kind, Kind::Value(_)) => {
                values.extend(answers.iter().map(|answer| &**answer))
            }
            _ => {}
        }
    }
    values
}

fn slip<'a>(field: &'a Field, address: &str, locale: Locale, notices: &mut Vec<Remark<'a>>) {
    let Some(suggestion) = email::likelier(address) else { return };
    let phrase = field.phrase.get(locale);
    let message = match locale {
        Locale::En => ["Check ", phrase, ". Did you mean ", &suggestion, "?"].concat(),
        Locale::Cy => ["Gwiriwch ", phrase, ". Ai ", &suggestion, " yr oeddech yn ei feddwl?"].concat(),
    };
    let field = Some(field.name.as_str());
    notices.push(Remark { field, code: "email-suggestion", message, suggestion: Some(suggestion), place: None });
}

fn said(kind: SpotKind, locale: Locale) -> (&'static str, String) {
    let (code, en, cy) = match kind {
        SpotKind::Nino => ("spotted-nino", "a National Insurance number", "rhif Yswiriant Gwladol"),
        SpotKind::Bank => ("spotted-bank", "bank details", "manylion banc"),
        SpotKind::Card => ("spotted-card", "a payment card number", "rhif cerdyn talu"),
        SpotKind::NhsNumber => ("spotted-nhs-number", "an NHS number", "rhif GIG"),
        SpotKind::DateOfBirth => ("spotted-date-of-birth", "a date of birth", "dyddiad geni"),
        SpotKind::Email => ("spotted-email", "an email address", "cyfeiriad e-bost"),
        SpotKind::Phone => ("spotted-phone", "a phone number", "rhif ffôn"),
    };
    let message = match locale {
        Locale::En => ["You may have included ", en, ". Take this out unless we need it."],
        Locale::Cy => {
            ["Efallai eich bod wedi cynnwys ", cy, ". Tynnwch yr wybodaeth honno allan oni bai bod ei hangen arnom."]
        }
    };
    (code, message.concat())
}
