//! `cargo xtask docs`: the reference of the forms, docs/forms.md, from the files of the catalogue.

use crate::project::Project;
use anyhow::{Context, Result};
use markdown::{anchor, cell, clause, code, en, grouped, line, table};
use serde_json::Value;
use std::ffi::OsStr;
use std::fs;

mod markdown;

const FILE: &str = "docs/forms.md";

pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let text = reference(&catalogue(project)?);
    let file = project.path(FILE);
    fs::create_dir_all(project.path("docs"))?;
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    println!("{FILE} is made of the catalogue.");
    Ok(())
}

/// The files of the catalogue, by their names.
fn catalogue(project: &Project) -> Result<Vec<Value>> {
    let folder = project.path("src/form/catalogue");
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort_by_key(|path| path.file_stem().map(OsStr::to_owned));
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path)?;
        serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
    };
    paths.iter().map(read).collect()
}

const HEAD: &str = "\
<!-- Made by `cargo xtask docs` from src/form/catalogue; a test holds the two together. -->

# The forms

Each form asks what a public body’s privacy notice says that it may ask, and gives every recipient what the notice says
that they receive. The clauses are quoted from the notices. An answer is required only where the form makes no sense
without it; a notice that is undated, or older than today’s, is to be held against the one in force.

A council’s own form is a file of the same format: [the schema](../data/form-definition.schema.json) describes it.

";

/// The whole reference.
fn reference(forms: &[Value]) -> String {
    let mut out = String::from(HEAD);
    let row = |form: &Value| {
        let (title, welsh) = (en(&form["title"]), cell(&form["title"]["cy"]));
        let link = format!("[{title}](#{})", anchor(&title));
        vec![link, welsh, code(&form["id"])]
    };
    table(&mut out, &["Form", "In Welsh", "Id"], forms.iter().map(row));
    for form in forms {
        section(&mut out, form);
    }
    out.truncate(out.trim_end().len());
    out + "\n"
}

fn section(out: &mut String, form: &Value) {
    let (title, welsh) = (en(&form["title"]), cell(&form["title"]["cy"]));
    line(out, &format!("## {title}\n\n*{welsh}* · {}\n\n{}", code(&form["id"]), en(&form["intro"])));
    for (name, what) in [("Purpose", &form["purpose"]), ("Lawful basis", &form["lawfulBasis"])] {
        line(out, &format!("**{name}.** {}", en(what)));
    }
    let source = &form["source"];
    line(out, &format!("**Source.** {}. {}", cell(&source["notice"]), clause(source)));
    line(out, "### What is asked");
    table(out, &["Field", "Question", "Kind", "Asked", "Required", "Clause"], list(form, "fields").iter().map(field));
    rules(out, "Rules: what stops the form", list(form, "rules"));
    rules(out, "Notices: what is pointed out and stops nothing", list(form, "notices"));
    line(out, "### Who receives what");
    let names = names(list(form, "fields"));
    let recipients = list(form, "recipients");
    // Only where somebody can ask for it.
    let withholds = recipients.iter().any(|recipient| withheld(recipient) != SAME);
    let recipient = |recipient: &Value| {
        let name = format!("{} ({})", en(&recipient["name"]), code(&recipient["id"]));
        let mut row = vec![name, en(&recipient["when"]), received(recipient, &names)];
        row.extend(withholds.then(|| withheld(recipient)));
        row.push(clause(recipient));
        row
    };
    let mut head = vec!["Recipient", "When", "Receives"];
    head.extend(withholds.then_some("If the identity is withheld"));
    head.push("Clause");
    table(out, &head, recipients.iter().map(recipient));
    line(out, "### How long it is kept");
    let kept =
        |kept: &Value| vec![en(&kept["what"]), code(&kept["holder"]), en(&kept["period"]), duty(kept), clause(kept)];
    table(out, &["What", "Held by", "For how long", "Rule", "Clause"], list(form, "retention").iter().map(kept));
    line(out, "### Rights");
    let right = |right: &Value| {
        let name = format!("{} ({})", en(&right["right"]), code(&right["id"]));
        vec![name, en(&right["how"]), clause(right)]
    };
    table(out, &["Right", "How", "Clause"], list(form, "rights").iter().map(right));
    if form["contact"].is_object() {
        let email = form["contact"]["email"].as_str().map(|email| format!(", {email}")).unwrap_or_default();
        line(out, &format!("**Whom to write to.** {}{email}", en(&form["contact"]["name"])));
    }
}

