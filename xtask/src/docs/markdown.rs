//! Texts of a definition as Markdown has them.

use serde_json::Value;
use std::fmt::Write;

/// The English of a text in both languages.
pub fn en(words: &Value) -> String {
    cell(&words["en"])
}

/// A text that cannot end a cell of a table.
pub fn cell(text: &Value) -> String {
    text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// A name for programs.
pub fn code(name: &Value) -> String {
    format!("`{}`", cell(name))
}

/// The clause of the notice behind something, quoted.
pub fn clause(of: &Value) -> String {
    if of["clause"].is_string() { format!("“{}”", cell(&of["clause"])) } else { "none".to_owned() }
}

/// `20,000`
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let grouped = digits.as_bytes().rchunks(3).rev().map(|part| String::from_utf8_lossy(part));
    grouped.collect::<Vec<_>>().join(",")
}

/// The fragment that GitHub gives a heading.
pub fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// A paragraph or a heading.
pub fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

/// A table, and an empty line after it.
pub fn table(out: &mut String, head: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let _ = writeln!(out, "| {} |\n|{}", head.join(" | "), "---|".repeat(head.len()));
    for row in rows {
        let _ = writeln!(out, "| {} |", row.join(" | "));
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::{anchor, grouped};

    #[test]
    fn numbers_are_grouped_and_headings_have_their_fragments() {
        assert_eq!(
            (grouped(999), grouped(1_000), grouped(1_234_567)),
            ("999".into(), "1,000".into(), "1,234,567".into())
        );
        assert_eq!(anchor("Get newsletters from the Commission’s 2"), "get-newsletters-from-the-commissions-2");
    }
}
