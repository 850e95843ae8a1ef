//! Numbers in words: what one is worth, how a number is written in words, and how digits are read out.

/// The numbers below twenty.
const SMALL: [&str; 20] = [
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The tens from twenty.
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// What a nought is called that is read out.
const NOUGHT: &str = "oh|zero|nought|o";

/// What may stand between two words of a number that is read out.
const BETWEEN: &str = "[ ,.-]{0,3}";

/// The number that a folded word is, in digits or in words.
pub fn value(word: &str) -> Option<u32> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok();
    }
    let tens = || TENS.iter().zip(2..).find(|(ten, _)| **ten == word).map(|(_, n)| n * 10);
    let small = SMALL.iter().zip(0..).find(|(small, _)| **small == word).map(|(_, n)| n);
    small.or_else(tens).or_else(|| (word == "hundred").then_some(100))
}

/// A pattern for a number below a thousand in words; nothing for another: `twenty[ -]?two`.
pub fn in_words(number: &str) -> Option<String> {
    let number: usize = number.parse().ok().filter(|n| (1..1000).contains(n))?;
    let (hundreds, rest) = (number / 100, number % 100);
    let below = |n: usize| match SMALL.get(n) {
        Some(small) => Some((*small).to_owned()),
        None if n.is_multiple_of(10) => TENS.get((n / 10).checked_sub(2)?).map(|ten| (*ten).to_owned()),
        None => Some(format!("{}[ -]?{}", TENS.get((n / 10).checked_sub(2)?)?, SMALL.get(n % 10)?)),
    };
    if hundreds == 0 {
        return below(rest);
    }
    // "a hundred and four"; and as it is read out, "one oh four".
    let first = if hundreds == 1 { "(?:one|an?)".to_owned() } else { below(hundreds)? };
    let whole = format!("{first}[ -]hundred");
    let whole = if rest == 0 { whole } else { format!("{whole}(?:[ -]and)?[ -]{}", below(rest)?) };
    Some(format!("(?:{whole}|{})", few_spoken(&number.to_string())))
}

/// A pattern for digits read out: `oh seven seven double oh, nine hundred, one two three`.
pub fn spoken(digits: &str) -> String {
    read_out(digits, BETWEEN, true)
}

/// The same for a few digits, between which no sentence may end, and of which none is written as a digit: those say less.
pub fn few_spoken(digits: &str) -> String {
    read_out(digits, "[ ,-]{0,2}", false)
}

fn read_out(digits: &str, between: &str, mixed: bool) -> String {
    let digits: Vec<usize> = digits.chars().filter_map(|c| c.to_digit(10)).map(|d| d as usize).collect();
    let runs = digits.chunk_by(|a, b| a == b).enumerate();
    let words = runs.filter_map(|(i, run)| {
        let (digit, times) = (run.first()?, run.len());
        let name = if *digit == 0 { NOUGHT } else { SMALL.get(*digit)? };
        let word = if mixed { format!("(?:{name}|{digit})") } else { format!("(?:{name})") };
        let mut ways: Vec<String> = said(times)
            .iter()
            .map(|counts| {
                let each = counts.iter().map(|count| match count {
                    1 => word.clone(),
                    2 => format!("double[ -]{word}"),
                    _ => format!("(?:treble|triple)[ -]{word}"),
                });
                each.collect::<Vec<_>>().join(between)
            })
            .collect();
        // "nine hundred", "nine hundred oh six", "nine thousand"
        for (round, name) in [(2, "hundred"), (3, "thousand")] {
            if *digit == 0 && i > 0 && times >= round {
                let rest = vec![word.clone(); times - round];
                ways.push(std::iter::once(format!("{name}(?: and)?")).chain(rest).collect::<Vec<_>>().join(between));
            }
        }
        Some(format!("(?:{})", ways.join("|")))
    });
    words.collect::<Vec<_>>().join(between)
}

/// How the same digit several times over is said: one by one, as doubles, as trebles.
fn said(times: usize) -> Vec<Vec<usize>> {
    if times == 0 {
        return vec![Vec::new()];
    }
    // More than four are said one by one.
    let most = if times > 4 { 1 } else { times.min(3) };
    let begins = |first: usize| said(times - first).into_iter().map(move |rest| [&[first][..], &rest].concat());
    (1..=most).flat_map(begins).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(pattern: &str) -> regex::Regex {
        regex::Regex::new(&format!("^(?:{pattern})$")).unwrap()
    }

    #[test]
    fn a_word_is_worth_its_number() {
        assert_eq!(value("twelve"), Some(12));
        assert_eq!(value("eighty"), Some(80));
        assert_eq!(value("81"), Some(81));
        assert_eq!(value("hundred"), Some(100));
        assert_eq!((value("twelfth"), value("81a"), value("")), (None, None, None));
    }

    #[test]
    fn a_number_in_words() {
        for (number, texts) in [
            ("7", vec!["seven"]),
            ("22", vec!["twenty two", "twenty-two"]),
            ("90", vec!["ninety"]),
            ("104", vec!["a hundred and four", "one hundred four", "one oh four"]),
            ("311", vec!["three hundred and eleven", "three one one", "three double one"]),
        ] {
            let pattern = whole(&in_words(number).unwrap());
            assert!(texts.iter().all(|text| pattern.is_match(text)), "{number}");
            assert!(!pattern.is_match("eight") && !pattern.is_match("twenty"), "{number}");
        }
        assert!(["0", "1000", "12a", ""].iter().all(|number| in_words(number).is_none()));
    }

    #[test]
    fn a_telephone_number_read_out() {
        let regex = whole(&spoken("07700900123"));
        for text in [
            "oh seven seven double oh nine double oh one two three",
            "zero seven seven zero zero, nine hundred, one two three",
            "o double seven o o 9 0 0 one two three",
            "oh-double-seven-double-oh, nine hundred, one-two-three",
            "oh seven seven oh oh - nine hundred - one two three",
        ] {
            assert!(regex.is_match(text), "{text}");
        }
        assert!(!regex.is_match("oh seven seven double oh nine double oh one two four"));
        let regex = whole(&spoken("07700900555"));
        let says = |end: &str| regex.is_match(&format!("oh double seven double oh nine hundred {end}"));
        assert!(says("five five five") && says("treble five") && says("five double five"));
        assert!(!says("five five") && !says("double five") && !says("five double five five"));
    }
}
