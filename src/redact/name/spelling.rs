//! Other spellings of a name, from `data/spellings.txt`.

use crate::redact::lexicon::rows_with;

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

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn groups_work_in_every_direction() {
        assert!(spellings("hussein").contains(&"husain") && spellings("husain").contains(&"hussein"));
        assert!(spellings("xylophone").is_empty());
    }

    #[test]
    fn the_file_is_written_folded_and_sorted() {
        let lines: Vec<&str> =
            include_str!("../../../data/spellings.txt").lines().skip_while(|l| l.starts_with('#')).collect();
        assert!(lines.is_sorted());
        assert!(lines.iter().all(|line| crate::text::fold::fold(line) == *line && line.contains(' ')));
    }
}
