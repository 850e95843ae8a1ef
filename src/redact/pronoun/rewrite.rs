//! The neutral words for what was written: "She says" becomes "They say". Only the words that are a pronoun or its verb
//! change; what stands between comes back as it was.

use super::words::is_adverb;

/// What is rewritten in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A pronoun that does something, with its verb when the place is longer: `she`, `she always says`.
    Subject,
    /// The verb before it: `was she`, `isn’t she`.
    Question,
    /// `she’s`, for she is.
    Is,
    /// `she’s`, for she has.
    Has,
    /// `her`, `him`: them.
    Object,
    /// `her house`, `his house`: their.
    Owner,
    /// `hers`, `his`: theirs.
    Owned,
    /// `herself`, `himself`: themselves.
    Reflexive,
    /// `she/her`: they/them.
    Declared,
    /// `lady`, `man`: person.
    Noun,
    /// A title alone: `(Mrs)`.
    Title,
}

/// The neutral words.
pub fn rewrite(form: Form, written: &str) -> String {
    match form {
        Form::Subject => clause(written, true),
        Form::Question => clause(written, false),
        Form::Is => contracted(written, "re"),
        Form::Has => contracted(written, "ve"),
        Form::Object => like(written, "them"),
        Form::Owner => like(written, "their"),
        Form::Owned => like(written, "theirs"),
        Form::Reflexive => like(written, "themselves"),
        Form::Declared => like(written, "they/them"),
        Form::Noun => like(written, "person"),
        Form::Title => "[title withheld]".to_owned(),
    }
}

/// Each word of a clause: the pronoun, the first verb beside it, and a second one at the end.
fn clause(written: &str, pronoun_first: bool) -> String {
    let words = written.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let last = words.count().saturating_sub(1);
    let mut out = String::with_capacity(written.len() + 8);
    let (mut rest, mut place, mut verb_done) = (written, 0, false);
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let (gap, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c: char| !c.is_alphanumeric()).unwrap_or(from.len()));
        out.push_str(gap);
        let lower = word.to_lowercase();
        let new = match lower.as_str() {
            "she" | "he" => Some("they".to_owned()),
            "herself" | "himself" => Some("themselves".to_owned()),
            _ if !verb_done && (!pronoun_first || place > 0) && !is_adverb(&lower) => {
                verb_done = true;
                plural(&lower)
            }
            _ if place == last && pronoun_first && place > 0 => plural(&lower),
            _ => None,
        };
        match new {
            Some(new) => out.push_str(&like(word, &new)),
            None => out.push_str(word),
        }
        rest = after;
        place += 1;
    }
    out + rest
}

/// `she’s` with the apostrophe that was written.
fn contracted(written: &str, end: &str) -> String {
    let mark = written.chars().find(|c| !c.is_alphanumeric()).unwrap_or('’');
    like(written, &format!("they{mark}{end}"))
}

/// A word in capitals where the old one is, or with a capital where that has one.
fn like(old: &str, new: &str) -> String {
    let mut letters = old.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let mut rest = letters.peekable();
    if first && rest.peek().is_some() && rest.all(char::is_uppercase) {
        return new.to_uppercase();
    }
    let mut chars = new.chars();
    match chars.next().filter(|_| first) {
        Some(c) => c.to_uppercase().chain(chars).collect(),
        None => new.to_owned(),
    }
}

/// A verb as it goes with "they", when it is one that changes.
pub fn plural(verb: &str) -> Option<String> {
    let irregular = match verb {
        "is" => "are",
        "was" => "were",
        "has" => "have",
        "does" => "do",
        "isn" => "aren",
        "wasn" => "weren",
        "hasn" => "haven",
        "doesn" => "don",
        _ => "",
    };
    if !irregular.is_empty() {
        return Some(irregular.to_owned());
    }
    if super::words::is(super::words::List::NotSVerb, verb) || verb.len() < 4 {
        return None;
    }
    let stem = verb.strip_suffix('s').filter(|stem| !stem.ends_with(['s', 'u', 'i', '\'']))?;
    // dies, lies, ties: die; tries: try.
    if let Some(short) = stem.strip_suffix("ie").filter(|short| short.len() > 1 && *short != "bel" && *short != "under")
    {
        return Some(format!("{short}y"));
    }
    let hissing = ["sse", "xe", "zze", "che", "she", "oe"].iter().any(|end| stem.ends_with(end));
    if hissing && !matches!(stem, "ache" | "cache" | "axe" | "shoe" | "toe" | "psyche") {
        return stem.strip_suffix('e').map(str::to_owned);
    }
    Some(stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_go_with_they() {
        for (one, many) in [
            ("says", "say"),
            ("lives", "live"),
            ("tries", "try"),
            ("lies", "lie"),
            ("dies", "die"),
            ("goes", "go"),
            ("watches", "watch"),
            ("wishes", "wish"),
            ("discusses", "discuss"),
            ("uses", "use"),
            ("fixes", "fix"),
            ("has", "have"),
            ("does", "do"),
            ("was", "were"),
            ("is", "are"),
            ("believes", "believe"),
            ("owns", "own"),
            ("plays", "play"),
            ("carries", "carry"),
            ("aches", "ache"),
            ("agrees", "agree"),
        ] {
            assert_eq!(plural(one).as_deref(), Some(many));
        }
        for same in ["said", "always", "perhaps", "discuss", "would", "as", "us"] {
            assert!(plural(same).is_none(), "{same}");
        }
    }

    #[test]
    fn what_was_written_keeps_its_shape() {
        assert_eq!(rewrite(Form::Subject, "She"), "They");
        assert_eq!(rewrite(Form::Subject, "SHE SAYS"), "THEY SAY");
        assert_eq!(rewrite(Form::Subject, "she  always\nsays"), "they  always\nsay");
        assert_eq!(rewrite(Form::Subject, "she herself was"), "they themselves were");
        assert_eq!(rewrite(Form::Subject, "he was tired and was"), "they were tired and were");
        assert_eq!(rewrite(Form::Question, "Isn’t she"), "Aren’t they");
        assert_eq!(rewrite(Form::Question, "Was he"), "Were they");
        assert_eq!(rewrite(Form::Is, "She’s"), "They’re");
        assert_eq!(rewrite(Form::Has, "he's"), "they've");
        assert_eq!(rewrite(Form::Owner, "HER"), "THEIR");
        assert_eq!(rewrite(Form::Reflexive, "himself"), "themselves");
    }
}
