//! The person's contact data in every written form: patterns made from what the identity holds.

mod address;
mod date_of_birth;
mod mark;
mod masked;
mod mistyped;
mod online;
mod partial;
mod public;
mod read_out;
mod slip;
mod spelling;
mod street;

use super::finding::{Label, Reason};
use super::lexicon::{self, Kind};
use super::number;
use super::pattern::{Edge, Pattern};
use super::view::View;
use crate::check::spot::nearby::{has, window_after, window_before};
use crate::text::Span;
use crate::text::fold::fold;
use crate::{Code, Error, Identity, Result};
pub use address::Address;
pub use date_of_birth::Born;
pub use masked::Masked;
use mistyped::Mistyped;
pub use partial::{Part, Partial};
use read_out::{ReadOut, Spelt};
use spelling::{digits_of, gapped};

/// One kind of contact data, ready to be looked for.
struct Detail {
    pattern: Pattern,
    label: Label,
    reason: Reason,
    /// Words one of which must stand near; none when it says enough by itself.
    beside: &'static [&'static str],
}

/// Words beside which a day and a month are somebody's birthday.
const BIRTH: &[&str] =
    &["birthday", "birthdays", "born", "dob", "birth", "ganed", "geni", "penblwydd", "turned", "turns", "turning"];
/// Words beside which a number and that day are an age.
const AGE: &[&str] = &["be", "is", "was", "turn", "turns", "turned", "turning", "reach", "reaches", "reached"];
/// Words beside which half a registration mark is one.
const PLATE: &[&str] = &[
    "reg",
    "registration",
    "registered",
    "plate",
    "plates",
    "car",
    "van",
    "vehicle",
    "index",
    "mark",
    "lorry",
    "motorbike",
    "starting",
    "starts",
    "beginning",
    "begins",
];
/// And those beside which its last letters are.
const PLATE_END: &[&str] = &["plate", "plates", "reg", "registration"];
/// And those beside which the end of a National Insurance number is.
const NINO_END: &[&str] = &["ni", "nino", "insurance", "ending", "ends"];
/// How far such a word may be, in bytes.
const NEAR: (usize, usize) = (56, 32);

/// Something found.
pub struct Hit {
    /// Where in the folded text.
    pub span: Span,
    pub label: Label,
    pub reason: Reason,
}

/// The contact data of one person.
pub struct Contact {
    details: Vec<Detail>,
    /// The address, which has parts that mean something only beside another.
    pub address: Address,
    /// Strings of letters and digits alone that a squeezed text must not hold: see [`anywhere`](super::anywhere).
    pub squeezed: Vec<(String, Label, Reason)>,
    /// The date of birth.
    pub born: Option<Born>,
    /// The e-mail addresses, as they are read out.
    read_out: Vec<ReadOut>,
    /// The numbers and references, as they are read out.
    spelt: Vec<Spelt>,
    /// The e-mail addresses, as they are mistyped.
    mistyped: Vec<Mistyped>,
}

/// The fewest letters and digits that a string of each kind must have to be looked for.
const TOO_SHORT: &str = "One of the identity’s details is too short to be searched for: it would be found everywhere. \
    A phone number needs six digits, a postcode four letters and digits, another reference or handle three. Leave it out or complete it. The field is ";

impl Contact {
    /// Works out the patterns.
    ///
    /// # Errors
    /// `bad-identity` when a detail is too short to be told from other text, or no date.
    pub fn new(identity: &Identity) -> Result<Self> {
        let mut address = Address::new(&identity.address_lines, filled(identity.postcode.as_deref()))?;
        let mut own = identity.title.iter().chain(&identity.full_name).flat_map(|name| name.split_whitespace());
        address.councillor = own.any(|word| lexicon::is(Kind::CouncillorTitle, fold(word).trim_end_matches('.')));
        let mut contact = Self {
            details: Vec::new(),
            address,
            squeezed: Vec::new(),
            born: None,
            read_out: Vec::new(),
            spelt: Vec::new(),
            mistyped: Vec::new(),
        };
        contact.online(identity)?;
        contact.numbers(identity)?;
        if let Some(date) = filled(identity.date_of_birth.as_deref()) {
            let born = Born::parse(date)?;
            let reason = Reason { rule: "date-of-birth", why: "The person’s date of birth." };
            contact.add(&born.pattern(), Label::DateOfBirth, Edge::Alphanumeric, reason)?;
            let reason = Reason { rule: "date-of-birth", why: "A part of the person’s date of birth, called so." };
            contact.add_beside(&born.in_part(), Label::DateOfBirth, BIRTH, reason)?;
            let reason = Reason { rule: "date-of-birth", why: "An age, and the person’s birthday." };
            contact.add_beside(&born.with_age(), Label::DateOfBirth, AGE, reason)?;
            contact.born = Some(born);
        }
        Ok(contact)
    }

