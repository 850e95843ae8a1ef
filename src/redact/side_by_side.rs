//! What a name and a part of an address or a number say of each other where they stand side by side: a place that may be
//! somebody else's is the person's beside what is surely theirs.

use super::find::Raw;
use super::finding::{Action, Reason};

/// What stands between a name and contact data that belong together: `A Lunn, Flat 3`, `Hope / 07700 900123`.
const JOINTS: [&str; 12] = [", ", " (", " of ", " at ", " from ", ",\n", " / ", " | ", "\n", ": ", " - ", " on "];

/// Makes sure of suggested parts of the address behind a name, and of suggested names before contact data. Both lists are
/// in order.
pub fn settle(source: &str, names: &mut [Raw], contact: &mut [Raw]) {
    let together = |first: &Raw, second: &Raw| {
        source.get(first.span.end..second.span.start).is_some_and(|gap| JOINTS.contains(&gap.trim_start_matches('.')))
    };
    for raw in contact.iter_mut().filter(|raw| raw.action == Action::Suggest && raw.reason.rule == "address") {
        let name = names.partition_point(|name| name.span.start < raw.span.start).checked_sub(1);
        let name = name.and_then(|at| names.get(at)).filter(|name| name.action == Action::Redact);
        if name.is_some_and(|name| together(name, raw)) {
            raw.action = Action::Redact;
            raw.reason = Reason { rule: "address", why: "A part of the person’s address, right behind their name." };
        }
    }
    for name in names.iter_mut().filter(|name| name.action == Action::Suggest) {
        let behind = contact.partition_point(|raw| raw.span.start < name.span.end);
        let behind = contact.get(behind).filter(|raw| raw.action == Action::Redact);
        if behind.is_some_and(|raw| together(name, raw)) {
            name.action = Action::Redact;
            name.reason.why = "The person’s name, right before their number or address.";
        }
    }
}
