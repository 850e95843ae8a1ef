//! What can be wrong with an answer, and the sentence for it.
//!
//! The sentences are the GOV.UK Design System's own where it has one
//! (<https://design-system.service.gov.uk/components/text-input/#error-messages>, `/textarea/`, `/radios/`,
//! `/checkboxes/`, `/date-input/`; `/patterns/email-addresses/`, `/phone-numbers/`, `/addresses/`, `/bank-details/`,
//! `/national-insurance-numbers/`): they say what to do, name the field, give an example, and never use the words valid
//! and invalid.
//!
//! A sentence has gaps: `{field}` is the field as it stands after “Enter” (“your date of birth”), `{Field}` the same at a
//! sentence's start, `{i field}` the same after the Welsh *i*; `{max}` and `{min}` are numbers or days. In Welsh “Rhowch”,
//! “Dewiswch”, “Gwiriwch” and “Rhaid i” are all followed by the soft mutation, so one phrase, mutated where it is
//! written, serves after each. The article and “eich” run together with “i” (`i’r`, `i’ch`), which is done here.

use time::Date;

use super::text::decimal;
use super::{Locale, date};

/// One thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was entered, and it cannot be done without.
    Required,
    /// Something was sent that is no text, or several texts for one answer.
    Type,
    /// Half of a surrogate pair stands alone in the text, so it cannot be written down in Unicode.
    Encoding,
    /// More characters than there may be.
    TooLong {
        /// As many as there may be.
        max: usize,
    },
    /// Fewer characters than there must be.
    TooShort {
        /// As many as there must be.
        min: usize,
    },
    /// None of the options, or nothing chosen where something must be.
    Choice,
    /// Not of the form that a definition's own pattern asks for.
    Pattern,
    /// Not written as an e-mail address, or not one that the standard asked for takes.
    EmailFormat,
    /// A longer e-mail address than mail can be sent to.
    EmailLength,
    /// Something other than digits and what is usual between them.
    PhoneFormat,
    /// Too few digits or too many.
    PhoneLength,
    /// The right number of digits, and no number in the United Kingdom or abroad begins like that.
    PhoneRange,
    /// Not written as a full postcode.
    PostcodeFormat,
    /// Written as a postcode, and no postcode begins with those letters.
    PostcodeArea,
    /// A name without a single letter.
    NameLetters,
    /// Not written as a National Insurance number.
    NinoFormat,
    /// Written as a National Insurance number, and none begins with those letters.
    NinoPrefix,
    /// Not ten digits.
    NhsLength,
    /// Ten digits, and the last does not fit the others.
    NhsCheck,
    /// A date that lacks its day, its month or its year.
    DateMissing {
        /// The day is missing.
        day: bool,
        /// The month is missing.
        month: bool,
        /// The year is missing.
        year: bool,
    },
    /// Not written as a date, or no day of the calendar.
    DateReal,
    /// A year of fewer or more digits than four.
    DateYear,
    /// Not before today.
    DateNotPast,
    /// After today.
    DateFuture,
    /// Before today.
    DateBeforeToday,
    /// Earlier than it may be.
    DateEarly {
        /// The first day it may be.
        min: Date,
    },
    /// Later than it may be.
    DateLate {
        /// The last day it may be.
        max: Date,
    },
    /// Longer ago than anyone now alive was born.
    BirthTooOld {
        /// The first day it may be.
        min: Date,
    },
    /// Not six digits.
    SortCode,
    /// Not six to eight digits.
    AccountNumber,
    /// A sort code and an account number that do not belong together.
    Bank,
    /// Not written as the name of an account.
    Social,
    /// Not written as the registration of a vehicle.
    Vehicle,
    /// Not written as the address of a web page.
    Url,
    /// Not a whole number.
    Number,
    /// A smaller number than it may be.
    NumberLow {
        /// The smallest it may be.
        min: usize,
    },
    /// A larger number than it may be.
    NumberHigh {
        /// The largest it may be.
        max: usize,
    },
}

impl Problem {
    /// The word for it that a program compares, the same in every release. It is to be read beside the kind of check.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// The sentence for it, about a field by its phrase (“your date of birth”; in Welsh with its soft mutation).
    #[must_use]
    pub fn sentence(self, locale: Locale, phrase: &str) -> String {
        let (_, en, cy) = self.words();
        self.fill(locale.pick(en, cy), locale, phrase)
    }

