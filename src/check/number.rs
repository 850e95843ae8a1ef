//! A whole number, as people type how many of something they want.
//!
//! Source: <https://design-system.service.gov.uk/components/text-input/#numbers>: let people type spaces and the commas
//! between thousands. These count only where they part the number in threes, so that `1,5` is not taken for 15. A
//! full stop, a sign or a word is refused: there is more than one way to understand it.
//!
//! A number of more than nine digits is no count; what is that long is a text with a pattern.

use super::{Problem, text};

/// The largest number there can be, on a machine of 32 bits too.
pub const MAX: usize = 999_999_999;

/// The number.
///
/// # Errors
///
/// [`Problem::Number`], or [`Problem::NumberHigh`] above [`MAX`].
pub fn parse(value: &str) -> Result<usize, Problem> {
    let (mut number, mut parted) = (0_usize, false);
    // Digits since the start, or since the last comma or space.
    let mut digits = 0_usize;
    for b in text::line(value).bytes() {
        match b {
            b'0'..=b'9' => {
                number = number.saturating_mul(10).saturating_add(usize::from(b - b'0'));
                digits += 1;
            }
            b',' | b' ' if if parted { digits == 3 } else { (1..=3).contains(&digits) } => {
                (parted, digits) = (true, 0);
            }
            _ => return Err(Problem::Number),
        }
    }
    if digits == 0 || (parted && digits != 3) {
        return Err(Problem::Number);
    }
    if number > MAX { Err(Problem::NumberHigh { max: MAX }) } else { Ok(number) }
}
