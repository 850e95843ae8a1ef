//! Several documents of one case: what one of them tells of a person is known in all, in whatever order they come.
#![cfg(feature = "redact")]

#[path = "support/docx.rs"]
mod docx;

use docx::{Docx, part, places_of};
use withheld::redact::finding::Action;
use withheld::redact::{Keep, Options, Redactor, Withheld};
use withheld::{Code, Identity};

fn person(title: &str, given: &str, surname: &str) -> Identity {
    Identity {
        title: Some(title.into()).filter(|title: &String| !title.is_empty()),
        given_names: vec![given.into()],
        surname: Some(surname.into()),
        ..Identity::default()
    }
}

fn ottilie() -> Redactor {
    Redactor::new(&person("Mrs", "Ottilie", "Brandreth"), &Options::default()).unwrap()
}

fn keeping(names: &[&str]) -> Options {
    let keep = names.iter().map(|name| Keep { name: (*name).into(), role: None }).collect();
    Options { keep, ..Options::default() }
}

fn prepared(redactor: &Redactor, files: &[&str]) -> Redactor {
    let documents: Vec<(&[u8], Option<&str>)> = files.iter().map(|file| (file.as_bytes(), None)).collect();
    redactor.prepare(&documents).unwrap()
}

fn copy(redactor: &Redactor, text: &str) -> String {
    String::from_utf8(redactor.redact(text.as_bytes(), None, &[]).unwrap().document).unwrap()
}

/// The copies of the documents of a case; those of the case in the other order must be the same.
fn copies(redactor: &Redactor, files: &[&str]) -> Vec<String> {
    let reversed: Vec<&str> = files.iter().rev().copied().collect();
    let [one, other] = [prepared(redactor, files), prepared(redactor, &reversed)];
    let all: Vec<String> = files.iter().map(|file| copy(&one, file)).collect();
    assert_eq!(all, files.iter().map(|file| copy(&other, file)).collect::<Vec<_>>());
    for copied in &all {
        assert!(one.verify(copied.as_bytes(), None).unwrap().survivors.is_empty(), "{copied}");
        assert_eq!(copy(&one, copied), *copied);
    }
    all
}

/// What is suggested, or kept, in a document of a case.
fn with_action(redactor: &Redactor, text: &str, action: Action) -> Vec<String> {
    let findings = redactor.review(text.as_bytes(), None).unwrap().findings;
    findings.iter().filter(|f| f.action == action).map(|f| format!("{}: {}", f.reason.rule, f.span.of(text))).collect()
}

#[test]
fn a_name_that_one_document_gives_goes_in_all() {
    let files = [
        "Mrs Brandreth, known to everyone as Bim, wrote.",
        "Bim rang on Monday. Bim’s letter of May came; the BIM model did not.",
        "See bim_letter.docx, sent from bim@post.example.",
    ];
    let all = copies(&ottilie(), &files);
    assert_eq!(all[0], "The Complainant, known to everyone as the Complainant, wrote.");
    assert!(all[1].starts_with("The Complainant rang on Monday. The Complainant’s letter of May came;"), "{}", all[1]);
    assert_eq!(all[2], "See [name withheld]_letter.docx, sent from [email address withheld].");
    // Without the case nobody knows.
    assert_eq!(copy(&ottilie(), files[1]), files[1]);
    let copied = copy(&ottilie(), files[1]);
    assert!(!prepared(&ottilie(), &files).verify(copied.as_bytes(), None).unwrap().survivors.is_empty());
}

#[test]
fn it_goes_however_it_is_written() {
    let gives = |name: &str, text: &str| {
        let file = format!("Mrs Brandreth, known as {name}, wrote.");
        copies(&ottilie(), &[&file, text]).pop().unwrap()
    };
    assert_eq!(gives("Tilda", "Then Til-\nda left."), "Then the Complainant left.");
    assert_eq!(gives("Tilda", "STATEMENT OF TILDA SMALL"), "STATEMENT OF THE COMPLAINANT SMALL");
    assert_eq!(gives("Tilda", "Tilda Brandreth left."), "The Complainant left.");
    assert!(!gives("Tilda", "See #JusticeForTilda and VGlsZGEgd3JvdGU=").contains("Tilda"));
    assert!(!gives("Tilda", "<p>Til<b>da</b></p> %54ilda").contains("ilda"));
    let pub_ = "The Rose and Crown is near. Prices rose in May. Rose Cottage burned.";
    assert_eq!(gives("Rose", pub_), pub_);
    assert_eq!(
        gives("Rose", "I saw Rose there. Rose said no."),
        "I saw the Complainant there. The Complainant said no."
    );
}