fn field(field: &Value) -> Vec<String> {
    let asked = if field["when"].is_object() { condition(&field["when"]) } else { "always".to_owned() };
    let required = if field["required"] == true { "yes" } else { "no" };
    vec![code(&field["name"]), en(&field["label"]), kind(field), asked, required.to_owned(), clause(field)]
}

/// The kind with what limits it.
fn kind(field: &Value) -> String {
    let mut all = vec![code(&field["kind"])];
    let number = |name: &str| field[name].as_u64().map(grouped);
    let bound = |name: &str| field[name].as_str().map(str::to_owned).or_else(|| number(name));
    all.extend((field["many"] == true).then(|| "several".to_owned()));
    all.extend((field["kind"] == "text" && field["rows"].is_u64()).then(|| "of several lines".to_owned()));
    all.extend(number("minLength").map(|min| format!("at least {min} characters")));
    all.extend(number("maxLength").map(|max| format!("at most {max} characters")));
    all.extend(bound("min").map(|min| format!("from {min}")));
    all.extend(bound("max").map(|max| format!("to {max}")));
    all.extend(field["pattern"].as_str().map(|pattern| format!("of the form {}", code(&pattern.into()))));
    let options: Vec<_> = list(field, "options").iter().map(|option| code(&option["value"])).collect();
    all.extend((!options.is_empty()).then(|| options.join(", ")));
    match all.split_first() {
        Some((kind, rest)) if !options.is_empty() => format!("{kind}: {}", rest.join("; ")),
        _ => all.join(", "),
    }
}

fn condition(when: &Value) -> String {
    let is: Vec<_> =
        if when["is"].is_array() { list(when, "is").iter().map(code).collect() } else { vec![code(&when["is"])] };
    format!("if {} is {}", code(&when["field"]), is.join(" or "))
}

fn rules(out: &mut String, title: &str, rules: &[Value]) {
    if rules.is_empty() {
        return;
    }
    line(out, &format!("### {title}"));
    let row = |rule: &Value| {
        let absent: Vec<_> = list(rule, "absent").iter().map(code).collect();
        let when = if rule["when"].is_object() { format!(", {}", condition(&rule["when"])) } else { String::new() };
        let field = if rule["field"].is_string() { code(&rule["field"]) } else { "the whole form".to_owned() };
        let holds = format!("no answer to {}{when}", absent.join(", "));
        vec![code(&rule["code"]), field, holds, en(&rule["message"])]
    };
    table(out, &["Code", "Shown at", "Holds when there is", "Message"], rules.iter().map(row));
}

fn received(recipient: &Value, all: &[String]) -> String {
    let fields: Vec<_> = list(recipient, "fields").iter().map(code).collect();
    let fields = if fields == all { "every answer".to_owned() } else { fields.join(", ") };
    let rewritten: Vec<_> = list(recipient, "rewritten").iter().map(code).collect();
    if rewritten.is_empty() { fields } else { format!("{fields}; {} as general facts only", rewritten.join(", ")) }
}

const SAME: &str = "the same";

fn withheld(recipient: &Value) -> String {
    let of = |name: &str| list(recipient, name).iter().map(code).collect::<Vec<_>>().join(", ");
    match (of("withheld"), of("rewrittenWhenWithheld")) {
        (left_out, rewritten) if left_out.is_empty() && rewritten.is_empty() => SAME.to_owned(),
        (left_out, rewritten) if rewritten.is_empty() => format!("without {left_out}"),
        (left_out, rewritten) if left_out.is_empty() => format!("{rewritten} as general facts only"),
        (left_out, rewritten) => format!("without {left_out}; {rewritten} as general facts only"),
    }
}

/// What is to be done when, as a program has it.
fn duty(kept: &Value) -> String {
    let period = |name: &str| {
        let (unit, count) = kept[name].as_object()?.iter().next()?;
        let one = if count == 1 { "" } else { "s" };
        Some(format!("{count} {}{one}", unit.replace("workingDays", "working day").trim_end_matches('s')))
    };
    let mut out = code(&kept["action"]);
    let start = kept["start"].is_string().then(|| code(&kept["start"]));
    match (period("after"), period("every"), start) {
        (Some(after), _, Some(start)) => out += &format!(" {after} after {start}"),
        (_, Some(every), Some(start)) => out += &format!(" every {every} from {start}"),
        (_, _, Some(start)) => out += &format!(" at {start}"),
        (_, _, None) if kept["action"] == "delete" => out += "; no period is stated",
        (_, _, None) => {}
    }
    if kept["sooner"].is_string() {
        out += &format!(", or at {} if that is sooner", code(&kept["sooner"]));
    }
    if kept["unless"].is_string() {
        out += &format!(", unless {}", code(&kept["unless"]));
    }
    out
}

