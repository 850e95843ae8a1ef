//! The modulus check, on a table made up for it: every way of reckoning and every exception, each sum worked out by hand
//! from the published rules and written beside its row.

#![cfg(feature = "forms")]

#[path = "support/made_up.rs"]
mod made_up;

use made_up::Random;
use withheld::check::bank::{Table, Verdict, standardised};
use withheld::check::{account_number, sort_code};

/// Sort codes that are nobody's, weights that are easy to add up.
const WEIGHTS: &str = "\
100000 100009 MOD10    0    0    0    0    0    0    1    1    1    1    1    1    1    1
100010 100010 MOD11    0    0    0    0    0    0    8    7    6    5    4    3    2    1
100020 100029 DBLAL    2    1    2    1    2    1    2    1    2    1    2    1    2    1
100030 100030 MOD11    0    0    0    0    0    1    1    1    1    1    1    1    1   -1
100040 100040 MOD10    0    0    0    0    0    0    1    1    1    1    1    1    1    1
100040 100040 MOD11    0    0    0    0    0    0    1    0    0    0    0    0    0    0
110001 110001 DBLAL    0    0    0    0    0    0    1    1    1    1    1    1    1    1    1
110002 110002 MOD11    0    0    0    0    0    0    0    0    1    1    1    1    1    1    2
110002 110002 MOD11    1    1    1    1    1    1    0    0    0    0    0    0    0    1    9
110003 110003 MOD10    0    0    0    0    0    0    0    0    0    0    0    0    0    1
110003 110003 DBLAL    0    0    0    0    0    0    1    0    0    0    0    0    0    0    3
110004 110004 MOD11    0    0    0    0    0    0    1    1    1    1    1    1    0    0    4
110005 110005 MOD11    0    0    0    0    0    1    1    1    1    1    1    1    0    0    5
110005 110005 DBLAL    0    0    0    0    0    1    1    0    0    0    0    0    0    0    5
110006 110006 MOD11    0    0    0    0    0    0    1    0    0    0    0    0    0    0    6
110006 110006 DBLAL    0    0    0    0    0    0    1    0    0    0    0    0    0    0    6
110007 110007 MOD11    0    0    0    0    0    1    1    1    1    1    1    1    1    1    7
110008 110008 MOD10    1    1    1    1    1    1    0    0    0    0    0    0    0    1    8
110010 110010 MOD11    0    0    0    0    0    1    1    1    1    1    1    1    1    1   10
110010 110010 MOD11    0    0    0    0    0    0    0    0    0    0    0    0    0    1   11
110012 110012 MOD11    0    0    0    0    0    0    0    0    0    0    0    0    1    0   12
110012 110012 MOD10    0    0    0    0    0    0    0    0    0    0    0    0    0    1   13
110014 110014 MOD11    0    0    0    0    0    0    8    7    6    5    4    3    2    1   14
";
const SUBSTITUTIONS: &str = "110005 110009\n";

fn table() -> Table {
    Table::parse(WEIGHTS, Some(SUBSTITUTIONS)).expect("a table")
}

