//! Set phrases that tell something of whoever they are said of, without a word that does so by itself.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cues::Cues;
use super::sentence::{Sentence, Who};
use super::{Hints, age, why};
use crate::redact::finding::Reason;
use crate::redact::number::value;
use crate::text::word::ByWord;

/// Phrases by their words; `*` is any word, `#` a number.
const PHRASES: [(&str, Reason); 307] = [
    ("used to be", why::ROLE),
    ("for a living", why::ROLE),
    ("self employed", why::ROLE),
    ("looks after the", why::ROLE),
    ("looked after the", why::ROLE),
    ("stood against him", why::ROLE),
    ("stood against her", why::ROLE),
    ("stood for the", why::ROLE),
    ("stood for election", why::ROLE),
    ("shop steward", why::UNION),
    ("married to", why::RELATIVE),
    ("engaged to", why::RELATIVE),
    ("bridesmaid to", why::RELATIVE),
    ("bridesmaid at", why::RELATIVE),
    ("best man at", why::RELATIVE),
    ("lost a baby", why::HEALTH),
    ("lost a child", why::DEATH),
    ("lost a son", why::DEATH),
    ("lost a daughter", why::DEATH),
    ("# under five", why::RELATIVE),
    ("# under ten", why::RELATIVE),
    ("# small children", why::RELATIVE),
    ("cannot manage the", why::HEALTH),
    ("cannot walk", why::HEALTH),
    ("cannot climb", why::HEALTH),
    ("cannot drive", why::HEALTH),
    ("cannot lift", why::HEALTH),
    ("cannot stand for", why::HEALTH),
    ("cannot hear", why::HEALTH),
    ("cannot read", why::HEALTH),
    ("months gone", why::HEALTH),
    ("weeks gone", why::HEALTH),
    ("had a fall", why::HEALTH),
    ("had a stroke", why::HEALTH),
    ("had a scare", why::HEALTH),
    ("in remission", why::HEALTH),
    ("lip reads", why::HEALTH),
    ("lost * stone", why::HEALTH),
    ("religious reasons", why::BELIEF),
    ("moved in", why::LOCALITY),
    ("moved away", why::LOCALITY),
    ("last house", why::LOCALITY),
    ("first house", why::LOCALITY),
    ("end house", why::LOCALITY),
    ("corner house", why::LOCALITY),
    ("sued the", why::EVENT),
    ("on television", why::EVENT),
    ("on the television", why::EVENT),
    ("on telly", why::EVENT),
    ("on the radio", why::EVENT),
    ("won the", why::EVENT),
    ("won first", why::EVENT),
    ("objected to the", why::EVENT),
    ("campaigned against the", why::EVENT),
    ("campaigned for the", why::EVENT),
    ("in the gazette", why::EVENT),
    ("in the papers", why::EVENT),
    ("used to clean", why::ROLE),
    ("used to work", why::ROLE),
    ("used to teach", why::ROLE),
    ("used to run", why::ROLE),
    ("used to drive", why::ROLE),
    ("took the minutes", why::EVENT),
    ("takes the minutes", why::ROLE),
    ("by trade", why::ROLE),
    ("by profession", why::ROLE),
    ("trained as", why::ROLE),
    ("worked as", why::ROLE),
    ("works as", why::ROLE),
    ("gives lessons", why::ROLE),
    ("rings the bells", why::ROLE),
    ("does the flowers", why::ROLE),
    ("delivers our", why::ROLE),
    ("delivers the", why::ROLE),
    ("on crutches", why::HEALTH),
    ("in plaster", why::HEALTH),
    ("on dialysis", why::HEALTH),
    ("on medication", why::HEALTH),
    ("on the mend", why::HEALTH),
    ("hard of hearing", why::HEALTH),
    ("short of breath", why::HEALTH),
    ("nervous breakdown", why::HEALTH),
    ("panic attack", why::HEALTH),
    ("only child", why::RELATIVE),
    ("brought up by", why::RELATIVE),
    ("front page", why::QUOTATION),
    ("in the news", why::QUOTATION),
    ("local paper", why::QUOTATION),
    ("chained herself to", why::EVENT),
    ("chained himself to", why::EVENT),
    ("started a petition", why::EVENT),
    ("started the petition", why::EVENT),
    ("organised the", why::EVENT),
    ("organised a", why::EVENT),
    ("came here", why::ORIGIN),
    ("came to britain", why::ORIGIN),
    ("came to england", why::ORIGIN),
    ("came to wales", why::ORIGIN),
    ("came to scotland", why::ORIGIN),
    ("came to this country", why::ORIGIN),
    ("settled status", why::ORIGIN),
    ("leave to remain", why::ORIGIN),
    ("mother tongue", why::ORIGIN),
    ("on probation", why::CRIME),
    ("on bail", why::CRIME),
    ("was cautioned", why::CRIME),
    ("been inside", why::CRIME),
    ("does not drink", why::BELIEF),
    ("does not eat pork", why::BELIEF),
    ("was awarded", why::EVENT),
    ("been awarded", why::EVENT),
    ("training as", why::ROLE),
    ("trains as", why::ROLE),
    ("studying to be", why::ROLE),
    ("got up the", why::EVENT),
    ("got up a", why::EVENT),
    ("new hip", why::HEALTH),
    ("new knee", why::HEALTH),
    ("heart attack", why::HEALTH),
    ("eating disorder", why::HEALTH),
    ("waiting to go in", why::HEALTH),
    ("go in for", why::HEALTH),
    ("going in for", why::HEALTH),
    ("went in for", why::HEALTH),
    ("took it when", why::NAME_TALK),
    ("took the name", why::NAME_TALK),
    ("play on his name", why::NAME_TALK),
    ("play on her name", why::NAME_TALK),
    ("play on my name", why::NAME_TALK),
    ("baby on the way", why::RELATIVE),
    ("bringing up", why::RELATIVE),
    ("brings up", why::RELATIVE),
    ("related by marriage", why::NAME_TALK),
    ("one arm", why::HEALTH),
    ("one leg", why::HEALTH),
    ("one eye", why::HEALTH),
    ("lone parent", why::RELATIVE),
    ("single parent", why::RELATIVE),
    ("single mother", why::RELATIVE),
    ("single mum", why::RELATIVE),
    ("single father", why::RELATIVE),
    ("# under fives", why::RELATIVE),
    ("in a relationship", why::RELATIVE),
    ("blood pressure", why::HEALTH),
    ("partially sighted", why::HEALTH),
    ("registered blind", why::HEALTH),
    ("safeguarding referral", why::HEALTH),
    ("domestic abuse", why::RELATIVE),
    ("domestic violence", why::RELATIVE),
    ("rent arrears", why::MONEY),
    ("universal credit", why::MONEY),
    ("housing benefit", why::MONEY),
    ("child benefit", why::MONEY),
    ("on benefits", why::MONEY),
    ("on the dole", why::MONEY),
    ("food bank", why::MONEY),
    ("county court", why::DISPUTE),
    ("employment tribunal", why::DISPUTE),
    ("restraining order", why::DISPUTE),
    ("boundary dispute", why::DISPUTE),
    ("ordered to pay", why::DISPUTE),
    ("police caution", why::CRIME),
    ("youtube channel", why::EVENT),
    ("asked question *", why::EVENT),
    ("asked a public question", why::EVENT),
    ("foi request", why::REGISTER),
    ("freedom of information request", why::REGISTER),
    ("under her own name", why::QUOTATION),
    ("under his own name", why::QUOTATION),
    ("under my own name", why::QUOTATION),
    ("trading as", why::WORK),
    ("home from the", why::WORK),
    ("asked * at the meeting", why::EVENT),
    ("the only one from", why::UNIQUE),
    ("in the newspaper", why::QUOTATION),
    ("in the paper", why::QUOTATION),
    ("in the local", why::QUOTATION),
    ("on the local", why::QUOTATION),
    ("on local radio", why::QUOTATION),
    ("on the news", why::QUOTATION),
    ("to the papers", why::QUOTATION),
    ("to the press", why::QUOTATION),
    ("treatment for", why::HEALTH),
    ("treated for", why::HEALTH),
    ("put in for", why::EVENT),
    ("applied for", why::EVENT),
    ("on the earlies", why::WORK),
    ("on the lates", why::WORK),
    ("on earlies", why::WORK),
    ("on nights", why::WORK),
    ("on the night shift", why::WORK),
    ("on two sticks", why::HEALTH),
    ("with a stick", why::HEALTH),
    ("walks with a", why::HEALTH),
    ("walking with a", why::HEALTH),
    ("letter of thanks", why::EVENT),
    ("medal for", why::EVENT),
    ("award for", why::EVENT),
    ("prize for", why::EVENT),
    ("commended for", why::EVENT),
    ("known for", why::EVENT),
    ("famous for", why::EVENT),
    ("mentioned in the", why::QUOTATION),
    ("letter in the", why::QUOTATION),
    ("clerk of works", why::ROLE),
    ("married into", why::RELATIVE),
    ("spoke against", why::EVENT),
    ("spoke at full council", why::EVENT),
    ("not touched alcohol", why::HEALTH),
    ("drunk in charge", why::HEALTH),
    ("half a mile from", why::LOCALITY),
    ("shares the care of", why::RELATIVE),
    ("through a refuge", why::RELATIVE),
    ("non molestation order", why::DISPUTE),
    ("in receipt of", why::MONEY),
    ("sickle cell", why::HEALTH),
    ("at school in", why::ROLE),
    ("prescribed her", why::HEALTH),
    ("prescribed him", why::HEALTH),
    ("leading the choir", why::ROLE),
    ("leads the choir", why::ROLE),
    ("wrote to the", why::EVENT),
    ("stood up at", why::EVENT),
    ("stood up in", why::EVENT),
    ("read out my", why::EVENT),
    ("read out her", why::EVENT),
    ("read out his", why::EVENT),
    ("spoke at the", why::EVENT),
    ("gave a talk", why::EVENT),
    ("gave a speech", why::EVENT),
    ("gave an interview", why::EVENT),
    ("led the march", why::EVENT),
    ("led the campaign", why::EVENT),
    ("led the protest", why::EVENT),
    ("laid the wreath", why::EVENT),
    ("laid a wreath", why::EVENT),
    ("judged the", why::EVENT),
    ("came second in", why::EVENT),
    ("came third in", why::EVENT),
    ("ran the marathon", why::EVENT),
    ("rescued the", why::EVENT),
    ("sang at", why::EVENT),
    ("danced at", why::EVENT),
    ("read the lesson", why::EVENT),
    ("cut the ribbon", why::EVENT),
    ("planted the", why::EVENT),
    ("painted the", why::EVENT),
    ("restored the", why::EVENT),
    ("appeared in", why::EVENT),
    ("appeared on", why::EVENT),
    ("featured in", why::EVENT),
    ("was pictured", why::EVENT),
    ("was photographed", why::EVENT),
    ("was interviewed", why::EVENT),
    ("was filmed", why::EVENT),
    ("photograph taken", why::EVENT),
    ("picture taken", why::EVENT),
    ("handed in the", why::EVENT),
    ("made a film", why::EVENT),
    ("made the news", why::EVENT),
    ("carried the banner", why::EVENT),
    ("carried the torch", why::EVENT),
    ("gave blood", why::EVENT),
    ("stopped the", why::EVENT),
    ("saved the", why::EVENT),
    ("set up the", why::EVENT),
    ("founded the", why::EVENT),
    ("started the", why::EVENT),
    ("cut hair", why::ROLE),
    ("cuts hair", why::ROLE),
    ("does hair", why::ROLE),
    ("cleans for", why::ROLE),
    ("cooks for", why::ROLE),
    ("drives the", why::ROLE),
    ("mends the", why::ROLE),
    ("sold * and", why::ROLE),
    ("stopped work", why::ROLE),
    ("gave up work", why::ROLE),
    ("gave up my job", why::ROLE),
    ("gave up her job", why::ROLE),
    ("gave up his job", why::ROLE),
    ("left my job", why::ROLE),
    ("left her job", why::ROLE),
    ("left his job", why::ROLE),
    ("plays the", why::ROLE),
    ("sings in", why::ROLE),
    ("sings with", why::ROLE),
    ("dances with", why::ROLE),
    ("bakes for", why::ROLE),
    ("bakes the", why::ROLE),
    ("months sober", why::HEALTH),
    ("weeks sober", why::HEALTH),
    ("years sober", why::HEALTH),
    ("lip read", why::HEALTH),
    ("lip reading", why::HEALTH),
    ("motor neurone", why::HEALTH),
    ("on a stick", why::HEALTH),
    ("on sticks", why::HEALTH),
    ("badly named", why::NAME_TALK),
    ("aptly named", why::NAME_TALK),
    ("well named", why::NAME_TALK),
    ("rightly named", why::NAME_TALK),
    ("is that a name", why::NAME_TALK),
    ("same name as", why::NAME_TALK),
    ("goes to mass", why::BELIEF),
    ("go to mass", why::BELIEF),
    ("to the * mass", why::BELIEF),
];

