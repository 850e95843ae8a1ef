//! Other forms of one word of a name: what a scanner makes of it, what a language makes of it, what friends make of it.
//! All words are folded, and so are the forms. A form that is an ordinary word or another given name is left out.

use crate::redact::lexicon::{self, Kind};

/// What a scanner reads for letters, several for one or one for several: `rn` for `m`.
const SCANNED: [(&str, &str); 14] = [
    ("m", "rn"),
    ("rn", "m"),
    ("d", "cl"),
    ("d", "ci"),
    ("cl", "d"),
    ("w", "vv"),
    ("u", "ii"),
    ("n", "ri"),
    ("h", "li"),
    ("k", "lc"),
    ("b", "lo"),
    ("rr", "n"),
    ("ri", "n"),
    ("nn", "rm"),
];

/// Digits that a scanner reads for letters.
const DIGITS: [(char, char); 10] = [
    ('o', '0'),
    ('l', '1'),
    ('i', '1'),
    ('s', '5'),
    ('b', '8'),
    ('z', '2'),
    ('g', '9'),
    ('e', '3'),
    ('a', '4'),
    ('t', '7'),
];

/// The word as a scanner may have it: one group of letters taken for another; in a short word also digits for letters.
pub fn scanned(word: &str) -> Vec<String> {
    let mut all = Vec::new();
    let letters = word.chars().count();
    if letters >= 5 {
        for (is, read) in SCANNED {
            all.extend(word.match_indices(is).map(|(at, _)| splice(word, at, is.len(), read)));
        }
    }
    if (3..5).contains(&letters) {
        for (is, read) in DIGITS {
            all.extend(
                word.match_indices(is).map(|(at, _)| splice(word, at, is.len_utf8(), read.encode_utf8(&mut [0; 4]))),
            );
        }
    }
    kept(all, word)
}

/// The word with a capital that a scanner takes for another sign: `lmran`, `0kafor`.
pub fn with_capital_misread(word: &str) -> Vec<String> {
    const CAPITALS: [(char, &str); 5] = [('i', "l"), ('i', "1"), ('l', "i"), ('o', "0"), ('b', "8")];
    let first = |(is, read): &(char, &str)| word.strip_prefix(*is).map(|rest| format!("{read}{rest}"));
    let all = if word.chars().count() < 4 { Vec::new() } else { CAPITALS.iter().filter_map(first).collect() };
    kept(all, word)
}

/// The word as others spell what they hear: `jagdip` for `jagdeep`, `deole` for `deol`; up to two changes.
pub fn respelt(word: &str) -> Vec<String> {
    const SOUNDS: [(&str, &str); 22] = [
        ("ee", "i"),
        ("oo", "u"),
        ("ou", "u"),
        ("aa", "a"),
        ("ph", "f"),
        ("kh", "k"),
        ("dh", "d"),
        ("th", "t"),
        ("gh", "g"),
        ("w", "v"),
        ("y", "i"),
        ("q", "k"),
        ("ck", "k"),
        ("ei", "ai"),
        ("ey", "ay"),
        ("z", "s"),
        ("sh", "s"),
        ("ie", "y"),
        ("x", "ks"),
        ("c", "k"),
        ("j", "y"),
        ("ch", "c"),
    ];
    if word.len() < 4 || !word.is_ascii() {
        return Vec::new();
    }
    // Гриценко: the Ukrainian H is the Russian G.
    let slavic = ["enko", "chuk", "skyi", "skyy", "ska", "iuk", "yuk"].iter().any(|end| word.ends_with(end));
    let g = word.strip_prefix('h').filter(|_| slavic).map(|rest| format!("g{rest}"));
    let once = |word: &str| {
        let mut all = Vec::new();
        for (a, b) in SOUNDS {
            for (from, to) in [(a, b), (b, a)] {
                // The first letter stays, or is heard the same.
                all.extend(
                    word.match_indices(from).filter(|(at, _)| *at > 0).map(|(at, _)| splice(word, at, from.len(), to)),
                );
            }
        }
        let bytes = word.as_bytes();
        for (at, pair) in bytes.windows(2).enumerate() {
            if let [a, b] = pair
                && a == b
            {
                all.push(splice(word, at, 1, ""));
            }
        }
        for (at, c) in word.char_indices().filter(|(at, c)| *at > 0 && "bdfgklmnprst".contains(*c)) {
            all.push(splice(word, at, 0, c.encode_utf8(&mut [0; 4])));
        }
        if word.ends_with('e') {
            all.push(word.trim_end_matches('e').to_owned());
        } else {
            all.push(format!("{word}e"));
        }
        match word.strip_suffix('h') {
            Some(bare) => all.push(bare.to_owned()),
            None if word.ends_with('a') => all.push(format!("{word}h")),
            None => {}
        }
        all
    };
    let first = once(word);
    let mut all = first.clone();
    if word.len() > 5 {
        all.extend(first.iter().take(60).flat_map(|form| once(form)).take(1500));
    }
    // Katriona, of Catriona
    let hard = |rest: &str| rest.starts_with(['a', 'o', 'u', 'l', 'r']);
    let swapped = [("c", "k"), ("k", "c")]
        .into_iter()
        .find_map(|(from, to)| word.strip_prefix(from).filter(|rest| hard(rest)).map(|rest| format!("{to}{rest}")));
    all.extend(swapped);
    all.extend(g.iter().flat_map(|g| once(g)));
    all.extend(g);
    let mut all = kept(all, word);
    all.retain(|form| form.len() > 3);
    all
}

