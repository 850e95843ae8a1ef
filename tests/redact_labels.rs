//! What stands in place of a name when a word of the label is a part of it.
#![cfg(feature = "redact")]

use withheld::Identity;
use withheld::redact::{Options, Redactor};

fn copy(surname: &str, locale: &str, text: &str) -> String {
    let identity = Identity {
        title: Some("Mrs".into()),
        given_names: vec!["Ada".into()],
        surname: Some(surname.into()),
        date_of_birth: Some("1970-03-12".into()),
        ..Identity::default()
    };
    let options = Options { locale: Some(locale.into()), ..Options::default() };
    let redactor = Redactor::new(&identity, &options).unwrap();
    let copy = redactor.redact(text.as_bytes(), None, &[]).unwrap_or_else(|error| panic!("{surname}: {error:?}"));
    String::from_utf8(copy.document).unwrap()
}

#[test]
fn a_label_that_holds_the_name_gives_way_to_one_that_does_not() {
    let text = |surname: &str| format!("Mrs {surname} (born 12/03/1970), file {surname}_Ada.doc.");
    let whole = "The Complainant (born [date of birth withheld]), file [name withheld].doc.";
    assert_eq!(copy("Quillfeather", "en", &text("Quillfeather")), whole);
    // One of the commonest words is that word in small letters, whoever is called so.
    assert_eq!(copy("Name", "en", &text("Name")), whole);
    let none = whole.replace("[date of birth withheld]", "[…]").replace("[name withheld]", "[…]");
    assert_eq!(copy("Withheld", "en", &text("Withheld")), none);
    let welsh = copy("Enw", "cy", &text("Enw"));
    assert!(welsh.ends_with("file [wedi’i atal].doc."), "{welsh}");
}
