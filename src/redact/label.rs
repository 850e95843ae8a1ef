//! The words that take the place of what is taken out. They fit the sentence and say nothing of what stood there: not
//! its length, not its spelling.

use super::finding::{Label, Whose};
use super::in_use::InUse;
use super::people::{Role, Withheld};
use super::view::{line_is_upper, stands_alone, takes_capital};
use super::{brackets, naming, pronoun, setting};
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

    /// `en` or `cy`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }
}

/// The labels of one run over a document.
#[derive(Clone)]
pub struct Labels {
    /// Each person in the middle of a sentence: `the Complainant`, `Witness 1`.
    pub people: Vec<String>,
    /// What each is in the matter, and the label that was chosen.
    asked: Vec<(Role, Option<String>)>,
    /// The language of all labels.
    pub locale: Locale,
    /// Labels in brackets that hold a word of somebody's name.
    avoided: Vec<&'static str>,
}

impl Labels {
    /// Reads which labels were chosen; which the others get is said by [`settle`](Self::settle). `label` is the one
    /// person's.
    ///
    /// # Errors
    /// `bad-options` for a label without a letter, with a line break, or of more than 60 characters; for one label for
    /// several people; for a role that there is not.
    pub fn new(people: &[Withheld], label: Option<&str>, locale: Locale) -> Result<Self> {
        if people.len() > 1 && label.is_some() {
            let several = "Several people need a label each: give it beside their identity, and none for all.";
            return Err(Error::new(Code::BadOptions, several));
        }
        let mut asked: Vec<(Role, Option<String>)> = Vec::with_capacity(people.len());
        for who in people {
            let words = who.label.as_deref().or(label).map(str::trim);
            if !words.is_none_or(fits) {
                return Err(Error::new(
                    Code::BadOptions,
                    "The label must have a letter, stand on one line and be 60 characters or less.",
                ));
            }
            if words.is_some() && asked.iter().any(|(_, other)| other.as_deref() == words) {
                return Err(Error::new(Code::BadOptions, "Two people have the same label. Give each their own."));
            }
            asked.push((Role::parse(who.role.as_deref())?, words.map(str::to_owned)));
        }
        Ok(Self { people: Vec::new(), asked, locale, avoided: Vec::new() })
    }

    /// Gives everybody a label that stands for nobody else in the documents. `allowed` says whether a label is free of
    /// the people's names.
    #[must_use]
    pub fn settle(&self, used: &InUse, allowed: impl Fn(&str) -> bool) -> Self {
        let people = naming::labels(&self.asked, self.locale, used, allowed);
        Self { people, ..self.clone() }
    }

    /// The same, as if each had been chosen: no document changes them any more.
    #[must_use]
    pub fn chosen_all(mut self) -> Self {
        for ((_, chosen), label) in self.asked.iter_mut().zip(&self.people) {
            *chosen = Some(label.clone());
        }
        self
    }

    /// Whether every label was chosen, so that no document changes it.
    pub fn all_chosen(&self) -> bool {
        self.asked.iter().all(|(_, label)| label.is_some())
    }

    /// Whether somebody gets a letter or number, which must not be somebody else's.
    pub fn any_numbered(&self) -> bool {
        !self.all_chosen() && (self.asked.len() > 1 || self.asked.iter().any(|(role, _)| *role != Role::Complainant))
    }

    /// The labels that were chosen, with whose they are.
    pub fn chosen(&self) -> impl Iterator<Item = (usize, &str)> {
        self.asked.iter().enumerate().filter_map(|(person, (_, label))| Some((person, label.as_deref()?)))
    }

    /// Every wording that may stand for a person, or for several.
    pub fn all(&self) -> Vec<String> {
        let everybody: Vec<usize> = (0..self.people.len()).collect();
        let mut all = self.people.clone();
        if everybody.len() > 1 {
            all.extend([Whose::All(everybody.clone()), Whose::OneOf(everybody)].map(|whose| self.called(&whose)));
        }
        all
    }

