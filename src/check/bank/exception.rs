//! The exceptions, 1 to 14, by their numbers in the specification.

use super::method::{Account, Method, Weights};
use super::table::{Row, Table};

/// The last exception that there is.
pub const LAST: u8 = 14;

/// Exception 2: the weights of Lloyds euro accounts, and the same of those whose g is 9.
const EURO: Weights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
const EURO_G9: Weights = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1];
/// Exception 8: the sort code to reckon with.
const EIGHT: u32 = 90_126;
/// Exception 9: the sort code that all Lloyds euro accounts are held at.
const NINE: u32 = 309_634;

/// Whether one of the two checks of a sort code is enough. Otherwise both must be passed.
pub const fn either_will_do(first: &Row, second: &Row) -> bool {
    matches!((first.exception, second.exception), (2, 9) | (10, 11) | (12, 13))
}

impl Table {
    /// Whether an account passes the check of one row.
    pub fn passes(&self, row: &Row, account: Account) -> bool {
        let digit = |letter| account.digit(letter);
        let weights = match row.exception {
            2 if digit(b'a') != 0 && digit(b'g') == 9 => EURO_G9,
            2 if digit(b'a') != 0 => EURO,
            7 if digit(b'g') == 9 => zeroised(row.weights),
            10 if digit(b'g') == 9 && matches!((digit(b'a'), digit(b'b')), (0 | 9, 9)) => zeroised(row.weights),
            _ => row.weights,
        };
        let account = match row.exception {
            // Not for these accounts: of some banks, and of foreign currency.
            3 if matches!(digit(b'c'), 6 | 9) => return true,
            6 if matches!(digit(b'a'), 4..=8) && digit(b'g') == digit(b'h') => return true,
            5 => account.at(self.substitute(account.sort_code())),
            8 => account.at(EIGHT),
            9 => account.at(NINE),
            _ => account,
        };
        let extra = if row.exception == 1 { 27 } else { 0 };
        let remainder = row.method.remainder(account, &weights, extra);
        match (row.exception, row.method) {
            (4, _) => remainder == i32::from(digit(b'g')) * 10 + i32::from(digit(b'h')),
            // The digit that is left to reach the next multiple; a remainder of 1 asks for 10, which is no digit.
            (5, Method::Mod11) => i32::from(digit(b'g')) == (11 - remainder) % 11,
            (5, _) => i32::from(digit(b'h')) == (10 - remainder) % 10,
            (14, _) if remainder != 0 => {
                matches!(digit(b'h'), 0 | 1 | 9) && row.method.remainder(account.shifted(), &weights, 0) == 0
            }
            _ => remainder == 0,
        }
    }
}

/// With no weight for u to b: the sort code and the first two digits of the account number.
fn zeroised(mut weights: Weights) -> Weights {
    weights.iter_mut().take(8).for_each(|weight| *weight = 0);
    weights
}