    /// A sentence with its gaps filled: the one above, or one that a form's definition has in place of it. What is in
    /// braces and is no gap stays as it is.
    #[must_use]
    pub fn fill(self, template: &str, locale: Locale, phrase: &str) -> String {
        let mut out = String::with_capacity(template.len() + phrase.len());
        let mut rest = template;
        while let Some((before, (gap, after))) =
            rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            out.push_str(before);
            match gap {
                "field" => out.push_str(phrase),
                "Field" => capitalised(phrase, &mut out),
                "i field" => after_i(phrase, &mut out),
                "max" | "min" => self.number(locale, &mut out),
                other => out.extend(["{", other, "}"]),
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn number(self, locale: Locale, out: &mut String) {
        match self {
            Self::TooLong { max: n }
            | Self::TooShort { min: n }
            | Self::NumberLow { min: n }
            | Self::NumberHigh { max: n } => {
                grouped(n, out);
            }
            Self::DateEarly { min: day } | Self::DateLate { max: day } | Self::BirthTooOld { min: day } => {
                out.push_str(&date::in_words(day, locale))
            }
            _ => {}
        }
    }

    /// The code, and the sentence in English and in Welsh.
    const fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Required => ("required", "Enter {field}", "Rhowch {field}"),
            Self::Type => ("type", "Enter {field} as text", "Rhowch {field} fel testun"),
            Self::Encoding => (
                "text-encoding",
                "Enter {field} again. One of its characters cannot be read",
                "Rhowch {field} eto. Ni ellir darllen un o’r nodau",
            ),
            Self::TooLong { .. } => {
                ("too-long", "{Field} must be {max} characters or less", "Rhaid {i field} fod yn {max} nod neu lai")
            }
            Self::TooShort { .. } => {
                ("too-short", "{Field} must be {min} characters or more", "Rhaid {i field} fod yn {min} nod neu fwy")
            }
            Self::Choice => ("choice", "Select {field}", "Dewiswch {field}"),
            Self::Pattern => ("pattern", "Enter {field} in the correct format", "Rhowch {field} yn y fformat cywir"),
            Self::EmailFormat => (
                "format",
                "Enter {field} in the correct format, like name@example.com",
                "Rhowch {field} yn y fformat cywir, fel enw@example.com",
            ),
            Self::EmailLength => {
                ("length", "{Field} must be 254 characters or less", "Rhaid {i field} fod yn 254 nod neu lai")
            }
            Self::PhoneFormat => ("format", PHONE.0, PHONE.1),
            Self::PhoneLength => ("length", PHONE.0, PHONE.1),
            Self::PhoneRange => ("range", PHONE.0, PHONE.1),
            Self::PostcodeFormat => {
                ("format", "Enter {field} in full, like SW1A 2AA", "Rhowch {field} yn llawn, fel SW1A 2AA")
            }
            Self::PostcodeArea => (
                "area",
                "{Field} must be a real UK postcode, like SW1A 2AA",
                "Rhaid {i field} fod yn god post go iawn yn y DU, fel SW1A 2AA",
            ),
            Self::NameLetters => {
                ("letters", "{Field} must have at least one letter", "Rhaid {i field} gynnwys o leiaf un llythyren")
            }
            Self::NinoFormat => ("format", NINO.0, NINO.1),
            Self::NinoPrefix => ("prefix", NINO.0, NINO.1),
            Self::NhsLength => (
                "length",
                "{Field} must be 10 numbers, like 999 012 3454",
                "Rhaid {i field} fod yn 10 rhif, fel 999 012 3454",
            ),
            Self::NhsCheck => (
                "check",
                "{Field} must be a real NHS number. Check each number",
                "Rhaid {i field} fod yn rhif GIG go iawn. Gwiriwch bob rhif",
            ),
            Self::DateMissing { day, month, year } => match (day, month, year) {
                (true, true, _) => {
                    ("missing", "{Field} must include a day and month", "Rhaid {i field} gynnwys diwrnod a mis")
                }
                (true, false, true) => {
                    ("missing", "{Field} must include a day and year", "Rhaid {i field} gynnwys diwrnod a blwyddyn")
                }
                (true, false, false) => ("missing", "{Field} must include a day", "Rhaid {i field} gynnwys diwrnod"),
                (false, true, true) => {
                    ("missing", "{Field} must include a month and year", "Rhaid {i field} gynnwys mis a blwyddyn")
                }
                (false, true, false) => ("missing", "{Field} must include a month", "Rhaid {i field} gynnwys mis"),
                (false, false, _) => ("missing", "{Field} must include a year", "Rhaid {i field} gynnwys blwyddyn"),
            },
            Self::DateReal => (
                "real",
                "{Field} must be a real date, like 27 3 2007",
                "Rhaid {i field} fod yn ddyddiad go iawn, fel 27 3 2007",
            ),
            Self::DateYear => ("year", "Year must include 4 numbers", "Rhaid i’r flwyddyn gynnwys 4 rhif"),
            Self::DateNotPast => ("past", "{Field} must be in the past", "Rhaid {i field} fod yn y gorffennol"),
            Self::DateFuture => {
                ("future", "{Field} must be today or in the past", "Rhaid {i field} fod heddiw neu yn y gorffennol")
            }
            Self::DateBeforeToday => {
                ("early", "{Field} must be today or in the future", "Rhaid {i field} fod heddiw neu yn y dyfodol")
            }
            Self::DateEarly { .. } => {
                ("early", "{Field} must be the same as or after {min}", "Rhaid {i field} fod ar {min} neu wedyn")
            }
            Self::DateLate { .. } => {
                ("late", "{Field} must be the same as or before {max}", "Rhaid {i field} fod ar {max} neu cyn hynny")
            }
            Self::BirthTooOld { .. } => {
                ("too-old", "{Field} must be the same as or after {min}", "Rhaid {i field} fod ar {min} neu wedyn")
            }
            Self::SortCode => {
                ("length", "{Field} must be 6 numbers, like 30 94 30", "Rhaid {i field} fod yn 6 rhif, fel 30 94 30")
            }
            Self::AccountNumber => (
                "length",
                "{Field} must be between 6 and 8 numbers, like 00733445",
                "Rhaid {i field} fod rhwng 6 ac 8 rhif, fel 00733445",
            ),
            Self::Bank => (
                "check",
                "Check the sort code and account number. They do not belong together",
                "Gwiriwch y cod didoli a rhif y cyfrif. Nid ydynt yn perthyn i’w gilydd",
            ),
            Self::Social => (
                "format",
                "Enter {field} in the correct format, like @name",
                "Rhowch {field} yn y fformat cywir, fel @enw",
            ),
            Self::Vehicle => (
                "format",
                "Enter {field} in the correct format, like AB12 CDE",
                "Rhowch {field} yn y fformat cywir, fel AB12 CDE",
            ),
            Self::Url => (
                "format",
                "Enter {field} in the correct format, like https://www.example.com",
                "Rhowch {field} yn y fformat cywir, fel https://www.example.com",
            ),
            Self::Number => ("format", "{Field} must be a whole number", "Rhaid {i field} fod yn rhif cyfan"),
            Self::NumberLow { .. } => ("low", "{Field} must be {min} or more", "Rhaid {i field} fod yn {min} neu fwy"),
            Self::NumberHigh { .. } => {
                ("high", "{Field} must be {max} or less", "Rhaid {i field} fod yn {max} neu lai")
            }
        }
    }
}