    /// Everything found, in no order, without the address.
    pub fn find(&self, view: View<'_>) -> Vec<Hit> {
        let hit = |detail: &Detail, span| Hit {
            span: without_bracket(view.text(), span),
            label: detail.label,
            reason: detail.reason,
        };
        let reason = Reason { rule: "email", why: "The person’s e-mail address, read out." };
        let read_out = self.read_out.iter().flat_map(|email| email.find(view));
        let slipped = Reason { rule: "email", why: "The person’s e-mail address with a slip in it." };
        let mistyped = self.mistyped.iter().flat_map(|email| email.find(view));
        let mistyped = mistyped.map(|span| Hit { span, label: Label::Email, reason: slipped });
        let spelt = |spelt: &Spelt, span| Hit { span, label: spelt.label, reason: spelt.reason };
        let spelt = self.spelt.iter().flat_map(|one| one.find(view).into_iter().map(|span| spelt(one, span)));
        let read_out = read_out.map(|span| Hit { span, label: Label::Email, reason });
        self.details
            .iter()
            .flat_map(|detail| {
                let said = move |span: &Span| {
                    detail.beside.is_empty()
                        // An age stands right behind its verb.
                        || detail.beside == AGE
                            && view.before(*span).is_some_and(|n| n.gap == " " && AGE.contains(&n.word))
                        || detail.beside != AGE
                            && is_beside(view.text(), *span, detail.beside)
                            && !(detail.label == Label::Vehicle && mark::is_of_another(view, *span))
                };
                detail.pattern.find(view).into_iter().filter(said).map(move |span| hit(detail, span))
            })
            .chain(read_out)
            .chain(spelt)
            .chain(mistyped)
            .collect()
    }

    fn online(&mut self, identity: &Identity) -> Result<()> {
        for email in identity.emails.iter().filter_map(|e| filled(Some(e))) {
            let reason = Reason { rule: "email", why: "The person’s e-mail address." };
            let pattern = online::email(email).ok_or_else(|| too_short("emails"))?;
            self.add(&pattern, Label::Email, Edge::Online, reason)?;
            if let Some(local) = online::local(email) {
                self.add(&local, Label::Email, Edge::Online, reason)?;
            }
            self.read_out.extend(ReadOut::new(email));
            self.mistyped.extend(Mistyped::new(email));
            self.squeeze(email, Label::Email, reason);
        }
        for handle in identity.social.iter().filter_map(|e| filled(Some(e))) {
            let reason = Reason { rule: "social", why: "The person’s social media account." };
            let pattern = online::social(handle).ok_or_else(|| too_short("social"))?;
            self.add(&pattern, Label::Social, Edge::Online, reason)?;
            self.squeeze(&online::account(handle), Label::Social, reason);
        }
        Ok(())
    }

