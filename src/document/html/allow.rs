//! Which elements and attributes of a page go into a copy. What is not named here does not.

use super::tree::Value;

/// What becomes of an element.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stays.
    Stays(&'static str),
    /// What is in it stays.
    Unwrapped,
    /// It goes, with all that is in it: it is not shown, or does something.
    Goes(&'static str),
}

const ELEMENTS: &[&str] = &[
    "html",
    "head",
    "title",
    "body",
    "style",
    "meta",
    "link",
    "base",
    "address",
    "article",
    "aside",
    "footer",
    "header",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hgroup",
    "main",
    "nav",
    "section",
    "search",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "li",
    "menu",
    "ol",
    "p",
    "pre",
    "ul",
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "br",
    "center",
    "cite",
    "code",
    "data",
    "dfn",
    "em",
    "font",
    "i",
    "kbd",
    "mark",
    "nobr",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "area",
    "img",
    "map",
    "picture",
    "del",
    "ins",
    "caption",
    "col",
    "colgroup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "button",
    "fieldset",
    "form",
    "input",
    "label",
    "legend",
    "meter",
    "optgroup",
    "option",
    "output",
    "progress",
    "select",
    "textarea",
    "details",
    "dialog",
    "summary",
    "listing",
];

const DRAWING: &[&str] = &[
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "title",
    "desc",
    "defs",
    "use",
    "symbol",
    "foreignObject",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "mstyle",
    "mpadded",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
    "merror",
    "mphantom",
];

const WORDS: &[&str] = &[
    "title",
    "alt",
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-placeholder",
    "placeholder",
    "value",
    "label",
    "summary",
    "abbr",
    "content",
    "datetime",
    "download",
];

const LINKS: &[&str] = &["href", "src", "cite", "longdesc", "srcset", "usemap"];

const NAMES: &[&str] = &[
    "id",
    "class",
    "name",
    "for",
    "headers",
    "list",
    "form",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "aria-flowto",
    "aria-activedescendant",
    "aria-errormessage",
    "property",
];

const PLAIN: &[&str] = &[
    "align",
    "aria-atomic",
    "aria-busy",
    "aria-checked",
    "aria-colcount",
    "aria-colindex",
    "aria-colspan",
    "aria-current",
    "aria-disabled",
    "aria-expanded",
    "aria-haspopup",
    "aria-hidden",
    "aria-invalid",
    "aria-level",
    "aria-live",
    "aria-modal",
    "aria-multiline",
    "aria-orientation",
    "aria-posinset",
    "aria-pressed",
    "aria-readonly",
    "aria-relevant",
    "aria-required",
    "aria-rowcount",
    "aria-rowindex",
    "aria-rowspan",
    "aria-selected",
    "aria-setsize",
    "aria-sort",
    "aria-valuemax",
    "aria-valuemin",
    "aria-valuenow",
    "autocapitalize",
    "autocomplete",
    "bgcolor",
    "border",
    "bordercolor",
    "cellpadding",
    "cellspacing",
    "char",
    "checked",
    "clear",
    "color",
    "cols",
    "colspan",
    "compact",
    "contenteditable",
    "coords",
    "decoding",
    "dir",
    "disabled",
    "draggable",
    "enterkeyhint",
    "face",
    "frame",
    "height",
    "high",
    "hreflang",
    "hspace",
    "inputmode",
    "ismap",
    "lang",
    "link",
    "vlink",
    "alink",
    "text",
    "loading",
    "low",
    "max",
    "maxlength",
    "media",
    "min",
    "minlength",
    "multiple",
    "noshade",
    "nowrap",
    "open",
    "optimum",
    "readonly",
    "rel",
    "required",
    "reversed",
    "role",
    "rows",
    "rowspan",
    "rules",
    "scope",
    "selected",
    "shape",
    "size",
    "sizes",
    "span",
    "spellcheck",
    "start",
    "step",
    "tabindex",
    "target",
    "topmargin",
    "leftmargin",
    "translate",
    "type",
    "valign",
    "vspace",
    "width",
    "wrap",
    "colgroup",
];

const SHAPES: &[&str] = &[
    "viewBox",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "d",
    "points",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-miterlimit",
    "opacity",
    "clip-path",
    "clip-rule",
    "mask",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "patternUnits",
    "spreadMethod",
    "font-size",
    "font-family",
    "font-weight",
    "font-style",
    "text-anchor",
    "dominant-baseline",
    "dx",
    "dy",
    "rotate",
    "textLength",
    "lengthAdjust",
    "letter-spacing",
    "word-spacing",
    "preserveAspectRatio",
    "refX",
    "refY",
    "markerWidth",
    "markerHeight",
    "orient",
    "marker-start",
    "marker-mid",
    "marker-end",
    "vector-effect",
    "display",
    "mathvariant",
    "displaystyle",
    "scriptlevel",
    "stretchy",
    "fence",
    "separator",
    "columnalign",
    "rowalign",
    "linethickness",
    "accent",
    "xml:space",
    "xml:lang",
    "focusable",
    "version",
];

/// What becomes of an element of HTML.
pub fn element(name: &str) -> Fate {
    match name {
        "script" => Fate::Goes("script"),
        "noscript" | "noembed" | "noframes" => Fate::Goes("text for programs without scripts or frames"),
        "template" => Fate::Goes("template"),
        "iframe" | "frame" | "embed" | "applet" | "portal" => Fate::Goes("document inside the page"),
        "audio" | "video" | "canvas" | "bgsound" => Fate::Goes("sound, film or canvas"),
        "source" | "track" | "param" | "basefont" | "keygen" | "datalist" => Fate::Goes("element that shows nothing"),
        _ => ELEMENTS.iter().find(|known| **known == name).map_or(Fate::Unwrapped, |known| Fate::Stays(known)),
    }
}

/// What becomes of an element of a drawing or a formula.
pub fn foreign(name: &str) -> Fate {
    match name {
        "script" => Fate::Goes("script"),
        "style" => Fate::Goes("style inside a drawing"),
        "metadata" | "annotation" | "annotation-xml" => Fate::Goes("metadata"),
        "image" | "feImage" => Fate::Goes("picture inside a drawing"),
        "animate" | "animateMotion" | "animateTransform" | "set" => Fate::Goes("animation"),
        _ => DRAWING.iter().find(|known| **known == name).map_or(Fate::Unwrapped, |known| Fate::Stays(known)),
    }
}

/// What the value of an attribute is, where the attribute stays; its name comes back as the copy writes it.
pub fn attribute(element: &str, foreign: bool, name: &str) -> Option<(&'static str, Value)> {
    let find = |list: &'static [&'static str]| list.iter().find(|known| **known == name).copied();
    if name == "style" {
        return Some(("style", Value::Style));
    }
    // `width` of an icon, `d` of its line.
    if foreign && let Some(shape) = find(SHAPES) {
        return Some((shape, Value::Plain));
    }
    // What a form was for is not for whoever reads the copy.
    if element == "form" && !matches!(name, "id" | "class" | "title") && !name.starts_with("aria-") {
        return None;
    }
    // The name of a field of metadata is a keyword, and checked as one.
    if element == "meta" {
        return match name {
            "content" => Some(("content", Value::Words)),
            "name" => Some(("name", Value::Plain)),
            "property" => Some(("property", Value::Plain)),
            _ => None,
        };
    }
    find(WORDS)
        .map(|name| (name, Value::Words))
        .or_else(|| find(LINKS).map(|name| (name, Value::Link)))
        .or_else(|| find(NAMES).map(|name| (name, Value::Names)))
        .or_else(|| find(PLAIN).map(|name| (name, Value::Plain)))
}