const PHONE: (&str, &str) = (
    "Enter {field}, like 01632 960 001, 07700 900 982 or +44 808 157 0192",
    "Rhowch {field}, fel 01632 960 001, 07700 900 982 neu +44 808 157 0192",
);
const NINO: (&str, &str) =
    ("Enter {field} in the correct format, like QQ 12 34 56 C", "Rhowch {field} yn y fformat cywir, fel QQ 12 34 56 C");

/// An English phrase at the start of a sentence, where GOV.UK leaves out “a” and “an”. (The letters A to Z will do, and
/// spare the tables for the others.)
fn capitalised(phrase: &str, out: &mut String) {
    let phrase = phrase.strip_prefix("a ").or_else(|| phrase.strip_prefix("an ")).unwrap_or(phrase);
    let mut chars = phrase.chars();
    out.extend(chars.next().map(|first| first.to_ascii_uppercase()));
    out.push_str(chars.as_str());
}

/// A Welsh phrase after the preposition *i*.
fn after_i(phrase: &str, out: &mut String) {
    for (start, with_i) in [("eich ", "i’ch "), ("yr ", "i’r "), ("y ", "i’r ")] {
        if let Some(rest) = phrase.strip_prefix(start) {
            return out.extend([with_i, rest]);
        }
    }
    out.extend(["i ", phrase]);
}

/// A number as both languages write it, `20,000`.
fn grouped(number: usize, out: &mut String) {
    let digits = decimal(number);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Problem, after_i, grouped};

    #[test]
    fn numbers_are_grouped_in_threes() {
        let written = |n| {
            let mut out = String::new();
            grouped(n, &mut out);
            out
        };
        assert_eq!([7, 200, 20_000, 1_000_000].map(written), ["7", "200", "20,000", "1,000,000"]);
    }

    #[test]
    fn the_article_and_eich_run_together_with_i() {
        let written = |phrase| {
            let mut out = String::new();
            after_i(phrase, &mut out);
            out
        };
        assert_eq!(
            ["eich enw", "yr enw", "y cyngor", "enw’r cyngor"].map(written),
            ["i’ch enw", "i’r enw", "i’r cyngor", "i enw’r cyngor"]
        );
    }

    #[test]
    fn gaps_are_filled_and_other_braces_stay() {
        let problem = Problem::TooLong { max: 2000 };
        let filled = problem.fill("{Field}: {max} {x} {", Locale::En, "your name");
        assert_eq!(filled, "Your name: 2,000 {x} {");
    }
}