/// A sort code, an account number, what is to come of it, and the sum.
type Row = (&'static str, &'static str, Verdict, &'static str);

use Verdict::{Fails, Fits, Unknown};

const ROWS: &[Row] = &[
    // Modulus 10.
    ("100000", "12345672", Fits, "1+2+3+4+5+6+7+2 = 30"),
    ("100009", "12345672", Fits, "the end of the range"),
    ("100005", "12345673", Fails, "31"),
    ("100000", "345672", Fails, "00345672: 27"),
    ("100000", "345675", Fits, "00345675: 30"),
    ("100000", "2345673", Fits, "02345673: 30"),
    // Modulus 11.
    ("100010", "00000100", Fails, "1·3 = 3"),
    ("100010", "10000011", Fits, "8 + 2 + 1 = 11"),
    ("100010", "00000000", Fits, "0"),
    // Double alternate: 1·2 = 2 for u, 0, 0·2, 0, 2·2 = 4, 0 for the code 100020: 6; then the account.
    ("100020", "00000004", Fits, "6 + 4·1 = 10"),
    ("100020", "60000001", Fits, "6 + (6·2 = 12: 1+2 = 3) + 1 = 10"),
    ("100020", "60000002", Fails, "11"),
    ("100020", "00000080", Fails, "6 + (8·2 = 16: 1+6 = 7) = 13"),
    // A weight less than nought: z is 0, then a to g less h.
    ("100030", "10000001", Fits, "1 - 1 = 0"),
    ("100030", "00000005", Fails, "-5, which leaves 6"),
    ("100030", "60000006", Fits, "6 - 6 = 0"),
    ("100030", "00000090", Fails, "9"),
    // Two checks: both.
    ("100040", "01234567", Fails, "28 by 10 leaves 8"),
    ("100040", "01234569", Fits, "30, and a = 0"),
    ("100040", "10000009", Fails, "10, but a = 1"),
    // Not in the table.
    ("100011", "12345672", Unknown, ""),
    ("999999", "12345672", Unknown, ""),
    ("000000", "12345672", Unknown, ""),
    // 1: 27 more.
    ("110001", "00000003", Fits, "3 + 27 = 30"),
    ("110001", "00000010", Fails, "1 + 27 = 28"),
    ("110001", "00000000", Fails, "27, where without the exception it would be 0"),
    // 2 and 9. a = 0: the table's weights.
    ("110002", "00100091", Fits, "1 + 9 + 1 = 11"),
    // a not 0, g not 9: 0 0 1 2 5 3 6 4 8 7 10 9 3 1. The code 110002: 0·1 + 0·2 + 0·5 + 2·3 = 6.
    ("110002", "10000010", Fails, "6 + 6 + 3 = 15; and 9: 25 + 0 = 25"),
    ("110002", "10000031", Fits, "6 + 6 + 9 + 1 = 22"),
    // a not 0, g = 9: 0 0 0 0 0 0 0 0 8 7 10 9 3 1.
    ("110002", "10000096", Fits, "9·3 + 6 = 33"),
    ("110002", "10000095", Fails, "32; and 9: 25 + 5 = 30"),
    // 9: the sort code is 309634, 3+0+9+6+3+4 = 25; h = 8 makes 33.
    ("110002", "00000018", Fits, "first 1 + 8 = 9, then 25 + 8 = 33"),
    ("110002", "00000017", Fails, "first 8, then 32"),
    // 3: the second check falls away when c is 6 or 9. a is its only digit, h that of the first.
    ("110003", "10600000", Fits, "c = 6"),
    ("110003", "10900000", Fits, "c = 9"),
    ("110003", "10600001", Fails, "c = 6, but the first check leaves 1"),
    ("110003", "10500000", Fails, "1"),
    ("110003", "00500000", Fits, "0 and 0"),
    // 4: what is left is the number gh.
    ("110004", "12345600", Fails, "21 by 11 leaves 10, and gh is 00"),
    ("110004", "12345610", Fits, "21 by 11 leaves 10, and gh is 10"),
    ("110004", "00000202", Fits, "2, and gh is 02"),
    ("110004", "00000220", Fails, "2, and gh is 20"),
    // 5: the code is 110009. First z + a to f, and g; then z + a, and h.
    ("110005", "00000221", Fails, "9 + 2 = 11 leaves 0, and g is 2"),
    ("110005", "00000201", Fits, "9 + 2 = 11 leaves 0, and g is 0; 9 leaves 9, 10 - 9 = 1 is h"),
    ("110005", "00000202", Fails, "h is 2"),
    ("110005", "00000021", Fits, "9 leaves 9, 11 - 9 = 2 is g; h as above"),
    ("110005", "00000301", Fails, "12 leaves 1, which no g can be right for"),
    ("110005", "10000110", Fails, "9 + 1 + 1 = 11 leaves 0, but g is 1"),
    ("110005", "10000100", Fits, "11 leaves 0, and g is 0; 9 + 1 = 10 leaves 0, and h is 0"),
    // 6: foreign currency is not checked: a from 4 to 8, g and h alike.
    ("110006", "40000011", Fits, "a = 4, gh = 11"),
    ("110006", "80000000", Fits, "a = 8, gh = 00"),
    ("110006", "40000012", Fails, "4"),
    ("110006", "90000011", Fails, "9"),
    ("110006", "30000011", Fails, "3"),
    ("110006", "00000012", Fits, "0"),
    // 7: with g = 9, u to b do not count. z is 7.
    ("110007", "99000092", Fits, "9 + 2 = 11"),
    ("110007", "00000013", Fits, "7 + 1 + 3 = 11"),
    ("110007", "00000093", Fails, "9 + 3 = 12"),
    // 8: the code is 090126, 0+9+0+1+2+6 = 18.
    ("110008", "00000002", Fits, "18 + 2 = 20"),
    ("110008", "00000000", Fails, "18, where with its own code it would be 10"),
    // 10 and 11: either. With ab = 09 or 99 and g = 9, u to b do not count; z is 0. 11 looks at h.
    ("110010", "09000092", Fits, "9 + 2 = 11"),
    ("110010", "99000092", Fits, "9 + 2 = 11"),
    ("110010", "19000092", Fails, "1 + 9 + 9 + 2 = 21; h = 2"),
    ("110010", "09000083", Fails, "9 + 8 + 3 = 20; h = 3"),
    ("110010", "19000090", Fits, "19, but h = 0"),
    // 12 and 13: either. g by 11, h by 10.
    ("110012", "00000001", Fits, "g = 0"),
    ("110012", "00000010", Fits, "h = 0"),
    ("110012", "00000011", Fails, "1 and 1"),
    // 14: once more with a nought before it, if it ends in 0, 1 or 9.
    ("110014", "10000011", Fits, "8 + 2 + 1 = 11"),
    ("110014", "00000380", Fails, "9 + 16 = 25; 00000038: 6 + 8 = 14"),
    ("110014", "00000411", Fails, "12 + 2 + 1 = 15; 00000041: 8 + 1 = 9"),
    ("110014", "00000511", Fits, "15 + 2 + 1 = 18; 00000051: 10 + 1 = 11"),
    ("110014", "00000510", Fits, "15 + 2 = 17; 00000051: 10 + 1 = 11"),
    ("110014", "00000519", Fits, "15 + 2 + 9 = 26; 00000051: 11"),
    ("110014", "00000512", Fails, "15 + 2 + 2 = 19, and 2 is none of the three"),
    // What is no account.
    ("110014", "12345", Fails, ""),
    ("110014", "12345678901", Fails, ""),
    ("11001", "10000011", Fails, ""),
    ("1100x4", "10000011", Fails, ""),
    ("110014", "1000001x", Fails, ""),
];

#[test]
fn every_exception_comes_to_what_the_rules_say() {
    let table = table();
    for (code, account, expected, sum) in ROWS {
        assert_eq!(table.judge(code, account), *expected, "{code} {account}: {sum}");
    }
}

#[test]
fn numbers_of_other_lengths_are_brought_to_eight() {
    let pair = |code: &str, account: &str| Some((code.to_owned(), account.to_owned()));
    assert_eq!(standardised("10-00-00", "345675"), pair("100000", "00345675"));
    assert_eq!(standardised("10 00 00", " 2345673"), pair("100000", "02345673"));
    assert_eq!(standardised("090000", "112345672"), pair("090001", "12345672"), "Santander");
    assert_eq!(standardised("100000", "912345672"), pair("100000", "12345672"));
    assert_eq!(standardised("080000", "1234567299"), pair("080000", "12345672"), "the Co-operative Bank");
    assert_eq!(standardised("100000", "9912345672"), pair("100000", "12345672"));
    for (code, account) in
        [("10000", "12345672"), ("100000", "12345"), ("100000", "12345678901"), ("x00000", "12345672")]
    {
        assert_eq!(standardised(code, account), None);
    }
    let table = table();
    assert_eq!(table.judge("100000", "9912345672"), Fits);
    assert_eq!(table.judge("100000", "912345672"), Fits);
    assert_eq!(table.judge("100000", "1234567299"), Fails, "the last eight, not the first");
}

#[test]
fn lines_may_end_in_any_way_and_be_empty() {
    for text in [
        WEIGHTS.replace('\n', "\r\n"),
        WEIGHTS.replace('\n', "\r"),
        WEIGHTS.replace('\n', "\n\n"),
        format!("\u{feff}{WEIGHTS}\u{1a}"),
        WEIGHTS.trim_end().to_owned(),
        WEIGHTS.replace("    ", "\t"),
    ] {
        let table = Table::parse(&text, Some("\r\n110005 110009")).unwrap_or_else(|e| panic!("{e}"));
        for (code, account, expected, _) in ROWS {
            assert_eq!(table.judge(code, account), *expected, "{code} {account}");
        }
    }
}

#[test]
fn without_the_substitutions_a_sort_code_stands_for_itself() {
    let table = Table::parse(WEIGHTS, None).expect("a table");
    // z is 5: 5 + 1 leaves 6, 11 - 6 = 5 is g; 5 + 0 leaves 5, and h is 5.
    assert_eq!(table.judge("110005", "00000155"), Fits);
    assert_eq!(table.judge("110005", "10000100"), Fails);
}

#[test]
fn what_is_no_table_is_refused_with_the_line_at_fault() {
    let second = |line: &str| format!("{}\n{line}\n", WEIGHTS.lines().next().expect("a line"));
    let weights = "0    0    0    0    0    0    1    1    1    1    1    1    1";
    for (text, substitutions, expected) in [
        (String::new(), None, "no lines"),
        ("{}".into(), None, "Line 1 of the modulus weight table"),
        (second("100010 100010 MOD12 1 1 1 1 1 1 1 1 1 1 1 1 1 1"), None, "Line 2 "),
        (second(&format!("100010 100010 MOD11 {weights}")), None, "Line 2 "),
        (second(&format!("100010 100010 MOD11 {weights} 1 1 1")), None, "Line 2 "),
        (second(&format!("100010 100010 MOD11 {weights} 1 15")), None, "Line 2 "),
        (second(&format!("100010 100010 MOD11 {weights} 1 0")), None, "Line 2 "),
        (second(&format!("100010 100010 MOD11 {weights} 1000")), None, "Line 2 "),
        (second(&format!("10001 100010 MOD11 {weights} 1")), None, "Line 2 "),
        (second(&format!("100011 100010 MOD11 {weights} 1")), None, "Line 2 "),
        (second(&format!("100005 100020 MOD11 {weights} 1")), None, "does not follow"),
        (second(&format!("090000 090009 MOD11 {weights} 1")), None, "does not follow"),
        (format!("{0}\n{0}\n{0}\n", WEIGHTS.lines().next().expect("a line")), None, "Line 3 "),
        (WEIGHTS.into(), Some("110005 110009\n\n110006"), "Line 3 of the sorting code substitution table"),
        (WEIGHTS.into(), Some("<html>"), "Line 1 of the sorting code substitution table"),
    ] {
        let error = Table::parse(&text, substitutions).map(|_| ()).expect_err("no table");
        assert_eq!(error.code().as_str(), "bad-options");
        assert!(error.message().contains(expected), "{error}");
    }
}

#[test]
fn sort_codes_and_account_numbers_are_read_however_they_are_written() {
    for typed in ["309430", "30-94-30", " 30 94 30 ", "30\u{2013}94\u{2013}30", "30.94.30", "\u{200b}30\u{a0}9430"] {
        let code = sort_code::parse(typed).unwrap_or_else(|_| panic!("{typed}"));
        assert_eq!(code, "309430");
        assert_eq!(sort_code::formatted(&code), "30-94-30");
    }
    for typed in ["", "30943", "3094300", "30943o", "30/94/30", "٣٠٩٤٣٠"] {
        assert!(sort_code::parse(typed).is_err(), "{typed}");
    }
    assert_eq!(sort_code::formatted("é"), "é");
    for (typed, expected) in
        [("00733445", "00733445"), ("0073 3445", "00733445"), ("733445", "733445"), (" 0733-445", "0733445")]
    {
        assert_eq!(account_number::parse(typed).as_deref(), Ok(expected));
    }
    for typed in ["", "73344", "007334450", "0073344x"] {
        assert!(account_number::parse(typed).is_err(), "{typed}");
    }
}

#[test]
fn what_was_formatted_is_read_again_and_nothing_changes_twice() {
    let mut random = Random::new(21);
    for _ in 0..10_000 {
        let code = random.word(b"0123456789", 6, 6);
        assert_eq!(sort_code::parse(&sort_code::formatted(&code)).as_ref(), Ok(&code));
        let account = random.word(b"0123456789", 6, 8);
        assert_eq!(account_number::parse(&account).as_ref(), Ok(&account));
        let (code, eight) = standardised(&code, &account).expect("digits");
        assert_eq!(standardised(&code, &eight), Some((code, eight)));
    }
}

#[test]
fn whatever_the_table_and_the_account_are_there_is_a_verdict() {
    let mut random = Random::new(22);
    let table = table();
    for _ in 0..100_000 {
        let code = random.word(b"0123456789", 0, 8);
        let account = random.word(b"0123456789x", 0, 12);
        if table.judge(&code, &account) == Fits {
            assert!(code.starts_with('1') && code.len() == 6);
        }
        let weights: Vec<String> = (0..14).map(|_| (random.below(1999) as i32 - 999).to_string()).collect();
        let method = ["MOD10", "MOD11", "DBLAL"][random.below(3)];
        if code.len() == 6 && random.below(50) == 0 {
            let line = format!("{code} {code} {method} {} {}", weights.join(" "), random.below(14) + 1);
            let wild = Table::parse(&line, None).expect("a row");
            assert_ne!(wild.judge(&code, "12345672"), Unknown);
        }
    }
}
