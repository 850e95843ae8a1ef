//! The patterns that a definition may ask an answer to match: a small part of regular expressions, in time that grows
//! with the length of the answer and nothing else.
//!
//! Why not a library: regex-lite adds 27 kB (gzip) to a module of less than twice that, which every web form loads. Why not
//! the browser's own: it goes back on its steps, and a careless pattern then takes for ever over a short answer.
//!
//! A pattern is matched against the whole answer (`^` and `$` may stand at its ends, and change nothing). It has letters as they are;
//! `.` for any character; `[a-z0-9]` and `[^a-z]`; `\d`, `\w`, `\s` (of ASCII) and `\` before any punctuation;
//! `( )`, `(?: )` and `|`; `?`, `*`, `+`, `{2}`, `{2,}` and `{2,4}`. Anything else of regular expressions is refused
//! when the definition is read. Case counts.

/// More than any code or reference needs.
const MAX_STATES: usize = 1_000;
const MAX_DEPTH: usize = 20;

/// A pattern that can be matched.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    states: Vec<State>,
    classes: Vec<Class>,
}

/// What to do at one place of the pattern. Other places are told by their distance, so that a part of a pattern can be
/// copied and moved.
#[derive(Clone, Copy, Debug)]
enum State {
    /// Take one character of a class, and go to the next state.
    Take(usize),
    /// Go to the next state, or elsewhere.
    Split(isize),
    /// Go elsewhere.
    Go(isize),
}

#[derive(Clone, Debug)]
struct Class {
    not: bool,
    ranges: Vec<(char, char)>,
}

impl Class {
    fn has(&self, c: char) -> bool {
        self.ranges.iter().any(|(first, last)| *first <= c && c <= *last) != self.not
    }
}

impl Pattern {
    /// Reads a pattern. None if it holds what is not known here, or is too large.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('^').unwrap_or(text);
        let text = text.strip_suffix('$').filter(|before| !before.ends_with('\\')).unwrap_or(text);
        let mut reader = Reader { rest: text, made: Self::default() };
        reader.alternatives(0)?;
        reader.rest.is_empty().then_some(reader.made)
    }

    /// Whether the whole of a text is of this pattern.
    #[must_use]
    pub fn matches(&self, text: &str) -> bool {
        let mut now = Vec::new();
        let mut next = Vec::new();
        let mut seen = vec![0; self.states.len() + 1];
        self.enter(0, 1, &mut seen, &mut now);
        // A state is in a set when it was seen in that set's round.
        for (round, c) in (2..).zip(text.chars()) {
            for at in now.drain(..) {
                if let Some(State::Take(class)) = self.states.get(at)
                    && self.classes.get(*class).is_some_and(|class| class.has(c))
                {
                    self.enter(at + 1, round, &mut seen, &mut next);
                }
            }
            if next.is_empty() {
                return false;
            }
            std::mem::swap(&mut now, &mut next);
        }
        now.contains(&self.states.len())
    }

    /// Adds a state, and all that can be reached from it without taking a character, unless they were seen in this round.
    fn enter(&self, at: usize, round: usize, seen: &mut [usize], set: &mut Vec<usize>) {
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            match seen.get_mut(at) {
                Some(before) if *before != round => *before = round,
                _ => continue,
            }
            match self.states.get(at) {
                Some(State::Split(by)) => open.extend([at.wrapping_add_signed(*by), at + 1]),
                Some(State::Go(by)) => open.push(at.wrapping_add_signed(*by)),
                _ => set.push(at),
            }
        }
    }
}

