//! What stands between two words, and whether a sentence ends there.

use super::cues::Cues;

/// Whether there is one space between two words, as most often.
#[inline]
pub fn is_space(text: &str, from: usize, to: usize) -> bool {
    from + 1 == to && text.as_bytes().get(from) == Some(&b' ')
}

/// What stands between two words.
#[inline]
pub fn gap(text: &str, from: usize, to: usize) -> &str {
    if is_space(text, from, to) { " " } else { other_gap(text, from, to) }
}

/// The same where it is no space. A quoted message's marks at the start of a line are left out.
fn other_gap(text: &str, from: usize, to: usize) -> &str {
    let gap = text.get(from..to).unwrap_or("");
    if gap.bytes().all(|byte| matches!(byte, b' ' | b'>')) && gap.contains('>') { " " } else { gap }
}

/// Whether words on either side of it are of one phrase.
pub fn joins(gap: &str) -> bool {
    matches!(gap, " " | "-" | "'" | "' " | "&" | " & ")
}

/// Whether a quotation may begin or end between two words. The folded text has one kind of quotation mark.
pub fn quotes(gap: &str) -> bool {
    gap.bytes().any(|byte| byte == b'"')
}

/// Whether what stands before a word ends the sentence of the word before it.
pub fn ends(gap: &str, last: &str, cues: Cues) -> bool {
    if gap == " " || gap == ", " {
        return false;
    }
    let bytes = gap.as_bytes();
    if bytes.iter().any(|byte| matches!(byte, b'\n' | b'|' | b'?' | b'!')) || !gap.is_ascii() && gap.contains('•') {
        return true;
    }
    let Some(stop) = bytes.iter().position(|byte| *byte == b'.') else { return false };
    let short =
        last.len() == 1 || cues.any(Cues::TITLE) && last.len() < 5 || matches!(last, "no" | "eg" | "ie" | "vs" | "tel");
    let behind = |pair: &[u8]| matches!(pair, b".\"") || stop > 0 && matches!(pair, b". ");
    stop == 0 && bytes.len() > 1 && !short || bytes.windows(2).any(behind)
}