/// An Arabic family name with its article written to it, as others spell the two: `elmasry`, `almasri` for `al-Masri`.
pub fn with_article(article: &str, word: &str) -> Vec<String> {
    if !["al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az"].contains(&article) {
        return Vec::new();
    }
    let words = [word.to_owned()].into_iter().chain(respelt(word));
    words.flat_map(|word| ["al", "el", article].map(|article| format!("{article}{word}"))).collect()
}

/// A name as some write it in a hurry, without its vowels behind the first letter: `hllwy` for `holloway`.
pub fn without_vowels(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let first = letters.next()?;
    let rest: String = letters.filter(|c| !"aeiou".contains(*c)).collect();
    let short = format!("{first}{rest}");
    let known = lexicon::is_ordinary(&short) || lexicon::is_any(&[Kind::Acronym, Kind::Title], &short);
    (word.is_ascii() && short.len() > 3 && short.len() + 1 < word.len() && !known).then_some(short)
}

/// How a name with Mac is cut short: `mca` for `mcallister`, as in S. McA.
pub fn mac_and_a_letter(word: &str) -> Option<String> {
    let rest = word.strip_prefix("mac").or_else(|| word.strip_prefix("mc")).filter(|rest| rest.len() > 3)?;
    rest.chars().next().map(|first| format!("mc{first}"))
}

/// The letters that a name with a prefix may be given by: M and L of MacLeod, N and L of NicLeòid.
pub fn prefix_and_letter(word: &str) -> Option<(char, char)> {
    let prefix = ["mac", "mc", "nic", "fitz"].into_iter().find(|prefix| word.starts_with(prefix))?;
    let rest = word.get(prefix.len()..).filter(|rest| rest.len() > 2)?;
    prefix.chars().next().zip(rest.chars().next())
}

/// Pet names that are made from any given name: `Hopey`, `Jacko`, `Robbo`, `Addy`; and from a family name: `Marchy`.
pub fn pet_names(word: &str) -> Vec<String> {
    let mut all = kept(made_pet_names(word), word);
    // Chichi for Chidinma.
    if let Some(open) = word.get(..3).filter(|open| ["ch", "sh", "th", "kw"].iter().any(|two| open.starts_with(two))) {
        all.extend(Some(format!("{open}{open}")).filter(|_| open.ends_with(['a', 'e', 'i', 'o', 'u'])));
    }
    // Mimi for Meihua, Jojo for Jane: others may be called so, too, and the document tells.
    if let Some(c) = word.chars().next().filter(|c| "bcdfgjklmntz".contains(*c)) {
        all.extend(["i", "o", "u"].map(|vowel| format!("{c}{vowel}{c}{vowel}")));
    }
    all
}

/// Those of the pet names that are short for another name, too: `Aggie`, of Agatha and Agnes.
pub fn shared_pet_names(word: &str) -> Vec<String> {
    let short = |form: &str| lexicon::is_given_name(form) && !lexicon::has_short_forms(form);
    let mut all = made_pet_names(word);
    all.retain(|form| short(form) && !lexicon::is_word(form) && !lexicon::is(Kind::PlaceName, form) && form != word);
    all
}