/// The words behind the first of a phrase, and what it tells.
type Behind = (Vec<&'static str>, Reason);

/// Phrases by their first word.
static BY_FIRST: LazyLock<HashMap<&str, Vec<Behind>, ByWord>> = LazyLock::new(|| {
    let mut phrases: HashMap<_, Vec<_>, ByWord> = HashMap::default();
    for (phrase, reason) in PHRASES {
        let mut words = phrase.split(' ');
        phrases.entry(words.next().unwrap_or("")).or_default().push((words.collect(), reason));
    }
    phrases
});

/// The words that phrases begin with.
pub(super) fn beginnings() -> impl Iterator<Item = &'static str> {
    PHRASES.iter().filter_map(|(phrase, _)| phrase.split(' ').next()).filter(|word| *word != "#")
}

/// What is objected to in the course of a complaint.
const OF_THE_COMPLAINT: [&str; 12] = [
    "complaint",
    "report",
    "draft",
    "hearing",
    "question",
    "questions",
    "tone",
    "word",
    "words",
    "recording",
    "remark",
    "interview",
];

/// Whom complainants write to, and where they speak.
const OF_THE_COUNCIL: [&str; 21] = [
    "council",
    "councillor",
    "clerk",
    "chair",
    "chairman",
    "committee",
    "monitoring",
    "officer",
    "member",
    "chief",
    "standards",
    "ombudsman",
    "independent",
    "authority",
    "leader",
    "mayor",
    "deputy",
    "investigator",
    "meeting",
    "minutes",
    "town",
];

