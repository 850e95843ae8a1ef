//! Decimal numbers, as far as anything here needs them. The standard library reads them to the last bit, out of a table of
//! ten kilobytes that no packing makes smaller.

/// The whole part of a decimal number: of `-12.75`, -12. Nothing for what is none, or too large.
pub fn whole(number: &str) -> Option<i64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with(['-', '+'])));
    let is_number = fraction.bytes().chain(digits.bytes()).all(|byte| byte.is_ascii_digit());
    // Either side of the point may be empty, but not both.
    if !is_number || fraction.is_empty() && digits.is_empty() {
        return None;
    }
    let whole: i64 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
    Some(if sign == "-" { -whole } else { whole })
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn only_decimal_numbers_are_read_and_to_their_point() {
        for (number, expected) in
            [("12", 12), ("-12.75", -12), ("+3.", 3), (".5", 0), ("-.5", 0), ("0", 0), ("-150.9", -150)]
        {
            assert_eq!(whole(number), Some(expected), "{number}");
        }
        for none in ["", ".", "-", "+-1", "1-", "100%", "1e3", "inf", "1.2.3", "1.-2", "99999999999999999999"] {
            assert_eq!(whole(none), None, "{none}");
        }
    }
}
