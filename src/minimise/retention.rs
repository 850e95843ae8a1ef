//! For how long what is kept is kept: a form's retention clauses as duties with a day.
//!
//! A day that is due is the last day on which the data may be held. Rules, where the notices leave room:
//!
//! - A period runs from the latest event of its kind: every contact begins the year anew. What is due at an event
//!   itself (the next election, the end of the day of sharing) is due at the first, but a review or an audit at the
//!   last, because they come round.
//! - Of two triggers the earlier is due (“until the end of the day when it is securely shared”, “upon completion of
//!   forwarding”).
//! - Years and working days: [`calendar`].

use super::audit::{self, Asked};
use super::calendar::{self, Division};
use crate::check::date::{self, Date};
use crate::error::{Code, Error, Result};
use crate::form::definition::{Action, Definition, Period, Retention, Words};
use crate::text::json::Writer;

/// The events that any form may have. A form's own definition may name more.
pub const EVENTS: [&str; 11] = [
    "received",
    "last-contact",
    "shared",
    "forwarded",
    "listed",
    "audit",
    "review",
    "no-longer-needed",
    "final-determination",
    "election",
    "by-election",
];

/// The events that come round.
const ROUNDS: [&str; 2] = ["audit", "review"];
/// What cannot have been before the data was there.
const AFTER_RECEIPT: [&str; 3] = ["last-contact", "no-longer-needed", "final-determination"];

/// Something that happened to what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// What it is: one of [`EVENTS`], or one that the definition names.
    pub id: &'a str,
    /// The day in ISO 8601 form. None for what has no day, such as a regulatory reason to keep something for longer.
    pub day: Option<&'a str>,
}

/// The day it is, and whose bank holidays count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day it is.
    pub today: Date,
    /// Whose bank holidays count.
    pub division: Division,
}

impl Options {
    /// The options from the words of a caller.
    ///
    /// # Errors
    ///
    /// `bad-options` when there is no day, when it is none, or for an unknown division.
    pub fn parse(today: &str, division: Option<&str>) -> Result<Self> {
        let message = "The retention needs to know today's date, in ISO 8601 form, such as \"2026-01-31\".";
        let today = iso(today).ok_or_else(|| Error::new(Code::BadOptions, message))?;
        Ok(Self { today, division: Division::parse(division)? })
    }
}

/// Where a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// `waiting`: the event that it depends on is not among those given.
    Waiting,
    /// `not-yet`: the day lies ahead.
    NotYet,
    /// `due`: it is today.
    Due,
    /// `overdue`: it was before today.
    Overdue,
    /// `kept`: it is kept for longer, by the exception that the clause makes, or without an end.
    Kept,
    /// `no-period-stated`: the notice does not say how long. Ask the council.
    NoPeriodStated,
}

impl Status {
    /// The word for it that a program compares.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::NotYet => "not-yet",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Kept => "kept",
            Self::NoPeriodStated => "no-period-stated",
        }
    }
}

/// What somebody has to do with what they keep, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duty<'a> {
    /// Who keeps it: a recipient's id, or a body's.
    pub holder: &'a str,
    /// What is kept.
    pub data: &'a Words,
    /// What is to be done with it.
    pub action: Action,
    /// The day by whose end it is to be done, when that is known.
    pub due: Option<Date>,
    /// Where it stands.
    pub status: Status,
    /// The clause, quoted.
    pub clause: &'a str,
}