/// Which metadata stays: what readers are shown of a page elsewhere, and how it fits a screen.
pub fn metadata(name: &str) -> bool {
    const KEPT: &[&str] = &[
        "viewport",
        "description",
        "keywords",
        "robots",
        "color-scheme",
        "theme-color",
        "og:title",
        "og:description",
        "og:type",
        "og:locale",
        "og:site_name",
        "twitter:card",
        "twitter:title",
        "twitter:description",
    ];
    KEPT.contains(&name.to_ascii_lowercase().as_str())
}

/// Whether the value of a plain attribute says nothing: numbers that are no one's, and words of the language itself.
pub fn says_nothing(name: &str, value: &str) -> bool {
    // Long numbers are points of lines here, and may be anything elsewhere.
    let shape = SHAPES.contains(&name);
    let keyword = |word: &str| word.len() < 3 || KEYWORDS.split_whitespace().any(|k| k.eq_ignore_ascii_case(word));
    value.split(|c: char| !c.is_alphabetic()).all(keyword)
        && (shape || value.split(|c: char| !c.is_ascii_digit()).all(|digits| digits.len() < 6))
}

/// Words that the languages of the web define. They name nobody.
const KEYWORDS: &str = "all alternate and assertive auto autocomplete back baseline black blank blue bold bottom box \
    button caption cell center char checkbox child circle col colgroup color contentinfo complementary current custom \
    dashed date datetime default dialog disc document down ends email eager evenodd external false field file first \
    fill form footer fuchsia gray green grey group gridcell grid hard header heading hidden high home horizontal icon \
    inherit img inline input italic justify lang last lazy left light lime link list listbox listitem local low ltr \
    main manual maroon math matrix medium meet menu menuitem middle mixed month monospace multiple name navigation navy \
    next nofollow none nonzero noopener noreferrer normal note number numeric off olive on open option orange parent \
    password polite poly polygon preserve presentation prev print progressbar purple radio radiogroup range rect red \
    region reset right role rotate round row rowgroup rowheader columnheader rtl sans sandbox scale screen scroll \
    search self serif shape show silver slice slider soft solid square skew start status stroke stylesheet submit \
    switch sync tab table tabindex tablist tabpanel teal tel text textbox time tooltip top toolbar tree translate \
    transparent true underline url urn user userSpaceOnUse objectBoundingBox vertical void week white width wrap yellow \
    xMidYMid xMinYMin xMaxYMax xMinYMid xMidYMin the aria article banner css https http viewport description keywords \
    robots scheme theme title type locale site twitter card miter bevel butt Arial Helvetica Verdana Georgia Tahoma \
    Calibri Cambria Times New Roman Courier figure definition term banner directory log alert application alertdialog \
    combobox rowspan colspan none min max device height orientation portrait landscape prefers reduced motion";
