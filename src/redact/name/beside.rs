//! Words that belong to a mention only because of what stands beside them: misspelt halves, further names, initials.

use super::judge::is_no_name;
use super::near_miss::edits;
use super::person::Person;
use super::run::{Role, Token, is_initials, reads_as_a_word};
use super::vocabulary::{Meaning, Vocabulary};
use crate::redact::context::usual_gender;
use crate::redact::lexicon::{self, Kind};
use crate::redact::view::{Case, Neighbour, View};
use crate::text::Span;

const FAMILY: Meaning = Meaning::SURNAME.and(Meaning::PART);

/// Whether a given name or initial after a comma has a family name behind it: `Lunn, Ada Lunn` is a list.
pub fn begins_another(view: View<'_>, vocabulary: &Vocabulary, given: Span) -> bool {
    // Lunn, P Dean: another initial with a family name.
    let initial = given.of(view.text()).chars().nth(1).is_none();
    let family = |n: &Neighbour<'_>| {
        // P Dean is no title and P Lamb no animal; a sentence may begin behind a stop.
        let small = || lexicon::is_small_word(n.word) || lexicon::is(Kind::Month, n.word);
        let spaced = n.gap == " " && view.is_capital(n.span) && n.word.len() > 1 && !small();
        // P. Moss, P. Dean, S. Rowe: in a list of them.
        let listed = || {
            let next = view.text().get(n.span.end..).unwrap_or("");
            view.is_capital(n.span) && vocabulary.meaning(n.word).is_none() && !small() && next.starts_with([',', ';'])
        };
        matches!(n.gap, ". " | ".") && (is_unknown_name(view, vocabulary, n) || listed())
            || spaced && vocabulary.meaning(n.word).is_none()
    };
    if initial && view.after(given).as_ref().is_some_and(family) {
        return true;
    }
    let mut span = given;
    for _ in 0..3 {
        // Only an initial has a stop that ends no sentence.
        let letter = span.of(view.text()).chars().nth(1).is_none();
        let beside = |n: &Neighbour<'_>| n.gap == " " || letter && matches!(n.gap, ". " | ".");
        let Some(next) = view.after(span).filter(beside) else { return false };
        let meaning = vocabulary.meaning(next.word);
        if meaning.any(FAMILY) {
            return true;
        }
        if meaning.is_none() && next.word.chars().count() > 1 {
            return false;
        }
        span = next.span;
    }
    false
}

/// A family name with more slips in it than it could bear alone, beside the rest of the name: `Okafor-Lun`, `Ada Lun`.
pub fn misspelt(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let Role::Name(meaning) = last.role else { return None };
    let half = (next.gap == "-" || (next.gap == " " && is_unknown_name(view, vocabulary, next)))
        && meaning.any(Meaning::PART)
        && (vocabulary.meaning(&format!("{}{}", last.span.of(view.text()), next.word)).any(Meaning::SURNAME)
            || vocabulary.sounds_like(next.word).any(Meaning::PART));
    let whole = next.gap == " "
        && meaning.any(Meaning::GIVEN.and(Meaning::SHORT))
        && is_unknown_name(view, vocabulary, next)
        && (vocabulary.resembles(next.word, FAMILY, true) || vocabulary.heard_beside(next.word).any(FAMILY));
    // Gurdip Man, of Mann: a word of the language, but for the letter that is written twice.
    let once = |word: &str| {
        word.chars().collect::<Vec<_>>().chunk_by(|a, b| a == b).filter_map(|c| c.first()).collect::<String>()
    };
    let doubled = || {
        vocabulary
            .cores
            .iter()
            .any(|core| core.len() == 1 && core.iter().any(|own| own != next.word && once(own) == once(next.word)))
    };
    let given = next.gap == " " && meaning.any(Meaning::GIVEN.and(Meaning::SHORT)) && view.is_capital(next.span);
    (half || whole || given && (doubled() || begins_double(view, vocabulary, next)))
        .then(|| Role::Name(Meaning::PART.and(Meaning::NEAR_MISS)))
}

/// Callum Moor-Grant, of Muir-Grant: behind the given name a wrong half that begins as the right one does, and the other.
fn begins_double(view: View<'_>, vocabulary: &Vocabulary, half: &Neighbour<'_>) -> bool {
    let other = view.after(half.span).filter(|n| n.gap == "-");
    let own = |core: &Vec<String>| {
        let [first, second] = core.as_slice() else { return false };
        other.is_some_and(|n| n.word == second) && first.chars().next() == half.word.chars().next()
    };
    half.word.chars().count() > 2 && vocabulary.cores.iter().any(own)
}

