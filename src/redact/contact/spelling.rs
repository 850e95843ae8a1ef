//! The ways in which a number is written: gaps, prefixes, and letters that a scanner takes for digits.

use crate::redact::number;
use crate::text::fold::fold;

/// The letters and digits of a string, folded.
pub fn squeeze(value: &str) -> String {
    fold(value).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The ASCII digits of a string.
pub fn digits_of(value: &str) -> String {
    fold(value).chars().filter(char::is_ascii_digit).collect()
}

/// The digits of a telephone number without `+44`, `0044` or the leading 0.
pub fn national_digits(phone: &str) -> String {
    let folded = fold(phone);
    let digits = digits_of(phone);
    let international = digits
        .strip_prefix("0044")
        .or_else(|| if folded.trim_start().starts_with('+') { digits.strip_prefix("44") } else { None });
    let national = international.unwrap_or(&digits);
    national.strip_prefix('0').unwrap_or(national).to_owned()
}

/// A pattern for letters and digits with `gap` (a pattern) between any two, in which digits and the letters that look
/// like them are the same.
pub fn gapped(squeezed: &str, gap: &str) -> String {
    let letters: Vec<String> = squeezed.chars().map(alike).collect();
    letters.join(gap)
}

fn alike(c: char) -> String {
    match c {
        '0' | 'o' => "[0o]".into(),
        '1' | 'i' | 'l' => "[1il]".into(),
        '5' | 's' => "[5s]".into(),
        '8' | 'b' => "[8b]".into(),
        '2' | 'z' => "[2z]".into(),
        c => regex::escape(c.encode_utf8(&mut [0; 4])),
    }
}

/// A pattern for a telephone number given by its national digits, in any grouping and with any prefix.
pub fn phone(national: &str) -> String {
    const GAP: &str = "(?:—|[ .()/|_*-]{0,3})";
    format!(r"(?:(?:(?:\+|0[0o]) ?)?44{GAP}[0o]?{GAP}|\(?[0o]{GAP})?{}", gapped(national, GAP))
}

/// A pattern for a word of an address: with the slips of a scanner, with or without the apostrophe before its `s`, and a
/// long one as two words, `Mill Brook`.
pub fn word(word: &str) -> String {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2);
    let letters = stem.unwrap_or(word);
    let count = letters.chars().count();
    let scanned = |(i, c): (usize, char)| {
        let letter = if c == 'm' { "(?:m|rn)".into() } else { alike(c) };
        let two_words = count > 6 && (3..count - 2).contains(&i) && letters.is_ascii();
        if two_words { format!("[ -]?{letter}") } else { letter }
    };
    let letters: String = letters.chars().enumerate().map(scanned).collect();
    if stem.is_some() { format!("{letters}'?[5s]'?") } else { letters }
}

/// The words by which letters are given over the telephone.
const ALPHABET: [&str; 26] = [
    "alph?a",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliett?e?",
    "kilo",
    "lima",
    "mike",
    "november",
    "oscar",
    "papa",
    "quebec",
    "romeo",
    "sierra",
    "tango",
    "uniform",
    "victor",
    "whiskey|whisky",
    "x-?ray",
    "yankee",
    "zulu",
];

/// A pattern for letters and digits read out: `F for Foxtrot, E, four, 2 A B`, `lima kilo one seven`.
pub fn read_out(squeezed: &str) -> String {
    let one = |c: char| {
        let said = || ALPHABET.get((c as usize).checked_sub('a' as usize)?).copied();
        match (c.is_ascii_digit(), said()) {
            (true, _) => number::few_spoken(c.encode_utf8(&mut [0; 4])).replacen("(?:", &format!("(?:{c}|"), 1),
            (false, Some(said)) => format!("(?:{said}|{c}(?: (?:for|as in) [a-z]+)?)"),
            (false, None) => regex::escape(c.encode_utf8(&mut [0; 4])),
        }
    };
    squeezed.chars().map(one).collect::<Vec<_>>().join("(?:, and |[ ,.-]{0,3})")
}

/// A pattern for a postcode without its last two letters, or with signs in their place: `BA1 9`, `BA1 9xx`. Nothing when
/// what is before the space would be found everywhere.
pub fn sector(squeezed: &str) -> Option<String> {
    let (outward, inward) = squeezed.split_at_checked(squeezed.len().checked_sub(3)?)?;
    let digit = inward.get(..1).filter(|_| outward.len() > 2)?;
    // KW14 is another district than KW1 4.
    let gap = if outward.ends_with(|c: char| c.is_ascii_digit()) && outward.len() < 4 { "[ -]" } else { "[ -]?" };
    Some(format!("{}{gap}{}(?: ?[x*?#]{{1,2}})?", gapped(outward, ""), regex::escape(digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_telephone_number_in_many_spellings() {
        assert_eq!(national_digits("+44 (0)7700 900 123"), "7700900123");
        assert_eq!(national_digits("0044 7700 900123"), "7700900123");
        assert_eq!(national_digits("07700 900123"), "7700900123");
        let regex = regex::Regex::new(&format!("^(?:{})$", phone("7700900123"))).unwrap();
        for text in [
            "07700 900123",
            "(07700) 900 123",
            "+44 (0) 7700-900-123",
            "+447700900123",
            "0044 7700 900123",
            "o77oo 9oo123",
            "07700/900123",
            "7700 900 123",
        ] {
            assert!(regex.is_match(text), "{text}");
        }
    }
}
