//! National Insurance and NHS numbers, dates and dates of birth: rows of examples, and properties that hold for whatever
//! is made up.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use withheld::check::date::{Date, Format, Limits, Standard};
use withheld::check::{Locale, Problem, date, date_of_birth, nhs_number, nino};

fn day(iso: &str) -> Date {
    date::parse_as(iso, Standard::Rfc3339).expect("a day")
}

#[test]
fn a_national_insurance_number_is_read_however_it_is_written() {
    for (typed, stored, shown) in [
        ("AB123456C", "AB123456C", "AB 12 34 56 C"),
        (" ab 12 34 56 c ", "AB123456C", "AB 12 34 56 C"),
        ("AB-12-34-56-C", "AB123456C", "AB 12 34 56 C"),
        ("A.B.1\u{a0}2\u{200b}3\u{2013}456c", "AB123456C", "AB 12 34 56 C"),
        ("AB123456", "AB123456", "AB 12 34 56"),
        ("OA123456D", "OA123456D", "OA 12 34 56 D"),
        ("TN270380F", "TN270380F", "TN 27 03 80 F"),
        ("tn 27 03 80 m", "TN270380M", "TN 27 03 80 M"),
        ("QQ 12 34 56 C", "QQ123456C", "QQ 12 34 56 C"),
    ] {
        let number = nino::parse(typed, false).unwrap_or_else(|_| panic!("{typed}"));
        assert_eq!((number.to_string(), number.formatted()), (stored.into(), shown.into()), "{typed}");
        assert_eq!(number.is_temporary(), stored.starts_with("TN"), "{typed}");
        assert_eq!(number.is_specimen(), stored.starts_with("QQ"), "{typed}");
    }
    for typed in [
        "",
        "-",
        "AB12345C",
        "AB1234567C",
        "ABC123456",
        "A1234567C",
        "AB123456CC",
        "AB123456E",
        "AB123456F",
        "AB12345OC",
        "AB/12/34/56/C",
        "ＡＢ123456C",
        "AB123456Ç",
        "12AB3456C",
    ] {
        assert_eq!(nino::parse(typed, false).err(), Some(Problem::NinoFormat), "{typed}");
    }
    for typed in
        ["DA123456A", "AD123456A", "AO123456A", "BG123456A", "gb 12 34 56 a", "NK123456", "ZZ123456D", "QA123456A"]
    {
        assert_eq!(nino::parse(typed, false).err(), Some(Problem::NinoPrefix), "{typed}");
    }
}

#[test]
fn strict_takes_hmrcs_rules_to_the_letter() {
    for typed in ["AB123456C", "AB 12 34 56 C", "AB 123456 C", "AB12 34 56C"] {
        assert_eq!(nino::parse(typed, true).map(|n| n.to_string()), Ok("AB123456C".into()), "{typed}");
    }
    for typed in [
        "ab123456c",
        "AB123456",
        " AB123456C",
        "AB123456C ",
        "AB  123456C",
        "A B123456C",
        "AB 1 2 3 4 5 6 C",
        "AB-123456C",
        "AB123456E",
        "AB\u{a0}123456C",
        "",
    ] {
        assert_eq!(nino::parse(typed, true).err(), Some(Problem::NinoFormat), "{typed}");
    }
    for typed in ["QQ123456C", "TN123456A", "BG123456A", "AO123456A", "AU123456A"] {
        assert_eq!(nino::parse(typed, true).err(), Some(Problem::NinoPrefix), "{typed}");
    }
    assert_eq!(nino::parse("TN270380F", true).err(), Some(Problem::NinoFormat));
}