/// The duties that a form's retention clauses make of what has happened, in the order of the definition.
///
/// # Errors
///
/// `bad-values` for an event that the form does not know, that is no day, lies in the future, or cannot have been
/// before another one; `outside-calendar` for working days of years whose bank holidays are not known.
pub fn retention<'a>(form: &'a Definition, events: &[Event<'_>], options: Options) -> Result<Vec<Duty<'a>>> {
    let history = History::read(form, events, options.today)?;
    form.retention.iter().map(|rule| duty(rule, &history, options)).collect()
}

/// What has happened: each event with its day.
struct History<'a> {
    events: Vec<(&'a str, Option<Date>)>,
}

impl<'a> History<'a> {
    fn read(form: &Definition, events: &[Event<'a>], today: Date) -> Result<Self> {
        let named = |id: &str| {
            let of_form = form.retention.iter().flat_map(|rule| [&rule.start, &rule.sooner, &rule.unless]);
            EVENTS.contains(&id) || of_form.flatten().any(|known| known == id)
        };
        let mut history = Self { events: Vec::with_capacity(events.len()) };
        for event in events {
            if !named(event.id) {
                let known = EVENTS.join(", ");
                let message =
                    ["There is no event of that id. Besides those that the form names there are: ", &known, "."];
                return Err(Error::new(Code::BadValues, message.concat()));
            }
            let day =
                match event.day {
                    Some(text) => Some(iso(text).ok_or_else(|| {
                        bad("The day of an event is no day in ISO 8601 form, such as \"2026-01-31\".")
                    })?),
                    None if EVENTS.contains(&event.id) => return Err(bad("An event needs its day.")),
                    None => None,
                };
            if day.is_some_and(|day| day > today) {
                return Err(bad("An event lies after the day that it is today."));
            }
            history.events.push((event.id, day));
        }
        let received = history.first("received");
        if AFTER_RECEIPT.iter().any(|id| history.first(id).zip(received).is_some_and(|(day, received)| day < received))
        {
            return Err(bad("An event comes before the day on which the data was received."));
        }
        Ok(history)
    }

    fn has(&self, id: &str) -> bool {
        self.events.iter().any(|(known, _)| *known == id)
    }

    fn days(&self, id: &str) -> impl Iterator<Item = Date> {
        self.events.iter().filter(move |(known, _)| *known == id).filter_map(|(_, day)| *day)
    }

    fn first(&self, id: &str) -> Option<Date> {
        self.days(id).min()
    }

    fn last(&self, id: &str) -> Option<Date> {
        self.days(id).max()
    }
}

fn duty<'a>(rule: &'a Retention, history: &History<'_>, options: Options) -> Result<Duty<'a>> {
    let (holder, data, clause) = (rule.holder.as_str(), &rule.what, rule.clause.as_str());
    let duty = Duty { holder, data, action: rule.action, due: None, status: Status::Kept, clause };
    if rule.unless.as_ref().is_some_and(|unless| history.has(unless)) {
        return Ok(Duty { action: Action::Keep, ..duty });
    }
    let Some(start) = &rule.start else {
        let status = if rule.action == Action::Keep { Status::Kept } else { Status::NoPeriodStated };
        return Ok(Duty { status, ..duty });
    };
    let from = match (rule.every, rule.after) {
        // From the last round; before the first, from the start.
        (Some(_), _) => ROUNDS.iter().filter_map(|id| history.last(id)).max().or_else(|| history.last(start)),
        (None, Some(_)) => history.last(start),
        (None, None) if ROUNDS.contains(&start.as_str()) => history.last(start),
        (None, None) => history.first(start),
    };
    let runs_out = from.map(|from| match rule.every.or(rule.after) {
        Some(period) => end(from, period, options.division),
        None => Ok(from),
    });
    let sooner = rule.sooner.as_ref().and_then(|id| history.first(id));
    let due = runs_out.transpose()?.into_iter().chain(sooner).min();
    let status = match due {
        None => Status::Waiting,
        Some(day) if day > options.today => Status::NotYet,
        Some(day) if day == options.today => Status::Due,
        Some(_) => Status::Overdue,
    };
    Ok(Duty { due, status, ..duty })
}

fn end(from: Date, period: Period, division: Division) -> Result<Date> {
    match period {
        Period::Years(count) => calendar::years_after(from, count),
        Period::Days(count) => calendar::days_after(from, count),
        Period::WorkingDays(count) => calendar::working_days_after(from, count, division),
    }
}

fn iso(text: &str) -> Option<Date> {
    date::parse(text).ok().filter(|day| date::iso(*day) == text)
}

fn bad(message: &'static str) -> Error {
    Error::new(Code::BadValues, message)
}

/// The word for an action, as a definition writes it.
const fn name(action: Action) -> &'static str {
    match action {
        Action::Delete => "delete",
        Action::Pseudonymise => "pseudonymise",
        Action::Review => "review",
        Action::ConfirmDeletion => "confirm-deletion",
        Action::Keep => "keep",
    }
}

/// What was worked out, for the audit log.
pub fn write_record(form: &Definition, duties: &[Duty<'_>], asked: &Asked, json: &mut Writer) {
    audit::write(json, ("retention", &form.id, ""), asked, |json| {
        for duty in duties {
            audit::entry(json, &duty.data.en, duty.status.as_str(), name(duty.action), duty.clause);
        }
    });
}

/// `[{ holder, data: { en, cy }, action, due, status, clause }]`; `due` is `null` where there is no day.
pub fn write(duties: &[Duty<'_>], json: &mut Writer) {
    json.array();
    for duty in duties {
        json.object();
        json.member("holder", duty.holder);
        json.key("data");
        json.object();
        json.member("en", &duty.data.en);
        json.member("cy", &duty.data.cy);
        json.end_object();
        json.member("action", name(duty.action));
        json.key("due");
        match duty.due {
            Some(day) => json.string(&date::iso(day)),
            None => json.null(),
        }
        json.member("status", duty.status.as_str());
        json.member("clause", duty.clause);
        json.end_object();
    }
    json.end_array();
}
