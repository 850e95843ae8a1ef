//! An international bank account number.
//!
//! Sources: ISO 13616-1 (a country, two check digits, at most thirty letters and digits; the check by ISO/IEC 7064,
//! MOD 97-10), and the lengths in SWIFT's IBAN registry.

use super::digits::{Digits, before, byte, ends_at};
use super::{Hit, Own, SpotKind};

/// Each country with the length of its numbers.
const COUNTRIES: &str = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29\
    ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27\
    MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28\
    TL23TN24TR26UA29VA22VG24XK20YE30";
const LONGEST: usize = 34;

/// Two letters and then digits: the number begins before the digits.
pub fn at(bytes: &[u8], run: &Digits, own: &Own<'_>) -> Option<Hit> {
    let start = run.start.checked_sub(2)?;
    let [a, b] = *bytes.get(start..)?.first_chunk::<2>()?;
    let length = length([a.to_ascii_uppercase(), b.to_ascii_uppercase()])?;
    if before(bytes, start).is_ascii_alphanumeric() {
        return None;
    }
    let mut number = [0; LONGEST];
    let (mut end, mut read) = (start, 0);
    while read < length {
        match byte(bytes, end) {
            b if b.is_ascii_alphanumeric() => {
                *number.get_mut(read)? = b.to_ascii_uppercase();
                read += 1;
            }
            b' ' | b'-' if before(bytes, end).is_ascii_alphanumeric() => {}
            _ => return None,
        }
        end += 1;
    }
    let number = number.get(..length)?;
    (is_whole(number) && ends_at(bytes, end)).then(|| Hit { start, end, kind: SpotKind::Bank, own: own.has(number) })
}

fn length(country: [u8; 2]) -> Option<usize> {
    let rows = COUNTRIES.as_bytes().as_chunks::<4>().0;
    let [_, _, tens, ones] = rows.iter().find(|row| row.starts_with(&country))?;
    Some(usize::from(tens & 15) * 10 + usize::from(ones & 15))
}

/// Whether its check digits are digits, and what is left of it by 97 is 1, with its first four characters put last and its
/// letters read as 10 to 35.
fn is_whole(number: &[u8]) -> bool {
    let (front, back) = number.split_at_checked(4).unwrap_or_default();
    let left = back.iter().chain(front).fold(0, |left, b| match b {
        b'A'..=b'Z' => (left * 100 + u32::from(b - b'A') + 10) % 97,
        _ => (left * 10 + u32::from(b & 15)) % 97,
    });
    left == 1 && front.get(2..).is_some_and(|check| check.iter().all(u8::is_ascii_digit))
}
