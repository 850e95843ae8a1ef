//! The checks of what people give to be reached by, and of the other texts of a form: rows of data, and properties that
//! hold for whatever is made up.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use serde_json::Value as Json;
use withheld::check::email::{self, Standard, parse_as};
use withheld::check::{Kind, Options, Outcome, Problem, Value, check};
use withheld::check::{choice, name, number, phone, postcode, social, text, url, vehicle};

const KINDS: [Kind; 8] =
    [Kind::Email, Kind::Phone, Kind::Postcode, Kind::Name, Kind::Url, Kind::Social, Kind::Vehicle, Kind::Number];

fn judged(kind: Kind, value: &str) -> Outcome {
    check(kind, Value::Text(value), &Options::default())
}

fn rows(kind: Kind) -> Vec<Json> {
    let json = match kind {
        Kind::Email => include_str!("data/forms/email.json"),
        Kind::Phone => include_str!("data/forms/phone.json"),
        Kind::Postcode => include_str!("data/forms/postcode.json"),
        Kind::Name => include_str!("data/forms/name.json"),
        Kind::Url => include_str!("data/forms/url.json"),
        Kind::Social => include_str!("data/forms/social.json"),
        Kind::Vehicle => include_str!("data/forms/vehicle.json"),
        Kind::Number => include_str!("data/forms/number.json"),
        _ => panic!("no rows for {kind:?}"),
    };
    serde_json::from_str(json).expect("rows")
}

