//! The documents in the life of a complaint, as the notice describes them: who sees each, and what is in it of whom.
//!
//! Source: East Riding of Yorkshire Council, Privacy notice for code of conduct complaint and complaint against a
//! councillor, whose words the clauses are, slips included.

/// Whether the clause has the name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Always,
    UnlessWithheld,
    /// The clause does not say for this stage.
    Silent,
}

/// What the notice says of one person in a document.
pub(super) struct Part {
    pub(super) name: Name,
    /// The address and contact details travel, which they do at one stage only.
    pub(super) whereabouts: bool,
    pub(super) necessary: bool,
    pub(super) clause: &'static str,
}

/// A document.
pub(super) struct Document {
    pub(super) id: &'static str,
    pub(super) audiences: &'static [&'static str],
    pub(super) complainant: Part,
    /// None where the notice does not describe it.
    pub(super) councillor: Option<Part>,
}

pub(super) const DOCUMENTS: [Document; 6] = [
    Document {
        id: "sub-committee-report",
        audiences: &["assessment-sub-committee"],
        complainant: Part {
            name: Name::Always,
            whereabouts: false,
            necessary: false,
            clause: "When you submit a complaint a report will be prepared for the standards committee assessment sub-committee. This will contain your name and the details of your complaint against the councillor. This information will be shared with the members of the subcommittee and the officers advising the subcommittee.",
        },
        councillor: None,
    },
    Document {
        id: "decision-notice",
        audiences: &["councillor", "parish-clerk", "public"],
        complainant: Part {
            name: Name::UnlessWithheld,
            whereabouts: false,
            necessary: false,
            clause: "This will (subject to your identity being withheld) contain your name. It will also contain details of your complaint against the councillor. A copy of the decision notice is sent to the councillor you have made a complaint about and if they are a member of a town or parish council with the clerk to that council. The decision notice is a public document and a copy of it will be provided to any member of the public who asks for a copy.",
        },
        councillor: None,
    },
    Document {
        id: "referral",
        audiences: &["investigating-officer"],
        complainant: Part {
            name: Name::Always,
            whereabouts: true,
            necessary: false,
            clause: "If the matter is referred for investigation your name, address and contact details and the details of your complaint against the councillor will be shared with the officer investigating the complaint.",
        },
        councillor: Some(Part {
            name: Name::Always,
            whereabouts: true,
            necessary: false,
            clause: "if a matter is referred for investigation your name, address and contact details and the details of your complaint against you will be shared with the officer investigating the complaint.",
        }),
    },
    Document {
        id: "draft-report",
        audiences: &["complainant", "councillor"],
        complainant: Part {
            name: Name::UnlessWithheld,
            whereabouts: false,
            necessary: true,
            clause: "This will (subject to your identity being withheld) contain your name. It will also contain the details of your complaint against the councillor and any of your personal data that you or others have provided that it necessary for the complaint to be considered. This draft report will be shared with yourself and the councillor against whom you made the complaint.",
        },
        councillor: Some(Part {
            name: Name::Always,
            whereabouts: false,
            necessary: true,
            clause: "This will contain your name. It will also contain the details of the complaint against you and any of your personal data that you or others have provided that it necessary for the complaint to be considered. This draft report will be shared with yourself and the person who made the complaint.",
        }),
    },
    Document {
        id: "further-draft-report",
        audiences: &["independent-person"],
        complainant: Part {
            name: Name::Silent,
            whereabouts: false,
            necessary: true,
            clause: "Once any comments have been submitted a further draft report is produced which incorporates any comments submitted by you and the councillor against whom you made the complaint. The draft report and a copy of all information received in the course of the investigation are then shared with the independent person for their comments.",
        },
        councillor: Some(Part {
            name: Name::Always,
            whereabouts: false,
            necessary: true,
            clause: "once any comments have been submitted a further draft report is produced which incorporates any comments submitted by you and the person who made the complaint. The draft report and a copy of all information received in the course of the investigation are then shared with the independent person for their comments.",
        }),
    },
    Document {
        id: "final-report",
        audiences: &["public"],
        complainant: Part {
            name: Name::UnlessWithheld,
            whereabouts: false,
            necessary: true,
            clause: "This will (subject to your identity being withheld) contain your name. It will also contain the details of your complaint against the councillor and any of your personal data that you or others have provided that it necessary for the complaint to be considered. The default position is that this report will be a public report and will be available to view by all members of the public on the council’s website.",
        },
        councillor: Some(Part {
            name: Name::Always,
            whereabouts: false,
            necessary: true,
            clause: "This will contain your name. It will also contain the details of your complaint against you and any of your personal data that you or others have provided that it necessary for the complaint to be considered. The default position is that this report will be a public report and will be available to view by all members of the public on the council’s website.",
        }),
    },
];
