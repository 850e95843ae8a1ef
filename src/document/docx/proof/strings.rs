//! Texts in bytes that are no text: a picture, what is left between parts.

/// A shorter run of letters turns up anywhere by chance.
pub const SHORTEST: usize = 5;

/// All runs of printable characters, one byte or two to the character.
pub fn of(bytes: &[u8]) -> String {
    let mut out = String::new();
    runs(bytes.iter().copied().map(u16::from), &mut out);
    for skip in [0, 1] {
        let pairs = || bytes.get(skip..).unwrap_or(&[]).chunks_exact(2);
        for low in [0, 1] {
            let unit = move |p: &[u8]| {
                u16::from(p.get(low).copied().unwrap_or(0)) | u16::from(p.get(1 - low).copied().unwrap_or(0)) << 8
            };
            // Every pair of bytes is some character; a run of Latin ones is what a name would be.
            runs(pairs().map(unit), &mut out);
        }
    }
    out
}

fn runs(units: impl Iterator<Item = u16>, out: &mut String) {
    let mut run = String::new();
    let mut end = |run: &mut String| {
        if run.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST {
            out.push_str(run);
            out.push_str("\n\n");
        }
        run.clear();
    };
    for unit in units {
        match char::from_u32(u32::from(unit)) {
            Some(c @ (' '..='~' | '\u{A0}'..='\u{24F}')) => run.push(c),
            _ => end(&mut run),
        }
    }
    end(&mut run);
}
