//! How a name sounds, roughly: names that an English ear takes for the same have the same key.

/// The key of a folded name: its consonants as they sound, and the first vowel. Nothing for what is no plain word.
pub fn key(name: &str) -> Option<String> {
    let letters = silent(name).as_bytes();
    if letters.len() < 2 || !letters.iter().all(u8::is_ascii_lowercase) {
        return None;
    }
    let mut key = String::with_capacity(letters.len());
    let mut vowel = false;
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let rest = letters.get(at..).unwrap_or(&[]);
        if is_vowel(*letter) {
            let group = rest.iter().take_while(|l| is_vowel(**l) || matches!(l, b'w' | b'h')).count();
            if !vowel {
                key.push(sound_of_vowels(rest.get(..group).unwrap_or(rest)));
                vowel = true;
            }
            at += group;
            // Leigh, Vaughan: the gh is not heard.
            if letters.get(at..).is_some_and(|rest| rest.starts_with(b"gh")) {
                at += 2;
            }
            continue;
        }
        let (sound, length) = consonant(rest, key.is_empty());
        if !(sound.is_empty() || key.ends_with(sound) && at > 0 && letters.get(at - 1).is_some_and(|l| !is_vowel(*l))) {
            key.push_str(sound);
        }
        at += length;
    }
    Some(key)
}

/// Without a first letter that is not heard: Knight, Wright, Gnash.
fn silent(name: &str) -> &str {
    let first = ["kn", "wr", "gn", "pn", "ps"].iter().any(|two| name.starts_with(two));
    if first { name.get(1..).unwrap_or(name) } else { name }
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn sound_of_vowels(group: &[u8]) -> char {
    match group {
        [b'e', b'u' | b'w', ..] | [b'o' | b'u', ..] => 'o',
        [b'a', ..] => 'a',
        _ => 'e',
    }
}

/// The sound that begins a row of letters, and how many letters it takes.
fn consonant(rest: &[u8], begins: bool) -> (&'static str, usize) {
    let soft = |at: usize| rest.get(at).is_some_and(|l| matches!(l, b'e' | b'i' | b'y'));
    match rest {
        [b's', b'c', b'h', ..] | [b't', b'c', b'h', ..] => ("x", 3),
        [b'c', b'h', b'r' | b'l', ..] => ("k", 2),
        [b'c' | b's', b'h', ..] => ("x", 2),
        [b'c', b'k', ..] | [b'q', b'u', ..] | [b'k', b'w', ..] => ("k", 2),
        [b'p', b'h', ..] => ("f", 2),
        [b't', b'h', ..] => ("t", 2),
        [b'd', b'g', ..] => ("j", 2),
        [b'w', b'h', ..] => ("w", 2),
        // Thompson, Thomson; Lambton, Lamton.
        [b'm', b'p' | b'b', b's' | b't' | b'd' | b'k', ..] | [b'm', b'b'] => ("m", 2),
        [b'c', ..] if soft(1) => ("s", 1),
        [b'g', ..] if soft(1) => ("j", 1),
        [b'h', ..] if begins => ("h", 1),
        [b'h', ..] => ("", 1),
        [b'b', ..] => ("b", 1),
        [b'd', ..] => ("d", 1),
        [b'f' | b'v', ..] => ("f", 1),
        [b'g', ..] => ("g", 1),
        [b'j', ..] => ("j", 1),
        [b'c' | b'k' | b'q', ..] => ("k", 1),
        [b'l', ..] => ("l", 1),
        [b'm', ..] => ("m", 1),
        [b'n', ..] => ("n", 1),
        [b'p', ..] => ("p", 1),
        [b'r', ..] => ("r", 1),
        [b's' | b'z', ..] => ("s", 1),
        [b't', ..] => ("t", 1),
        [b'w', ..] => ("w", 1),
        [b'x', ..] => ("ks", 1),
        _ => ("", 1),
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn names_that_sound_alike_have_one_key() {
        for (a, b) in [
            ("philips", "phillips"),
            ("clark", "clarke"),
            ("smith", "smyth"),
            ("stewart", "stuart"),
            ("reid", "reed"),
            ("reid", "read"),
            ("thompson", "thomson"),
            ("stephen", "steven"),
            ("geoffrey", "jeffrey"),
            ("catherine", "kathryn"),
            ("lee", "leigh"),
            ("moore", "more"),
            ("knight", "nite"),
            ("vaughan", "vaughn"),
            ("quillfeather", "quilfether"),
            ("quillfeather", "kwilfetter"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
    }

    #[test]
    fn names_that_sound_different_have_not() {
        for (a, b) in [
            ("philip", "philips"),
            ("ada", "ida"),
            ("reed", "rod"),
            ("martin", "marten2"),
            ("smith", "south"),
            ("joan", "jane"),
            ("harris", "harrison"),
            ("quill", "quin"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
        assert_eq!(key("7"), None);
    }
}