pub(super) fn find(s: &Sentence<'_, '_>, hints: &mut Hints) {
    for i in s.having(Cues::BEGINS_PHRASE.or(Cues::DIGIT)) {
        if let Some((last, reason)) = phrase(s, i) {
            let subject = s.subject(i);
            let said_of = subject == Who::Person
                || subject == Who::Perhaps && s.near_person(1)
                || s.is(i.wrapping_sub(1), Cues::I) && subject != Who::Other
                || reason == why::NAME_TALK && s.near_person(3)
                || noted(s, i);
            let to_council = matches!(s.word(i), "wrote" | "spoke") && OF_THE_COUNCIL.contains(&s.word(last + 1));
            if said_of && !to_council && !OF_THE_COMPLAINT.contains(&s.word(last + 1)) {
                let verb = (i.saturating_sub(FAR)..i)
                    .rev()
                    .take_while(|j| s.joined(j + 1) && s.at(*j).is_some_and(|t| t.who == Who::Nobody))
                    .filter(|j| s.is(*j, Cues::BE.or(Cues::HAVE).or(Cues::LIVE)) || says_it(s, *j))
                    .last();
                // "Her blood pressure", "a patient on the ward after a heart attack"
                let whose = i.checked_sub(1).filter(|_| s.undescribed(i) && !s.is_genitive(i - 1));
                let phrase = (i.saturating_sub(FAR)..=i).rev().find(|j| *j == 0 || !s.joined(*j)).unwrap_or(i);
                let free = s.is(phrase, Cues::ARTICLE)
                    && reason == why::HEALTH
                    && !s.tokens.iter().take(i).skip(phrase).any(|t| t.found || t.who != Who::Nobody);
                let phrase = (free || noted(s, i)).then_some(phrase);
                // "took it when she married"
                let clause = s.word(last) == "when" && s.joined(last + 2);
                let end = s.end(if clause { last + 2 } else { last });
                hints.add(verb.or(whose).or(phrase).unwrap_or(i), end, reason, 0.4);
            }
        } else if let Some((first, last)) = birthday(s, i) {
            hints.add(first, last, why::AGE, 0.4);
        }
    }
}