    /// Where what takes the place of `span` begins: in Welsh, `i’r Achwynydd` takes the space, too.
    pub fn start(&self, label: Label, whose: &Whose, source: &str, span: Span) -> usize {
        let called = if label == Label::Person { self.called(whose) } else { String::new() };
        let drawn = self.locale == Locale::Welsh
            && setting::is_drawn_to_vowel(&called, source, span)
            && !setting::takes_no_label(&called, source, span)
            && setting::after_article(&called, source, span) == called;
        span.start - usize::from(drawn)
    }

    /// What stands in place of `span` of the source.
    pub fn text(&self, label: Label, whose: &Whose, source: &str, span: Span) -> String {
        let called = match label {
            Label::Person | Label::PersonPossessive | Label::Family | Label::FamilyPossessive => self.called(whose),
            _ => String::new(),
        };
        let fitted = || setting::after_article(&called, source, span);
        match label {
            Label::Person if setting::takes_no_label(&called, source, span) => self.withheld(Label::Name).to_owned(),
            Label::Person if self.begins_with_space(&called, source, span) => {
                format!("’r {}", setting::bare(&called))
            }
            Label::Person => self.in_sentence(fitted().to_owned(), source, span),
            Label::PersonPossessive => self.in_sentence(self.possessive(fitted()), source, span),
            Label::Family => self.in_sentence(self.family(whose, &called), source, span),
            Label::FamilyPossessive => self.in_sentence(self.possessive(&self.family(whose, &called)), source, span),
            Label::Pronoun(form) => pronoun::rewrite(form, span.of(source)),
            other => self.withheld(other).to_owned(),
        }
    }

    /// Whether the space before a place goes with it, because the article of a Welsh label is drawn to the word there.
    fn begins_with_space(&self, called: &str, source: &str, span: Span) -> bool {
        self.locale == Locale::Welsh
            && span.of(source).starts_with(' ')
            && setting::is_drawn_to_vowel(called, source, Span::new(span.start + 1, span.end))
    }

    /// Everybody who has this role.
    pub fn of_role(&self, role: Role) -> Vec<usize> {
        self.asked.iter().enumerate().filter(|(_, (r, _))| *r == role).map(|(person, _)| person).collect()
    }

    /// The person's label, or the words for several.
    fn called(&self, whose: &Whose) -> String {
        let labels: Vec<&str> = whose.people().iter().filter_map(|i| self.people.get(*i)).map(String::as_str).collect();
        match (whose, labels.as_slice()) {
            (_, [one]) => (*one).to_owned(),
            (Whose::OneOf(_), _) => naming::one_of(&labels, self.people.len(), self.locale),
            _ => naming::together(&labels, self.people.len(), self.locale),
        }
    }

    fn possessive(&self, owner: &str) -> String {
        match self.locale {
            Locale::English if naming::is_plural(owner) => format!("{owner}’"),
            Locale::English => format!("{owner}’s"),
            Locale::Welsh => owner.to_owned(),
        }
    }

    /// The family of one; of several who bear the name, they themselves.
    fn family(&self, whose: &Whose, called: &str) -> String {
        if whose.people().len() > 1 {
            return called.to_owned();
        }
        match self.locale {
            Locale::English => format!("{called}’s family"),
            Locale::Welsh if setting::bare(called) == called => format!("teulu {called}"),
            Locale::Welsh => format!("teulu’r {}", setting::bare(called)),
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

    /// What describes a picture that is hidden.
    pub fn picture(&self) -> &'static str {
        self.instead_of(brackets::picture(self.locale))
    }

    fn withheld(&self, label: Label) -> &'static str {
        self.instead_of(brackets::wording(self.locale, label))
    }

    /// A label in brackets, or one that says less where that one holds a word of somebody's name: the surnames Name and
    /// Birth would be found in their own labels.
    fn instead_of(&self, own: &'static str) -> &'static str {
        let plain = brackets::plain(self.locale);
        [own, plain].into_iter().find(|label| !self.avoided.contains(label)).unwrap_or("[…]")
    }

    /// The same labels without those in brackets that are not `allowed`.
    #[must_use]
    pub fn without(self, allowed: impl Fn(&str) -> bool) -> Self {
        let avoided = brackets::all(self.locale).filter(|label| !allowed(label)).collect();
        Self { avoided, ..self }
    }
}

fn fits(label: &str) -> bool {
    label.chars().any(char::is_alphabetic) && label.chars().count() <= 60 && !label.chars().any(char::is_control)
}
