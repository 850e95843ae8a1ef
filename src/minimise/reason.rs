//! Why an answer does not go to a recipient.

/// Why an answer does not go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `not-shared`: the clause does not give it to this recipient.
    NotShared,
    /// `identity-withheld`: it would, but for the identity being withheld.
    IdentityWithheld,
    /// `not-asked`: the question is not asked after the other answers.
    NotAsked,
    /// `not-in-order`: the answer is not of the kind that is asked for.
    NotInOrder,
    /// `needs-redaction`: it is a text of which only the general facts may go, and it was not rewritten.
    NeedsRedaction,
    /// `holds-hidden`: what may not be seen stands in it, and cannot be taken out.
    HoldsHidden,
}

impl Reason {
    /// The word for it that a program compares.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotShared => "not-shared",
            Self::IdentityWithheld => "identity-withheld",
            Self::NotAsked => "not-asked",
            Self::NotInOrder => "not-in-order",
            Self::NeedsRedaction => "needs-redaction",
            Self::HoldsHidden => "holds-hidden",
        }
    }
}
