//! A date of birth in the formats that people write.

use super::spelling::gapped;
use crate::redact::number::in_words;
use crate::{Code, Error, Result};

/// English and Welsh names of the months, folded; the first three letters of the English ones are their short forms.
const MONTHS: [(&str, &str); 12] = [
    ("january", "ionawr"),
    ("february", "chwefror"),
    ("march", "mawrth"),
    ("april", "ebrill"),
    ("may", "mai"),
    ("june", "mehefin"),
    ("july", "gorffennaf"),
    ("august", "awst"),
    ("september", "medi"),
    ("october", "hydref"),
    ("november", "tachwedd"),
    ("december", "rhagfyr"),
];

/// The Welsh names as they stand after `o`.
const MUTATED: [&str; 12] = [
    "ionawr",
    "chwefror",
    "fawrth",
    "ebrill",
    "fai",
    "fehefin",
    "orffennaf",
    "awst",
    "fedi",
    "hydref",
    "dachwedd",
    "ragfyr",
];

/// The months in Roman numbers, folded.
const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The days of a month in words.
const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty first",
    "twenty second",
    "twenty third",
    "twenty fourth",
    "twenty fifth",
    "twenty sixth",
    "twenty seventh",
    "twenty eighth",
    "twenty ninth",
    "thirtieth",
    "thirty first",
];

/// Days that are called by a name.
const NAMED: [(usize, usize, &str); 24] = [
    (1, 1, "new year'?s day|dydd calan"),
    (1, 6, "twelfth night|epiphany"),
    (1, 25, "burns'? night"),
    (2, 2, "candlemas"),
    (2, 14, "(?:st\\.? )?valentine'?s(?: day)?"),
    (2, 29, "leap day"),
    (3, 1, "st\\.? david'?s day|dydd gwyl dewi"),
    (3, 17, "st\\.? patrick'?s day"),
    (3, 25, "lady day"),
    (4, 1, "april fool'?s'?(?: day)?|all fools'? day"),
    (4, 23, "st\\.? george'?s day"),
    (5, 1, "may day"),
    (6, 24, "midsummer'?s? day|dydd gwyl ifan"),
    (7, 4, "independence day"),
    (7, 15, "st\\.? swithin'?s day"),
    (9, 29, "michaelmas(?: day)?"),
    (10, 31, "hallow'?e'?en|all hallows'? eve"),
    (11, 1, "all saints'? day"),
    (11, 5, "bonfire night|guy fawkes'?(?: night| day)?"),
    (11, 11, "armistice day|martinmas"),
    (11, 30, "st\\.? andrew'?s day"),
    (12, 24, "christmas eve|noswyl nadolig"),
    (12, 25, "christmas day|dydd nadolig"),
    (12, 26, "boxing day|st\\.? stephen'?s day"),
];
/// The one that belongs to the last day of the year.
const LAST: &str = "new year'?s eve|nos galan|hogmanay";

/// A date of birth.
pub struct Born {
    /// The year in four digits.
    pub year: String,
    /// From one to twelve.
    pub month: usize,
    /// From one to thirty-one.
    pub day: usize,
}

