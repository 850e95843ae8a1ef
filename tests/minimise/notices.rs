//! What a form says of its purpose, its basis in law and the person's rights: a row for each cell of the notices.

use serde_json::Value;
use withheld::form;

#[test]
fn each_form_says_what_its_notice_says_of_purpose_basis_and_rights() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("../data/minimise/notices.json")).expect("rows");
    for row in &rows {
        let id = row["form"].as_str().expect("a form");
        let form: Value = serde_json::from_str(form::source(id).expect("a form")).expect("JSON");
        if let Some(at) = row["at"].as_str() {
            let (en, cy) = (form[at]["en"].as_str().expect("English"), form[at]["cy"].as_str().expect("Welsh"));
            assert!(en.contains(row["says"].as_str().expect("words")), "{row}: {en}");
            assert!(!cy.is_empty() && cy != en, "{row}");
            continue;
        }
        let rights = form["rights"].as_array().expect("rights");
        let has = |id: &Value| rights.iter().any(|right| right["id"] == *id);
        assert!(row["rights"].as_array().expect("rights").iter().all(has), "{row}");
        assert!(!row["never"].as_array().expect("rights").iter().any(has), "{row}");
        for right in rights {
            for words in [&right["right"], &right["how"]] {
                assert!(
                    words["en"].is_string() && words["cy"].is_string(),
                    "{row}: whom to write to, in both languages"
                );
            }
        }
        if !row["email"].is_null() {
            assert_eq!(form["contact"]["email"], row["email"]);
        }
    }
    let forms = form::list().expect("the catalogue");
    assert_eq!(rows.len(), 3 * forms.len(), "three cells for each form");
}
