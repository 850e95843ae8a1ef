//! Whole pages: what is not about the person stays as it is, and nothing that a page can hold stops the program.
#![cfg(feature = "redact")]

use std::fmt::Write;

use withheld::Identity;
use withheld::document::open;
use withheld::redact::finding::{Action, Decision};
use withheld::redact::{Options, Redactor};

fn redactor() -> Redactor {
    let identity: Identity = serde_json::from_str(r#"{"givenNames": ["Harriet"], "surname": "Tolleshurst"}"#).unwrap();
    Redactor::new(&identity, &Options::default()).unwrap()
}

fn redacted(page: &[u8]) -> String {
    let made = redactor()
        .redact(page, Some("text/html"), &[])
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(page)));
    String::from_utf8(made.document).unwrap()
}

fn texts(page: &[u8]) -> Vec<String> {
    let document = open(page, Some("text/html")).unwrap();
    document.parts().iter().map(|part| part.text.to_owned()).collect()
}

/// Headings, lists, tables, forms, drawings, words in two languages: a notice as councils publish it.
const NOTICE: &str = r##"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Decision notice – Dunmarsh Town Council</title>
<meta name="description" content="A notice">
<style>h1 { color: #036; } td, th { border: 1px solid }</style>
</head>
<body class="page">
<header><p><img src="/crest.png" alt="The council’s crest" width="60"> <a href="#main" class="skip">Skip</a></p></header>
<main id="main">
<h1>Decision notice</h1>
<p>The <strong>Sub-Committee</strong> met on <time datetime="2026-03-04">4&nbsp;March 2026</time>.<br>It found <em>no breach</em> &lt;paragraph 3&gt;.</p>
<ol start="2"><li>First<ul><li>Inner</li></ul></li><li>Second</li></ol>
<table><caption>Votes</caption><thead><tr><th scope="col">Member</th><th scope="col">Vote</th></tr></thead><tbody><tr><td rowspan="2">A &amp; B</td><td>For</td></tr></tbody></table>
<pre>

  Two  spaces
	and a tab</pre>
<p lang="cy" dir="ltr">Penderfynwyd <q cite="https://council.example/a?b=1&amp;c=2">dim toriad</q>.</p>
<form><label for="q">Search</label> <input id="q" type="text" value="notices" readonly> <select><option selected>One</option><option>Two</option></select><textarea rows="2">
Text</textarea></form>
<svg viewBox="0 0 9 9" width="9"><g fill="none"><path d="M1.123456 2L3 4z"></path><text x="1">Seal</text></g></svg>
</main>
<footer><small>Page 1</small></footer>


</body></html>"##;

#[test]
fn a_page_without_the_person_comes_back_as_it_was() {
    let copy = redacted(NOTICE.as_bytes());
    assert_eq!(texts(copy.as_bytes()), texts(NOTICE.as_bytes()));
    // Spelt the one way that a copy spells: all else is as it was.
    let spelt = |page: &str| {
        let page = page.replace("=\"\"", "").replace("&nbsp;", "\u{A0}");
        page.split_whitespace().collect::<String>()
    };
    assert_eq!(spelt(&copy), spelt(NOTICE));
    assert_eq!(redacted(copy.as_bytes()), copy);
    assert_eq!(redacted(NOTICE.as_bytes()), copy);
}

#[test]
fn encodings_are_told_apart_and_the_copy_says_utf_8() {
    let page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'></head><body><p>Si\u{e2}n saw Mrs Tolleshurst.</p></body></html>";
    let western: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [western, wide, page.as_bytes().to_vec()] {
        let made = redactor().redact(&bytes, None, &[]).unwrap();
        let copy = String::from_utf8(made.document).unwrap();
        assert!(copy.contains("<meta charset=\"utf-8\">") && !copy.contains("1252"), "{copy}");
        assert!(copy.contains("<p>Siân saw the Complainant.</p>"), "{copy}");
        assert!(made.report.media_type.starts_with("text/html"));
    }
    let other = b"<html><meta charset=shift_jis><p>\x83e\x83X";
    assert_eq!(open(other, None).err().unwrap().code().as_str(), "unsupported-encoding");
    assert!(open(b"<html><meta charset=utf-7><p>+ADw-", None).is_err());
}

#[test]
fn what_is_left_out_and_what_must_be_looked_at_is_said() {
    let page = b"<html><body><!-- a --><script>1</script><img src=a.png alt='Mrs Tolleshurst at home'><p onclick=x>T.</p></body></html>";
    let report = redactor().redact(page, None, &[]).unwrap().report;
    let report = serde_json::to_value(&report).unwrap();
    assert_eq!(report["dropped"], serde_json::json!({"comment": 1, "script": 1, "script of an element": 1}));
    assert_eq!(report["toCheck"][0]["what"], "picture");
    assert_eq!(report["toCheck"][0]["description"], "The Complainant at home");
}

#[test]
fn a_decision_on_a_link_is_done_though_another_link_goes() {
    let page = b"<html><body><a href='https://council.example/harriet-tolleshurst'>A</a> <a href='https://council.example/tolleshurst'>B</a></body></html>";
    let redactor = redactor();
    let review = redactor.review(page, None).unwrap();
    let last = review.findings.last().unwrap();
    let decisions = [Decision { id: last.id.clone(), action: Action::Keep }];
    let copy = String::from_utf8(redactor.redact(page, None, &decisions).unwrap().document).unwrap();
    assert!(copy.contains("https://council.example/tolleshurst") && !copy.contains("harriet"), "{copy}");
}

#[test]
fn nothing_that_a_page_can_hold_stops_the_program() {
    let refused =
        |page: &str| redactor().redact(page.as_bytes(), Some("text/html"), &[]).err().map(|e| e.code().as_str());
    let many = |what: &str, times: usize| what.repeat(times);
    assert_eq!(refused(&many("<div>", 20_000)), Some("too-large"));
    assert_eq!(refused(&many("<svg><g>", 10_000)), Some("too-large"));
    let attributes = (0..200_000).fold(String::from("<p "), |mut all, n| {
        let _ = write!(all, "a{n} ");
        all
    });
    assert_eq!(refused(&attributes), Some("too-large"));
    for page in [
        "",
        "<",
        "</",
        "<!",
        "<!--",
        "<!--->",
        "<a",
        "<a href",
        "<a href=",
        "<a href='",
        "<p title=\"Tolleshurst",
        "&#",
        "&#x;",
        "&#xD800;&#99999999999;&#0;&amp",
        "<style>a{content:\"\\",
        "<style>{}}}{",
        "<p style='\\'>",
        "<table><p><table>",
        "\0\0<p>\0Tolleshurst\0",
        "<svg><foreignObject><p>x</svg>",
        "<math><mi><p>Tolleshurst",
        "<title>Tolleshurst",
        "<textarea><p>Tolleshurst",
        "<plaintext>Tolleshurst</plaintext>",
        "<a><table><a>Tolleshurst<tr></a></table>",
        "<select><p>Tolleshurst",
        "<frameset><frame src=x>",
        "<img src='data:image/png;base64,iVBORw0KGgo='>",
        "<img src='data:,'>",
        "<a href='#'>x</a><p id=''>",
        "<!DOCTYPE html SYSTEM \"about:legacy-compat\"><p>x",
    ] {
        let copy = redacted(page.as_bytes());
        assert!(!copy.to_lowercase().contains("tolleshurst"), "{copy}");
    }
    for page in [
        many("<p>Mrs Tolleshurst", 500),
        many("<br>", 5_000),
        many("&", 30_000),
        many("<a href=#x>", 2_000),
        many("<!--", 20_000),
        many("<b a=1><p>", 200),
    ] {
        assert_eq!(refused(&page), None);
    }
}

/// A page may hold a picture or load it: both are hidden in the same way.
#[test]
fn a_picture_in_a_page_is_hidden_by_decision() {
    let dot = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAABjcmMuAAAAAUlEQVR4Y3JjLgAAAABJRU5EY3JjLg==";
    let page = format!(
        "<!DOCTYPE html><html><body><p>Seen.</p><p><img src=\"data:image/png;base64,{dot}\" title=\"Her house\" alt=\"A\"> \
         <img alt=\"B\" src=\"/b.jpg\" srcset=\"/c.jpg 2x\" width=\"300\" height=\"200\"><img alt=\"C\"></p></body></html>"
    );
    let redactor = redactor();
    let review = redactor.review(page.as_bytes(), None).unwrap();
    let told: Vec<&str> = review.pictures.iter().map(|p| p.description.as_str()).collect();
    assert_eq!(told, ["Her house", "B"]);
    let decisions: Vec<Decision> =
        review.pictures.iter().map(|p| Decision { id: p.id.clone(), action: Action::Redact }).collect();
    let copy = redactor.redact(page.as_bytes(), None, &decisions).unwrap();
    let text = String::from_utf8(copy.document.clone()).unwrap();
    for gone in [dot, "/b.jpg", "/c.jpg", "house", "alt=\"A\"", "alt=\"B\""] {
        assert!(!text.contains(gone), "{gone} is in {text}");
    }
    assert_eq!(text.matches("src=\"data:image/png;base64,iVBORw0KGgo").count(), 2, "{text}");
    assert_eq!(text.matches("=\"[picture withheld]\"").count(), 3, "{text}");
    assert!(text.contains("width=\"300\"") && text.contains("<img alt=\"C\">"), "{text}");
    let told: Vec<(&str, usize)> = copy.report.dropped.iter().collect();
    assert_eq!(told, [("pictures hidden by decision, with a grey box in their place", 2)]);
    assert!(copy.report.to_check.is_empty());
    assert!(redactor.redact(&copy.document, None, &[]).unwrap().document == copy.document);
}

#[test]
fn a_picture_of_a_kind_that_is_not_read_becomes_a_box_of_its_size() {
    let tiff = "SUkqAAgAAAACAAABAwABAAAALAEAAAEBBAABAAAAAAEAAEFkYQ==";
    let copy = redacted(format!("<html><body><img src='data:image/tiff;base64,{tiff}'></body></html>").as_bytes());
    // As far as the width of 300 and the height of 256.
    assert!(copy.contains("src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAASwAAAEA"), "{copy}");
}

/// A rule that is sure hides; one that is undone elsewhere, or holds in print only, does not.
#[test]
fn what_a_style_sheet_hides_is_left_out() {
    let sheet = ".draft, #aside{display:none} .tab{display:none} .tab.open{display:block} p.gone {Visibility: hidden !important} \
        @media print{.paper{display:none} .screen{display:block}} .screen{display:none} .menu:hover{display:none} div .deep{display:none} \
        .own{display:none} body{display:none} @keyframes a{from{opacity:0}} .d\\72 awn{display:none} @media screen{.s{display:none}}";
    let page = format!(
        "<!DOCTYPE html><html><head><style>{sheet}</style></head><body>\
         <p>a1 <span class='big draft'>Harriet Tolleshurst</span></p><div id=aside>no1</div><p class=gone>no2</p><p class=drawn>no3</p><p class=s>no4</p>\
         <p class=tab>yes1</p><p class=paper>yes2</p><p class=screen>yes3</p><p class=menu>yes4</p><p class=deep>yes5</p>\
         <p class=own style='display:block'>yes6</p><div class=gone>yes7</div><p>Tolles<b class=draft>x</b>hurst</p></body></html>"
    );
    let copy = redacted(page.as_bytes());
    for shown in ["a1", "yes1", "yes2", "yes3", "yes4", "yes5", "yes6", "yes7", "The Complainant"] {
        assert!(copy.contains(shown), "{shown} is not in {copy}");
    }
    assert!(!copy.contains("no1") && !copy.contains("no2") && !copy.contains("no3") && !copy.contains("no4"), "{copy}");
    assert!(!copy.to_lowercase().contains("hurst"), "{copy}");
    let review = redactor().review(page.as_bytes(), None).unwrap();
    let hidden = review.parts.iter().position(|part| part == "hidden element").unwrap();
    assert!(hidden >= review.copied && review.texts[hidden].contains("Harriet Tolleshurst"));
}

/// A drawing in an address is written again from what is allowed of drawings.
#[test]
fn a_drawing_in_an_address_stays_where_it_names_nobody() {
    let page = |svg: &str| {
        format!("<!DOCTYPE html><html><body><p><img alt=\"A\" src=\"data:image/svg+xml,{svg}\"></p></body></html>")
    };
    let plain = "%3Csvg xmlns='http://www.w3.org/2000/svg' width='30' height='20' onload='x()'%3E%3C!-- Tolleshurst --%3E%3Cmetadata%3ETolleshurst%3C/metadata%3E%3Cscript%3ETolleshurst%3C/script%3E%3Cpath id='tolleshurst' d='M0 0h9'/%3E%3Ctext x='1'%3EVotes%3C/text%3E%3Cimage href='data:,Tolleshurst'/%3E%3C/svg%3E";
    let redaction = redactor().redact(page(&plain.replace(" id='tolleshurst'", "")).as_bytes(), None, &[]).unwrap();
    let copy = String::from_utf8(redaction.document.clone()).unwrap();
    let expected = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><path d=\"M0 0h9\"></path><text x=\"1\">Votes</text></svg>";
    let review = redactor().review(&redaction.document, None).unwrap();
    assert!(copy.contains("src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0i"), "{copy}");
    assert_eq!((review.pictures.len(), redaction.report.to_check.len()), (1, 1));
    assert_eq!(review.texts[7], "\u{FFFC}\nVotes\n\n");
    assert_eq!(redactor().redact(&redaction.document, None, &[]).unwrap().document, redaction.document);
    let length = copy.split("base64,").nth(1).unwrap().split('"').next().unwrap().len();
    assert_eq!(length, expected.len().div_ceil(3) * 4, "what is packed is as long as what is expected");
    for (named, why) in [
        (plain.to_owned(), "an id"),
        (plain.replace("Votes", "Tolles%3Ctspan%3Ehurst%3C/tspan%3E").replace(" id='tolleshurst'", ""), "its words"),
        (
            "%3C!DOCTYPE svg [%3C!ENTITY a 'Tolles'%3E]%3E%3Csvg%3E%3Ctext%3E%26a;hurst%3C/text%3E%3C/svg%3E"
                .to_owned(),
            "an entity",
        ),
        ("%3Cp%3ETolleshurst%3C/p%3E".to_owned(), "no drawing"),
    ] {
        let copy = redacted(page(&named).as_bytes());
        assert!(copy.contains("src=\"data:image/png;base64,"), "{why}: {copy}");
    }
}

/// What stands in a drawing or a formula is read as what stands in a page, and a name may go through cells of a row.
#[test]
fn drawings_formulas_and_rows_hold_no_part_of_a_name() {
    for (inside, stays) in [
        (
            "<svg><foreignObject><div>Tolles<b>hurst</b></div></foreignObject><text>Tolles<tspan>hurst</tspan></text></svg>",
            "<foreignObject><div>The Complainant<b></b></div></foreignObject>",
        ),
        (
            "<svg><style>.tolleshurst{}</style><g class=tolleshurst aria-label='Mrs Tolleshurst' data-name='Tolleshurst'/></svg>",
            "<g class=\"withheld-1\" aria-label=\"The Complainant\">",
        ),
        ("<math><mi>Tolleshurst</mi><mtext>Harriet</mtext><annotation>Tolleshurst</annotation></math>", "<math><mi>"),
        ("<table><tr><td>Tolleshurst</td><td>Harriet</td></tr></table>", "<tr><td>The Complainant</td><td></td></tr>"),
        ("<table><tr><td>Tolles</td><td>hurst</td></tr></table>", "<tr><td>[name withheld]</td><td></td></tr>"),
    ] {
        let copy = redacted(format!("<!DOCTYPE html><html><body>{inside}<p>x</p></body></html>").as_bytes());
        for gone in ["tolles", "hurst", "harriet"] {
            assert!(!copy.to_lowercase().contains(gone), "{gone} is in {copy}");
        }
        assert!(copy.contains(stays), "{copy}");
        assert_eq!(redacted(copy.as_bytes()), copy);
    }
}

/// Short lines that end no sentence, with a pronoun right behind a name: an address block, a table of details.
#[test]
fn a_pronoun_on_a_line_of_its_own_after_a_name_stops_nothing() {
    let row = "<tr><td>Complaint made in writing after the meeting by Mrs Harriet Tolleshurst</td></tr><tr><td>Her home</td></tr>";
    let line = "- Complaint made in writing after the meeting by Mrs Harriet Tolleshurst<br>- Her home<br>- her road";
    let copy = redacted(format!("<html><body><table>{row}</table><p>{line}</p></body></html>").as_bytes());
    assert!(copy.contains("by the Complainant") && !copy.contains("Tolleshurst"), "{copy}");
}

#[test]
fn a_page_that_browsers_put_in_another_order_is_searched_as_its_copy_reads() {
    let deep = format!("{}<table><tr><<p>Seen by Tolleshurst", "<a><p><table><td>".repeat(6));
    for page in [
        "<p><table><tr><<p>Seen by Tolleshurst",
        "<p>One<table><tr><th>A</th><<p>Tolleshurst</th><td>B</table>",
        "<!DOCTYPE html><p><b><table><a href=x>One <tr><a href=y>Tolleshurst",
        "<a href=x>One<div><a href=y>Two <table><a href=z>Tolleshurst</a></table>",
        "<form><div></form><form><div></form>Tolleshurst<form>",
        "<b><nobr><i><nobr>One<p><nobr>Tolleshurst</b>",
        "<frameset><p>Tolleshurst</frameset><noframes>Tolleshurst",
        "<svg><title><p>Tolleshurst </svg><math><mtext><table><mglyph>x",
        "<table><caption><select><table><option>Tolleshurst<button><button>x",
        "<ruby><rt><p>One<rp>Tolleshurst<li><dd><li>",
        deep.as_str(),
    ] {
        let copy = redacted(page.as_bytes());
        assert_eq!(redacted(copy.as_bytes()), copy, "{page}");
        assert!(!copy.contains("hurst"), "{copy}");
        // What is found is found in what the copy reads as, so the same places are decided on.
        assert_eq!(texts(page.as_bytes()).len(), texts(copy.as_bytes()).len());
    }
}