/// Reads a pattern from its start, and makes its states as it goes: what was read last always begins where its reader began
/// and is left at its end.
struct Reader<'a> {
    rest: &'a str,
    made: Pattern,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next();
        self.rest = chars.as_str();
        c
    }

    fn peek(&self) -> char {
        self.rest.chars().next().unwrap_or('\0')
    }

    fn take(&mut self, c: char) -> bool {
        let is_next = self.peek() == c;
        if is_next {
            self.next();
        }
        is_next
    }

    fn here(&self) -> usize {
        self.made.states.len()
    }

    fn push(&mut self, state: State) -> Option<()> {
        self.made.states.push(state);
        (self.here() <= MAX_STATES).then_some(())
    }

    fn alternatives(&mut self, depth: usize) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut ends = Vec::new();
        loop {
            let start = self.here();
            while !matches!(self.peek(), '\0' | '|' | ')') {
                self.repeated(depth)?;
            }
            if !self.take('|') {
                break;
            }
            ends.push(self.here() + 1);
            self.push(State::Go(0))?;
            self.made.states.insert(start, State::Split(distance(start, self.here() + 1)));
        }
        let here = self.here();
        for end in ends {
            *self.made.states.get_mut(end)? = State::Go(distance(end, here));
        }
        Some(())
    }

    /// One thing, and how often it may come.
    fn repeated(&mut self, depth: usize) -> Option<()> {
        let start = self.here();
        self.one(depth)?;
        let (least, most) = match self.peek() {
            '?' => (0, Some(1)),
            '*' => (0, None),
            '+' => (1, None),
            '{' => {
                let (counts, after) = self.rest.get(1..)?.split_once('}')?;
                // The closing bracket is taken below, as the signs are.
                self.rest = self.rest.get(self.rest.len() - after.len() - 1..)?;
                let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
                (count(least)?, if most.is_empty() { None } else { Some(count(most)?) })
            }
            _ => return Some(()),
        };
        self.next();
        // `a+?`, `a++` and the like mean other things elsewhere.
        if matches!(self.peek(), '?' | '*' | '+' | '{') || most.is_some_and(|most| most < least) {
            return None;
        }
        let part = self.made.states.split_off(start);
        let past = distance(0, part.len());
        for _ in 0..least {
            self.add(&part)?;
        }
        if most.is_none() {
            self.push(State::Split(past + 2))?;
            self.add(&part)?;
            self.push(State::Go(-past - 1))?;
        }
        for _ in least..most.unwrap_or(least) {
            self.push(State::Split(past + 1))?;
            self.add(&part)?;
        }
        Some(())
    }

    fn add(&mut self, part: &[State]) -> Option<()> {
        part.iter().try_for_each(|state| self.push(*state))
    }

    fn one(&mut self, depth: usize) -> Option<()> {
        let class = match self.next()? {
            '(' => {
                if self.take('?') && !self.take(':') {
                    return None;
                }
                self.alternatives(depth + 1)?;
                return self.take(')').then_some(());
            }
            '.' => Class { not: true, ranges: Vec::new() },
            '[' => self.class()?,
            '\\' => Class { not: false, ranges: escaped(self.next()?)? },
            '*' | '+' | '?' | '{' | '}' | ']' | '^' | '$' => return None,
            c => Class { not: false, ranges: vec![(c, c)] },
        };
        self.made.classes.push(class);
        self.push(State::Take(self.made.classes.len() - 1))
    }

    fn class(&mut self) -> Option<Class> {
        let mut class = Class { not: self.take('^'), ranges: Vec::new() };
        loop {
            let first = match self.next()? {
                ']' => return (!class.ranges.is_empty()).then_some(class),
                '[' => return None,
                '\\' => {
                    class.ranges.extend(escaped(self.next()?)?);
                    // A range from there would mean what it does elsewhere only for some.
                    if self.rest.starts_with('-') && !self.rest.starts_with("-]") {
                        return None;
                    }
                    continue;
                }
                c => c,
            };
            let is_range = self.rest.starts_with('-') && !self.rest.starts_with("-]");
            let last = if is_range && self.take('-') { self.next()? } else { first };
            if last < first || (is_range && matches!(last, '\\' | '[')) {
                return None;
            }
            class.ranges.push((first, last));
        }
    }
}

/// How far it is from one state to another. (Neither is more than [`MAX_STATES`] from the start.)
fn distance(from: usize, to: usize) -> isize {
    to.wrapping_sub(from).cast_signed()
}

fn count(digits: &str) -> Option<usize> {
    let is_short = (1..=3).contains(&digits.len());
    let add = |sum, b: u8| b.is_ascii_digit().then(|| sum * 10 + usize::from(b - b'0'));
    if is_short { digits.bytes().try_fold(0, add) } else { None }
}

fn escaped(c: char) -> Option<Vec<(char, char)>> {
    match c {
        'd' => Some(vec![('0', '9')]),
        'w' => Some(vec![('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
        's' => Some(vec![(' ', ' '), ('\t', '\r')]),
        c if c.is_ascii_punctuation() => Some(vec![(c, c)]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn matches(pattern: &str, text: &str) -> bool {
        Pattern::parse(pattern).unwrap().matches(text)
    }

    #[test]
    fn patterns_match_whole_answers() {
        for (pattern, yes, no) in [
            ("[A-Z]{2}\\d{4}", "AB1234", "AB123"),
            ("^[A-Z]{2}-?\\d{2,4}$", "AB-123", "AB-12345"),
            ("(cat|dog)s?", "dogs", "do"),
            ("a|bc|", "", "b"),
            ("[^0-9 ]+", "ŵyl", "a1"),
            ("a.c", "a\u{e9}c", "ac"),
            ("\\$\\d+\\.\\d{2}", "$12.50", "$1250"),
            ("(?:ab){2,}x*", "ababab", "ab"),
            ("[\\d-]+", "12-34", "12/34"),
            ("[a-]", "-", "b"),
            ("", "", "a"),
        ] {
            assert!(matches(pattern, yes), "{pattern} {yes}");
            assert!(!matches(pattern, no), "{pattern} {no}");
        }
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for pattern in [
            "(",
            ")",
            "a**",
            "a+?",
            "(?=a)",
            "(?<n>a)",
            "\\1",
            "\\bword",
            "[z-a]",
            "[]",
            "a{3,2}",
            "[[:alpha:]]",
            "*",
            "a^b",
        ] {
            assert!(Pattern::parse(pattern).is_none(), "{pattern}");
        }
        assert!(Pattern::parse("((a{50}){50}){50}").is_none(), "too large");
        assert!(Pattern::parse(&"(".repeat(1_000_000)).is_none(), "too deep");
    }

    #[test]
    fn a_pattern_that_takes_for_ever_elsewhere_does_not_here() {
        let text = ["a".repeat(1_000), "!".into()].concat();
        assert!(!matches("(a+)+", &text));
        assert!(!matches("(a|a)*(a|a)*(a|a)*", &text));
        assert!(!matches("(a*)*b", &text));
    }
}
