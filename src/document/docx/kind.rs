//! The kinds of parts that go into a copy.

/// The kinds of parts that go into a copy.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// The body.
    Main,
    /// Styles.
    Styles,
    /// Settings.
    Settings,
    /// Colours and typefaces of the theme.
    Theme,
    /// What is known of the typefaces.
    Fonts,
    /// Numbering of lists.
    Numbering,
    /// Footnotes.
    Footnotes,
    /// Endnotes.
    Endnotes,
    /// A header.
    Header,
    /// A footer.
    Footer,
    /// A chart.
    Chart,
    /// The text of a diagram.
    DiagramData,
    /// How a diagram is laid out.
    DiagramLayout,
    /// How a diagram is drawn.
    DiagramStyle,
    /// The colours of a diagram.
    DiagramColors,
    /// A picture.
    Picture,
}

/// The element a part of a kind begins with.
pub fn root(kind: Kind) -> &'static str {
    match kind {
        Kind::Main => "w:document",
        Kind::Styles => "w:styles",
        Kind::Settings => "w:settings",
        Kind::Theme => "a:theme",
        Kind::Fonts => "w:fonts",
        Kind::Numbering => "w:numbering",
        Kind::Footnotes => "w:footnotes",
        Kind::Endnotes => "w:endnotes",
        Kind::Header => "w:hdr",
        Kind::Footer => "w:ftr",
        Kind::Chart => "c:chartSpace",
        Kind::DiagramData => "dgm:dataModel",
        Kind::DiagramLayout => "dgm:layoutDef",
        Kind::DiagramStyle => "dgm:styleDef",
        Kind::DiagramColors => "dgm:colorsDef",
        Kind::Picture => "",
    }
}

/// The name of a part as people are shown it.
pub fn part_name(kind: Kind, number: usize) -> String {
    let name = match kind {
        Kind::Main => return "body".into(),
        Kind::Styles => return "names of styles".into(),
        Kind::Numbering => return "numbering".into(),
        Kind::Footnotes => return "footnotes".into(),
        Kind::Endnotes => return "endnotes".into(),
        Kind::Settings => return "settings".into(),
        Kind::Theme => return "theme".into(),
        Kind::Fonts => return "table of typefaces".into(),
        Kind::Header => "header",
        Kind::Footer => "footer",
        Kind::Chart => "chart",
        Kind::DiagramData => "diagram",
        Kind::DiagramLayout => "layout of diagram",
        Kind::DiagramStyle => "style of diagram",
        Kind::DiagramColors => "colours of diagram",
        Kind::Picture => "picture",
    };
    format!("{name} {number}")
}

/// Whether a part of a kind has text that readers of the document see.
pub fn has_story(kind: Kind) -> bool {
    use Kind::{Chart, DiagramData, Endnotes, Footer, Footnotes, Header, Main};
    matches!(kind, Main | Footnotes | Endnotes | Header | Footer | Chart | DiagramData)
}