fn made_pet_names(word: &str) -> Vec<String> {
    // With an s: the apostrophe was forgotten, or friends put it there.
    let mut all = vec![format!("{word}y"), format!("{word}ie"), format!("{word}o"), format!("{word}s")];
    // Moey
    if word.ends_with(['o', 'u']) {
        all.push(format!("{word}ey"));
    }
    // Oonie, of Oona
    if let Some(stem) = word.strip_suffix('a').filter(|stem| stem.len() > 2) {
        all.extend([format!("{stem}ie"), format!("{stem}y")]);
    }
    // Junie, Davo
    if let Some(stem) = word.strip_suffix('e') {
        all.extend([format!("{stem}ie"), format!("{stem}y"), format!("{stem}o")]);
    }
    if let Some(last) = word.chars().next_back().filter(|c| !"aeiouyw".contains(*c)) {
        all.extend([format!("{word}{last}y"), format!("{word}{last}ie"), format!("{word}{last}a")]);
    }
    // Decky
    if word.ends_with('c') {
        all.extend([format!("{word}ky"), format!("{word}kie")]);
    }
    all.retain(|form| form.len() < 10);
    // The first syllable, with its end doubled: Addy for Adwoa, Mimi for Mina.
    let head = first_syllable(word);
    if let Some(last) =
        head.chars().next_back().filter(|c| c.is_ascii_alphabetic() && head.len() > 1 && head.len() < word.len())
    {
        let end = if head.ends_with("th") || head.ends_with("ch") || head.ends_with("sh") {
            String::new()
        } else {
            last.to_string()
        };
        all.extend(["y", "ie", "o", "a"].map(|tail| format!("{head}{end}{tail}")));
        all.push(format!("{head}za"));
        // Cazza and Cazzer for Carol.
        if let Some(open) = head.strip_suffix('r') {
            all.extend(["zza", "zzer"].map(|tail| format!("{open}{tail}")));
        }
        all.push(format!("{head}{end}i"));
        // Hils, Fatz
        all.extend([format!("{head}s"), format!("{head}z"), format!("{head}i")]);
    }
    if let Some(open) = word.get(..2).filter(|open| open.ends_with(['a', 'e', 'i', 'o', 'u']) && word.len() > 3) {
        all.push(format!("{open}{open}"));
    }
    all.retain(|form| form.len() > 3);
    all
}

/// Caz for Carol, Kaz for Karim, Baz for Barry; others may be called so, too.
pub fn with_z(word: &str) -> Option<String> {
    let head = first_syllable(word);
    head.strip_suffix('r')
        .filter(|_| head.len() < word.len())
        .map(|open| format!("{open}z"))
        .filter(|form| form.len() > 2)
}

/// The first letters of a long family name, as friends call people: `Llew` for `Llewellyn`, `Christo` for `Christodoulou`.
pub fn cut_short(word: &str) -> Vec<String> {
    // A field of ten letters cuts Wolstenholme to WOLSTENHOL.
    let left_out = if word.len() > 9 { 1 } else { 3 };
    let most = if word.is_ascii() && word.len() > 7 { word.len().saturating_sub(left_out).max(5) } else { 0 };
    let heads = (4..=most).filter_map(|len| word.get(..len).map(str::to_owned));
    let mut all = kept(heads.collect(), word);
    // Johns and Parks are family names of their own; six letters are nobody else's by chance.
    all.retain(|head| !head.ends_with('s') && (head.len() > 5 || !head.ends_with(['a', 'e', 'i', 'o', 'u', 'y'])));
    all
}

