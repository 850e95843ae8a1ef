//! Bank holidays by the rules that they follow, and days counted.

use withheld::minimise::calendar;

/// The bank holidays of a year by the rules that they follow; what is proclaimed for once is not among them.
mod by_rule {
    use time::{Date, Duration, Month, Weekday};

    pub fn date(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).expect("a month"), day).expect("a day")
    }

    /// Easter Sunday: the Gregorian computus as Meeus, Jones and Butcher wrote it down.
    pub fn easter(year: i32) -> Date {
        let (a, b, c) = (year % 19, year / 100, year % 100);
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        let n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        date(year, u8::try_from(n / 31).expect("a month"), u8::try_from(n % 31 + 1).expect("a day"))
    }

    fn monday(year: i32, month: u8, last: bool) -> Date {
        let days = (1..=31).filter_map(|day| Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok());
        let mut mondays = days.filter(|day| day.weekday() == Weekday::Monday);
        if last { mondays.next_back() } else { mondays.next() }.expect("a Monday")
    }

    /// The days themselves, and for each on a weekend the next working day that is free.
    fn with_substitutes(days: &[Date]) -> Vec<Date> {
        let weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let mut taken: Vec<_> = days.iter().copied().filter(|day| !weekend(*day)).collect();
        for day in days.iter().filter(|day| weekend(**day)) {
            let mut other = *day;
            while weekend(other) || taken.contains(&other) {
                other += Duration::DAY;
            }
            taken.push(other);
        }
        taken
    }

    pub fn year(year: i32, division: char) -> Vec<Date> {
        let scotland = division == 'S';
        let new_year = [date(year, 1, 1), date(year, 1, 2)];
        let mut days = with_substitutes(if scotland { &new_year } else { &new_year[..1] });
        days.push(easter(year) - 2 * Duration::DAY);
        if !scotland {
            days.push(easter(year) + Duration::DAY);
        }
        days.extend([monday(year, 5, false), monday(year, 5, true), monday(year, 8, !scotland)]);
        days.extend(with_substitutes(&[date(year, 12, 25), date(year, 12, 26)]));
        match division {
            'S' => days.extend(with_substitutes(&[date(year, 11, 30)])),
            'N' => days.extend([date(year, 3, 17), date(year, 7, 12)].iter().flat_map(|day| with_substitutes(&[*day]))),
            _ => {}
        }
        days
    }
}

#[test]
fn the_bank_holidays_are_those_of_the_rules_and_the_proclamations() {
    use by_rule::date;
    let mut listed: Vec<(time::Date, char)> = Vec::new();
    let mut lines = include_str!("../../data/bank-holidays.csv").lines();
    assert_eq!(lines.next(), Some("date,divisions,note"));
    for line in lines {
        let mut cells = line.splitn(3, ',');
        let mut parts = cells.next().expect("a date").split('-').map(|part| part.parse::<u16>().expect("a number"));
        let mut part = || parts.next().expect("three parts");
        let day = date(i32::from(part()), part() as u8, part() as u8);
        listed.extend(cells.next().expect("divisions").chars().map(|division| (day, division)));
    }
    let mut expected: Vec<(time::Date, char)> = Vec::new();
    for division in ['E', 'S', 'N'] {
        let mut days: Vec<_> = (2019..=2028).flat_map(|year| by_rule::year(year, division)).collect();
        let moved = [(date(2020, 5, 4), date(2020, 5, 8)), (date(2022, 5, 30), date(2022, 6, 2))];
        for (from, to) in moved {
            *days.iter_mut().find(|day| **day == from).expect("the day by rule") = to;
        }
        days.extend([date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)]);
        if division == 'S' {
            days.push(date(2026, 6, 15));
        }
        expected.extend(days.into_iter().map(|day| (day, division)));
    }
    listed.sort_unstable();
    expected.sort_unstable();
    assert_eq!(listed, expected);
    // GOV.UK lists 83, 94 and 103.
    assert_eq!(listed.len(), 280);
    assert_eq!([2019, 2024, 2026].map(by_rule::easter), [date(2019, 4, 21), date(2024, 3, 31), date(2026, 4, 5)]);
}

#[test]
fn working_days_and_years_are_counted_from_the_day_after() {
    use by_rule::date;
    use calendar::Division::{EnglandAndWales as E, NorthernIreland as N, Scotland as S};
    for (from, count, division, end) in [
        (date(2026, 11, 20), 0, E, date(2026, 11, 20)),
        (date(2026, 11, 20), 1, E, date(2026, 11, 23)),
        (date(2026, 11, 21), 1, E, date(2026, 11, 23)),
        (date(2026, 11, 27), 1, E, date(2026, 11, 30)),
        (date(2026, 11, 27), 1, S, date(2026, 12, 1)),
        (date(2026, 6, 12), 1, E, date(2026, 6, 15)),
        (date(2026, 6, 12), 1, S, date(2026, 6, 16)),
        (date(2026, 7, 10), 1, N, date(2026, 7, 14)),
        (date(2022, 6, 1), 1, E, date(2022, 6, 6)),
        (date(2022, 9, 16), 1, N, date(2022, 9, 20)),
        (date(2020, 5, 1), 1, S, date(2020, 5, 4)),
        (date(2020, 5, 7), 1, E, date(2020, 5, 11)),
        (date(2018, 12, 31), 1, E, date(2019, 1, 2)),
        (date(2027, 12, 24), 3, E, date(2027, 12, 31)),
        (date(2027, 12, 31), 1, S, date(2028, 1, 5)),
        (date(2026, 12, 1), 30, E, date(2027, 1, 15)),
    ] {
        assert_eq!(calendar::working_days_after(from, count, division), Ok(end), "{from} {count} {division:?}");
    }
    for (from, count) in [(date(2028, 12, 29), 1), (date(2017, 1, 2), 1), (date(2026, 1, 1), usize::MAX)] {
        let error = calendar::working_days_after(from, count, E).expect_err("outside the table");
        assert_eq!(error.code().as_str(), "outside-calendar");
    }
    assert_eq!(calendar::years_after(date(2024, 2, 29), 4), Ok(date(2028, 2, 29)));
    assert_eq!(calendar::years_after(date(2024, 2, 29), 1), Ok(date(2025, 2, 28)));
    assert!(calendar::years_after(date(2024, 2, 29), usize::MAX).is_err());
    assert!(calendar::days_after(date(2024, 2, 29), usize::MAX).is_err());
    assert_eq!(calendar::days_after(date(2024, 2, 29), 1), Ok(date(2024, 3, 1)));
}