/// The second half of a given name with a slip in it, behind the first: `Wing See`, `Jae-hyeon`, of Wing-Sze and Jae-Hyun.
pub fn second_half(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let given = matches!(last.role, Role::Name(m) if m.any(Meaning::GIVEN) && !m.any(Meaning::NEAR_MISS));
    let beside = next.gap == "-" || next.gap == " " && view.is_capital(next.span);
    if !given || !beside || next.word.len() < 2 || !vocabulary.exact(next.word).is_none() {
        return None;
    }
    let joined = vocabulary.meaning(&format!("{}{}", last.span.of(view.text()), next.word));
    joined.any(Meaning::GIVEN).then(|| Role::Name(Meaning::GIVEN.and(Meaning::VARIANT)))
}

/// The second half of a double family name with a slip in it, behind the first and a title or a given name: `Mrs Qureshi
/// Ball`, of Qureshi-Bell.
pub fn second_family_half(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let half = matches!(last.role, Role::Name(m) if m.any(Meaning::PART) && !m.any(Meaning::NEAR_MISS));
    let beside = matches!(next.gap, " " | "-") && view.case(next.span) == Case::Capital;
    if !half || !beside || next.word.len() < 4 || !vocabulary.exact(next.word).is_none() {
        return None;
    }
    let first = last.span.of(view.text());
    let slip = |own: &str| {
        let (own, word): (Vec<char>, Vec<char>) = (own.chars().collect(), next.word.chars().collect());
        own.first() == word.first() && own.len() > 3 && edits(&own, &word) < 2
    };
    let second = |core: &Vec<String>| matches!(core.as_slice(), [one, two] if one == first && slip(two));
    let before = view.before(last.span).filter(|n| matches!(n.gap, " " | ". ") && view.is_capital(n.span));
    let named = before.is_some_and(|n| {
        lexicon::is(Kind::Title, n.word) || vocabulary.exact(n.word).any(Meaning::GIVEN.and(Meaning::SHORT))
    });
    (named && vocabulary.cores.iter().any(second)).then(|| Role::Name(Meaning::PART.and(Meaning::NEAR_MISS)))
}

/// The same for a given name before the family name.
pub fn misspelt_given(view: View<'_>, vocabulary: &Vocabulary, before: &Neighbour<'_>, first: Token) -> bool {
    let family = matches!(first.role, Role::Name(m) if m.any(FAMILY));
    // Eliz. Lunn
    let short = before.gap == ". "
        && view.is_capital(before.span)
        && before.word.chars().count() > 1
        && vocabulary.begins_given(before.word)
        && !lexicon::is(Kind::Crown, before.word)
        && !lexicon::is(Kind::Title, before.word);
    if family && short {
        return true;
    }
    // No article stands so before a consonant: An Brook, for Ann.
    let vowel = first.span.of(view.text()).starts_with(['a', 'e', 'i', 'o', 'u', 'h']);
    let article = before.word == "an" && vowel;
    let name = (is_unknown_name(view, vocabulary, before)
        || before.word == "an" && view.is_capital(before.span) && view.is_capital(first.span))
        && !article;
    // Tim and Tom are two people, and two slips in a short name are too many.
    let slip = matches!(first.role, Role::Name(m) if m.any(Meaning::NEAR_MISS));
    let short = slip || before.word.chars().count() < 5 && lexicon::is_given_name(before.word);
    // Daniel and Joseph are not short for Danielle and Josephine.
    let cut = || vocabulary.cuts_given_short(before.word) && !lexicon::is_given_name(before.word);
    let heard = || !slip && vocabulary.is_heard_as_given(before.word);
    let both = || slip && vocabulary.has_consonants_of_given(before.word) && !lexicon::is_given_name(before.word);
    family
        && before.gap == " "
        && name
        && (vocabulary.resembles(before.word, Meaning::GIVEN, short) || cut() || heard() || both())
}