#[test]
fn what_is_said_of_a_pronoun_is_suggested_in_all_until_one_says_it_of_the_name() {
    let files = ["The complainant wrote. Everyone calls her Bim.", "Bim left at six."];
    assert_eq!(copies(&ottilie(), &files), files);
    let redactor = prepared(&ottilie(), &files);
    assert_eq!(with_action(&redactor, files[1], Action::Suggest), ["introduced-name: Bim"]);
    let sure = [files[0], files[1], "Ottilie Brandreth (“Bim” to the family) came."];
    assert_eq!(copies(&ottilie(), &sure)[..2].concat().matches("Bim").count(), 0);
}

#[test]
fn one_name_leads_to_the_next() {
    let files = ["Miss Pascoe taught in Wick.", "Bim (née Pascoe) rang.", "Mrs Brandreth is known as Bim."];
    let all = copies(&ottilie(), &files);
    assert_eq!(all[0], "The Complainant taught in Wick.");
    assert!(!all.concat().contains("Pascoe") && !all.concat().contains("Bim"), "{all:?}");
    // In one text, too.
    let text = "Mrs Brandreth is known as Bim. Bim (née Pascoe) rang. Miss Pascoe taught.";
    let copied = copy(&ottilie(), text);
    assert!(!copied.contains("Pascoe") && !copied.contains("Bim"), "{copied}");
}

#[test]
fn where_it_may_be_somebody_elses_name_it_is_suggested() {
    let redactor = Redactor::new(&person("Mrs", "Ottilie", "Brandreth"), &keeping(&["Councillor Kit Hale"])).unwrap();
    let files = [
        "Mrs Brandreth, known as Kit, wrote.",
        "Kit was there. Councillor Kit Hale was not.",
        "Kit rang.",
        "Mr Kit Larch of Kit Street rang.",
    ];
    let all = copies(&redactor, &files);
    assert_eq!(all[0], "The Complainant, known as the Complainant, wrote.");
    assert_eq!(all[1..], files[1..]);
    let redactor = prepared(&redactor, &files);
    assert_eq!(with_action(&redactor, files[2], Action::Suggest), ["introduced-name: Kit"]);
    assert!(with_action(&redactor, files[3], Action::Redact).is_empty());
}

#[test]
fn the_same_name_for_two_people_is_either() {
    let people = [
        Withheld { identity: person("Mrs", "Ottilie", "Brandreth"), ..Withheld::default() },
        Withheld { identity: person("Mr", "Casper", "Wolde"), role: Some("witness".into()), ..Withheld::default() },
    ];
    let redactor = Redactor::of(&people, &Options::default()).unwrap();
    let files = ["Mrs Brandreth, known as Bim, met Witness 1.", "Mr Wolde is known as Bim.", "Bim rang."];
    assert_eq!(prepared(&redactor, &files).labels(), ["the Complainant", "Witness 2"]);
    assert_eq!(copies(&redactor, &files)[2], "The Complainant or Witness 2 rang.");
}

#[test]
fn who_else_bears_the_surname_is_known_in_all() {
    let redactor = Redactor::new(&person("Mrs", "Ottilie", "Hughes"), &Options::default()).unwrap();
    let files = [
        "Councillor Tom Hughes spoke; Dr Carol Hughes and Mr Ian Hughes heard him.",
        "Cllr Hughes left. Dr Hughes stayed. Mr Hughes rang Mrs Hughes.",
    ];
    assert_eq!(copies(&redactor, &files)[1], "Cllr Hughes left. Dr Hughes stayed. Mr Hughes rang the Complainant.");
    let councillor = with_action(&prepared(&redactor, &files), files[1], Action::Keep);
    assert_eq!(councillor[0], "councillor: Cllr Hughes");
    // Where the person’s title is not known, it may be they.
    let redactor = Redactor::new(&person("", "Ottilie", "Hughes"), &Options::default()).unwrap();
    let suggested = with_action(&prepared(&redactor, &files), "Dr Hughes stayed.", Action::Suggest);
    assert_eq!(suggested, ["surname-of-another: Dr Hughes"]);
}

