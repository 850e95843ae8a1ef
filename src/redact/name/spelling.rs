//! Other spellings of a name, from `data/spellings.txt`.

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

#[cfg(test)]
mod tests {
    use super::{short_forms, spellings};

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
