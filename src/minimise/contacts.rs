//! Everybody's contact data in free text: e-mail addresses, telephone numbers, postcodes, National Insurance and NHS
//! numbers, bank account and card numbers, dates of birth. Whose they are does not matter: none of them is a general
//! fact of a query.
//!
//! [`spot`](mod@crate::check::spot) finds most of it. It is made for pointing things out to people and leaves alone
//! what may be something else; here what may be contact data goes, because nobody looks at it again. So there are added
//! postcodes, and numbers in one piece that are long enough for a bank account: eight digits, unless they begin like a
//! year (`20240131`), or more.

use super::squeezed::is_word;
use crate::check::postcode;
use crate::check::spot::{Own, spot};

/// The places of contact data in a text; they may overlap.
pub(super) fn find(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<_> = spot(text, &Own::default()).iter().map(|spot| (spot.start, spot.end)).collect();
    // The word before the one at hand.
    let mut before = (0, 0);
    let mut rest = text;
    while let Some(first) = rest.find(is_word) {
        let start = text.len() - rest.len() + first;
        rest = text.get(start..).unwrap_or_default();
        rest = rest.trim_start_matches(is_word);
        let end = text.len() - rest.len();
        if let Some(from) = spotted(text, before, (start, end)) {
            found.push((from, end));
        }
        before = (start, end);
    }
    found
}

/// Where a number or postcode begins that ends with a word.
fn spotted(text: &str, before: (usize, usize), (start, end): (usize, usize)) -> Option<usize> {
    let word = text.get(start..end)?;
    if word.bytes().all(|b| b.is_ascii_digit()) {
        let is_day = word.len() == 8 && (word.starts_with("19") || word.starts_with("20"));
        return (word.len() >= 8 && !is_day).then_some(start);
    }
    let is_postcode = |text: &str| postcode::shaped(text).is_some() && postcode::parse(text).is_ok();
    if word.len() != 3 {
        return ((5..=7).contains(&word.len()) && is_postcode(word)).then_some(start);
    }
    // “the A4 2nd exit” has the shape of one.
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending));
    let gap = text.get(before.1..start)?;
    let is_gap = matches!(gap, " " | "  " | "-" | "\u{a0}" | "\u{2013}");
    (is_gap && !is_ordinal && is_postcode(text.get(before.0..end)?)).then_some(before.0)
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::minimise::squeezed::squeeze;

    fn found(text: &str) -> Vec<&str> {
        let mut places = find(text);
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|(start, end)| &text[start..end]).collect()
    }

    #[test]
    fn contact_data_is_found_however_it_is_written() {
        for text in [
            "someone@mail.example",
            "s.o'neill+x@council.gov.example",
            "07700 900123",
            "+44 7700 900 123",
            "+44 (0)7700 900123",
            "(01632) 960 001",
            "01632-960-001",
            "07700.900.123",
            "+33 6 39 98 00 00",
            "SW1A 2AA",
            "sw1a2aa",
            "hu17 9ba",
            "QQ 12 34 56 C",
            "qq123456c",
            "QQ-12-34-56-C",
            "4111 1111 1111 1111",
            "41234567",
            "1234567890",
        ] {
            for (before, after) in [("", ""), ("Call ", "."), ("(", ") again"), ("in 2019, ", ", 2020")] {
                let sentence = [before, text, after].concat();
                let all = squeeze(&found(&sentence).concat());
                assert_eq!(all, squeeze(text), "{sentence:?}");
            }
        }
        assert_eq!(found("Sort code 12-03-24, account 20240131"), ["12-03-24, account 20240131"]);
        assert_eq!(found("Sort code 30 94 30, account 41234567").last(), Some(&"41234567"));
        assert_eq!(found("a@b.example, c@d.example"), ["a@b.example", "c@d.example"]);
    }

    #[test]
    fn what_is_no_contact_data_stays() {
        for text in [
            "",
            "on 12/03/2024 at 10:30",
            "on 12-03-24",
            "20240131",
            "2019-05-01 and 2020-06-02",
            "2019 2020 2021 2022",
            "2019-05-01 2020-06-02",
            "Take the A4 2nd exit to the M6 5th",
            "item 4 of 12, 3 of them",
            "£1,200,000 for 1 250 homes",
            "@ the meeting @ home",
            "someone@home",
            "Ref AB123456",
            "section 28(6)",
            "1234567",
        ] {
            assert_eq!(found(text), [""; 0], "{text:?}");
        }
    }
}
