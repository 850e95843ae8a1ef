//! Family names that are one name in two languages, from `data/family-names.txt`: Doherty and Ó Dochartaigh, Price and ap Rhys.

use std::borrow::Cow;

use super::person::Surname;
use super::spelling::spellings;
use crate::redact::lexicon;

/// A form of a family name: the particle that may stand before it as a word of its own, and all of it in one word.
#[derive(Clone, PartialEq, Eq)]
pub struct Kin {
    pub particle: Option<String>,
    pub joined: String,
}

impl Kin {
    /// Whose father is called Ieuan is no Evans by that.
    fn is_patronymic(&self) -> bool {
        self.particle.as_deref().is_some_and(|p| matches!(p, "ap" | "ab" | "ferch" | "verch"))
    }
}

/// Words that begin a form of several words.
const PARTICLES: [&str; 7] = ["o", "mac", "mag", "de", "ap", "ab", "na"];

/// The forms that a family name has in the other language. It is given folded and in one word.
pub fn forms_of(family: &str) -> Vec<Kin> {
    let mut all = Vec::new();
    let lines = include_str!("../../../data/family-names.txt").lines().filter(|line| !line.starts_with('#'));
    for (here, there) in lines.filter_map(|line| line.split_once(": ")) {
        let there = others(there);
        if here.split(' ').any(|name| name == family) {
            all.extend(there);
        } else if there.iter().any(|kin| kin.joined == family && !kin.is_patronymic()) {
            all.extend(here.split(' ').map(|name| Kin { particle: None, joined: name.to_owned() }));
            all.extend(there);
        }
    }
    all.retain(|kin| kin.joined != family);
    all
}

/// The forms of a patronymic by other forms of the father's name: ap Evan and ab Ieuan, of ap Ifan.
pub fn fathers_of(surname: &Surname) -> Vec<Kin> {
    let [particle, father] = surname.words.as_slice() else { return Vec::new() };
    let particles: [&str; 2] = match particle.as_str() {
        "ap" | "ab" => ["ap", "ab"],
        "ferch" | "verch" => ["ferch", "verch"],
        _ => return Vec::new(),
    };
    let mut fathers = spellings(father);
    fathers.extend(lexicon::short_forms(father));
    let kin = |particle: &str, father: &str| Kin {
        particle: Some(particle.to_owned()),
        joined: format!("{particle}{father}"),
    };
    fathers.iter().flat_map(|father| particles.map(|particle| kin(particle, father))).collect()
}

/// What somebody of a patronymic, folded and in one word, is called in English: Thomas, of ap Tomos.
pub fn english_of(patronymic: &str) -> Vec<&'static str> {
    let lines = include_str!("../../../data/family-names.txt").lines().filter(|line| !line.starts_with('#'));
    let of = |there: &str| others(there).iter().any(|kin| kin.joined == patronymic && kin.is_patronymic());
    let lines = lines.filter_map(|line| line.split_once(": ")).filter(|(_, there)| of(there));
    lines.flat_map(|(here, _)| here.split(' ')).collect()
}

/// The forms of the right side of a line, with those for a woman.
fn others(line: &str) -> Vec<Kin> {
    let mut forms: Vec<Vec<&str>> = Vec::new();
    for word in line.split(' ') {
        match forms.last_mut() {
            Some(last) if !PARTICLES.contains(&word) && last.first().is_some_and(|p| PARTICLES.contains(p)) => {
                last.push(word)
            }
            _ => forms.push(vec![word]),
        }
    }
    let mut all = Vec::new();
    for form in forms {
        let Some((first, rest)) = form.split_first().filter(|(_, rest)| !rest.is_empty()) else {
            all.extend(form.first().map(|word| Kin { particle: None, joined: (*word).to_owned() }));
            continue;
        };
        let rest = rest.concat();
        let women: &[&str] = match *first {
            "o" => &["ni", "ui"],
            "mac" => &["nic", "mhic"],
            "mag" => &["nig", "mhig"],
            "ap" | "ab" => &["ferch", "verch"],
            _ => &[],
        };
        let kin = |particle: &str, rest: &str| Kin {
            particle: Some(particle.to_owned()),
            joined: format!("{particle}{rest}"),
        };
        all.push(kin(first, &rest));
        // The h of Ó hAodha is the particle’s, and a woman’s name has none.
        let bare = rest.strip_prefix('h').filter(|bare| *first == "o" && bare.starts_with(['a', 'e', 'i', 'o', 'u']));
        let bare = bare.unwrap_or(&rest);
        all.extend(women.iter().flat_map(|woman| [kin(woman, &lenited(bare)), kin(woman, bare)]));
    }
    all.dedup();
    all
}

/// Softened after Ní: Dhochartaigh for Dochartaigh.
fn lenited(word: &str) -> Cow<'_, str> {
    let mut letters = word.chars();
    let (first, rest) = (letters.next().unwrap_or('a'), letters.as_str());
    let hard = first == 's' && rest.starts_with(['c', 'm', 'p', 't']);
    if !"bcdfgmpst".contains(first) || rest.starts_with('h') || hard {
        return Cow::Borrowed(word);
    }
    Cow::Owned(format!("{first}h{rest}"))
}

#[cfg(test)]
mod tests {
    use super::forms_of;

    fn has(family: &str, form: &str) -> bool {
        forms_of(family).iter().any(|kin| kin.joined == form)
    }

    #[test]
    fn pairs_work_both_ways_and_for_women() {
        assert!(has("sweeney", "macsuibhne") == has("macsweeney", "macsuibhne") && has("brennan", "obraonain"));
        assert!(has("obraonain", "brennan") && has("brennan", "nibhraonain") && has("nibhraonain", "brennan"));
        assert!(has("hayes", "ohaodha") && has("hayes", "niaodha"));
        assert!(has("price", "aprhys") && !has("price", "pryce"), "two names of one line are not one name");
        assert!(forms_of("xylophone").is_empty());
    }

    #[test]
    fn the_file_is_written_folded() {
        let lines: Vec<&str> =
            include_str!("../../../data/family-names.txt").lines().skip_while(|l| l.starts_with('#')).collect();
        assert!(lines.iter().all(|line| crate::text::fold::fold(line) == *line && line.contains(": ")));
    }
}
