//! The registration mark of a vehicle of the United Kingdom, Jersey, Guernsey or the Isle of Man.
//!
//! Sources:
//! - DVLA leaflet INF104, and the Road Vehicles (Display of Registration Marks) Regulations 2001, schedule 3 part 1: the
//!   shapes of a mark, and where it has its space.
//! - DVLA's rules on letters: since 2001 no I or Q, and no Z among the first two; a year letter (1963 to 2001) is none of
//!   I, O, Q, U and Z, but that Q stands first where a vehicle's age is not known; no I or Q among the three letters beside it.
//!
//! Which areas, years and ages have been given out is not judged; doubt accepts.
//!
//! O and 0, and I and 1, are the same sign on a plate: where what was typed has no shape, and exactly one other reading has
//! one of those since 1963, it is put right. Spaces and punctuation anywhere are forgiven.

use super::{Problem, postcode::shape};

/// The shapes that say how old a vehicle is, with the signs of [`shape`].
const DATED: &str = concat!(
    // Since 2001.
    "pp99 lll|",
    // Since 1983, and where the age is not known.
    "y1 lll|y19 lll|y199 lll|Q1 lll|Q19 lll|Q199 lll|",
    // Since 1963; on the Isle of Man too.
    "lll 1y|lll 19y|lll 199y"
);
const OTHERS: &str = concat!(
    // Before 1963, and in Northern Ireland, Jersey and Alderney still, and on personal marks.
    "a 1|a 19|a 199|a 1999|aa 1|aa 19|aa 199|aa 1999|aaa 1|aaa 19|aaa 199|aaa 1999|",
    "1 a|19 a|199 a|1999 a|1 aa|19 aa|199 aa|1999 aa|1 aaa|19 aaa|199 aaa|",
    // The longer ones of Jersey; Guernsey's and trade plates.
    "J 19999|J 199999|19999|",
    // Diplomats, and the armed forces.
    "999 d 999|99 aa 99|aa 99 aa"
);

/// The mark in capitals with its usual space, `AB12 CDE`.
///
/// # Errors
///
/// [`Problem::Vehicle`]
pub fn parse(value: &str) -> Result<String, Problem> {
    let mark = shape::packed(value).ok_or(Problem::Vehicle)?;
    let read = |shapes, twins| shape::read(&mark, shapes, twins, |_| true);
    read(DATED, false).or_else(|| read(OTHERS, false)).or_else(|| read(DATED, true)).ok_or(Problem::Vehicle)
}
