//! What a word of a text may be of a person's name.

/// What a word may be. A word may be several things (`Grant Allan Grant`), so these are flags.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Meaning(u16);

impl Meaning {
    /// The first given name, or a name that the person is known by.
    pub const GIVEN: Self = Self(1);
    /// A further given name.
    pub const MIDDLE: Self = Self(1 << 1);
    /// A usual short form of a given name, or the name that it is short for.
    pub const SHORT: Self = Self(1 << 2);
    /// A whole family name in one word.
    pub const SURNAME: Self = Self(1 << 3);
    /// A word of a family name of several words.
    pub const PART: Self = Self(1 << 4);
    /// With one of the two above: the name is a previous one.
    pub const PREVIOUS: Self = Self(1 << 5);
    /// With SURNAME or PART: the family, `the Lunns`.
    pub const PLURAL: Self = Self(1 << 6);
    /// The person's initials in one word.
    pub const INITIALS: Self = Self(1 << 7);
    /// Two or more of the names written as one word, `adalunn`.
    pub const JOINED: Self = Self(1 << 8);
    /// A name and an initial as one word, `adal`: a name only in a file name, a link or a handle.
    pub const HANDLE: Self = Self(1 << 9);
    /// The spelling is one slip away from the name.
    pub const NEAR_MISS: Self = Self(1 << 10);

    /// The beginning of a name whose other part may stand beside it: `Mei` `Hua`, `Marc` `h`, `Eliz.`
    pub const FRAGMENT: Self = Self(1 << 11);
    /// Another spelling of the family name, or another of its forms in its language.
    pub const VARIANT: Self = Self(1 << 12);

    /// With NEAR_MISS: the word only sounds like the name.
    pub const SOUND: Self = Self(1 << 13);

    /// With NEAR_MISS: so short a name, or so many slips, that it counts only behind a title.
    pub const TITLED: Self = Self(1 << 14);

    /// With NEAR_MISS: the beginning or end of a given name, by which nobody is known to be called.
    pub const CUT: Self = Self(1 << 15);

    /// What can be a mention without company.
    pub const ALONE: Self = Self::GIVEN.and(Self::SHORT).and(Self::SURNAME).and(Self::PART).and(Self::MIDDLE);

    /// Whether it is any of `other`.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Without these.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Nothing at all.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}