/// NIM39110 written down another way: every prefix that there may be.
#[test]
fn every_number_of_every_prefix_is_taken_and_no_other() {
    let mut random = Random::new(31);
    let (first, second) = ("ABCEGHJKLMNOPRSTWXYZ", "ABCEGHJKLMNPRSTWXYZ");
    let mut prefixes = 0;
    for a in 'A'..='Z' {
        for b in 'A'..='Z' {
            let prefix = format!("{a}{b}");
            let used = first.contains(a)
                && second.contains(b)
                && !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(&&*prefix);
            let digits = random.word(b"0123456789", 6, 6);
            let number = format!("{prefix}{digits}{}", random.of(b"ABCD") as char);
            let strict = nino::parse(&number, true);
            assert_eq!(strict.is_ok(), used, "{number}");
            let lenient = nino::parse(&number, false);
            assert_eq!(lenient.is_ok(), used || prefix == "QQ" || prefix == "TN", "{number}");
            let Ok(parsed) = lenient else { continue };
            prefixes += 1;
            for spelled in [parsed.formatted(), parsed.to_string(), number.to_lowercase()] {
                assert_eq!(nino::parse(&spelled, false).map(|n| n.to_string()).as_ref(), Ok(&number), "{spelled}");
            }
            if used {
                assert_eq!(nino::parse(&parsed.formatted(), true).map(|n| n.to_string()), Ok(number));
            }
        }
    }
    assert_eq!(prefixes, 20 * 19 - 7 + 2);
}

#[test]
fn an_nhs_number_is_read_however_it_is_written() {
    // 9·10 + 9·9 + 9·8 + 1·7 + 2·6 + 3·5 + 4·4 + 5·3 + 6·2 = 320, which leaves 1; 11 - 1 is 10, so that 999 123 456 has
    // no number. 9·27 + 0 + 1·6 + 2·5 + 3·4 + 4·3 + 5·2 = 293, which leaves 7; 11 - 7 = 4.
    for typed in ["9990123454", "999 012 3454", "999-012-3454", " 999\u{a0}0123\u{200b}454 ", "99.90.12.34.54"] {
        let number = nhs_number::parse(typed).unwrap_or_else(|_| panic!("{typed}"));
        assert_eq!((number.to_string(), number.formatted()), ("9990123454".into(), "999 012 3454".into()));
    }
    for typed in ["", "999012345", "99901234540", "999012345x", "999/012/3454", "٩٩٩٠١٢٣٤٥٤"] {
        assert_eq!(nhs_number::parse(typed).err(), Some(Problem::NhsLength), "{typed}");
    }
    for typed in ["9990123453", "9991234560", "9991234561", "0000000000"] {
        assert_eq!(nhs_number::parse(typed).err(), Some(Problem::NhsCheck), "{typed}");
    }
}

#[test]
fn of_ten_last_digits_one_at_most_is_right_and_every_slip_of_one_digit_shows() {
    let mut random = Random::new(32);
    let mut without = 0;
    for _ in 0..2_000 {
        let nine = random.word(b"0123456789", 9, 9);
        let right: Vec<_> = (0..10).filter_map(|last| nhs_number::parse(&format!("{nine}{last}")).ok()).collect();
        assert!(right.len() <= 1, "{nine}");
        let Some(number) = right.first() else {
            without += 1;
            continue;
        };
        assert_eq!(nhs_number::parse(&number.formatted()).map(|n| n.to_string()), Ok(number.to_string()));
        let mut slip = number.to_string().into_bytes();
        let place = random.below(10);
        slip[place] = b'0' + (slip[place] - b'0' + 1 + random.below(9) as u8) % 10;
        let slip = String::from_utf8(slip).expect("digits");
        assert_eq!(nhs_number::parse(&slip).err(), Some(Problem::NhsCheck), "{slip}");
    }
    assert!((100..300).contains(&without), "one in eleven: {without}");
}

const MISSING: fn(bool, bool, bool) -> Problem = |day, month, year| Problem::DateMissing { day, month, year };