/// What friends and hecklers make of the beginning of a family name: `Wilko`, `Robbo`, `Sully`, `Tommo`.
pub fn family_pet_names(word: &str) -> Vec<String> {
    let vowel = |c: char| "aeiouy".contains(c);
    let mut all = Vec::new();
    if !word.is_ascii() || word.len() < 5 {
        return all;
    }
    for head in (3..word.len().min(7)).filter_map(|len| word.get(..len)) {
        let mut back = head.chars().rev();
        let (Some(last), Some(before)) = (back.next(), back.next()) else { continue };
        if vowel(last) || !head.contains(vowel) {
            continue;
        }
        all.extend(["o", "y", "ie", "ers"].map(|tail| format!("{head}{tail}")));
        if vowel(before) {
            all.extend(["o", "y", "ie", "a", "ers"].map(|tail| format!("{head}{last}{tail}")));
        }
        if let Some(open) = head.strip_suffix('r').filter(|open| open.ends_with(vowel)) {
            all.extend(["zza", "zzer"].map(|tail| format!("{open}{tail}")));
        }
    }
    // Tommo, of Thompson; Jonno, of Johnson.
    if let Some(rest) = word.strip_prefix("thom") {
        all.extend(["tommo", "tomo", "thommo"].map(str::to_owned).into_iter().filter(|_| !rest.is_empty()));
    }
    if word.starts_with("john") {
        all.extend(["jonno", "johnno", "jonners"].map(str::to_owned));
    }
    all.extend(word.strip_prefix("fitz").filter(|rest| rest.len() > 3).map(|_| "fitz".to_owned()));
    // Harry may be Harrison, and is asked about.
    let other = |form: &str| lexicon::is_word(form) || lexicon::is_any(&[Kind::CommonFamily, Kind::PlaceName], form);
    all.retain(|form| form.len() > 3 && !other(form) && !lexicon::is_small_word(form));
    all.sort_unstable();
    all.dedup();
    all
}

/// From the start to the consonant behind the first vowel: `ad`, `rob`, `kath`.
fn first_syllable(word: &str) -> &str {
    let vowel = |c: char| "aeiouy".contains(c);
    let Some(start) = word.find(vowel) else { return "" };
    let rest = word.get(start..).unwrap_or("");
    let Some(consonant) = rest.find(|c| !vowel(c)) else { return "" };
    let end = start + consonant + 1;
    match word.get(..end + 1) {
        Some(two) if two.ends_with("th") || two.ends_with("ch") || two.ends_with("sh") => two,
        _ => word.get(..end).unwrap_or(""),
    }
}