    fn numbers(&mut self, identity: &Identity) -> Result<()> {
        for phone in identity.phones.iter().filter_map(|p| filled(Some(p))) {
            let national = spelling::national_digits(phone);
            if national.len() < 6 {
                return Err(too_short("phones"));
            }
            let reason = Reason { rule: "phone", why: "The person’s telephone number." };
            self.add(&spelling::phone(&national), Label::Phone, Edge::Digit, reason)?;
            self.add(&number::spoken(&format!("0{national}")), Label::Phone, Edge::Alphanumeric, reason)?;
            self.add_spoken_end(&national, Label::Phone)?;
            self.spelt.extend(Spelt::new(&format!("0{national}"), Label::Phone, reason));
            self.squeeze(&national, Label::Phone, reason);
        }
        let bank = identity.bank.clone().unwrap_or_default();
        let singles = [
            ("postcode", identity.postcode.as_deref(), 4, Label::Postcode, "postcode", "The person’s postcode."),
            ("nino", identity.nino.as_deref(), 8, Label::Nino, "nino", "The person’s National Insurance number."),
            ("bank.sortCode", bank.sort_code.as_deref(), 6, Label::Bank, "sort-code", "The person’s sort code."),
            (
                "bank.accountNumber",
                bank.account_number.as_deref(),
                6,
                Label::Bank,
                "account-number",
                "The person’s account number.",
            ),
        ];
        let vehicles = identity.vehicle_registrations.iter().map(|mark| {
            (
                "vehicleRegistrations",
                Some(mark.as_str()),
                3,
                Label::Vehicle,
                "vehicle",
                "The person’s vehicle registration.",
            )
        });
        for (field, value, least, label, rule, why) in singles.into_iter().chain(vehicles) {
            let Some(value) = filled(value) else { continue };
            let squeezed = spelling::squeeze(value);
            if squeezed.chars().count() < least {
                return Err(too_short(field));
            }
            let reason = Reason { rule, why };
            // The halves of a postcode may stand in two cells.
            let gap = match label {
                Label::Bank => "[ ./-]?",
                Label::Postcode => "[ .|-]{0,3}",
                _ => "[ .-]{0,2}",
            };
            let mut pattern = gapped(&squeezed, gap);
            if let Some(sector) = Some(&squeezed).filter(|_| rule == "postcode").and_then(|code| spelling::sector(code))
            {
                let why = "The first part of the person’s postcode.";
                self.add(&sector, label, Edge::Alphanumeric, Reason { rule, why })?;
            }
            if let Some(half) =
                Some(&squeezed).filter(|mark| rule == "vehicle" && mark.len() == 7).and_then(|m| m.get(..4))
            {
                let reason = Reason { rule, why: "The first half of the person’s vehicle registration." };
                let masked = format!("{}(?:[ -]?[x*?#]{{3}})?", gapped(half, "[ -]?"));
                self.add_beside(&masked, label, PLATE, reason)?;
                let why = "The last letters of the person’s vehicle registration.";
                let last = gapped(squeezed.get(4..).unwrap_or(""), "[ -]?");
                self.add_beside(&last, label, PLATE_END, Reason { rule, why })?;
            }
            if let Some(last) = squeezed.get(6..).filter(|last| rule == "nino" && last.len() > 2) {
                let why = "The end of the person’s National Insurance number.";
                self.add_beside(&gapped(last, "[ -]?"), label, NINO_END, Reason { rule, why })?;
            }
            if rule == "nino" && squeezed.ends_with(|c: char| c.is_alphabetic()) {
                // The suffix letter is often left off.
                pattern = format!(
                    r"{}(?:{gap}{}\b)?",
                    gapped(squeezed.get(..squeezed.len() - 1).unwrap_or(""), gap),
                    gapped(squeezed.get(squeezed.len() - 1..).unwrap_or(""), gap)
                );
            }
            self.add(&pattern, label, Edge::Alphanumeric, reason)?;
            if matches!(rule, "postcode" | "vehicle") && squeezed.is_ascii() {
                self.add(&spelling::read_out(&squeezed), label, Edge::Alphanumeric, reason)?;
            }
            if matches!(rule, "nino" | "sort-code" | "account-number") {
                self.spelt.extend(Spelt::new(&squeezed, label, reason));
            }
            self.squeeze(value, label, reason);
        }
        if let Some(account) = filled(bank.account_number.as_deref()) {
            self.add_spoken_end(&digits_of(account), Label::Bank)?;
        }
        if let (Some(sort_code), Some(account)) =
            (filled(bank.sort_code.as_deref()), filled(bank.account_number.as_deref()))
        {
            let together = spelling::squeeze(sort_code) + &spelling::squeeze(account);
            let pattern = format!("(?:gb[ -]?[0-9]{{2}}[ -]?[a-z]{{4}}[ -]?)?{}", gapped(&together, "[ ./-]{0,3}"));
            let reason =
                Reason { rule: "account-number", why: "The person’s sort code and account number together." };
            self.add(&pattern, Label::Bank, Edge::Alphanumeric, reason)?;
        }
        for id in identity.other_ids.iter().filter_map(|id| filled(Some(id))) {
            let reason = Reason { rule: "other-id", why: "A reference that leads to the person." };
            if let Some(pattern) = short_number(id) {
                self.add(&pattern, Label::Reference, Edge::Alphanumeric, reason)?;
            }
            for part in reference_parts(id) {
                let written = part;
                let part = spelling::squeeze(written);
                let short = part.chars().count() < 6;
                if part.chars().count() < 3 {
                    return Err(too_short("otherIds"));
                }
                // A reference built on it: the same with a letter, or a slash and a few more signs.
                let more = if short { "" } else { "(?:/[a-z0-9]{1,3}|[a-z])?" };
                // A short number with gaps in it is a date, a minute or a sum, unless they are its own: 0382/B.
                let pattern = if short { own_gaps(written) } else { gapped(&part, "[ ./-]{0,2}") };
                if let Some(register) = register(id) {
                    let kind = r"(?:(?:number|no\.?|reg\.?|ref\.?|registration|pin)[ :]{1,2})?";
                    let with_register = format!("{register}[ :]{{1,2}}{kind}{pattern}");
                    self.add(&with_register, Label::Reference, Edge::Alphanumeric, reason)?;
                }
                self.add(&(pattern + more), Label::Reference, Edge::Alphanumeric, reason)?;
                self.spelt.extend(Spelt::new(&part, Label::Reference, reason));
                self.squeeze(&part, Label::Reference, reason);
                // Without its letters, when the digits are enough.
                let digits = digits_of(&part);
                if digits.len() > 5 && digits.len() < part.len() {
                    self.add(&gapped(&digits, ""), Label::Reference, Edge::Alphanumeric, reason)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, pattern: &str, label: Label, edge: Edge, reason: Reason) -> Result<()> {
        self.details.push(Detail { pattern: compile(pattern, edge)?, label, reason, beside: &[] });
        Ok(())
    }

    /// Something that says something only beside one of some words.
    fn add_beside(
        &mut self,
        pattern: &str,
        label: Label,
        beside: &'static [&'static str],
        reason: Reason,
    ) -> Result<()> {
        self.details.push(Detail { pattern: compile(pattern, Edge::Alphanumeric)?, label, reason, beside });
        Ok(())
    }

    /// The last digits read out, where words say that they are the end: `ending in four one five`.
    fn add_spoken_end(&mut self, digits: &str, label: Label) -> Result<()> {
        let ends = partial::SPOKEN.rev().filter_map(|count| digits.get(digits.len().checked_sub(count)?..));
        let pattern = ends.map(number::few_spoken).collect::<Vec<_>>().join("|");
        self.add_beside(&format!("(?:{pattern})"), label, partial::ENDS, partial::REASON)
    }

    /// Remembers a string for the widest search.
    fn squeeze(&mut self, value: &str, label: Label, reason: Reason) {
        self.squeezed.push((spelling::squeeze(value), label, reason));
    }
}

/// Whether one of some words stands near a place, in the same sentence.
fn is_beside(text: &str, span: Span, words: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let ends = |pair: &[u8]| matches!(pair, [b'.' | b'?' | b'!' | b';', b' '] | [_, b'\n']);
    let before = window_before(bytes, span.start);
    let before = before.get(before.len().saturating_sub(NEAR.0)..).unwrap_or(before);
    // "b. 3 May": the stop ends no sentence.
    let head = before.windows(2).rposition(ends).and_then(|at| before.get(at + 2..)).unwrap_or(before);
    let after = window_after(bytes, span.end, NEAR.1);
    let tail = after.windows(2).position(ends).and_then(|at| after.get(..at)).unwrap_or(after);
    has(head, words)
        || has(tail, words)
        || (words == BIRTH && [b" b. ".as_slice(), b"(b. ", b"|b. ", b"\nb. "].iter().any(|b| before.ends_with(b)))
}

/// Compiles a pattern over folded text.
fn compile(pattern: &str, edge: Edge) -> Result<Pattern> {
    Pattern::new(pattern, edge).map_err(|_| too_large())
}

fn too_large() -> Error {
    Error::new(
        Code::BadIdentity,
        "One of the identity’s details is too long to be searched for, or there are too many. Shorten them.",
    )
}

/// A place without a bracket at its start that is closed behind it: the bracket is the sentence's.
fn without_bracket(text: &str, span: Span) -> Span {
    let within = span.of(text);
    if within.starts_with('(') && !within.contains(')') { Span::new(span.start + 1, span.end) } else { span }
}

/// A detail with something in it.
fn filled(value: Option<&str>) -> Option<&str> {
    value.filter(|v| v.chars().any(char::is_alphanumeric))
}

fn too_short(field: &'static str) -> Error {
    Error::new(Code::BadIdentity, format!("{TOO_SHORT}{field}.")).at(field)
}

/// Whose register a reference is from, folded, where it is declared with it: "GMC number 4417302" tells a doctor.
fn register(id: &str) -> Option<String> {
    let capitals = |word: &&str| (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    id.split_whitespace().find(capitals).map(str::to_ascii_lowercase)
}

/// The parts of a reference that identify: those with a digit in them, or all of it when none has.
fn reference_parts(id: &str) -> Vec<&str> {
    let numbered: Vec<&str> =
        id.split_whitespace().filter(|w| digits_of(w).len() > 1 && spelling::squeeze(w).chars().count() > 3).collect();
    if numbered.is_empty() { vec![id] } else { numbered }
}

/// The end of a reference of several words that ends with a number of few digits: plate 118, of `hackney carriage plate
/// 118`. By itself the number would be any.
fn short_number(id: &str) -> Option<String> {
    let words: Vec<&str> = id.split_whitespace().collect();
    let (number, before) = words.split_last()?;
    let number = number.trim_start_matches('#');
    let digits = (1..4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let word = |word: &&&str| word.len() > 2 && word.chars().all(char::is_alphabetic) && **word != "number";
    let noun = before.iter().rev().find(word).filter(|_| digits && before.len() > 1)?;
    Some(format!("{}s?[ :]{{1,2}}(?:(?:no|number|nr)[. :]{{1,2}})?#?{number}", gapped(&spelling::squeeze(noun), "")))
}

/// A short reference as it is declared. One with letters in it may have its slash or hyphen left out; of digits alone it
/// would be any number then.
fn own_gaps(written: &str) -> String {
    let lettered = written.chars().any(char::is_alphabetic);
    let sign = |c: char| match c {
        c if c.is_alphanumeric() => gapped(&spelling::squeeze(c.encode_utf8(&mut [0; 4])), ""),
        _ if lettered => "[ ./-]?".into(),
        c => regex::escape(c.encode_utf8(&mut [0; 4])),
    };
    written.trim_matches(|c: char| !c.is_alphanumeric()).chars().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pattern_is_tried_at_every_space() {
        let list = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        let identity = Identity {
            emails: list(&["ada.lunn@example.org", "lunn@example.org"]),
            phones: list(&["01632 960001", "+44 7700 900123", "+1 202 555 0100"]),
            postcode: Some("ZZ9 9ZZ".into()),
            date_of_birth: Some("1979-03-12".into()),
            nino: Some("QQ 12 34 56 C".into()),
            bank: serde_json::from_str(r#"{"sortCode": "00-00-00", "accountNumber": "12345678"}"#).ok(),
            vehicle_registrations: list(&["ZZ19 ABC", "A 100"]),
            social: list(&["@ada_l", "https://social.example/ada"]),
            other_ids: list(&["PA/2024/0017", "tenancy 771042"]),
            ..Identity::default()
        };
        let Ok(contact) = Contact::new(&identity) else { panic!("an identity in order") };
        assert!(contact.details.len() > 10);
        for detail in &contact.details {
            assert!(!detail.pattern.is_tried_everywhere(), "{}: {}", detail.reason.rule, detail.reason.why);
        }
    }
}
