//! Style sheets without what loads, runs or hides something: comments, addresses, imports, expressions, and letters
//! written as numbers.

/// A style sheet, or the declarations of one element, as it goes into a copy.
pub fn scrub(css: &str) -> String {
    let plain = unescaped(&without_comments(css));
    let mut out = String::with_capacity(plain.len());
    let mut piece = String::new();
    // A piece is a declaration, or what stands in front of a block: nothing in it is worth keeping if it loads something.
    let mut quote = None;
    let mut depth = 0_usize;
    let mut escaped = false;
    for c in plain.chars() {
        piece.push(c);
        match (quote, c) {
            (Some(_), _) if escaped => escaped = false,
            (_, '\\') => escaped = true,
            _ if escaped => escaped = false,
            (Some(q), _) if c == q || c == '\n' => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ';') if depth > 0 => {}
            (None, ';' | '{' | '}') => {
                end(&mut piece, &mut out);
                depth = 0;
            }
            (None, _) => {}
        }
    }
    end(&mut piece, &mut out);
    out
}

fn end(piece: &mut String, out: &mut String) {
    let low = piece.to_ascii_lowercase();
    const NOT_KEPT: [&str; 10] = [
        "url(",
        "src(",
        "image(",
        "image-set(",
        "expression(",
        "@import",
        "@charset",
        "@namespace",
        "binding",
        "behavior",
    ];
    let name = low.split(':').next().unwrap_or("").trim();
    // Words in properties of one's own that are shown together stand together nowhere. A list is one of typefaces.
    let in_pieces = name == "content" && low.contains("var(")
        || name.starts_with("--") && low.contains(['"', '\'']) && !low.contains(',');
    if !in_pieces && !NOT_KEPT.iter().any(|word| low.contains(word)) {
        out.push_str(&if name == "content" { joined(piece) } else { piece.clone() });
    } else if let Some(brace @ ('{' | '}')) = piece.chars().next_back() {
        // Blocks stay balanced; one whose front is gone applies to nothing.
        out.push_str(if brace == '{' { "withheld{" } else { "}" });
    }
    piece.clear();
}

/// A declaration of what is shown, with strings that stand side by side as one: they are shown as one.
fn joined(piece: &str) -> String {
    let mut out = String::with_capacity(piece.len());
    // The quote that ends the open string and the one that it is written with; where the last quote of the last stands.
    let mut quote: Option<(char, char)> = None;
    let mut ended: Option<(usize, char)> = None;
    let mut escaped = false;
    for c in piece.chars() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some((end, written)) if c == end => {
                ended = Some((out.len(), written));
                out.push(written);
                quote = None;
                continue;
            }
            Some((_, written)) if c == written => out.push('\\'),
            None if matches!(c, '"' | '\'') => {
                let Some((at, written)) = ended.take() else {
                    quote = Some((c, c));
                    out.push(c);
                    continue;
                };
                quote = Some((c, written));
                out.truncate(at);
                // A sign that is written as a number would go on in the next string.
                let number = out.rsplit_once('\\').is_some_and(|(_, number)| {
                    (1..6).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_hexdigit())
                });
                out.push_str(if number { " " } else { "" });
                continue;
            }
            None if !c.is_whitespace() => ended = None,
            _ => {}
        }
        out.push(c);
    }
    out
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quote = None;
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |at| at + 2);
            rest = rest.get(end..).unwrap_or("");
            continue;
        }
        match quote {
            Some(q) if c == q || c == '\n' => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
        let mut len = c.len_utf8();
        if c == '\\' {
            len += rest.get(1..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        }
        out.push_str(rest.get(..len).unwrap_or(""));
        rest = rest.get(len..).unwrap_or("");
    }
    // What would end the element it stands in is nothing that a style sheet needs.
    out.replace('<', "")
}

/// Letters that are written as numbers, or behind a stroke they do not need, written as they are.
fn unescaped(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find('\\') {
        out.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at + 1..).unwrap_or("");
        let hex = rest.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        let Some(next) = rest.chars().next() else { break };
        let (c, len) = if hex == 0 {
            (Some(next), next.len_utf8())
        } else {
            let number = rest.get(..hex).and_then(|digits| u32::from_str_radix(digits, 16).ok());
            let space = usize::from(rest.as_bytes().get(hex).is_some_and(u8::is_ascii_whitespace));
            (number.and_then(char::from_u32), hex + space)
        };
        match c {
            Some(c) if c.is_alphabetic() => out.push(c),
            Some('\n') if hex == 0 => {}
            Some(c) if hex > 0 && (c.is_control() || c == '<') => {}
            _ => {
                out.push('\\');
                out.push_str(rest.get(..len).unwrap_or(""));
            }
        }
        rest = rest.get(len..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// Whether declarations say that an element is not shown.
pub fn hides(declarations: &str) -> bool {
    let low: String = declarations.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    low.split(';').any(|declaration| {
        let declaration = declaration.strip_suffix("!important").unwrap_or(declaration);
        matches!(
            declaration,
            "display:none" | "visibility:hidden" | "visibility:collapse" | "opacity:0" | "opacity:0.0" | "mso-hide:all"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_loads_or_hides_something_goes_and_the_rest_stays() {
        assert_eq!(scrub("p { color: red; background: url(\"a;b.png\") }"), "p { color: red;}");
        assert_eq!(scrub("@import url(x.css); /* by A */ h1{margin:0}"), "  h1{margin:0}");
        assert_eq!(scrub("a:after{content:\"\\41 da \\4cunn\"}"), "a:after{content:\"Ada Lunn\"}");
        assert_eq!(scrub(".md\\:flex, .\\31 0{x:y}"), ".md\\:flex, .\\31 0{x:y}");
        assert_eq!(scrub("p{x:expr\\65ssion(alert(1))}"), "p{}");
        assert_eq!(scrub("p{content:'</style><b>'}"), "p{content:'/style>b>'}");
        assert_eq!(
            scrub("a:after{content : \"Ada \"  \"Lu\"\"nn\" attr(x) '' \"b\\\"\" \"c\"}"),
            "a:after{content : \"Ada Lunn\" attr(x) 'b\\\"c'}"
        );
        assert_eq!(scrub("a{quotes:\"x\" \"y\"; content:\"x\" 'y\"'}"), "a{quotes:\"x\" \"y\"; content:\"xy\\\"\"}");
        assert_eq!(scrub("a{content:'\\31' '2'}"), "a{content:'\\31 2'}");
        assert_eq!(scrub("a{--x:'Lu';--y:red;--z:'A', b}b{content:var(--x) var(--w)}"), "a{--y:red;--z:'A', b}b{}");
        assert!(hides("color:red; DISPLAY : none !important") && !hides("display:block"));
    }
}