/// A Welsh given name after a word that softens it, or changes it otherwise: `Ddafydd`, `Leucu`, `Gatrin`.
pub fn mutated(word: &str) -> Vec<String> {
    const CHANGES: [(&str, &[&str]); 10] = [
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("p", &["b", "ph", "mh"]),
        ("t", &["d", "th", "nh"]),
        ("c", &["g", "ch", "ngh"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
        ("gw", &["w"]),
    ];
    let mut all = Vec::new();
    for (from, to) in CHANGES {
        if let Some(rest) = word.strip_prefix(from).filter(|rest| !(from == "c" && rest.starts_with('h'))) {
            all.extend(to.iter().map(|to| format!("{to}{rest}")));
        }
    }
    let mut all = kept(all, word);
    all.retain(|form| form.len() > 3);
    all
}

/// Whether a family name is Welsh by its look, so that its beginning changes.
pub fn is_welsh(word: &str) -> bool {
    ["ll", "rh", "gw"].iter().any(|start| word.starts_with(start))
        || ["ydd", "wyn"].iter().any(|part| word.contains(part))
}

/// Whether a name is Slavic by its look, so that it is declined.
pub fn is_slavic(word: &str) -> bool {
    ["ski", "ska", "cki", "cka", "wicz", "czyk", "czak", "ov", "ova", "ev", "eva", "enko", "szka", "rzy"]
        .iter()
        .any(|end| word.ends_with(end) && word.len() > end.len() + 1)
        || ["sz", "cz", "rz", "jc", "dz"].iter().any(|group| word.contains(group))
}

/// A Slavic name in its other cases, and the other of a pair: `Kowalskiej` and `Kowalski` for `Kowalska`, `Gosi` for `Gosia`.
pub fn declined(word: &str) -> Vec<String> {
    let mut all = Vec::new();
    let with =
        |all: &mut Vec<String>, stem: &str, ends: &[&str]| all.extend(ends.iter().map(|end| format!("{stem}{end}")));
    let adjective =
        [("ski", "sc"), ("ska", "sc"), ("cki", "cc"), ("cka", "cc")].iter().find(|(end, _)| word.ends_with(end));
    if let Some((end, plural)) = adjective {
        let stem = word.get(..word.len() - 1).unwrap_or("");
        with(&mut all, stem, &["i", "a", "iej", "iego", "iemu", "im", "ich", "imi", "ie", "o", "oj", "oi", "u"]);
        with(&mut all, word.strip_suffix(end).unwrap_or(""), &[&format!("{plural}y")]);
    } else if let Some(stem) = word.strip_suffix('a') {
        with(&mut all, stem, &["y", "i", "e", "o", "u", "ie", "oy", "oi", "oj"]);
        let changed = [("k", "ce"), ("g", "dze"), ("r", "rze"), ("t", "cie"), ("d", "dzie"), ("ch", "sze")];
        for (end, new) in changed {
            if let Some(short) = stem.strip_suffix(end) {
                with(&mut all, short, &[new]);
            }
        }
        if stem.ends_with("ov") || stem.ends_with("ev") {
            all.push(stem.to_owned());
            // Novák, of Nováková.
            all.extend(stem.strip_suffix("ov").map(str::to_owned));
        }
        if let Some(short) = stem.strip_suffix('i') {
            with(&mut all, short, &["i", "ie", "iu"]);
        }
    } else if let Some(stem) = word.strip_suffix(['y', 'o', 'i']) {
        with(&mut all, stem, &["ego", "emu", "ym", "a", "ie", "y"]);
    } else {
        with(&mut all, word, &["a", "owi", "em", "iem", "ie", "u", "y", "i", "ow", "owie", "om", "ym", "e", "oy"]);
        // Marek, Marka.
        if let Some(short) = word.strip_suffix("ek") {
            with(&mut all, short, &["ka", "kowi", "kiem", "ku"]);
        }
    }
    kept(all, word)
}

/// The family name of the father, mother or husband of a Lithuanian woman: `Zukauskas` and `Zukauskiene` for `Zukauskaite`.
pub fn lithuanian(word: &str) -> Vec<String> {
    const ENDS: [(&str, &[&str]); 4] = [
        ("aite", &["as", "iene"]),
        ("yte", &["is", "ys", "iene"]),
        ("ute", &["us", "uviene", "iene"]),
        ("iene", &["as", "is", "ys", "us", "aite", "yte", "ute"]),
    ];
    let long = |end: &str| word.len() > end.len() + 3 && word.ends_with(end);
    let found = ENDS.iter().find(|(end, _)| long(end));
    let all = found.map_or_else(Vec::new, |(end, others)| {
        let stem = word.strip_suffix(end).unwrap_or("");
        others.iter().map(|other| format!("{stem}{other}")).collect()
    });
    kept(all, word)
}

/// Without what is an ordinary word or somebody's given name.
fn kept(mut all: Vec<String>, word: &str) -> Vec<String> {
    let another = |form: &str| {
        let word = lexicon::is_word(form) || lexicon::is_small_word(form);
        word || lexicon::is_given_name(form) || lexicon::is(Kind::PlaceName, form)
    };
    all.retain(|form| form.len() > 2 && form != word && !another(form));
    all.sort_unstable();
    all.dedup();
    all
}

fn splice(word: &str, at: usize, len: usize, with: &str) -> String {
    format!("{}{with}{}", word.get(..at).unwrap_or(""), word.get(at + len..).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(forms: &[String], wanted: &[&str]) {
        for form in wanted {
            assert!(forms.iter().any(|f| f == form), "{form} is not in {forms:?}");
        }
    }

    #[test]
    fn a_scanner_takes_letters_for_others() {
        has(&scanned("rosemary"), &["rosernary"]);
        has(&scanned("sedgebarrow"), &["seclgebarrow", "sedgebanow", "sedgebarrovv"]);
        has(&scanned("liz"), &["l1z", "1iz"]);
        assert!(scanned("liz").iter().all(|form| form.chars().any(|c| c.is_ascii_digit())));
    }

    #[test]
    fn friends_and_languages_change_names() {
        has(&pet_names("adwoa"), &["addy"]);
        has(&pet_names("jack"), &["jacko"]);
        has(&pet_names("march"), &["marchy"]);
        has(&mutated("dafydd"), &["ddafydd"]);
        has(&mutated("llinos"), &["linos"]);
        has(&declined("kowalska"), &["kowalskiej", "kowalski"]);
        has(&lithuanian("zukauskaite"), &["zukauskas", "zukauskiene"]);
        assert!(lithuanian("whyte").is_empty());
        has(&declined("gosia"), &["gosi", "gosie"]);
        has(&declined("agnieszka"), &["agnieszki", "agnieszce"]);
        has(&declined("sokolova"), &["sokolov", "sokolovoy"]);
    }

    #[test]
    fn a_form_that_is_a_word_is_left_out() {
        assert!(!pet_names("gran").contains(&"granny".to_owned()) || !lexicon::is_ordinary("granny"));
        assert!(!mutated("mair").contains(&"fair".to_owned()));
    }
}
