//! The modulus weight table and the sorting code substitution table, as they are published.

use super::exception::LAST;
use super::method::{HEAVIEST, Method, Weights};
use crate::check::sort_code::value;
use crate::check::text::decimal;
use crate::error::{Code, Error, Result};

/// The two tables, read once and then asked as often as one likes.
pub struct Table {
    /// In the order of their sort codes. The two rows of one range are side by side.
    rows: Vec<Row>,
    substitutes: Vec<(u32, u32)>,
}

/// A row of the weight table: what to reckon for the sort codes of a range.
#[derive(Clone, Copy)]
pub struct Row {
    first: u32,
    last: u32,
    pub method: Method,
    pub weights: Weights,
    /// 0 if none.
    pub exception: u8,
}

impl Table {
    /// Reads the text of the modulus weight table (`valacdos.txt`) and, if there is one, of the sorting code
    /// substitution table (`scsubtab.txt`). Lines may end in any way, and empty ones are passed over.
    ///
    /// # Errors
    ///
    /// `bad-options`, with the line at fault: not of the published form, of an exception that is not known, or out of
    /// order.
    pub fn parse(weights: &str, substitutions: Option<&str>) -> Result<Self> {
        let mut rows: Vec<Row> = Vec::new();
        for (number, line) in lines(weights) {
            let row = row(line).ok_or_else(|| at_fault(number, WEIGHTS, WEIGHTS_FORM))?;
            let in_order = match rows.as_slice() {
                [] => true,
                [.., one, two] if (one.first, two.last) == (row.first, row.last) => false,
                [.., before] => before.last < row.first || (before.first, before.last) == (row.first, row.last),
            };
            if !in_order {
                return Err(at_fault(number, WEIGHTS, "does not follow the range before it"));
            }
            rows.push(row);
        }
        if rows.is_empty() {
            return Err(Error::new(Code::BadOptions, "The modulus weight table has no lines."));
        }
        let mut substitutes = Vec::new();
        for (number, line) in lines(substitutions.unwrap_or_default()) {
            substitutes.push(pair(line).ok_or_else(|| at_fault(number, SUBSTITUTES, "is not two sort codes"))?);
        }
        Ok(Self { rows, substitutes })
    }

    /// The rows for a sort code: none, one or two.
    pub(super) fn rows(&self, sort_code: u32) -> &[Row] {
        let from = self.rows.partition_point(|row| row.last < sort_code);
        let rest = self.rows.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|row| row.first <= sort_code)).unwrap_or_default()
    }

    /// The sort code to reckon with in place of another. There are two dozen of them.
    pub(super) fn substitute(&self, sort_code: u32) -> u32 {
        self.substitutes.iter().find(|(code, _)| *code == sort_code).map_or(sort_code, |(_, substitute)| *substitute)
    }
}

const WEIGHTS: &str = " of the modulus weight table ";
const WEIGHTS_FORM: &str =
    "is not two sort codes, MOD10, MOD11 or DBLAL, fourteen weights and perhaps an exception from 1 to 14";
const SUBSTITUTES: &str = " of the sorting code substitution table ";

fn at_fault(line: usize, table: &str, what: &str) -> Error {
    Error::new(Code::BadOptions, ["Line ", &decimal(line), table, what, "."].concat())
}

/// The lines that hold something, with their numbers.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // Without a single line feed, the lines end as they did on old Macs.
    let end = if text.as_bytes().contains(&b'\n') { '\n' } else { '\r' };
    let blank = |c: char| c.is_ascii_whitespace() || matches!(c, '\u{feff}' | '\u{1a}');
    let numbered = text.split(end).enumerate().map(move |(at, line)| (at + 1, line.trim_matches(blank)));
    numbered.filter(|(_, line)| !line.is_empty())
}

fn row(line: &str) -> Option<Row> {
    let mut cells = line.split_ascii_whitespace();
    let (first, last) = (sort_code(cells.next()?)?, sort_code(cells.next()?)?);
    let method = Method::of(cells.next()?)?;
    let mut weights = [0; 14];
    for weight in &mut weights {
        *weight = cells.next().and_then(signed)?;
    }
    let exception = match cells.next() {
        Some(cell) => value(cell.as_bytes())?.try_into().ok().filter(|exception| (1..=LAST).contains(exception))?,
        None => 0,
    };
    (first <= last && cells.next().is_none()).then_some(Row { first, last, method, weights, exception })
}

fn pair(line: &str) -> Option<(u32, u32)> {
    let mut cells = line.split_ascii_whitespace();
    let codes = (sort_code(cells.next()?)?, sort_code(cells.next()?)?);
    cells.next().is_none().then_some(codes)
}

fn sort_code(cell: &str) -> Option<u32> {
    value(cell.as_bytes()).filter(|_| cell.len() == 6)
}

fn signed(cell: &str) -> Option<i16> {
    let digits = cell.strip_prefix('-');
    let weight: i16 = value(digits.unwrap_or(cell).as_bytes())?.try_into().ok().filter(|weight| *weight <= HEAVIEST)?;
    Some(if digits.is_some() { -weight } else { weight })
}
