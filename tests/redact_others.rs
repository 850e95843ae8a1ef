//! Whatever UK number is dropped into a text, it is found where it stands, to the byte.
#![cfg(feature = "redact")]

use withheld::Identity;
use withheld::redact::{Options, Redactor};

/// Small, repeatable pseudo-random numbers (xorshift), so that a failure can be run again.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[usize::try_from(self.next(from.len() as u64)).unwrap()]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.next(10)).unwrap())).collect()
    }
}

fn redactor() -> Redactor {
    let identity = Identity { full_name: Some("Zebedee Quarrington".into()), ..Identity::default() };
    Redactor::new(&identity, &Options { others: true, ..Options::default() }).unwrap()
}

/// A text with something in the middle of it, the rules that may find it, and its place.
fn is_found(redactor: &Redactor, lead: &str, value: &str, rules: &[&str]) {
    for (before, after) in [("", ""), ("“Größe” 😀 ", " was noted. "), ("e\u{301}\r\n\r\n", ", they said"), ("(", ")")]
    {
        let text = format!("{before}{lead}{value}{after}");
        let start = before.len() + lead.len();
        let findings = redactor.review(text.as_bytes(), None).unwrap().findings;
        let hit = findings
            .iter()
            .any(|f| rules.contains(&f.reason.rule) && (f.span.start, f.span.end) == (start, start + value.len()));
        assert!(hit, "{text:?}: {findings:?}");
    }
}

const MANY: usize = 150;

#[test]
fn telephone_numbers() {
    let (redactor, mut random) = (redactor(), Random(7));
    for _ in 0..MANY {
        let last = random.digits(3);
        let forms = [
            format!("07700 900{last}"),
            format!("07700900{last}"),
            format!("+44 7700 900 {last}"),
            format!("+44 (0)20 7946 0{last}"),
            format!("0113 496 0{last}"),
            format!("(0121) 496 0{last}"),
            format!("01632 960{last}"),
            format!("0044 1632 960{last}"),
        ];
        let value = &forms[usize::try_from(random.next(8)).unwrap()];
        is_found(&redactor, random.pick(&["", "Ring ", "Tel: ", "her mobile, "]), value, &["other-phone"]);
    }
}

#[test]
fn postcodes() {
    let (redactor, mut random) = (redactor(), Random(11));
    for _ in 0..MANY {
        let area = random.pick(&["LS", "M", "SW", "B", "CF", "NE", "TR", "BT", "ZE", "YO"]);
        let inward = format!("{}{}{}", random.next(10), random.pick(&["A", "D", "W"]), random.pick(&["B", "L", "Y"]));
        let gap = random.pick(&[" ", "", "\u{A0}"]);
        is_found(
            &redactor,
            random.pick(&["", "at "]),
            &format!("{area}{}{gap}{inward}", random.next(18) + 1),
            &["other-postcode"],
        );
    }
}

#[test]
fn national_insurance_numbers() {
    let (redactor, mut random) = (redactor(), Random(13));
    for _ in 0..MANY {
        let prefix = random.pick(&["QQ", "AB", "CE", "JK", "WM", "ZY"]);
        let suffix = random.pick(&["A", "B", "C", "D"]);
        let (a, b, c) = (random.digits(2), random.digits(2), random.digits(2));
        let value = match random.next(3) {
            0 => format!("{prefix}{a}{b}{c}{suffix}"),
            1 => format!("{prefix} {a} {b} {c} {suffix}"),
            _ => format!("{prefix}-{a}-{b}-{c}-{suffix}"),
        };
        is_found(&redactor, "", &value, &["other-nino"]);
    }
}

#[test]
fn nhs_numbers_with_their_check_digit() {
    let (redactor, mut random) = (redactor(), Random(17));
    let mut made = 0;
    while made < MANY {
        let nine = format!("9{}", random.digits(8));
        let sum: u32 = nine.bytes().zip((2..=10).rev()).map(|(b, weight)| u32::from(b - b'0') * weight).sum();
        let check = 11 - sum % 11;
        if check == 10 {
            continue;
        }
        made += 1;
        let ten = format!("{nine}{}", check % 11);
        let value = if random.next(2) == 0 { ten } else { format!("{} {} {}", &ten[..3], &ten[3..6], &ten[6..]) };
        is_found(&redactor, "NHS number ", &value, &["other-nhs-number"]);
    }
}

#[test]
fn cards_with_their_check_digit() {
    let (redactor, mut random) = (redactor(), Random(19));
    for _ in 0..MANY {
        let fifteen = format!("4{}", random.digits(14));
        let value = |(place, b): (usize, u8)| {
            let digit = u32::from(b - b'0') * if place % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        };
        let sum: u32 = fifteen.bytes().enumerate().map(value).sum();
        let card = format!("{fifteen}{}", (10 - sum % 10) % 10);
        let spaced = format!("{} {} {} {}", &card[..4], &card[4..8], &card[8..12], &card[12..]);
        let value = if random.next(2) == 0 { &card } else { &spaced };
        is_found(&redactor, "her card ", value, &["other-card"]);
    }
}

#[test]
fn spots_on_the_map() {
    let (redactor, mut random) = (redactor(), Random(23));
    for _ in 0..MANY {
        let square = random.pick(&["ST", "SW", "TQ", "NZ", "SU", "HY"]);
        let half = usize::try_from(random.next(3)).unwrap() + 3;
        let value = format!("{square} {} {}", random.digits(half), random.digits(half));
        is_found(&redactor, "it lies at ", &value, &["other-location"]);
        let value = format!("5{}.{}, -{}.{}", random.next(10), random.digits(4), random.next(8), random.digits(4));
        is_found(&redactor, "it lies at ", &value, &["other-location"]);
    }
}

#[test]
fn one_digit_wrong_is_no_such_number() {
    let redactor = redactor();
    for text in
        ["NHS number 943 476 5918", "her card 4111 1111 1111 1112", "GB82 WEST 1234 5698 7654 33", "ref ZZ1 2AB"]
    {
        let found = redactor.review(text.as_bytes(), None).unwrap().findings;
        let rules = ["other-nhs-number", "other-card", "other-bank", "other-postcode"];
        assert!(!found.iter().any(|f| rules.contains(&f.reason.rule)), "{text}: {found:?}");
    }
}
