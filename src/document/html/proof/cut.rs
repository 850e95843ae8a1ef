//! A source cut at its tags.

/// What a source is cut into.
#[derive(Default)]
pub struct Cut<'s> {
    /// The texts in front of, between and behind the tags: one more than there are tags.
    pub texts: Vec<&'s str>,
    /// The tags.
    pub tags: Vec<Tag<'s>>,
    /// Comments, scripts, styles and declarations.
    pub asides: Vec<&'s str>,
    /// The styles among them.
    pub styles: Vec<&'s str>,
}

/// A tag.
pub struct Tag<'s> {
    /// Its name; that of an end tag, too.
    pub name: &'s str,
    /// Names and values.
    pub attributes: Vec<(String, String)>,
}

/// Cuts a source.
pub fn cut(source: &str) -> Cut<'_> {
    let mut out = Cut::default();
    let mut rest = source;
    let mut text_from = source;
    // How much of a text that goes on behind a comment has been passed.
    while let Some(at) = rest.find('<') {
        let after = rest.get(at + 1..).unwrap_or("");
        let named = after.strip_prefix('/').unwrap_or(after);
        if named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let end = tag_end(after);
            let length = text_from.len() - rest.len() + at;
            out.texts.push(text_from.get(..length).unwrap_or(""));
            let tag = tag(after.get(..end).unwrap_or(after));
            rest = after.get(end..).and_then(|r| r.strip_prefix('>')).unwrap_or("");
            if !after.starts_with('/') && ["script", "style"].iter().any(|name| tag.name.eq_ignore_ascii_case(name)) {
                let end = rest.find("</").unwrap_or(rest.len());
                let (aside, further) = rest.split_at_checked(end).unwrap_or((rest, ""));
                out.asides.push(aside);
                out.styles.extend(tag.name.eq_ignore_ascii_case("style").then_some(aside));
                rest = further;
            }
            out.tags.push(tag);
            text_from = rest;
        } else if after.starts_with(['!', '?', '/']) {
            let (from, close) = if after.starts_with("!--") { (3, "-->") } else { (1, ">") };
            let inside = after.get(from..).unwrap_or("");
            let end = inside.find(close).unwrap_or(inside.len());
            out.asides.push(inside.get(..end).unwrap_or(""));
            let length = text_from.len() - rest.len() + at;
            out.texts.push(text_from.get(..length).unwrap_or(""));
            out.tags.push(Tag { name: "wbr", attributes: Vec::new() });
            rest = inside.get(end + close.len()..).unwrap_or("");
            text_from = rest;
        } else {
            rest = after;
        }
    }
    out.texts.push(text_from);
    out
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in tag.char_indices() {
        match quote {
            Some(q) if c == q => quote = None,
            Some(_) => {}
            None if c == '>' => return at,
            None if (c == '"' || c == '\'') && before == '=' => quote = Some(c),
            None => {}
        }
        if !c.is_whitespace() {
            before = c;
        }
    }
    // Quotes that do not end are none.
    tag.find('>').unwrap_or(tag.len())
}

fn tag(inside: &str) -> Tag<'_> {
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let end = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at_checked(end).unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return Tag { name, attributes };
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len()).max(1);
        let (attribute, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let Some(value) = after.trim_start().strip_prefix('=') else {
            attributes.push((attribute.to_owned(), String::new()));
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let quoted = value.strip_prefix('"').map(|v| (v, '"')).or_else(|| value.strip_prefix('\'').map(|v| (v, '\'')));
        let (value, after) = match quoted {
            Some((inside, quote)) => inside.split_once(quote).unwrap_or((inside, "")),
            None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        attributes.push((attribute.to_owned(), value.to_owned()));
        rest = after;
    }
}
