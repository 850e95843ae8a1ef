//! The person's name: what it is made of, where it stands in a text, and whether what stands there is the person.

pub mod accounts;
pub mod beside;
pub mod broken;
pub mod code;
pub mod extent;
pub mod forms;
pub mod fragment;
pub mod glued;
pub mod jokes;
pub mod judge;
pub mod kin;
pub mod letters;
pub mod masked;
pub mod meaning;
pub mod near_miss;
mod one_letter;
pub mod person;
pub mod run;
pub mod script;
pub mod slips;
mod sound;
pub mod spelling;
pub mod spoken;
pub mod survey;
pub mod vocabulary;
