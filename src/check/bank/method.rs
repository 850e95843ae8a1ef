//! The digits of an account, and the three ways of reckoning with them.

/// The digits of the sort code and of the account number, which the specification calls u to z and a to h.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Account([u8; 14]);

/// What each digit counts for, from u to h.
pub type Weights = [i16; 14];

/// The heaviest weight that is reckoned with. Those in use are below 100.
pub const HEAVIEST: i16 = 999;

/// How many digits a sort code has.
const CODE: usize = 6;

/// A way of reckoning, by its name in the weight table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `MOD10`: the sum of the products, divided by 10.
    Mod10,
    /// `MOD11`: the same, divided by 11.
    Mod11,
    /// `DBLAL`, double alternate: the sum of the products' digits, divided by 10.
    DoubleAlternate,
}

impl Method {
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "MOD10" => Some(Self::Mod10),
            "MOD11" => Some(Self::Mod11),
            "DBLAL" => Some(Self::DoubleAlternate),
            _ => None,
        }
    }

    /// What is left of the sum, with `extra` added to it. A weight may be less than nought; what is left is not.
    pub fn remainder(self, account: Account, weights: &Weights, extra: i32) -> i32 {
        let products = account.0.iter().zip(weights).map(|(digit, weight)| i32::from(*digit) * i32::from(*weight));
        match self {
            Self::Mod10 => (products.sum::<i32>() + extra).rem_euclid(10),
            Self::Mod11 => (products.sum::<i32>() + extra).rem_euclid(11),
            Self::DoubleAlternate => (products.map(digits_of).sum::<i32>() + extra).rem_euclid(10),
        }
    }
}

/// The sum of a number's digits, and less than nought if the number is. No product has more than four digits.
const fn digits_of(n: i32) -> i32 {
    n / 1000 + n / 100 % 10 + n / 10 % 10 + n % 10
}

impl Account {
    /// Six digits, and an account number brought to eight as the specification's section on non-standard account
    /// numbers has it: noughts before six or seven; of nine digits the first replaces the last of Santander's sort
    /// codes (09 …), and falls away elsewhere; of ten the first eight count at the Co-operative Bank (08 …), and the last
    /// eight elsewhere.
    pub fn new(sort_code: &str, account: &str) -> Option<Self> {
        let mut digits = [0; 14];
        let (code, number) = digits.split_at_mut_checked(CODE)?;
        fill(code, sort_code.get(..CODE).filter(|_| sort_code.len() == CODE)?)?;
        let kept = match (account.len(), sort_code.get(..2)?) {
            (6..=8, _) => account,
            (9, santander) => {
                if santander == "09" {
                    fill(code.get_mut(CODE - 1..)?, account.get(..1)?)?;
                }
                account.get(1..)?
            }
            (10, "08") => account.get(..8)?,
            (10, _) => account.get(2..)?,
            _ => return None,
        };
        fill(number.get_mut(8_usize.checked_sub(kept.len())?..)?, kept)?;
        account.bytes().all(|b| b.is_ascii_digit()).then_some(Self(digits))
    }

    /// The sort code as a number.
    pub fn sort_code(self) -> u32 {
        self.0.iter().take(CODE).fold(0, |code, digit| code * 10 + u32::from(*digit))
    }

    /// The digits of the sort code, and of the account number.
    pub fn to_strings(self) -> (String, String) {
        let mut digits: String = self.0.iter().map(|digit| char::from(digit | b'0')).collect();
        let number = digits.split_off(CODE);
        (digits, number)
    }

    /// The same account at another sort code.
    pub fn at(self, sort_code: u32) -> Self {
        let mut moved = self;
        let mut rest = sort_code;
        for digit in moved.0.iter_mut().take(CODE).rev() {
            // A single digit.
            *digit = (rest % 10) as u8;
            rest /= 10;
        }
        moved
    }

    /// The same with the last digit taken away and a nought put before the account number.
    pub fn shifted(self) -> Self {
        let mut digits = self.0;
        if let Some(number) = digits.get_mut(CODE..) {
            number.rotate_right(1);
            if let Some(first) = number.first_mut() {
                *first = 0;
            }
        }
        Self(digits)
    }

    /// A digit of the account number by the specification's letter for it, `a` to `h`.
    pub fn digit(self, letter: u8) -> u8 {
        self.0.get(CODE + usize::from(letter.wrapping_sub(b'a'))).copied().unwrap_or(0)
    }
}

fn fill(places: &mut [u8], digits: &str) -> Option<()> {
    for (place, digit) in places.iter_mut().zip(digits.bytes()) {
        *place = digit.is_ascii_digit().then_some(digit & 15)?;
    }
    (places.len() == digits.len()).then_some(())
}