#[test]
fn a_date_in_three_fields_shows_the_first_problem_that_it_has() {
    for (parts, expected) in [
        (["27", "3", "2007"], Ok("2007-03-27")),
        ([" 27 ", "\u{a0}03", "2007\u{200b}"], Ok("2007-03-27")),
        (["27th", "March", "2007"], Ok("2007-03-27")),
        (["1st", "jan", "2007"], Ok("2007-01-01")),
        (["27ain", "Mawrth", "2007"], Ok("2007-03-27")),
        (["1af", "fawrth", "2007"], Ok("2007-03-01")),
        (["29", "2", "2024"], Ok("2024-02-29")),
        (["1", "1", "0001"], Ok("0001-01-01")),
        (["31", "12", "9999"], Ok("9999-12-31")),
        (["", "", ""], Err(Problem::Required)),
        ([" ", "\u{200b}", "\t"], Err(Problem::Required)),
        (["", "3", "2007"], Err(MISSING(true, false, false))),
        (["27", "", "2007"], Err(MISSING(false, true, false))),
        (["27", "3", ""], Err(MISSING(false, false, true))),
        (["", "", "2007"], Err(MISSING(true, true, false))),
        (["45", "", ""], Err(MISSING(false, true, true))),
        (["32", "3", "2007"], Err(Problem::DateReal)),
        (["0", "3", "2007"], Err(Problem::DateReal)),
        (["27", "13", "2007"], Err(Problem::DateReal)),
        (["27", "0", "2007"], Err(Problem::DateReal)),
        (["3", "27", "2007"], Err(Problem::DateReal)),
        (["29", "2", "2023"], Err(Problem::DateReal)),
        (["31", "4", "2007"], Err(Problem::DateReal)),
        (["x", "3", "2007"], Err(Problem::DateReal)),
        (["27x", "3", "2007"], Err(Problem::DateReal)),
        (["027", "3", "2007"], Err(Problem::DateReal)),
        (["+7", "3", "2007"], Err(Problem::DateReal)),
        (["27", "Ma", "2007"], Err(Problem::DateReal)),
        (["27", "Brumaire", "2007"], Err(Problem::DateReal)),
        (["27", "3", "20o7"], Err(Problem::DateReal)),
        (["27", "3", "-2007"], Err(Problem::DateReal)),
        (["27", "3", "0000"], Err(Problem::DateReal)),
        (["32", "3", "07"], Err(Problem::DateReal)),
        (["31", "2", "07"], Err(Problem::DateReal)),
        (["27", "3", "07"], Err(Problem::DateYear)),
        (["29", "2", "23"], Err(Problem::DateYear)),
        (["27", "3", "207"], Err(Problem::DateYear)),
        (["27", "3", "20007"], Err(Problem::DateYear)),
    ] {
        let [day, month, year] = parts;
        let parsed = date::parse_parts(day, month, year).map(date::iso);
        assert_eq!(parsed, expected.map(str::to_owned), "{parts:?}");
    }
}

