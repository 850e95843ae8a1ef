//! Names in Cyrillic, Greek and Chinese letters and their usual spelling in Latin ones.

/// Whether a text holds a letter that this file writes in Latin.
pub fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3FF}' | '\u{400}'..='\u{45F}' | '\u{490}' | '\u{491}')
}

/// A Cyrillic or Greek letter in Latin ones; `before` is the letter before it. Nothing for other letters.
pub fn latin(c: char, before: Option<char>) -> Option<&'static str> {
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    let before = before.map(lower);
    Some(match lower(c) {
        'а' | 'α' | 'ά' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' | 'δ' => "d",
        'е' | 'э' | 'є' | 'ε' | 'έ' | 'ё' => "e",
        'ж' => "zh",
        'з' | 'ζ' => "z",
        'и' | 'і' | 'η' | 'ή' | 'ι' | 'ί' | 'ϊ' | 'ΐ' => "i",
        'й' | 'ы' => "y",
        'ї' => "yi",
        'к' | 'κ' => "k",
        'л' | 'λ' => "l",
        'м' | 'μ' => "m",
        'н' | 'ν' => "n",
        'о' | 'ο' | 'ό' | 'ω' | 'ώ' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' | 'τ' => "t",
        'υ' | 'ύ' if before.is_some_and(|b| matches!(b, 'ο' | 'ό')) => "u",
        'υ' | 'ύ' if before.is_some_and(|b| matches!(b, 'α' | 'ε' | 'η')) => "v",
        'у' => "u",
        'υ' | 'ύ' | 'ϋ' => "y",
        'ф' | 'φ' => "f",
        'х' => "kh",
        'χ' => "ch",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' | 'ђ' => "c",
        'џ' => "dz",
        'β' => "v",
        'γ' => "g",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    })
}

/// A name in Cyrillic or Greek letters as it is spelt in Latin ones, in the commonest ways; nothing for other names.
pub fn spelt_in_latin(name: &str) -> Vec<String> {
    if !name.chars().any(is_foreign) {
        return Vec::new();
    }
    let mut plain = String::new();
    let mut before = None;
    for c in name.chars() {
        match latin(c, before) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(c),
        }
        before = Some(c);
    }
    let mut all = vec![plain.clone()];
    for (from, to) in [
        ("shch", "sch"),
        ("kh", "h"),
        ("ya", "ia"),
        ("yu", "iu"),
        ("ts", "c"),
        ("iy", "y"),
        ("iy", "i"),
        ("ks", "x"),
        ("y", "i"),
        ("ch", "h"),
    ] {
        if plain.contains(from) {
            all.push(plain.replace(from, to));
        }
    }
    if plain.starts_with('e') {
        all.push(format!("y{plain}"));
    }
    all
}

/// The commonest Chinese family names: how they are spelt, and their characters, simplified and traditional. Compiled by
/// Chinese family names, a spelling and its characters in each line.
const FAMILIES: &str = include_str!("../../../data/chinese-family-names.txt");

/// The characters that a family name spelt in Latin letters may stand for.
pub fn family_characters(spelt: &str) -> String {
    let rows = FAMILIES.lines().filter_map(|line| line.split_once(' '));
    rows.filter(|(name, _)| *name == spelt).map(|(_, characters)| characters).collect()
}

/// Whether a character is Chinese.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}')
}

/// A Chinese given name in one word, taken apart into its two syllables.
pub fn syllables(word: &str) -> Option<(&str, &str)> {
    (2..word.len().saturating_sub(1)).rev().find_map(|at| {
        let (first, second) = word.split_at_checked(at)?;
        (is_syllable(first) && is_syllable(second)).then_some((first, second))
    })
}

fn is_syllable(word: &str) -> bool {
    const BEGINNINGS: [&str; 22] = [
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "",
    ];
    const ENDS: [&str; 35] = [
        "a", "o", "e", "i", "u", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "ia", "ie", "iao",
        "iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue", "ya", "yan",
        "wei",
    ];
    const WHOLE: [&str; 24] = [
        "yi", "ya", "ye", "yao", "you", "yan", "yin", "yang", "ying", "yong", "yu", "yue", "yuan", "yun", "wu", "wa",
        "wo", "wai", "wei", "wan", "wen", "wang", "an", "ai",
    ];
    WHOLE.contains(&word)
        || BEGINNINGS
            .iter()
            .filter(|b| !b.is_empty())
            .any(|b| word.strip_prefix(b).is_some_and(|end| ENDS.contains(&end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_alphabets_are_spelt_in_latin() {
        assert!(spelt_in_latin("Щербаков").contains(&"schbakov".replace("schb", "scherb")));
        assert!(spelt_in_latin("Елена").contains(&"yelena".to_owned()));
        assert_eq!(spelt_in_latin("Παπαδάκης").first().map(String::as_str), Some("papadakis"));
        assert_eq!(spelt_in_latin("Λουκάς").first().map(String::as_str), Some("loukas"));
        assert!(spelt_in_latin("Ada").is_empty());
    }

    #[test]
    fn chinese_names_come_apart() {
        assert_eq!(syllables("meihua"), Some(("mei", "hua")));
        assert_eq!(syllables("xiaoling"), Some(("xiao", "ling")));
        assert_eq!(syllables("jianguo"), Some(("jian", "guo")));
        assert_eq!(syllables("margaret"), None);
        assert!(family_characters("zhang").contains('張') && family_characters("smith").is_empty());
    }
}
