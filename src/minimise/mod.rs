//! The promises that a privacy notice makes once a form is sent, kept by a program: who receives which answer, who sees
//! what in the documents of a complaint, on which day what is kept must go, and what is left of a record then.
//!
//! All of it is data of the form's [`Definition`](crate::form::Definition) and of the notices quoted there; a council's
//! own definition declares its own recipients and periods. Each result has the clause behind it, and writes itself down
//! for the [`audit`] log.
//!
//! ```
//! use withheld::form::{self, Answer, Values};
//! use withheld::minimise::{Request, minimise};
//!
//! let mut values = Values::new();
//! values.insert("name".into(), Answer::from("Ada Quillfeather"));
//! values.insert("email".into(), Answer::from("ada@mail.example"));
//! values.insert("councillor".into(), Answer::from("Councillor P. Example"));
//! let request = Request { recipient: "public", withheld: true, ..Request::default() };
//! let sent = minimise(form::get("complaint")?, &values, &request)?;
//! assert_eq!(sent.going().iter().map(|going| going.field()).collect::<Vec<_>>(), ["councillor"]);
//! # Ok::<(), withheld::Error>(())
//! ```

mod answers;
pub mod audit;
pub mod calendar;
mod contacts;
pub mod disclosure;
mod hidden;
mod lifecycle;
mod needles;
pub mod pseudonym;
mod reason;
pub mod recipient;
pub mod retention;
mod squeezed;

pub use audit::Asked;
pub use disclosure::{Disclosure, disclosure};
pub use hidden::Rewriting;
pub use pseudonym::{Pseudonymised, pseudonymise, pseudonymise_all};
pub use reason::Reason;
pub use recipient::{Minimised, Request, minimise};
pub use retention::{Duty, Event, Status, retention};
