//! Plain text, in the encodings that are told apart.

use super::encoding::{Encoding, decode};
use super::{Document, Edit, Part};
use crate::{Code, Error, Result};

/// A text file: one part, `body`. It is written in UTF-8. What is not edited comes back character for character, line ends
/// included; a byte-order mark stays where the text was in UTF-8.
pub struct TextDocument {
    text: String,
    encoding: Encoding,
}

impl TextDocument {
    /// Reads a text. `declared` is the encoding that it is said to be in: what is said to be UTF-8 and can be is read so,
    /// whatever else it looks like.
    ///
    /// # Errors
    /// `unsupported-encoding` when it is not for certain in one of the encodings that are read.
    pub fn open(bytes: &[u8], declared: Option<Encoding>) -> Result<Self> {
        if declared == Some(Encoding::Utf8)
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            return Ok(Self { text: text.to_owned(), encoding: Encoding::Utf8 });
        }
        let (text, encoding) = decode(bytes)?;
        Ok(Self { text, encoding })
    }
}

impl Document for TextDocument {
    fn media_type(&self) -> &'static str {
        self.encoding.plain_text()
    }

    fn parts(&self) -> Vec<Part<'_>> {
        vec![Part { name: "body", text: &self.text }]
    }

    fn write(&self, edits: &[Edit]) -> Result<Vec<u8>> {
        let mut out = Vec::with_capacity(self.text.len());
        let mut at = 0;
        for edit in edits.iter().filter(|edit| edit.part == 0) {
            let kept = self.text.get(at..edit.span.start).ok_or_else(misplaced)?;
            out.extend_from_slice(kept.as_bytes());
            out.extend_from_slice(edit.text.as_bytes());
            at = edit.span.end;
        }
        out.extend_from_slice(self.text.get(at..).ok_or_else(misplaced)?.as_bytes());
        Ok(out)
    }
}

/// An edit inside a character, or before the one before it. Going on would lose text.
fn misplaced() -> Error {
    Error::new(
        Code::Internal,
        "A place to change does not fit the text, so no copy was made. Please report this, without the document.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::open;
    use crate::text::Span;

    #[test]
    fn what_is_not_edited_stays_byte_for_byte() {
        let bytes = "\u{FEFF}a\r\nb😀\tc\n".as_bytes();
        let document = TextDocument::open(bytes, None).unwrap();
        assert_eq!(document.write(&[]).unwrap(), bytes);
        let edits = [Edit { part: 0, span: Span::new(3, 4), text: "X".into() }];
        let inside = [Edit { part: 0, span: Span::new(1, 4), text: "X".into() }];
        assert_eq!(document.write(&inside).err().map(|e| e.code()), Some(Code::Internal));
        assert_eq!(document.write(&edits).unwrap(), "\u{FEFF}X\r\nb😀\tc\n".as_bytes());
    }

    #[test]
    fn every_encoding_is_written_as_utf8_without_a_mark_it_had_not() {
        for (bytes, media_type) in [
            (b"\xFF\xFEA\0\xE9\0\r\0\n\0".as_slice(), "text/plain; charset=utf-16le"),
            (b"\xFE\xFF\0A\0\xE9\0\r\0\n", "text/plain; charset=utf-16be"),
            (b"A\xE9\r\n", "text/plain; charset=windows-1252"),
        ] {
            let document = open(bytes, None).unwrap();
            assert_eq!(document.media_type(), media_type);
            assert_eq!(document.write(&[]).unwrap(), "Aé\r\n".as_bytes());
        }
    }

    #[test]
    fn what_is_said_to_be_utf_8_is_read_so() {
        let bytes = b"Q\0ne";
        assert_eq!(TextDocument::open(bytes, Some(Encoding::Utf8)).unwrap().text, "Q\0ne");
        assert_eq!(open(bytes, Some("text/plain;charset=UTF-8")).unwrap().parts()[0].text, "Q\0ne");
        assert_ne!(open(bytes, None).unwrap().parts()[0].text, "Q\0ne");
    }

    #[test]
    fn other_formats_are_named_and_refused() {
        let code = |bytes: &[u8], media: Option<&str>| open(bytes, media).err().map(|e| e.code());
        assert_eq!(code(b"PK\x03\x04....", None), Some(Code::Damaged));
        assert_eq!(code(b"PK\x03\x04....", Some("text/plain")), Some(Code::UnsupportedMediaType));
        assert_eq!(code(b"%PDF-1.7", Some("text/plain")), Some(Code::UnsupportedMediaType));
        assert_eq!(code(b"hello", Some("application/pdf")), Some(Code::UnsupportedMediaType));
        assert_eq!(code(b"caf\x81", None), Some(Code::UnsupportedEncoding));
        assert_eq!(code(b"hello", Some("Text/Plain; charset=utf-8")), None);
        assert_eq!(code(&vec![b' '; crate::document::LARGEST + 1], None), Some(Code::TooLarge));
    }
}
