//! Other spellings of a name, from `data/spellings.txt`, and its English forms, from `data/english-given-names.txt`.

use crate::redact::lexicon::{self, rows_with};

/// The other spellings of a folded name, family name or given name.
pub fn spellings(name: &str) -> Vec<&'static str> {
    let groups = rows_with(include_str!("../../../data/spellings.txt"), name);
    let mut all: Vec<&str> =
        groups.filter(|group| group.split(' ').any(|n| n == name)).flat_map(|group| group.split(' ')).collect();
    all.retain(|n| *n != name);
    all.sort_unstable();
    all.dedup();
    all
}

/// The short forms of a folded given name, and of the same name in its other spellings: Kit, of Katharine.
pub fn short_forms(name: &str) -> Vec<&'static str> {
    let mut all = lexicon::short_forms(name);
    all.extend(spellings(name).into_iter().flat_map(lexicon::short_forms));
    all.retain(|form| *form != name);
    all.sort_unstable();
    all.dedup();
    all
}

/// What a folded given name of another language is in English: Joseph, of José. Not the other way.
pub fn in_english(name: &str) -> Vec<&'static str> {
    let rows = rows_with(include_str!("../../../data/english-given-names.txt"), name);
    let named = rows.filter_map(|row| row.split_once(": ")).filter(|(_, names)| names.split(' ').any(|n| n == name));
    named.map(|(english, _)| english).collect()
}

#[cfg(test)]
mod tests {
    use super::{in_english, short_forms, spellings};

    #[test]
    fn a_name_is_put_into_english_and_not_back() {
        assert_eq!(in_english("tomos"), ["thomas", "tom"]);
        assert!(in_english("thomas").is_empty() && in_english("xylophone").is_empty() && in_english("").is_empty());
    }

    #[test]
    fn the_english_names_are_written_folded_and_sorted() {
        let lines: Vec<&str> =
            include_str!("../../../data/english-given-names.txt").lines().skip_while(|l| l.starts_with('#')).collect();
        let heads: Vec<&str> = lines.iter().filter_map(|line| line.split_once(": ").map(|(head, _)| head)).collect();
        assert!(heads.len() == lines.len() && heads.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(lines.iter().all(|line| crate::text::fold::fold(line) == *line));
        let sorted = |line: &&str| line.split(' ').skip(1).collect::<Vec<_>>().windows(2).all(|pair| pair[0] < pair[1]);
        assert!(lines.iter().all(sorted));
    }

    #[test]
    fn groups_work_in_every_direction() {
        assert!(spellings("hussein").contains(&"husain") && spellings("husain").contains(&"hussein"));
        assert!(spellings("xylophone").is_empty());
    }

    #[test]
    fn a_name_has_the_short_forms_of_its_other_spellings() {
        assert!(short_forms("katharine").contains(&"kitty") && !short_forms("katharine").contains(&"katharine"));
    }

    #[test]
    fn the_file_is_written_folded_and_sorted() {
        let lines: Vec<&str> =
            include_str!("../../../data/spellings.txt").lines().skip_while(|l| l.starts_with('#')).collect();
        assert!(lines.is_sorted());
        assert!(lines.iter().all(|line| crate::text::fold::fold(line) == *line && line.contains(' ')));
    }
}