fn names(fields: &[Value]) -> Vec<String> {
    fields.iter().map(|field| code(&field["name"])).collect()
}

fn list<'a>(json: &'a Value, name: &str) -> &'a [Value] {
    json[name].as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::{FILE, catalogue, duty, field, reference, withheld};
    use crate::project::Project;
    use serde_json::json;

    #[test]
    fn the_reference_is_what_the_catalogue_makes() {
        let project = Project::find().unwrap();
        let made = reference(&catalogue(&project).unwrap());
        let kept = std::fs::read_to_string(project.path(FILE)).unwrap_or_default();
        assert!(made == kept, "{FILE} is not what the catalogue says: run `cargo xtask docs`");
    }

    #[test]
    fn every_field_clause_and_recipient_of_every_form_is_there() {
        let project = Project::find().unwrap();
        let forms = catalogue(&project).unwrap();
        assert!(forms.len() >= 7);
        for form in &forms {
            let made = reference(std::slice::from_ref(form));
            let lists = ["fields", "recipients", "retention", "rights"].map(|name| form[name].as_array().unwrap());
            for item in lists.into_iter().flatten().chain([&form["source"]]) {
                for name in ["name", "id", "clause"] {
                    assert!(item[name].as_str().is_none_or(|text| made.contains(text)), "{item}");
                }
            }
            assert!(made.lines().filter(|line| line.starts_with("| ")).all(|row| row.ends_with(" |")), "{made}");
            assert!(made.contains(form["title"]["cy"].as_str().unwrap()));
        }
    }

    #[test]
    fn rows_say_what_the_definition_says() {
        let phones = json!({
            "name": "phones", "kind": "phone", "label": { "en": "Your | phones" }, "many": true,
            "when": { "field": "how", "is": ["ring", "text"] }
        });
        let row = ["`phones`", "Your \\| phones", "`phone`, several", "if `how` is `ring` or `text`", "no", "none"];
        assert_eq!(field(&phones), row);
        let copies =
            json!({ "name": "n", "kind": "number", "min": 1, "max": 2000, "required": true, "clause": "so many" });
        assert_eq!(field(&copies)[2..], ["`number`, from 1, to 2,000", "always", "yes", "“so many”"]);
        let colour = json!({ "kind": "choice", "many": true, "options": [{ "value": "red" }, { "value": "blue" }] });
        assert_eq!(field(&colour)[2], "`choice`: several; `red`, `blue`");
        let story = json!({ "kind": "text", "rows": 5, "minLength": 2, "maxLength": 20_000 });
        assert_eq!(field(&story)[2], "`text`, of several lines, at least 2 characters, at most 20,000 characters");
    }

    #[test]
    fn duties_say_what_is_done_when() {
        for (kept, says) in [
            (json!({ "action": "keep" }), "`keep`"),
            (json!({ "action": "delete" }), "`delete`; no period is stated"),
            (json!({ "action": "delete", "start": "audit" }), "`delete` at `audit`"),
            (
                json!({ "action": "delete", "start": "a", "after": { "years": 1 }, "unless": "b" }),
                "`delete` 1 year after `a`, unless `b`",
            ),
            (
                json!({ "action": "delete", "start": "a", "after": { "workingDays": 30 } }),
                "`delete` 30 working days after `a`",
            ),
            (
                json!({ "action": "delete", "start": "a", "sooner": "b" }),
                "`delete` at `a`, or at `b` if that is sooner",
            ),
            (json!({ "action": "review", "start": "a", "every": { "years": 2 } }), "`review` every 2 years from `a`"),
        ] {
            assert_eq!(duty(&kept), says);
        }
        assert_eq!(
            withheld(&json!({ "withheld": ["a", "b"], "rewrittenWhenWithheld": ["c"] })),
            "without `a`, `b`; `c` as general facts only"
        );
    }
}
