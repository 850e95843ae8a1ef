//! Pictures without what is written beside their points: cameras, places, authors, comments, small earlier versions; and
//! the words that a drawing holds as words.
//!
//! A kind that is not read, and whatever does not come apart cleanly, becomes a grey box.

mod grey;
mod raster;
pub mod shown;

/// A picture as it goes into a copy.
pub struct Picture {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How its file is called: `png`, `jpeg`, `gif`.
    pub extension: &'static str,
    /// Whether a grey box stands in for what was there, because it is of a kind that is not read.
    pub replaced: bool,
    /// How many points wide and high it is.
    size: (u32, u32),
    /// The words that it shows and holds as words.
    pub text: String,
}

impl Picture {
    /// Strips a picture.
    pub fn of(bytes: &[u8]) -> Self {
        let size = raster::size(bytes).unwrap_or((1, 1));
        match raster::stripped(bytes) {
            Some((bytes, extension)) => Self { bytes, extension, replaced: false, size, text: String::new() },
            None => Self { bytes: grey::of(size), extension: "png", replaced: true, size, text: String::new() },
        }
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

/// A grey box of a size, as PNG.
pub fn grey(width: u32, height: u32) -> Vec<u8> {
    grey::of((width, height))
}
