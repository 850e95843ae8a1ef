//! Changes of markup that a change of single bytes does not come upon: elements go, come twice, change places and nest,
//! and the name gets into texts and attributes.

/// Numbers from a seed.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed) | 1 << 40)
    }

    /// A number below another, and nought below nought.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0).checked_rem(end).unwrap_or(0)
    }
}

const PIECES: [&str; 16] = [
    "Quillfeather",
    "Mrs Quill",
    "feather",
    "Tolleshurst",
    "Ada ",
    "07700 900781",
    "DM3 7TQ",
    "\u{AD}",
    "&#102;",
    "&amp;",
    "<!--",
    "]]>",
    "\u{FFFC}",
    "\0",
    "\u{202E}",
    " xml:space=\"preserve\"",
];

/// Markup with one change or a few.
pub fn markup(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut tokens = tokens(bytes);
    for _ in 0..=random.below(3) {
        once(&mut tokens, random);
    }
    tokens.concat()
}

/// Tags and the texts between them.
fn tokens(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut tokens = vec![Vec::new()];
    for byte in bytes {
        if *byte == b'<' {
            tokens.push(Vec::new());
        }
        if let Some(last) = tokens.last_mut() {
            last.push(*byte);
        }
        if *byte == b'>' {
            tokens.push(Vec::new());
        }
    }
    tokens
}

fn once(tokens: &mut Vec<Vec<u8>>, random: &mut Random) {
    let from = random.below(tokens.len());
    let to = (from + 1 + random.below(8)).min(tokens.len());
    let at = random.below(tokens.len());
    match random.below(7) {
        0 => drop(tokens.drain(from..to)),
        1 => {
            let again = tokens[from..to].to_vec();
            tokens.splice(at..at, again);
        }
        2 => {
            let moved: Vec<Vec<u8>> = tokens.drain(from..to).collect();
            let at = at.min(tokens.len());
            tokens.splice(at..at, moved);
        }
        3 => tokens.swap(from, at),
        // Deep nesting.
        4 => {
            let many = vec![tokens[from].clone(); 1 + random.below(300)];
            tokens.splice(from..from, many);
        }
        5 => {
            let token = &mut tokens[from];
            let place = random.below(token.len() + 1);
            token.splice(place..place, PIECES[random.below(PIECES.len())].bytes());
        }
        // The value of an attribute.
        _ => {
            let token = &mut tokens[from];
            let quotes: Vec<usize> = (0..token.len()).filter(|place| token[*place] == b'"').collect();
            let pair = random.below(quotes.len() / 2) * 2;
            if let (Some(open), Some(close)) = (quotes.get(pair), quotes.get(pair + 1)) {
                token.splice(open + 1..*close, PIECES[random.below(PIECES.len())].bytes());
            }
        }
    }
    if tokens.is_empty() {
        tokens.push(Vec::new());
    }
}