/// Where a title ends that stands in brackets behind a name: `LUNN, A. M. (Dr)`.
pub fn title_in_brackets(view: View<'_>, name: Span) -> usize {
    let title = view.after(name).filter(|n| matches!(n.gap, " (" | ". (" | ", (") && lexicon::is(Kind::Title, n.word));
    let closed = title.and_then(|n| {
        let rest = view.text().get(n.span.end..)?;
        let stop = usize::from(rest.starts_with('.'));
        rest.get(stop..)?.starts_with(')').then_some(n.span.end + stop + 1)
    });
    closed.unwrap_or(name.end)
}

/// Where a given name begins that stands right before the family name, and is none of the person's.
pub fn other_given(view: View<'_>, vocabulary: &Vocabulary, family: Span) -> usize {
    let given = view.before(family).filter(|n| {
        n.gap == " "
            && view.case(n.span) == Case::Capital
            && vocabulary.meaning(n.word).is_none()
            && (lexicon::is_given_name(n.word) || usual_gender(n.word).is_some())
    });
    given.map_or(family.start, |n| n.span.start)
}

/// A given name cut short behind the family name: `Lunn, Adelai`.
pub fn cut_short_behind(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> Option<Role> {
    let family = matches!(last.role, Role::Name(m) if m.any(FAMILY));
    let cut = family
        && is_unknown_name(view, vocabulary, next)
        && vocabulary.cuts_given_short(next.word)
        && !lexicon::is_given_name(next.word);
    cut.then(|| Role::Name(Meaning::GIVEN.and(Meaning::NEAR_MISS)))
}

/// “Adhu complaint”, of Adu: a word that is no word of the language names the matter.
pub fn names_a_complaint(view: View<'_>, word: Span) -> bool {
    let own = word.of(view.text());
    let quoted = view.before(word).is_some_and(|n| n.gap.ends_with('"'));
    let matter = view.after(word).filter(|n| n.gap == " " && lexicon::is(Kind::Complaint, n.word));
    quoted
        && matter.is_some()
        && !lexicon::is_small_word(own)
        && view.case(word) == Case::Capital
        && !lexicon::is_ordinary(own)
        && !lexicon::is_given_name(own)
}

/// A capital word that is neither one of the person's names nor a word of another kind.
pub(super) fn is_unknown_name(view: View<'_>, vocabulary: &Vocabulary, word: &Neighbour<'_>) -> bool {
    view.is_capital(word.span)
        && vocabulary.meaning(word.word).is_none()
        && !is_no_name(word.word)
        && !lexicon::is(Kind::Place, word.word)
        && !lexicon::is_ordinary(word.word)
}

/// One or two names or initials that the identity does not hold, between the person's own: `Ada J Lunn`,
/// `Ada Maria Lunn`, `Ada “Addie” Lunn`. They come with the family name behind them.
pub fn further_names(view: View<'_>, vocabulary: &Vocabulary, last: Token) -> Vec<Token> {
    let own = match last.role {
        Role::Name(meaning) => meaning.any(Meaning::GIVEN.and(Meaning::SHORT).and(Meaning::MIDDLE)),
        Role::Initials => true,
        _ => false,
    };
    // Nguyen Thi Lan, Lan Nguyen Thi: what tells a woman or a man in Vietnamese, with or without what the identity has behind.
    let family = matches!(last.role, Role::Name(m) if m.any(FAMILY) && !m.any(Meaning::NEAR_MISS));
    if let Some(between) =
        view.after(last.span).filter(|n| family && is_between_in_vietnamese(view, vocabulary, last, n))
    {
        return vec![Token { span: between.span, role: Role::Further }];
    }
    // Gwyn Thomas, of Gwyn ap Tomos
    let english = view.after(last.span).filter(|n| own && n.gap == " " && vocabulary.patronymics.contains(&n.word));
    if let Some(english) = english.filter(|n| view.is_capital(n.span)) {
        let role = Role::Name(Meaning::SURNAME.and(Meaning::VARIANT).and(Meaning::NEAR_MISS));
        return vec![Token { span: english.span, role }];
    }
    // Mutasa F & B, as in a directory
    if let Some((first, second)) = view.after(last.span).filter(|n| family && n.gap == " ").and_then(|first| {
        let second = view.after(first.span).filter(|n| n.gap == " & ")?;
        let letter = |n: &Neighbour<'_>| n.word.chars().nth(1).is_none() && view.is_capital(n.span);
        let own = |n: &Neighbour<'_>| n.word.chars().next().is_some_and(|c| vocabulary.given_initials.contains(&c));
        (letter(&first) && letter(&second) && (own(&first) || own(&second))).then_some((first, second))
    }) {
        return [first, second].map(|n| Token { span: n.span, role: Role::Further }).into();
    }
    // Amina bint Khalid
    let of_father = view.after(last.span).filter(|n| own && n.gap == " " && matches!(n.word, "bint" | "bin" | "ibn"));
    if let Some((of, father)) = of_father.and_then(|of| Some((of, view.after(of.span)?)))
        && father.gap == " "
        && is_unknown_name(view, vocabulary, &father)
        && view.after(father.span).is_none_or(|n| n.gap != " " || !view.is_capital(n.span))
    {
        return [of, father].map(|n| Token { span: n.span, role: Role::Further }).into();
    }
    if let Some(behind) = view.after(last.span).filter(|n| is_polite_behind(view, vocabulary, last, n)) {
        return vec![Token { span: behind.span, role: Role::Further }];
    }
    let mut tokens = Vec::new();
    let mut at = last.span;
    while own && tokens.len() < 3 {
        let Some(next) = view.after(at) else { break };
        // April Fools' Day: what was not opened is not closed.
        let opened = tokens.last().is_some_and(|last: &Token| {
            view.text().get(..last.span.start).is_some_and(|head| head.ends_with(['"', '\'', '(']))
        });
        let beside = matches!(next.gap, " " | ". " | "." | "-" | " \"" | " '" | " (")
            || opened && matches!(next.gap, "\" " | "' " | ") ");
        let line_ends = view.written(Span::new(at.end, next.span.start)).contains('\n');
        if !beside || line_ends || !view.is_capital(next.span) || view.breaks(at, next.span) {
            break;
        }
        // "thanked David Roberts. Williams Road was next": a stop behind a word ends the sentence.
        if next.gap == ". " && at.len() > 1 && !tokens.is_empty() {
            break;
        }
        let meaning = vocabulary.meaning(next.word);
        if meaning.any(FAMILY) && !tokens.is_empty() {
            tokens.push(Token { span: next.span, role: Role::Name(meaning) });
            return tokens;
        }
        let initial = next.word.chars().count() == 1;
        // A stop ends a sentence unless an initial stands before it.
        let after_stop = next.gap == ". " && at.len() > 1;
        let name = || view.case(next.span) == Case::Capital && is_unknown_name(view, vocabulary, &next);
        if after_stop || !(initial || name()) {
            break;
        }
        tokens.push(Token { span: next.span, role: Role::Further });
        at = next.span;
    }
    Vec::new()
}

/// `Ramesh-ji`, `Mehmet Bey`, `Olga Petrovna`: a polite word, or the father's name as Russians and Ukrainians say it, that
/// nobody's family name follows.
fn is_polite_behind(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> bool {
    const FATHERS: [&str; 7] = ["ovna", "evna", "ivna", "ovich", "evich", "ovych", "yivna"];
    let own = matches!(last.role, Role::Name(m) if m.any(Meaning::GIVEN.and(FAMILY)) && !m.any(Meaning::NEAR_MISS));
    let given = matches!(last.role, Role::Name(m) if m.any(Meaning::GIVEN));
    let father = || {
        let named = given && next.gap == " " && view.is_capital(next.span);
        named && next.word.len() > 6 && FATHERS.iter().any(|end| next.word.ends_with(end))
    };
    // Rina-di, Amal-da: elder sister and brother in Bengali, which are words elsewhere.
    let bengali = || next.gap == "-" && matches!(next.word, "di" | "da") && !view.is_capital(next.span);
    let polite = || matches!(next.gap, " " | "-") && lexicon::is(Kind::Polite, next.word) || bengali();
    // Olga Petrovna Sidorova is somebody else.
    let another = || view.after(next.span).is_some_and(|n| n.gap == " " && view.is_capital(n.span));
    own && view.is_capital(last.span)
        && !view.breaks(last.span, next.span)
        && vocabulary.meaning(next.word).is_none()
        && (polite() || father())
        && !another()
}

/// `Thị` or `Văn` behind a Vietnamese family name, before the rest of the name or at its end.
fn is_between_in_vietnamese(view: View<'_>, vocabulary: &Vocabulary, last: Token, next: &Neighbour<'_>) -> bool {
    let family = last.span.of(view.text());
    let vietnamese = matches!(
        family,
        "nguyen"
            | "tran"
            | "le"
            | "pham"
            | "hoang"
            | "huynh"
            | "phan"
            | "vu"
            | "vo"
            | "dang"
            | "bui"
            | "do"
            | "ho"
            | "ngo"
            | "duong"
            | "ly"
            | "trinh"
            | "dinh"
            | "truong"
            | "lam"
            | "mai"
            | "cao"
            | "ta"
            | "luong"
            | "quach"
    );
    vietnamese
        && next.gap == " "
        && matches!(next.word, "thi" | "van")
        && view.is_capital(next.span)
        && !view.breaks(last.span, next.span)
        && vocabulary.meaning(next.word).is_none()
}

/// `E J Lunn`, from the J on, which is no initial of the person's: the E before it is.
pub fn initial_before(view: View<'_>, vocabulary: &Vocabulary, letter: &Neighbour<'_>) -> Option<Span> {
    let single = |n: &Neighbour<'_>| n.word.chars().count() == 1 && view.is_capital(n.span);
    let close = |n: &Neighbour<'_>| matches!(n.gap, " " | "." | ". ");
    if !single(letter) || !close(letter) {
        return None;
    }
    let own = view.before(letter.span).filter(|n| single(n) && close(n) && is_initials(view, vocabulary, n))?;
    (!reads_as_a_word(view, &own)).then_some(own.span)
}

/// An ordinary word in small letters beside a name with a capital is that word: "Councillor Holt may", "the will Grant left".
pub fn changes_case(view: View<'_>, last: Span, next: &Neighbour<'_>) -> bool {
    let (before, after) = (view.is_capital(last), view.is_capital(next.span));
    let small = if before { next.word } else { last.of(view.text()) };
    before != after && next.gap == " " && lexicon::is_ordinary(small)
}

/// Where what people call somebody begins before their name or title. In small letters it goes only with the name, and not
/// behind an article.
pub fn epithets(view: View<'_>, name: Span) -> usize {
    let (mut start, mut capital) = (name, name.start);
    while let Some(before) = view.before(start).filter(|n| n.gap == " ") {
        if lexicon::is(Kind::Epithet, before.word) {
            start = before.span;
            if view.is_capital(start) {
                capital = start.start;
            }
            continue;
        }
        // "said that old Ada left": a conjunction more often than not.
        let small = lexicon::is(Kind::Opener, before.word) && lexicon::is(Kind::NotNameAfter, before.word);
        let article = small && before.word != "that";
        return if article { capital } else { start.start };
    }
    start.start
}

/// Where a given name begins that stands before a family name, with its title.
pub fn titled_given(view: View<'_>, family: Span) -> usize {
    let Some(given) = view.before(family).filter(|n| n.gap == " ") else { return family.start };
    let title = view.before(given.span).filter(|n| matches!(n.gap, " " | ". ") && lexicon::is(Kind::Title, n.word));
    title.map_or(given.span, |title| title.span).start
}

/// Where a given name begins that stands before the family name and is the person's to the ear, though it is a month:
/// “If May Frost wants that”, of Mei Frost.
pub fn heard_given(view: View<'_>, person: &Person, family: Span) -> Option<usize> {
    let month =
        view.before(family).filter(|n| n.gap == " " && lexicon::is(Kind::Month, n.word) && view.is_capital(n.span))?;
    let own = person.given.iter().chain(&person.known_as).any(|own| heard_alike(own, month.word));
    let dated = view.before(month.span).is_some_and(|n| {
        n.gap == " " && (lexicon::is(Kind::MonthBefore, n.word) || n.word.ends_with(|c: char| c.is_ascii_digit()))
    });
    (own && !dated).then_some(month.span.start)
}

/// Whether two given names are one to the ear: Mei and May, Jon and John, Sara and Sarah.
pub fn heard_alike(a: &str, b: &str) -> bool {
    const ALIKE: [(&str, &str); 12] = [
        ("ei", "a"),
        ("ai", "a"),
        ("ay", "a"),
        ("ey", "a"),
        ("ae", "a"),
        ("ee", "i"),
        ("ea", "i"),
        ("ie", "i"),
        ("y", "i"),
        ("ph", "f"),
        ("ck", "k"),
        ("h", ""),
    ];
    let heard = |word: &str| ALIKE.iter().fold(word.to_owned(), |word, (from, to)| word.replace(from, to));
    a != b && a.chars().next() == b.chars().next() && a.chars().count() > 2 && heard(a) == heard(b)
}