#[test]
fn what_the_person_is_called_is_nobody_else() {
    let redactor = Redactor::new(&person("Mr", "Christopher", "Lunn"), &Options::default()).unwrap();
    let files = ["Christopher Lunn is known as Jolyon.", "Mr Jolyon Lunn wrote. Jolyon Lunn and Dr Lunn left."];
    let all = copies(&redactor, &files);
    assert!(!all[1].contains("Jolyon") && !all[1].contains("Lunn"), "{}", all[1]);
}

#[test]
fn letters_and_words_that_stand_for_the_person_do_so_in_all() {
    let files = [
        "Mrs Ottilie Brandreth (“OB”) is “the Tenant”.",
        "The clerk rang OB twice.",
        "Oscar Bell (OB) rang.",
        "Mrs Brandreth (“the Tenant”) wrote. Her husband Gwilym came.",
        "The Tenant’s dog barked at Gwilym.",
    ];
    let redactor = prepared(&ottilie(), &files);
    assert_eq!(copy(&redactor, files[1]), "The clerk rang the Complainant twice.");
    assert_eq!(copy(&redactor, files[2]), files[2]);
    assert_eq!(with_action(&redactor, files[2], Action::Suggest), ["initials: OB"]);
    let suggested = with_action(&redactor, files[4], Action::Suggest);
    assert_eq!(suggested, ["belongings: The Tenant’s dog", "relative-name: Gwilym"]);
}

#[test]
fn a_chosen_label_or_title_that_a_document_gives_away_is_refused() {
    let identity = person("Mrs", "Ottilie", "Brandreth");
    let file = "Mrs Brandreth, known as Bim, wrote.";
    for options in [
        Options { label: Some("Resident Bim".into()), ..Options::default() },
        Options { title: Some("About Bim".into()), ..Options::default() },
    ] {
        let redactor = Redactor::new(&identity, &options).unwrap();
        let codes = [
            redactor.prepare(&[(file.as_bytes(), None), (b"Nobody came.", None)]).err().map(|e| e.code()),
            redactor.redact(file.as_bytes(), None, &[]).err().map(|e| e.code()),
        ];
        assert_eq!(codes, [Some(Code::BadOptions); 2]);
    }
}

#[test]
fn the_parts_of_one_document_tell_each_other() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let comment =
        format!("<w:comment w:id=\"0\" w:author=\"X\">{}</w:comment>", paragraph("Mrs Brandreth, known as Bim, rang."));
    let described = format!(
        "<w:p><w:r><w:pict><v:shape alt=\"Bim at home\"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        paragraph("inside")
    );
    let section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/></w:sectPr>";
    let body = format!("<w:body>{}{described}{section}</w:body>", paragraph("On Monday Bim rang."));
    let document = Docx::of_main(part("w:document", &body).into_bytes())
        .with("word/header1.xml", "header", part("w:hdr", &paragraph("Letter of Bim")))
        .with("word/comments.xml", "comments", part("w:comments", &comment))
        .bytes();
    assert!(!places_of("bim", &document).is_empty());
    let review = ottilie().review(&document, None).unwrap();
    let told: Vec<&str> = review.findings.iter().map(|f| review.parts[f.part].as_str()).collect();
    assert_eq!(told, ["body", "body: links and descriptions", "header 1", "comments", "comments"]);
    let redacted = ottilie().redact(&document, None, &[]).unwrap().document;
    assert!(places_of("bim", &redacted).is_empty(), "{:?}", places_of("bim", &redacted));
    // A text and a page of the same case know it, each of its own kind.
    let files: [(&[u8], Option<&str>); 3] =
        [(&document, None), (b"<p>Bim rang</p>", Some("text/html")), (b"<p>Bim rang</p>", Some("text/plain"))];
    let redactor = ottilie().prepare(&files).unwrap();
    let copies = files.map(|(bytes, kind)| redactor.redact(bytes, kind, &[]).unwrap().document);
    assert!(!String::from_utf8_lossy(&copies[1]).contains("Bim"));
    assert_eq!(copies[2], b"<p>The Complainant rang</p>");
}