/// How far before a phrase its verb may stand.
const FAR: usize = 9;

/// "received a police caution", "settled a claim in the county court": verbs of which a phrase tells.
fn says_it(s: &Sentence<'_, '_>, i: usize) -> bool {
    matches!(
        s.word(i),
        "received"
            | "accepted"
            | "made"
            | "settled"
            | "brought"
            | "got"
            | "claims"
            | "receives"
            | "lodged"
            | "sent"
            | "commented"
            | "posted"
            | "wrote"
            | "has"
            | "attended"
            | "went"
            | "came"
    )
}

/// "Hard of hearing – prefers e-mail.": a note without a verb, close to where the person was spoken of.
fn noted(s: &Sentence<'_, '_>, i: usize) -> bool {
    let from = (0..=i).rev().find(|j| *j == 0 || !s.joined(*j)).unwrap_or(0);
    let bare = !s.any(from..i + 1, Cues::BE.or(Cues::HAVE).or(Cues::REFERS).or(Cues::STOP));
    bare && i < from + 4
        && !s.tokens.iter().take(i).any(|t| t.found)
        && s.near_person(6)
        && s.end(i) + 12 > s.tokens.len()
}

/// The last word of a phrase that begins at a place.
fn phrase(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, Reason)> {
    // Most words that are asked after begin a phrase themselves, and those are no numbers.
    let number = || value(s.word(i)).filter(|n| *n > 1).and_then(|_| BY_FIRST.get("#"));
    let phrases = BY_FIRST.get(s.word(i)).or_else(number)?;
    phrases.iter().find_map(|(behind, reason)| {
        let fits = behind.iter().zip(i + 1..).all(|(word, j)| {
            s.at(j).is_some_and(|t| {
                matches!(t.gap, " " | "-")
                    && (*word == "*" || *word == t.word || t.word.strip_suffix('s') == Some(*word))
            })
        });
        fits.then_some((i + behind.len(), *reason))
    })
}

