//! Pictures without what is written beside their points: cameras, places, authors, comments, small earlier versions; and
//! the words that a drawing holds as words.
//!
//! A kind that is not read, and whatever does not come apart cleanly, becomes a grey box.

mod emf;
mod grey;
mod metafile;
mod orientation;
mod points;
mod raster;
pub mod shown;
mod size;
mod wmf;

use metafile::Metafile;
use points::Points;

/// A picture as it goes into a copy.
pub struct Picture {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How its file is called: `png`, `jpeg`, `gif`, `bmp`, `webp`, `emf`, `wmf`.
    pub extension: &'static str,
    /// Whether a grey box stands in for what was there, because it is of a kind that is not read.
    pub replaced: bool,
    /// How many points wide and high it is.
    pub size: (u32, u32),
    /// The words that it shows and holds as words.
    pub text: String,
    /// The words of a drawing of the same, which does not go into a copy. What it says, the picture shows.
    pub drawing: String,
    /// The words that stood beside it and do not go into a copy.
    pub left_out: String,
}

impl Picture {
    /// Strips a picture.
    pub fn of(bytes: &[u8]) -> Self {
        if let Some((drawing, extension)) = drawing(bytes) {
            let Metafile { bytes, size, text, left_out } = drawing;
            return Self::drawn(bytes, extension, size, text, left_out);
        }
        if let Some((Points { bytes, size }, extension)) = points(bytes) {
            return Self::drawn(bytes, extension, size, String::new(), String::new());
        }
        let size = size::of(bytes).unwrap_or((1, 1));
        let found = raster::stripped(bytes);
        let replaced = found.is_none();
        let (bytes, extension) = found.unwrap_or_else(|| (grey::of(size), "png"));
        Self { replaced, ..Self::drawn(bytes, extension, size, String::new(), String::new()) }
    }

    /// The picture as it goes into a page: a drawing that no browser shows becomes a grey box.
    pub fn for_page(bytes: &[u8]) -> Self {
        let picture = Self::of(bytes);
        if !matches!(picture.extension, "emf" | "wmf") {
            return picture;
        }
        Self {
            bytes: picture.grey(),
            extension: "png",
            replaced: true,
            left_out: picture.left_out.clone() + &picture.text,
            text: String::new(),
            ..picture
        }
    }

    /// A picture that was read and written.
    pub fn drawn(bytes: Vec<u8>, extension: &'static str, size: (u32, u32), text: String, left_out: String) -> Self {
        Self { bytes, extension, replaced: false, size, text, drawing: String::new(), left_out }
    }

    /// Whether it is a grey box.
    pub fn is_grey(&self) -> bool {
        self.extension == "png" && self.bytes == grey::of(self.size)
    }

    /// A grey box of the same size, as PNG.
    pub fn grey(&self) -> Vec<u8> {
        grey::of(self.size)
    }
}

/// A drawing that is a row of records, cleaned, and the ending of its file.
fn drawing(bytes: &[u8]) -> Option<(Metafile, &'static str)> {
    if emf::is(bytes) {
        Some((emf::read(bytes)?, "emf"))
    } else if wmf::is(bytes) {
        Some((wmf::read(bytes)?, "wmf"))
    } else {
        None
    }
}

/// A picture of a kind that says nothing besides, without what stands behind it, and the ending of its file.
fn points(bytes: &[u8]) -> Option<(Points, &'static str)> {
    if bytes.starts_with(b"BM") {
        Some((points::bmp(bytes)?, "bmp"))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12)? == b"WEBP" {
        Some((points::webp(bytes)?, "webp"))
    } else {
        None
    }
}

/// A grey box of a size, as PNG.
pub fn grey(size: (u32, u32)) -> Vec<u8> {
    grey::of(size)
}