fn rows_of(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn every_row_is_judged_as_it_says() {
    for kind in KINDS {
        for row in rows(kind) {
            let input = row["input"].as_str().expect("an input");
            match judged(kind, input) {
                Outcome::Valid(found) => {
                    assert_eq!(Some(&*found.value), row["value"].as_str(), "{kind:?} {row}");
                    assert_eq!(found.national.as_deref(), row["national"].as_str(), "{kind:?} {row}");
                    assert_eq!(found.fictitious, row["fictitious"].as_bool().unwrap_or_default(), "{kind:?} {row}");
                    assert_eq!(found.suggestion, None, "{kind:?} {row}");
                    assert_eq!(judged(kind, &found.value), Outcome::Valid(found), "normalising twice: {kind:?} {row}");
                }
                Outcome::Invalid { code, .. } => assert_eq!(Some(code), row["code"].as_str(), "{kind:?} {row}"),
                Outcome::Unknown { code } => panic!("{code}: {kind:?} {row}"),
            }
        }
    }
}

#[test]
fn the_longest_addresses_are_taken_and_no_longer() {
    let (label, local) = ("a".repeat(63), "l".repeat(64));
    let rfc = |address: &str| parse_as(address, Standard::Rfc5321).err();
    assert!(email::parse(&format!("{local}@{label}.example")).is_ok());
    let long_local = format!("{local}l@{label}.example");
    assert_eq!([email::parse(&long_local).err(), rfc(&long_local)], [Some(Problem::EmailLength); 2]);
    assert!(parse_as(&long_local, Standard::Whatwg).is_ok());
    let long_label = format!("{local}@{label}a.example");
    for standard in [Standard::Govuk, Standard::Whatwg, Standard::Rfc5321] {
        assert_eq!(parse_as(&long_label, standard).err(), Some(Problem::EmailFormat));
    }
    let longest = format!("{local}@{label}.{label}.{}.uk", "a".repeat(254 - 65 - 128 - 3));
    assert_eq!(longest.len(), 254);
    assert!(email::parse(&longest).is_ok() && rfc(&longest).is_none());
    let longer = longest.replace(".uk", ".com");
    assert_eq!([email::parse(&longer).err(), rfc(&longer)], [Some(Problem::EmailLength); 2]);
    assert!(parse_as(&longer, Standard::Whatwg).is_ok());
}

#[test]
fn each_standard_has_its_own_idea_of_an_address() {
    // By default, in the HTML standard, in RFC 5321.
    for (address, [govuk, whatwg, rfc5321]) in [
        ("robin@nowhere.example", [true, true, true]),
        ("robin@nowhere", [false, true, true]),
        ("robin@123.456", [false, true, true]),
        ("robin@no--where.example", [true, true, true]),
        ("robin@no---where.example", [false, true, true]),
        (".robin.@nowhere.example", [true, true, false]),
        ("robin..okafor@nowhere.example", [false, true, false]),
        (" robin@nowhere.example", [true, false, false]),
        ("robin@nowhere.example\n", [true, false, false]),
        ("robin@bücher.example", [true, false, false]),
        ("röbin@nowhere.example", [false, false, false]),
        ("\"robin okafor\"@nowhere.example", [false, false, true]),
        ("\"a@b\\\"\\\\\"@nowhere.example", [false, false, true]),
        ("\"\"@nowhere.example", [false, false, true]),
        ("\"robin\".okafor@nowhere.example", [false, false, false]),
        ("\"robin@nowhere.example", [false, false, false]),
        ("\"robin\"nowhere.example", [false, false, false]),
        ("\"rob\"in\"@nowhere.example", [false, false, false]),
        ("\"rob\nin\"@nowhere.example", [false, false, false]),
        ("\"robin\\\"@nowhere.example", [false, false, false]),
        ("robin@[192.0.2.1]", [false, false, true]),
        ("robin@[192.0.2.256]", [false, false, false]),
        ("robin@[192.0.2]", [false, false, false]),
        ("robin@[192.0.2.1.1]", [false, false, false]),
        ("robin@[192.0.2.+1]", [false, false, false]),
        ("robin@192.0.2.1]", [false, false, false]),
        ("robin@[2001:db8::1]", [false, false, false]),
        ("robin@[IPv6:2001:db8::1]", [false, false, true]),
        ("robin@[ipv6:2001:DB8::]", [false, false, true]),
        ("robin@[IPv6:::]", [false, false, true]),
        ("robin@[IPv6:1:2:3:4:5:6:7:8]", [false, false, true]),
        ("robin@[IPv6:1:2:3:4:5:6:7:8:9]", [false, false, false]),
        ("robin@[IPv6:1:2:3:4:5:6:7]", [false, false, false]),
        ("robin@[IPv6:1:2:3:4:5:6::]", [false, false, true]),
        ("robin@[IPv6:1:2:3:4:5:6:7::]", [false, false, false]),
        ("robin@[IPv6:1::2::3]", [false, false, false]),
        ("robin@[IPv6:1:::3]", [false, false, false]),
        ("robin@[IPv6::1]", [false, false, false]),
        ("robin@[IPv6:12345::]", [false, false, false]),
        ("robin@[IPv6:g::]", [false, false, false]),
        ("robin@[IPv6:1:2:3:4:5:6:192.0.2.1]", [false, false, true]),
        ("robin@[IPv6:1:2:3:4:5:192.0.2.1]", [false, false, false]),
        ("robin@[IPv6:1:2:3:4:5:6:7:192.0.2.1]", [false, false, false]),
        ("robin@[IPv6:::192.0.2.1]", [false, false, true]),
        ("robin@[IPv6:1:2:3:4::192.0.2.1]", [false, false, true]),
        ("robin@[IPv6:1:2:3:4:5::192.0.2.1]", [false, false, false]),
        ("robin@[IPv6:192.0.2.1]", [false, false, false]),
        ("robin@[IPv6::192.0.2.1]", [false, false, false]),
        ("robin@[tag:content]", [false, false, false]),
        ("robin@[]", [false, false, false]),
        ("robin(okafor)@nowhere.example", [false, false, false]),
        ("robin@nowhere.example.", [false, false, false]),
        ("@nowhere.example", [false, false, false]),
        ("robin@", [false, false, false]),
        ("\"\"", [false, false, false]),
    ] {
        let standards = [Standard::Govuk, Standard::Whatwg, Standard::Rfc5321];
        assert_eq!(
            standards.map(|standard| parse_as(address, standard).is_ok()),
            [govuk, whatwg, rfc5321],
            "{address}"
        );
        for standard in standards {
            if let Ok(read) = parse_as(address, standard) {
                let again = parse_as(&read.to_string(), standard);
                assert_eq!(again.map(|again| again.to_string()), Ok(read.to_string()), "{address}");
            }
        }
    }
}

#[test]
fn a_slip_in_the_domain_is_pointed_out() {
    for (typed, meant) in [
        ("gmial.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gmailcom.uk", ""),
        ("hotmial.co.uk", "hotmail.co.uk"),
        ("hotmail.co.ik", "hotmail.co.uk"),
        ("yaho.co.uk", "yahoo.co.uk"),
        ("outlok.com", "outlook.com"),
        ("iclould.com", "icloud.com"),
        ("btinternet.cm", "btinternet.com"),
        ("bt.con", "bt.com"),
        ("sky.con", "sky.com"),
        ("Nowhere.gov.ul", "nowhere.gov.uk"),
        ("nowhere.gvo.uk", "nowhere.gov.uk"),
        ("nowhere.couk", "nowhere.co.uk"),
        ("nowhere.orguk", "nowhere.org.uk"),
        ("nowhere.co.ku", "nowhere.co.uk"),
        ("nowhere.con", "nowhere.com"),
        ("nowhere.ogr", "nowhere.org"),
        // A slip on either side of the full stop.
        ("gmial.con", "gmail.com"),
        // Known or real.
        ("gmail.com", ""),
        ("ymail.com", ""),
        ("mail.com", ""),
        ("hotmail.co.uk", ""),
        ("nowhere.gov.uk", ""),
        ("nowhere.ac.uk", ""),
        ("nowhere.me.uk", ""),
        ("nowhere.co", ""),
        ("nowhere.co.ug", ""),
        ("nowhere.cam", ""),
        ("nowhere.new", ""),
        ("nowhere.uk", ""),
        ("con.uk", ""),
        // Two slips, or a short name that is somebody's.
        ("gmiall.com", ""),
        ("hmtail.co.uk", ""),
        ("be.com", ""),
        ("spy.com", ""),
        ("men.com", ""),
        ("nowhere.example", ""),
        ("nowhere.go.uk", ""),
    ] {
        let address = email::parse(&["Robin.Okafor@", typed].concat()).expect(typed);
        let expected = (!meant.is_empty()).then(|| ["Robin.Okafor@", meant].concat());
        assert_eq!(email::suggestion(&address), expected, "{typed}");
        let Outcome::Valid(found) = judged(Kind::Email, &address.to_string()) else { panic!("{typed}") };
        assert_eq!(found.value, address.to_string(), "it is never forced");
        assert_eq!(found.suggestion, expected, "{typed}");
        if let Some(meant) = expected {
            let again = email::parse(&meant).expect(typed);
            assert_eq!(email::suggestion(&again), None, "what is suggested is no slip itself: {typed}");
        }
    }
    for other in ["robin@localhost", "robin@com"] {
        let address = parse_as(other, Standard::Whatwg).expect(other);
        assert_eq!(email::suggestion(&address), None);
    }
}

#[test]
fn every_number_of_the_table_is_taken_however_it_is_spelled() {
    let mut random = Random::new(1);
    for row in rows_of(include_str!("../data/uk-phone-ranges.csv")) {
        let cells: Vec<_> = row.split(',').collect();
        let length: usize = cells[0].parse().unwrap_or(10);
        let (first, last) = cells[1].split_once('-').unwrap_or((cells[1], cells[1]));
        let [first, last] = [first, last].map(|digits| digits.parse::<usize>().expect("digits"));
        for _ in 0..20 {
            let mut number = (first + random.below(last - first + 1)).to_string();
            while number.len() < length {
                number.push(random.of(b"0123456789") as char);
            }
            let (a, b) = number.split_at(length / 2);
            let expected = format!("+44{number}");
            for spelled in [
                format!("0{number}"),
                format!("+44{number}"),
                format!("0044 {a} {b}"),
                format!("+44 (0){a}-{b}"),
                format!(" (0{a}) {b}."),
                format!("44{a}\u{2013}{b}"),
            ] {
                let phone = phone::parse(&spelled).unwrap_or_else(|e| panic!("{spelled}: {e:?}"));
                assert_eq!(phone.e164(), expected, "{spelled}");
                assert_eq!(phone::parse(&phone.national()).map(|p| p.e164()), Ok(expected.clone()), "{spelled}");
                let drama = phone.is_fictitious();
                assert!(phone.kind() == Some(cells[2]) || (drama && length == 10), "{spelled}");
                let groups: Vec<usize> = phone.national().split(' ').map(str::len).collect();
                let expected: Vec<usize> = cells[3].split('-').map(|n| n.parse().expect("a number")).collect();
                assert!(drama || groups[0] == expected[0] + 1 && groups[1..] == expected[1..], "{spelled}");
            }
        }
    }
}

#[test]
fn numbers_beside_the_ranges_are_not_taken() {
    let table: Vec<[&str; 3]> = rows_of(include_str!("../data/uk-phone-ranges.csv"))
        .map(|row| {
            let (part, rest) = row.split_once(',').expect("a row");
            let (run, _) = rest.split_once(',').expect("a row");
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            [part, first, last]
        })
        .collect();
    let covered = |part: &str, number: &str| {
        let within = |first: &str, last: &str| first <= &number[..first.len()] && &number[..last.len()] <= last;
        table.iter().any(|[of, first, last]| *of == part && within(first, last))
    };
    let mut random = Random::new(7);
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..20_000 {
        let length = [7, 9, 10][random.below(3)];
        let number = ["12", "16977", "1", "2", "7", "76", "8", "9"][random.below(8)].to_owned();
        let number = number.clone() + &random.word(b"0123456789", length - number.len(), length - number.len());
        let expected = covered(&length.to_string(), &number) || (length == 10 && covered("drama", &number));
        let phone = phone::parse(&format!("+44{number}"));
        assert_eq!(phone.is_ok(), expected, "{number}");
        assert_eq!(phone.is_ok_and(|p| p.is_fictitious()), length == 10 && covered("drama", &number), "{number}");
        (taken, refused) = (taken + usize::from(expected), refused + usize::from(!expected));
    }
    assert!(taken > 2_000 && refused > 2_000, "{taken} {refused}");
}

#[test]
fn every_country_is_known_by_its_code_and_its_lengths() {
    let mut random = Random::new(5);
    let mut countries = 0;
    for row in rows_of(include_str!("../data/country-calling-codes.txt")) {
        let mut cells = row.split(' ');
        let code = cells.next().expect("a code");
        countries += 1;
        for (firsts, lengths) in cells.map(|rule| rule.split_once(':').expect("a rule")) {
            let lengths: Vec<usize> = lengths.split(',').map(|length| length.parse().expect("a length")).collect();
            for first in firsts.chars() {
                for length in 3..=15 - code.len() {
                    let number = first.to_string() + &random.word(b"123456789", length - 1, length - 1);
                    let expected = if lengths.contains(&length) { Ok(format!("+{code}{number}")) } else { Err(()) };
                    // What begins with the digit for calls inside the country can be a number without it.
                    if expected.is_err() && matches!(first, '0' | '8') {
                        continue;
                    }
                    for spelled in
                        [format!("+{code} {number}"), format!("+ ({code}) {number}"), format!("00{code}-{number}")]
                    {
                        // What begins with noughts and is no number abroad can be a UK number with one too many.
                        if expected.is_err() && spelled.starts_with('0') {
                            continue;
                        }
                        let read = phone::parse(&spelled).map(|phone| [phone.e164(), phone.national()]);
                        assert_eq!(read.map_err(|_| ()), expected.clone().map(|n| [n.clone(), n]), "{spelled}");
                    }
                }
            }
        }
    }
    assert!(countries > 200, "{countries}");
    assert!(phone::parse("+999 1234567").is_err() && phone::parse("+210 1234567").is_err());
}

#[test]
fn every_postcode_of_every_area_is_taken_however_it_is_spelled() {
    let mut random = Random::new(2);
    let areas: Vec<_> = rows_of(include_str!("../data/postcode-areas.txt")).flat_map(str::split_whitespace).collect();
    assert_eq!(areas.len(), 121 + 3 + 2);
    let (third, fourth, inward) = (b"ABCDEFGHJKPSTUW", b"ABEHMNPRVWXY", b"ABDEFGHJLNPQRSTUWXYZ");
    for area in areas {
        for shape in ["9", "19", "9A"] {
            let mut code = area.to_owned();
            for place in shape.chars() {
                code.push(match (place, area.len()) {
                    ('1', _) => random.of(b"123456789"),
                    ('9', _) if shape == "9A" => random.of(b"123456789"),
                    ('9', _) => random.of(b"0123456789"),
                    (_, 1) => random.of(third),
                    _ => random.of(fourth),
                } as char);
            }
            let end: String =
                [random.of(b"0123456789"), random.of(inward), random.of(inward)].map(char::from).iter().collect();
            let expected = format!("{code} {end}");
            for spelled in [
                expected.clone(),
                format!("{code}{end}").to_lowercase(),
                format!(" {code} - {end} "),
                format!("({code}).{end}"),
                format!("{code}\u{a0}\u{200b}{end}"),
            ] {
                let postcode = postcode::parse(&spelled).unwrap_or_else(|e| panic!("{spelled}: {e:?}"));
                assert_eq!(postcode.to_string(), expected);
                assert_eq!([postcode.area(), postcode.inward()], [area, &end]);
            }
        }
    }
}

#[test]
fn no_other_letters_are_an_area() {
    let areas: Vec<_> = rows_of(include_str!("../data/postcode-areas.txt")).flat_map(str::split_whitespace).collect();
    for a in 'A'..='Z' {
        for b in [None].into_iter().chain(('A'..='Z').map(Some)) {
            let area: String = [Some(a), b].into_iter().flatten().collect();
            let judged = postcode::parse(&format!("{area}1 1AA")).map(|_| ());
            let expected = if areas.contains(&&*area) { Ok(()) } else { Err(Problem::PostcodeArea) };
            assert_eq!(judged, expected, "{area}");
            assert!(postcode::shaped(&format!("{area}1 1AA")).is_some(), "{area}");
        }
    }
}

#[test]
fn addresses_that_were_made_up_are_taken_and_come_out_the_same() {
    let mut random = Random::new(3);
    for _ in 0..2_000 {
        let local = random.word(b"abcXYZ019!#$%&'*+/=?^_`{|}~-", 1, 30);
        let domain =
            [random.word(b"abcz09", 1, 20), random.word(b"abcz09", 1, 20), random.word(b"abcz", 2, 10)].join(".");
        let address = email::parse(&format!(" {local}@{}\u{200b}", domain.to_uppercase())).expect("an address");
        assert_eq!([address.local(), address.domain()], [&local, &domain]);
        assert_eq!(email::parse(&address.to_string()).map(|again| again.to_string()), Ok(address.to_string()));
    }
}

#[test]
fn marks_that_were_made_up_are_taken_with_their_usual_space() {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNOPRSTUVWXYZ";
    const YEARS: &[u8] = b"ABCDEFGHJKLMNPRSTVWXY";
    let mut random = Random::new(6);
    for _ in 0..2_000 {
        let number = (1 + random.below(999)).to_string();
        let three = random.word(LETTERS, 3, 3);
        let two = random.word(b"ABCDEFGHJKLMNOPRSTUVWXY", 2, 2);
        let year = random.of(YEARS) as char;
        for mark in [
            format!("{two}{} {three}", random.word(b"0123456789", 2, 2)),
            format!("{year}{number} {three}"),
            format!("Q{number} {three}"),
            format!("{three} {number}{year}"),
            format!("{two} {number}"),
            format!("{number} {three}"),
            format!("{}Z {number}", random.word(b"ABCDEFGHIJKLMNOPRSTUVWXYZ", 2, 2)),
        ] {
            for spelled in [mark.clone(), mark.to_lowercase(), mark.replace(' ', ""), mark.replace(' ', "-")] {
                assert_eq!(vehicle::parse(&spelled).as_ref(), Ok(&mark), "{spelled}");
            }
        }
    }
}

#[test]
fn numbers_that_were_made_up_are_read_with_and_without_their_commas() {
    let mut random = Random::new(8);
    for _ in 0..2_000 {
        let (thousands, rest) = (1 + random.below(999), random.below(1000));
        let expected = thousands * 1000 + rest;
        for written in
            [format!("{thousands},{rest:03}"), format!(" {thousands}\u{202f}{rest:03}"), expected.to_string()]
        {
            assert_eq!(number::parse(&written), Ok(expected), "{written}");
        }
        assert!(number::parse(&format!("{thousands}.{rest:03}")).is_err());
    }
    assert_eq!(number::parse("1000000000"), Err(Problem::NumberHigh { max: number::MAX }));
}

#[test]
fn a_choice_is_one_of_those_offered() {
    let offered = ["braille", "large-print"];
    assert_eq!(choice::parse(" braille\n", offered), Some("braille"));
    for other in ["", "Braille", "braille,large-print", "audio"] {
        assert_eq!(choice::parse(other, offered), None, "{other}");
    }
}

#[test]
fn whatever_is_typed_is_judged_and_normalising_twice_changes_nothing() {
    let mut random = Random::new(4);
    let mut valid = 0;
    for _ in 0..10_000 {
        let typed = match random.below(3) {
            0 => random.mess(),
            1 => random.word(b"aBz019.@-_/:?#%+ OIQ[]\"\\", 1, 12),
            _ => ["https://", "@", "nowhere.example/", "AB", "+", "a@b."][random.below(6)].to_owned() + &random.mess(),
        };
        for kind in KINDS {
            for standard in [Standard::Govuk, Standard::Whatwg, Standard::Rfc5321] {
                let options = Options { standard, ..Options::default() };
                if let Outcome::Valid(found) = check(kind, Value::Text(&typed), &options) {
                    let again = check(kind, Value::Text(&found.value), &options);
                    assert_eq!(again, Outcome::Valid(found), "{kind:?} {typed:?}");
                    valid += 1;
                }
                if kind != Kind::Email {
                    break;
                }
            }
        }
        assert_eq!(name::parse(&typed).is_ok(), name::parse(&text::line(&typed)).is_ok(), "{typed:?}");
        for parsed in [url::parse(&typed), social::parse(&typed)].into_iter().flatten() {
            assert!(!parsed.contains([' ', '\n', '<', '"', '\\', '\u{200b}']), "{typed:?}");
        }
    }
    assert!(valid > 500, "{valid}");
}

#[test]
fn huge_values_are_judged_quickly() {
    let started = std::time::Instant::now();
    for part in ["a", "0", "+", " ", "@", ".", "a@a.", "\u{200b}", "é", "O", "\"", ":", "https://", "/", ",000", "\\"]
    {
        let huge = part.repeat(200_000 / part.len());
        for kind in KINDS {
            let _ = judged(kind, &huge);
        }
        for standard in [Standard::Whatwg, Standard::Rfc5321] {
            let _ = parse_as(&["a@", &huge].concat(), standard);
            let _ = parse_as(&["\"", &huge, "\"@[IPv6:", &huge, "]"].concat(), standard);
        }
        let _ = (url::parse(&["a.b/", &huge].concat()), number::parse(&["1", &huge].concat()));
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
