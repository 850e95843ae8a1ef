//! The words that take the place of what is taken out. They fit the sentence and say nothing of what stood there: not
//! its length, not its spelling.

use super::finding::Label;
use super::view::{line_is_upper, stands_alone, takes_capital};
use crate::text::Span;
use crate::{Code, Error, Result};

/// The language of the labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}

impl Locale {
    /// Reads `en` or `cy`.
    ///
    /// # Errors
    /// `bad-options` for anything else.
    pub fn parse(locale: Option<&str>) -> Result<Self> {
        match locale {
            None | Some("en") => Ok(Self::English),
            Some("cy") => Ok(Self::Welsh),
            Some(_) => Err(Error::new(Code::BadOptions, "The locale must be \"en\" or \"cy\".")),
        }
    }
}

/// The labels of one run over a document.
#[derive(Clone, Debug)]
pub struct Labels {
    /// The person in the middle of a sentence: `the Complainant`.
    pub person: String,
    /// The language of all labels.
    pub locale: Locale,
}

impl Labels {
    /// Labels with a word for the person, or the usual one.
    ///
    /// # Errors
    /// `bad-options` for a label without a letter, with a line break, or of more than 60 characters.
    pub fn new(person: Option<&str>, locale: Locale) -> Result<Self> {
        let usual = match locale {
            Locale::English => "the Complainant",
            Locale::Welsh => "yr Achwynydd",
        };
        let person = person.unwrap_or(usual).trim();
        let fits = person.chars().any(char::is_alphabetic)
            && person.chars().count() <= 60
            && !person.chars().any(char::is_control);
        if !fits {
            return Err(Error::new(
                Code::BadOptions,
                "The label must have a letter, stand on one line and be 60 characters or less.",
            ));
        }
        Ok(Self { person: person.to_owned(), locale })
    }

    /// What stands in place of `span` of the source.
    pub fn text(&self, label: Label, source: &str, span: Span) -> String {
        match label {
            Label::Person => self.in_sentence(self.after_article(source, span).to_owned(), source, span),
            Label::PersonPossessive => {
                self.in_sentence(self.possessive(self.after_article(source, span)), source, span)
            }
            Label::Family => self.in_sentence(self.family(), source, span),
            Label::FamilyPossessive => self.in_sentence(self.possessive(&self.family()), source, span),
            other => self.withheld(other).to_owned(),
        }
    }

    /// The label without its article where one stands before it already, or a word that takes its place: "the Lunn
    /// complaint", "Dear Mrs Lunn", "the late Mrs Lunn".
    fn after_article(&self, source: &str, span: Span) -> &str {
        const TAKES_ITS_PLACE: [&str; 12] =
            ["the", "a", "an", "our", "your", "this", "that", "dear", "late", "poor", "old", "said"];
        let head = source.get(..span.start).unwrap_or("");
        let word = head.strip_suffix([' ', '\u{A0}']).and_then(|head| {
            let start = head.char_indices().rev().take(8).take_while(|(_, c)| c.is_ascii_alphabetic()).last()?.0;
            let edge = head.get(..start)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            edge.then(|| head.get(start..))?
        });
        let replaced = word.is_some_and(|word| TAKES_ITS_PLACE.iter().any(|w| word.eq_ignore_ascii_case(w)));
        if replaced { self.person.strip_prefix("the ").unwrap_or(&self.person) } else { &self.person }
    }

    fn possessive(&self, owner: &str) -> String {
        match self.locale {
            Locale::English => format!("{owner}’s"),
            Locale::Welsh => owner.to_owned(),
        }
    }

    fn family(&self) -> String {
        match self.locale {
            Locale::English => format!("{}’s family", self.person),
            Locale::Welsh => format!("teulu {}", self.person),
        }
    }

    /// Capitals for a heading, a capital at the start of a sentence or field.
    fn in_sentence(&self, text: String, source: &str, span: Span) -> String {
        let written = span.of(source);
        let upper =
            !written.chars().any(char::is_lowercase) && written.chars().filter(|c| c.is_uppercase()).count() > 1;
        // A name of two words in capitals, alone on its line, is a heading.
        let several = written.trim().contains([' ', '\u{A0}', '\n']);
        if upper && (line_is_upper(source, span) || (several && stands_alone(source, span))) {
            return text.to_uppercase();
        }
        if !takes_capital(source, span.start) {
            return text;
        }
        let mut chars = text.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
    }

    const fn withheld(&self, label: Label) -> &'static str {
        match self.locale {
            Locale::English => match label {
                Label::Address => "[address withheld]",
                Label::Postcode => "[postcode withheld]",
                Label::Email => "[email address withheld]",
                Label::Phone => "[telephone number withheld]",
                Label::DateOfBirth => "[date of birth withheld]",
                Label::Nino => "[National Insurance number withheld]",
                Label::Bank => "[bank details withheld]",
                Label::Vehicle => "[vehicle registration withheld]",
                Label::Social => "[social media account withheld]",
                Label::Reference => "[reference withheld]",
                Label::Details => "[details withheld]",
                Label::Name | Label::Person | Label::PersonPossessive | Label::Family | Label::FamilyPossessive => {
                    "[name withheld]"
                }
            },
            Locale::Welsh => match label {
                Label::Address => "[cyfeiriad wedi’i atal]",
                Label::Postcode => "[cod post wedi’i atal]",
                Label::Email => "[cyfeiriad e-bost wedi’i atal]",
                Label::Phone => "[rhif ffôn wedi’i atal]",
                Label::DateOfBirth => "[dyddiad geni wedi’i atal]",
                Label::Nino => "[rhif Yswiriant Gwladol wedi’i atal]",
                Label::Bank => "[manylion banc wedi’u hatal]",
                Label::Vehicle => "[rhif cofrestru cerbyd wedi’i atal]",
                Label::Social => "[cyfrif cyfryngau cymdeithasol wedi’i atal]",
                Label::Reference => "[cyfeirnod wedi’i atal]",
                Label::Details => "[manylion wedi’u hatal]",
                Label::Name | Label::Person | Label::PersonPossessive | Label::Family | Label::FamilyPossessive => {
                    "[enw wedi’i atal]"
                }
            },
        }
    }
}
