//! What an audience sees of a person in a document of a complaint.
//!
//! Source: the privacy notice that the form `complaint` keeps. Where it is silent the [`Disclosure`] says so, and this
//! was taken instead:
//!
//! - Whether a withheld identity is also withheld in the further draft is not said. It is, here.
//! - What the sub-committee's report and the decision notice hold of the councillor is not said. They are about the
//!   councillor, so the name and the details are in them, and nothing else.
//! - A public document is seen by whoever asks, so every audience sees in it what the public sees.

use super::audit::{self, Asked};
use super::lifecycle::{DOCUMENTS, Name};
use crate::error::{Code, Error, Result};
use crate::text::json::Writer;

/// The audiences, by the ids that [`disclosure`] takes.
pub const AUDIENCES: [&str; 7] = [
    "complainant",
    "councillor",
    "parish-clerk",
    "assessment-sub-committee",
    "investigating-officer",
    "independent-person",
    "public",
];

/// How a document is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether the complainant's identity is withheld.
    pub withheld: bool,
    /// Whose data it is about.
    pub of: Person,
}

/// Whose data it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Person {
    /// The one who complained.
    #[default]
    Complainant,
    /// The one who is complained about.
    Councillor,
}

impl Person {
    /// The person of a name, the complainant when there is none.
    ///
    /// # Errors
    ///
    /// `bad-options` for a name that is neither `complainant` nor `councillor`.
    pub fn parse(name: Option<&str>) -> Result<Self> {
        match name {
            None | Some("complainant") => Ok(Self::Complainant),
            Some("councillor") => Ok(Self::Councillor),
            Some(_) => {
                let message = "The person is not one of those known: \"complainant\", \"councillor\".";
                Err(Error::new(Code::BadOptions, message))
            }
        }
    }
}

/// Why something of a document is not as the plain words of its clause have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `not-an-audience`: the document is not shown to them.
    NotAnAudience,
    /// `identity-withheld`: the name is left out, as the clause allows.
    IdentityWithheld,
    /// `no-withholding-clause`: the identity is withheld, but at this stage the notice makes no exception.
    NoWithholdingClause,
    /// `notice-silent`: the notice does not say, and the more careful reading was taken.
    NoticeSilent,
}

impl Reason {
    /// The word for it that a program compares.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotAnAudience => "not-an-audience",
            Self::IdentityWithheld => "identity-withheld",
            Self::NoWithholdingClause => "no-withholding-clause",
            Self::NoticeSilent => "notice-silent",
        }
    }

    /// The sentence for it, in English and in Welsh.
    #[must_use]
    pub const fn sentences(self) -> (&'static str, &'static str) {
        match self {
            Self::NotAnAudience => ("They do not receive this document.", "Nid ydynt yn cael y ddogfen hon."),
            Self::IdentityWithheld => (
                "The name is left out because the identity is withheld.",
                "Mae’r enw wedi’i adael allan am fod yr hunaniaeth wedi’i hatal.",
            ),
            Self::NoWithholdingClause => (
                "The identity is withheld from others, but the notice makes no exception at this stage.",
                "Mae’r hunaniaeth wedi’i hatal rhag eraill, ond nid yw’r hysbysiad yn gwneud eithriad ar y cam hwn.",
            ),
            Self::NoticeSilent => (
                "The notice does not say what happens at this stage, so the more careful reading is taken.",
                "Nid yw’r hysbysiad yn dweud beth sy’n digwydd ar y cam hwn, felly dilynir y darlleniad mwyaf gofalus.",
            ),
        }
    }
}

/// What an audience sees of a person in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    document: &'static str,
    audience: &'static str,
    /// The name.
    pub name: bool,
    /// The address.
    pub address: bool,
    /// How to reach the person: e-mail address, telephone number.
    pub contact: bool,
    /// The details of the complaint.
    pub details: bool,
    /// Other personal data, as far as it is necessary for the complaint to be considered.
    pub necessary: bool,
    /// Why it is not as the plain words have it.
    pub reason: Option<Reason>,
    /// The clause, quoted.
    pub clause: &'static str,
}

/// What an audience sees of a person in a document of a complaint.
///
/// ```
/// use withheld::minimise::disclosure::{Options, disclosure};
///
/// let seen = disclosure("decision-notice", "councillor", Options { withheld: true, ..Options::default() })?;
/// assert!(!seen.name && seen.details);
/// # Ok::<(), withheld::Error>(())
/// ```
///
/// # Errors
///
/// `bad-options` for an unknown document, `unknown-recipient` for an unknown audience, with the ids there are.
pub fn disclosure(document: &str, audience: &str, options: Options) -> Result<Disclosure> {
    let document = DOCUMENTS.iter().find(|known| known.id == document).ok_or_else(|| {
        let known = DOCUMENTS.map(|document| document.id).join(", ");
        let message = ["There is no document of that id. The documents are: ", &known, "."].concat();
        Error::new(Code::BadOptions, message)
    })?;
    let audience = AUDIENCES.iter().find(|known| **known == audience).ok_or_else(|| {
        let message = ["There is no audience of that id. The audiences are: ", &AUDIENCES.join(", "), "."].concat();
        Error::new(Code::UnknownRecipient, message)
    })?;
    let of_councillor = options.of == Person::Councillor;
    let part = document.councillor.as_ref().filter(|_| of_councillor).unwrap_or(&document.complainant);
    let nothing = Disclosure {
        document: document.id,
        audience,
        name: false,
        address: false,
        contact: false,
        details: false,
        necessary: false,
        reason: Some(Reason::NotAnAudience),
        clause: part.clause,
    };
    let is_public = document.audiences.contains(&"public");
    if !is_public && !document.audiences.contains(audience) {
        return Ok(nothing);
    }
    let (name, reason) = if of_councillor {
        (true, document.councillor.is_none().then_some(Reason::NoticeSilent))
    } else {
        match part.name {
            _ if !options.withheld => (true, None),
            Name::Always => (true, Some(Reason::NoWithholdingClause)),
            Name::UnlessWithheld => (false, Some(Reason::IdentityWithheld)),
            Name::Silent => (false, Some(Reason::NoticeSilent)),
        }
    };
    Ok(Disclosure {
        name,
        address: part.whereabouts,
        contact: part.whereabouts,
        details: true,
        necessary: part.necessary,
        reason,
        ..nothing
    })
}

impl Disclosure {
    /// What was asked, for the audit log.
    pub fn write_record(&self, asked: &Asked, json: &mut Writer) {
        let reason = self.reason.map_or("", Reason::as_str);
        audit::write(json, ("disclosure", self.document, self.audience), asked, |json| {
            for (field, is_in) in self.parts() {
                audit::entry(json, field, if is_in { "sent" } else { "not-sent" }, reason, self.clause);
            }
        });
    }

    /// `{ name, address, contact, details, necessary, reason?, why?: { en, cy }, clause }`.
    pub fn write(&self, json: &mut Writer) {
        json.object();
        for (name, is_in) in self.parts() {
            json.key(name);
            json.bool(is_in);
        }
        if let Some(reason) = self.reason {
            let (en, cy) = reason.sentences();
            json.member("reason", reason.as_str());
            json.key("why");
            json.object();
            json.member("en", en);
            json.member("cy", cy);
            json.end_object();
        }
        json.member("clause", self.clause);
        json.end_object();
    }

    const fn parts(&self) -> [(&'static str, bool); 5] {
        [
            ("name", self.name),
            ("address", self.address),
            ("contact", self.contact),
            ("details", self.details),
            ("necessary", self.necessary),
        ]
    }
}