#[test]
fn a_date_in_one_field_is_read_as_people_type_it() {
    for typed in [
        "2007-03-27",
        "2007/3/27",
        "27 3 2007",
        "27/03/2007",
        "27.3.2007",
        "27-03-2007",
        " 27 \u{2013} 3 \u{2013} 2007. ",
        "27\u{a0}3\u{a0}2007",
        "27, 3, 2007",
        "27 March 2007",
        "27 mar 2007",
        "27MAR2007",
        "27th March, 2007",
        "the 27th of March 2007",
        "27 th March 2007",
        "March 27, 2007",
        "Mar. 27th 2007",
        "2007 March 27",
        "27 Mawrth 2007",
        "27ain o Fawrth 2007",
        "yr 27ain o fawrth 2007",
        "27 Maw 2007",
    ] {
        assert_eq!(date::parse(typed).map(date::iso), Ok("2007-03-27".into()), "{typed}");
    }
    for (typed, problem) in [
        ("", Problem::Required),
        (" \u{200b}", Problem::Required),
        ("27 March", MISSING(false, false, true)),
        ("March 27", MISSING(false, false, true)),
        ("27/3", MISSING(false, false, true)),
        ("March 2007", MISSING(true, false, false)),
        ("3/2007", MISSING(true, false, false)),
        ("2007-03", MISSING(true, false, false)),
        ("2007-", MISSING(true, true, false)),
        ("2007", MISSING(true, true, false)),
        ("27", MISSING(false, true, true)),
        ("March", MISSING(true, false, true)),
        ("27/3/07", Problem::DateYear),
        ("27 March 07", Problem::DateYear),
        ("207-03-27", Problem::DateYear),
        ("12007-03-27", Problem::DateYear),
        ("3/27/2007", Problem::DateReal),
        ("31 February 2007", Problem::DateReal),
        ("-2007-03-27", Problem::DateReal),
        ("2007-03-27T09:30:00Z", Problem::DateReal),
        ("2007W133", Problem::DateReal),
        ("27032007", Problem::DateReal),
        ("27:3:2007", Problem::DateReal),
        ("27 3 2007 8", Problem::DateReal),
        ("27 mis 2007", Problem::DateReal),
        ("yesterday", Problem::DateReal),
        ("27 Märch 2007", Problem::DateReal),
        ("٢٧ ٣ ٢٠٠٧", Problem::DateReal),
        ("?", Problem::DateReal),
    ] {
        assert_eq!(date::parse(typed).err(), Some(problem), "{typed}");
    }
}

#[test]
fn every_day_is_read_as_it_is_written_in_both_languages() {
    let mut date = day("1895-01-01");
    let last = day("2105-12-31");
    let mut days = 0;
    while date < last {
        let [en, cy] = [Locale::En, Locale::Cy].map(|locale| date::in_words(date, locale));
        for written in [&date::iso(date), &en, &cy] {
            assert_eq!(date::parse(written), Ok(date), "{written}");
        }
        assert_eq!(date::parse_as(&date::iso(date), Standard::Rfc3339), Ok(date));
        assert_eq!(date::parse_as(&date::iso(date), Standard::Whatwg), Ok(date));
        let next = date.next_day().expect("a day");
        assert!(date::iso(date) < date::iso(next), "the order of the text is the order of the days");
        (date, days) = (next, days + 1);
    }
    assert_eq!(days, 211 * 365 + 51 - 1, "51 leap years, and not the last day");
    assert_eq!(date::in_words(day("1900-01-01"), Locale::En), "1 January 1900");
    assert_eq!(date::in_words(day("1900-01-01"), Locale::Cy), "1 Ionawr 1900");
    assert_eq!(date::iso(day("0087-03-07")), "0087-03-07");
}

#[test]
fn each_month_is_known_by_its_names_and_their_first_three_letters() {
    let names = [
        ["January", "Ionawr", "Ionawr"],
        ["February", "Chwefror", "Chwefror"],
        ["March", "Mawrth", "Fawrth"],
        ["April", "Ebrill", "Ebrill"],
        ["May", "Mai", "Fai"],
        ["June", "Mehefin", "Fehefin"],
        ["July", "Gorffennaf", "Orffennaf"],
        ["August", "Awst", "Awst"],
        ["September", "Medi", "Fedi"],
        ["October", "Hydref", "Hydref"],
        ["November", "Tachwedd", "Dachwedd"],
        ["December", "Rhagfyr", "Ragfyr"],
    ];
    for (number, names) in (1..).zip(names) {
        for name in names {
            for length in 3..=name.len() {
                for month in [&name[..length], &name[..length].to_uppercase()] {
                    assert_eq!(
                        date::parse_parts("9", month, "2007").map(date::iso),
                        Ok(format!("2007-{number:02}-09")),
                        "{month}"
                    );
                }
            }
            assert!(date::parse_parts("9", &name[..2], "2007").is_err());
            assert!(date::parse_parts("9", &format!("{name}s"), "2007").is_err());
        }
    }
}