impl Born {
    /// Reads a date.
    ///
    /// # Errors
    /// `bad-identity` when the date is not `YYYY-MM-DD`, or no month or day of that number exists.
    pub fn parse(date: &str) -> Result<Self> {
        let bad = || {
            Error::new(
                Code::BadIdentity,
                "The identity’s dateOfBirth is not a date. Write it as year, month and day, like 1979-03-12.",
            )
            .at("dateOfBirth")
        };
        let mut parts = date.trim().splitn(3, '-');
        let mut part =
            |digits: usize| parts.next().filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()));
        let (year, month, day) = (part(4).ok_or_else(bad)?, part(2).ok_or_else(bad)?, part(2).ok_or_else(bad)?);
        let number = |text: &str, most: usize| text.parse().ok().filter(|n| (1..=most).contains(n)).ok_or_else(bad);
        Ok(Self { year: year.to_owned(), month: number(month, 12)?, day: number(day, 31)? })
    }

    /// The month as a word or number, folded.
    pub fn months(&self) -> Vec<String> {
        let at = self.month - 1;
        let (english, welsh) = MONTHS.get(at).copied().unwrap_or_default();
        let names = [english, english.get(..3).unwrap_or(english), welsh, MUTATED.get(at).copied().unwrap_or_default()];
        let mut all: Vec<String> = names.map(str::to_owned).into();
        all.extend([self.month.to_string(), format!("{:02}", self.month)]);
        all
    }

    /// The day as a number, folded.
    pub fn days(&self) -> Vec<String> {
        let day = self.day;
        let mut all = vec![day.to_string(), format!("{day:02}")];
        all.extend(["st", "nd", "rd", "th"].map(|end| format!("{day}{end}")));
        all
    }

    /// A pattern for the name of the month.
    fn month_name(&self) -> String {
        let at = self.month - 1;
        let (english, welsh) = MONTHS.get(at).copied().unwrap_or_default();
        let short = english.get(..3).unwrap_or(english);
        let mutated = MUTATED.get(at).copied().unwrap_or(welsh);
        format!(r"(?:{english}|{short}t?\.?|{welsh}|{mutated})")
    }

    /// A pattern for the day with its ending, or in words.
    fn day_name(&self) -> String {
        format!("(?:0?{}(?:st|nd|rd|th|ain|af|ail|ydd|fed|eg)?|{})", self.day, self.ordinal())
    }

    /// The day in words.
    fn ordinal(&self) -> String {
        ORDINALS.get(self.day - 1).copied().unwrap_or_default().replace(' ', "[ -]")
    }

    /// A pattern for the date: `12/03/1979`, `12-3-79`, `1979-03-12`, `12th March 1979`, `March 12, 1979`, `12 Mawrth 1979`.
    pub fn pattern(&self) -> String {
        let Self { year, month, day } = self;
        let short_year = year.get(2..).unwrap_or(year);
        let (name, day_name) = (self.month_name(), self.day_name());
        let roman = ROMAN.get(month - 1).copied().unwrap_or_default();
        let short_or_long = format!(r"(?:{year}|'?{short_year}|{})", self.spoken_year());
        let called = self.called().map(|called| format!(r"(?:{called}),? (?:of |in )?{short_or_long}"));
        let month_ordinal = ORDINALS.get(month - 1).copied().unwrap_or_default();
        let patterns = [
            format!(
                r"(?:the {}|{day_name})[ ./-]{{0,2}}(?:(?:day )?of |o )?{name}(?:[ ,./-]{{0,2}}|,? in the year (?:of )?){short_or_long}",
                self.ordinal()
            ),
            format!(r"{name} (?:the )?{day_name},? {short_or_long}"),
            format!(r"{year},? {name},? {day_name}"),
            format!(r"0?{day} ?[./ -] ?{roman} ?[./ -] ?{short_or_long}"),
            // "the second of the fifth, eighty-four"
            format!("(?:the )?{day_name} of the (?:{}|{month}(?:st|nd|rd|th)),? {short_or_long}", month_ordinal),
            // With letters that a scanner reads for digits.
            format!(
                r"[0o]?{} ?[./| -] ?[0o]?{} ?[./| -] ?(?:{short_or_long}|{})",
                gapped(&day.to_string(), ""),
                gapped(&month.to_string(), ""),
                gapped(year, "")
            ),
            // As it is written in the United States; with all of the year, which no other date has by chance.
            format!(r"0?{month} ?[./-] ?0?{day} ?[./-] ?{year}"),
            format!(r"{day:02}{month:02}{year}"),
            format!(r"{year}[-/. ]?{month:02}[-/. ]?{day:02}"),
        ];
        patterns.into_iter().chain(called).collect::<Vec<_>>().join("|")
    }

    /// A pattern for the day and the month, or the month and the year: a part that counts only where it is called one.
    pub fn in_part(&self) -> String {
        let Self { year, month, day } = self;
        let (name, day_name) = (self.month_name(), self.day_name());
        let called = self.called().map_or(String::new(), |called| format!("|{called}"));
        // "born two, five, eighty-four"
        let number = |n: usize| in_words(&n.to_string()).unwrap_or_default();
        let spoken = format!("{}[ ,/-]{{1,2}}{}[ ,/-]{{1,2}}{}", number(*day), number(*month), self.spoken_year());
        // DOB 120379
        let digits = format!("{day:02}{month:02}{}", year.get(2..).unwrap_or(year));
        format!(
            r"{digits}|(?:the )?{day_name}[ .-]{{0,2}}(?:of )?{name}|{name} (?:the )?{day_name}|{name},? {year}|0?{day}[/.]0?{month}\b|{year}-{month:02}\b|{spoken}|{year}{called}"
        )
    }

    /// A pattern for an age and the day and month: `66 on 17 May`.
    pub fn with_age(&self) -> String {
        let (name, day_name) = (self.month_name(), self.day_name());
        let date = format!("(?:{day_name} (?:of )?{name}|{name} (?:the )?{day_name})");
        format!("(?:[2-9][0-9]|1[0-9]{{1,2}})(?: years old| years of age)? (?:on|this|next) (?:the )?{date}")
    }

    /// What the day is called in every year.
    fn called(&self) -> Option<&'static str> {
        let named = NAMED.iter().find(|(month, day, _)| (*month, *day) == (self.month, self.day));
        named.map(|(.., called)| *called).or((self.month == 12 && self.day == 31).then_some(LAST))
    }

    /// The year in words, as it is said: nineteen seventy-nine, two thousand and four, eighty-four, oh four.
    fn spoken_year(&self) -> String {
        let (century, rest) = self.year.split_at_checked(2).unwrap_or_default();
        let nought = if rest.starts_with('0') { "(?:oh|nought|zero)[ -]" } else { "" };
        let rest = in_words(rest.trim_start_matches('0')).unwrap_or_default();
        match century {
            _ if rest.is_empty() => self.year.clone(),
            "19" => format!("(?:nineteen(?: hundred and)?[ -]{rest}|{nought}{rest})"),
            "20" => format!("(?:(?:two thousand(?: and)?|twenty)[ -]{rest}|{nought}{rest})"),
            _ => self.year.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_date_in_many_spellings() {
        let regex =
            regex::Regex::new(&format!("^(?:the )?(?:{})$", Born::parse("1979-03-05").unwrap().pattern())).unwrap();
        for text in [
            "05/03/1979",
            "5.3.79",
            "5 march 1979",
            "5th mar 1979",
            "march 5, 1979",
            "1979-03-05",
            "19790305",
            "5 mawrth 1979",
            "5-mar-79",
            "5th day of march 1979",
            "05031979",
            "5 of march 1979",
            "1979 march 5",
            "5.3.'79",
            "5 march in the year 1979",
            "the fifth of march, 1979",
            "5-iii-1979",
            "the fifth of march, nineteen seventy-nine",
            "o5/o3/1979",
            "5/3/i979",
            "03/05/1979",
        ] {
            assert!(regex.is_match(text), "{text}");
        }
        for text in ["15/03/1979", "05/04/1979", "5 march", "march 1979"] {
            assert!(!regex.is_match(text), "{text}");
        }
    }

    #[test]
    fn a_day_with_a_name_and_a_part_of_a_date() {
        let matches =
            |pattern: &str, text: &str| regex::Regex::new(&format!("(?-u)^(?:{pattern})$")).unwrap().is_match(text);
        let eve = Born::parse("1961-12-24").unwrap();
        assert!(matches(&eve.pattern(), "christmas eve 1961") && !matches(&eve.pattern(), "christmas day 1961"));
        for text in ["christmas eve", "24 dec.", "the 24th of december", "december 24", "dec 1961", "24/12", "1961"] {
            assert!(matches(&eve.in_part(), text), "{text}");
        }
        assert!(!matches(&eve.in_part(), "25 dec"));
        assert!(matches(&Born::parse("2004-01-02").unwrap().pattern(), "2 january two thousand and four"));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["5/3/1979", "1979-13-05", "1979-00-05", "1979-03-99", "1979", "1979-03-05-1"] {
            assert!(Born::parse(text).is_err(), "{text}");
        }
    }
}
