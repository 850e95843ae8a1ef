//! The rules that suggest context, and what is said to the officer of each. All in one place, so that another language
//! can stand beside this one.

use crate::redact::finding::Reason;

macro_rules! rules {
    ($($name:ident $rule:literal $why:literal,)*) => {
        $(pub const $name: Reason = Reason { rule: $rule, why: $why };)*
    };
}

rules! {
    RELATIVE "relative" "A relative or somebody close: whoever knows them knows the person.",
    RELATIVE_NAME "relative-name" "The name of a relative or somebody close: whoever knows the family knows the person.",
    NEIGHBOUR "neighbour" "A neighbour: this says where the person lives.",
    DEATH "bereavement" "Somebody close who died: their name leads to the person.",
    DECLARED_RELATIVE "relative" "Somebody whose naming gives the person away, as the identity says.",
    DECLARED_ROLE "role" "What the person does or is and few others are, as the identity says.",
    ROLE "role" "What the person does or is: in a small place it may be enough to know them.",
    WORK "workplace" "Where the person works, or their business.",
    UNIQUE "unique" "Said to be true of one only: check whether it can mean anybody else.",
    HEALTH "health" "About health or disability: special category data.",
    BELIEF "belief" "About religion, belief or politics: special category data.",
    ORIGIN "origin" "About nationality, language or ethnic origin: special category data.",
    SEXUAL "sexual-life" "About sexual life or orientation: special category data.",
    UNION "trade-union" "About trade union membership: special category data.",
    CRIME "criminal-record" "About an offence or conviction: data that the law protects.",
    MONEY "money" "About money, debts or benefits: whoever pays or is owed knows the person.",
    DISPUTE "dispute" "A court case or dispute: the register or the press may name them.",
    AGE "age" "An age: with the place it may be enough to know the person.",
    DATE "personal-date" "A date in the person’s life: it can be looked up.",
    LOCALITY "locality" "Where the person lives or works, without the address.",
    BELONGINGS "belongings" "A vehicle, animal or property by which neighbours know the person.",
    LOOKS "appearance" "How the person looks or speaks: whoever has met them knows them by it.",
    EVENT "event" "Something the person did in public: minutes or the press may name them.",
    CALLED "called" "What somebody calls the person: whoever knows them may know whom it means.",
    QUOTATION "quotation" "Words that can be searched for, or where they were published.",
    REGISTER "register" "A reference in a public register, which names whoever it belongs to.",
    TOLD "told" "Something told of the person: whoever has heard of it knows who is meant.",
    INTRODUCED "introduced-name" "A name that the document itself gives the person.",
    SEARCHED "search-term" "The person’s name in what somebody searched for, or that name with a slip in it.",
    NAME_TALK "name-talk" "A remark that tells something of the name.",
    WORDPLAY "wordplay" "May play on the person’s name.",
}