#[test]
fn dates_of_one_way_of_writing_only() {
    for (value, rfc3339, whatwg) in [
        ("2007-03-27", true, true),
        ("0000-01-01", true, false),
        ("0001-01-01", true, true),
        ("9999-12-31", true, true),
        ("2007-02-29", false, false),
        ("2007-3-27", false, false),
        ("07-03-27", false, false),
        ("+007-03-27", false, false),
        ("2007-03-27 ", false, false),
        ("2007-03-27-", false, false),
        ("2007/03/27", false, false),
        ("2007-03-27T09:30:00Z", false, false),
        ("", false, false),
    ] {
        assert_eq!(date::parse_as(value, Standard::Rfc3339).is_ok(), rfc3339, "{value}");
        assert_eq!(date::parse_as(value, Standard::Whatwg).is_ok(), whatwg, "{value}");
    }
    assert!(date::parse_as("27 March 2007", Standard::Govuk).is_ok());
    let format = |pattern, separators, exact| Standard::Format(Format { pattern, separators, exact });
    let day_first = format("DD/MM/YYYY", &['/', '-'], false);
    for (value, standard, expected) in [
        ("27/03/2007", day_first, Some("2007-03-27")),
        ("27-03-2007", day_first, Some("2007-03-27")),
        ("27/3/2007", day_first, None),
        ("27/03-2007", day_first, None),
        ("27/03", day_first, None),
        ("27/03/2007/", day_first, None),
        ("27.03.2007", day_first, None),
        ("2007-03-27T23:59:60Z", day_first, Some("2007-03-27")),
        ("2007-03-27T09:30:00.000Z", day_first, Some("2007-03-27")),
        ("2007-03-27T24:30:00Z", day_first, None),
        ("2007-03-27T09:30Z", day_first, None),
        ("2007-03-27T09:30:00", day_first, None),
        ("2007-03-27T09:30:00.Z", day_first, None),
        ("2007-03-27T09:30:00é", day_first, None),
        ("27-03-2007", format("DD/MM/YYYY", &['/', '-'], true), None),
        ("2007-03-27T09:30:00Z", format("DD/MM/YYYY", &['/'], true), None),
        ("03.27.2007", format("MM.DD.YYYY", &['.'], true), Some("2007-03-27")),
        ("7/3/07", format("D/M/YY", &['/'], false), Some("2007-03-07")),
        ("7/3/69", format("D/M/YY", &['/'], false), Some("1969-03-07")),
        ("7/3/68", format("D/M/YY", &['/'], false), Some("2068-03-07")),
        ("27/03/2007", format("DDMMYYYY", &['/'], false), None),
        ("27/03", format("DD/MM", &['/'], false), None),
        ("27/03/2007", format("DD/MM/YYYX", &['/'], false), None),
    ] {
        let parsed = date::parse_as(value, standard).map(date::iso).ok();
        assert_eq!(parsed.as_deref(), expected, "{value} {standard:?}");
    }
}

#[test]
fn limits_say_what_a_date_must_be() {
    let today = Some(day("2026-11-21"));
    let (min, max) = (day("2026-01-01"), day("2026-12-31"));
    let limits = Limits { min: Some(min), max: Some(max), today };
    for (date, expected) in [
        ("2025-12-31", Err(Problem::DateEarly { min })),
        ("2026-01-01", Ok(())),
        ("2026-12-31", Ok(())),
        ("2027-01-01", Err(Problem::DateLate { max })),
    ] {
        assert_eq!(limits.hold(day(date)), expected, "{date}");
    }
    let to_today = Limits { max: today, today, ..Limits::default() };
    assert_eq!(to_today.hold(day("2026-11-21")), Ok(()));
    assert_eq!(to_today.hold(day("2026-11-22")), Err(Problem::DateFuture));
    let past = Limits { max: Some(day("2026-11-20")), today, ..Limits::default() };
    assert_eq!(past.hold(day("2026-11-20")), Ok(()));
    assert_eq!(past.hold(day("2026-11-21")), Err(Problem::DateNotPast));
    let without_today = Limits { max: today, ..Limits::default() };
    assert_eq!(without_today.hold(day("2026-11-22")), Err(Problem::DateLate { max: day("2026-11-21") }));
    assert_eq!(Limits::default().hold(day("9999-12-31")), Ok(()));
}

