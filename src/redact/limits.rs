//! How much may be looked for at once.

use super::options::Options;
use super::people::Withheld;
use crate::{Code, Error, Identity, Result};

/// The most entries that one list of an identity may have, and the most characters in one of its strings.
const MOST: (usize, usize) = (100, 500);

/// The most people that are taken out together.
const MOST_PEOPLE: usize = 20;

/// Whether the people and the options are of a size that can be searched for.
///
/// # Errors
/// `bad-identity` or `bad-options` when they are not.
pub fn check(people: &[Withheld], options: &Options) -> Result<()> {
    if people.is_empty() {
        return Err(Error::new(
            Code::BadIdentity,
            "There is nobody to search for. Give the person whose identity is withheld.",
        ));
    }
    if people.len() > MOST_PEOPLE {
        return Err(Error::new(Code::BadIdentity, "There are too many people: at most 20 can be taken out together."));
    }
    people.iter().try_for_each(|who| identity(&who.identity))?;
    let long = |text: &str| text.chars().count() > MOST.1;
    if options.title.as_deref().is_some_and(|title| long(title) || title.contains(char::is_control)) {
        let message = "The title of the copy must stand on one line and have at most 500 characters.";
        return Err(Error::new(Code::BadOptions, message).at("title"));
    }
    if options.keep.len() > MOST.0 || options.keep.iter().any(|k| long(&k.name)) {
        return Err(Error::new(
            Code::BadOptions,
            "The list of those who stay is too large: at most 100 names of at most 500 characters.",
        ));
    }
    Ok(())
}

fn identity(identity: &Identity) -> Result<()> {
    let bank = identity.bank.clone().unwrap_or_default();
    let singles = [
        &identity.title,
        &identity.surname,
        &identity.full_name,
        &identity.postcode,
        &identity.date_of_birth,
        &identity.nino,
        &bank.sort_code,
        &bank.account_number,
    ];
    let lists = [
        &identity.given_names,
        &identity.known_as,
        &identity.previous_names,
        &identity.emails,
        &identity.phones,
        &identity.address_lines,
        &identity.vehicle_registrations,
        &identity.social,
        &identity.other_ids,
        &identity.relatives,
        &identity.roles,
    ];
    let long = |text: &str| text.chars().count() > MOST.1;
    let identity_fits = singles.iter().all(|s| !s.as_deref().is_some_and(long))
        && lists.iter().all(|l| l.len() <= MOST.0 && !l.iter().any(|s| long(s)));
    if !identity_fits {
        return Err(Error::new(
            Code::BadIdentity,
            "The identity is too large to be searched for: no text in it may have more than 500 characters, and no list more than 100 entries.",
        ));
    }
    Ok(())
}
