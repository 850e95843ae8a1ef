//! What a Word document is refused for: a code, what is wrong and what to do. None holds anything of the document.

use crate::{Code, Error};

/// An archive that cannot be read.
pub fn not_an_archive() -> Error {
    Error::new(
        Code::Damaged,
        "The file is damaged: it cannot be unpacked. Open it in Word, save it again as a Word document (.docx) and open that.",
    )
}

/// Two entries of the same name: programs disagree on which of them counts.
pub fn twice() -> Error {
    Error::new(
        Code::Damaged,
        "The file holds the same part twice, so different programs read different texts in it. Open it in Word, save it again and open that.",
    )
}

/// An entry protected by a password.
pub fn encrypted() -> Error {
    Error::new(
        Code::Encrypted,
        "The document is protected by a password. Open it in Word, take the password off (File, Info, Protect Document) and save it.",
    )
}

/// More than is unpacked here.
pub fn too_large() -> Error {
    Error::new(
        Code::TooLarge,
        "The document is too large when it is unpacked. Split it, or make its pictures smaller, and redact each piece.",
    )
}

/// Something very large packed very small.
pub fn bomb() -> Error {
    Error::new(
        Code::TooLarge,
        "A part of the document unpacks to far more than a Word document holds. It may have been made to stop programs that open it; do not use it.",
    )
}

/// Elements nested too deep.
pub fn too_deep() -> Error {
    Error::new(
        Code::TooLarge,
        "The document is nested deeper than Word nests. Open it in Word, save it again and open that.",
    )
}

/// A part that is no XML.
pub fn not_xml() -> Error {
    Error::new(
        Code::Damaged,
        "A part of the document is damaged: it is not well-formed XML. Open it in Word, which may repair it, save it again and open that.",
    )
}

/// A document type declaration, which no Word document has.
pub fn document_type() -> Error {
    Error::new(
        Code::UnsupportedContent,
        "A part of the document declares entities of its own, which Word never does. Open it in Word, save it again and open that.",
    )
}

/// An entity that is not one of XML's own.
pub fn entity() -> Error {
    Error::new(
        Code::Damaged,
        "A part of the document refers to an entity that nothing declares. Open it in Word, save it again and open that.",
    )
}

/// A part in another encoding.
pub fn encoding() -> Error {
    Error::new(
        Code::UnsupportedEncoding,
        "A part of the document is neither in UTF-8 nor in UTF-16. Open it in Word, save it again and open that.",
    )
}

/// An archive that is another kind of document.
pub fn another_kind(what: &str) -> Error {
    Error::new(
        Code::UnsupportedMediaType,
        format!(
            "This is {what}, not a Word document (.docx). Save it as a Word document or as plain text and open that."
        ),
    )
}

/// A Word document whose main part is missing.
pub fn no_main_part() -> Error {
    Error::new(
        Code::Damaged,
        "The document has no text in it that could be found: its main part is missing. Open it in Word, save it again and open that.",
    )
}

/// Something that cannot happen.
pub fn internal() -> Error {
    Error::new(
        Code::Internal,
        "The copy could not be put together, so none was made. Please report this, without the document.",
    )
}