/// "At 81 Mrs Ames is", "Mrs Ames’s sixtieth".
fn birthday(s: &Sentence<'_, '_>, i: usize) -> Option<(usize, usize)> {
    let told = |j: usize| s.at(j).is_some_and(|t| t.who == Who::Person);
    // At 09:14 is no age.
    let clock = s.at(i + 2).is_some_and(|t| t.gap == ":");
    if s.word(i) == "at" && !clock && s.at(i + 1).is_some_and(|t| age::is_age(t.word)) && (told(i + 2) || told(i + 3)) {
        return Some((i, i + 1));
    }
    let ordinal = matches!(
        s.word(i),
        "thirtieth" | "fortieth" | "fiftieth" | "sixtieth" | "seventieth" | "eightieth" | "ninetieth"
    );
    let own = i.checked_sub(1).is_some_and(|b| {
        s.is_genitive(b) && told(b.wrapping_sub(1))
            || s.is(b, Cues::HER.or(Cues::HIS).or(Cues::MY)) && s.at(b).is_some_and(|t| t.who.may_be_person())
    });
    // "in his eightieth year"
    let year = s.word(i + 1) == "year";
    let first = i.checked_sub(2).filter(|p| year && s.word(*p) == "in").unwrap_or(i);
    (ordinal && own).then_some((first, i + usize::from(year)))
}