#[test]
fn a_date_of_birth_is_in_the_past_and_not_long_past() {
    let today = Some(day("2026-11-21"));
    let min = day("1896-11-21");
    for (typed, expected) in [
        ("27 March 1980", Ok("1980-03-27")),
        ("21/11/2026", Ok("2026-11-21")),
        ("22/11/2026", Err(Problem::DateFuture)),
        ("21/11/1896", Ok("1896-11-21")),
        ("20/11/1896", Err(Problem::BirthTooOld { min })),
        ("31/02/2027", Err(Problem::DateReal)),
        ("1 1 80", Err(Problem::DateYear)),
        ("", Err(Problem::Required)),
    ] {
        assert_eq!(date_of_birth::parse(typed, today).map(date::iso), expected.map(str::to_owned), "{typed}");
    }
    assert_eq!(date_of_birth::parse_parts("22", "11", "2026", today).err(), Some(Problem::DateFuture));
    assert_eq!(date_of_birth::parse_parts("22", "11", "", today).err(), Some(MISSING(false, false, true)));
    // Without today, any day of the calendar.
    assert!(date_of_birth::parse("1 1 9999", None).is_ok());
    assert!(date_of_birth::parse("1 1 0001", None).is_ok());
    // 130 years before a 29 February there was none.
    let leap = Some(day("2028-02-29"));
    assert!(date_of_birth::parse("1898-02-28", leap).is_ok());
    assert_eq!(date_of_birth::parse("1898-02-27", leap).err(), Some(Problem::BirthTooOld { min: day("1898-02-28") }));
    // No day is too early for a today in the first years of the calendar.
    assert!(date_of_birth::parse("0001-01-01", Some(day("0100-01-01"))).is_ok());
}

#[test]
fn whatever_is_typed_is_judged_and_judged_alike_when_it_is_tidy() {
    const PARTS: [&str; 26] = [
        "27", "3", "2007", "03", "/", "-", " ", ".", "March", "Mawrth", "o", "of", "th", "ain", "AB", "12", "C", "999",
        "0123454", "é", "😀", "\u{200b}", "\u{a0}", "QQ", "0", ",",
    ];
    let mut random = Random::new(33);
    for _ in 0..100_000 {
        let length = random.below(8);
        let typed: String = (0..length).map(|_| PARTS[random.below(PARTS.len())]).collect();
        if let Ok(read) = date::parse(&typed) {
            assert_eq!(date::parse(&date::iso(read)), Ok(read), "{typed:?}");
        }
        for strict in [false, true] {
            if let Ok(read) = nino::parse(&typed, strict) {
                let again = nino::parse(&read.to_string(), strict).map(|n| n.to_string());
                assert_eq!(again, Ok(read.to_string()), "{typed:?}");
            }
        }
        if let Ok(read) = nhs_number::parse(&typed) {
            assert_eq!(nhs_number::parse(&read.to_string()).map(|n| n.to_string()), Ok(read.to_string()), "{typed:?}");
        }
    }
}

#[test]
fn huge_values_are_judged_quickly() {
    let started = std::time::Instant::now();
    for part in ["0", "1 ", "A", " ", "-", "/", "March ", "of ", "é"] {
        let huge = part.repeat(2_000_000 / part.len());
        let _ = (date::parse(&huge).is_ok(), nino::parse(&huge, false).is_ok(), nino::parse(&huge, true).is_ok());
        let _ = (nhs_number::parse(&huge).is_ok(), date::parse_parts(&huge, &huge, &huge).is_ok());
        let _ = date::parse_as(&huge, Standard::Whatwg).is_ok();
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
