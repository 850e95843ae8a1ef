//! What will be done: findings with a person's decisions applied.

use std::collections::HashMap;

use super::finding::{Action, Decision, Finding};
use crate::document::{Document, Edit};
use crate::text::Span;
use crate::{Code, Error, Result};

/// A finding with what will be done about it, and whether a person said so.
pub struct Planned {
    /// The finding as the review gave it.
    pub finding: Finding,
    /// What will be done.
    pub action: Action,
    /// Whether that is a person's word.
    pub decided: bool,
}

/// Applies decisions to findings. The last decision on a finding counts.
///
/// # Errors
/// `bad-decisions` when a decision names no finding of this document: it was made on another one, and what it was
/// meant to take out might stay.
pub fn plan(findings: Vec<Finding>, decisions: &[Decision]) -> Result<Vec<Planned>> {
    let mut said: HashMap<&str, Action> = decisions.iter().map(|d| (d.id.as_str(), d.action)).collect();
    let planned = findings
        .into_iter()
        .map(|finding| {
            let decision = said.remove(finding.id.as_str());
            Planned { action: decision.unwrap_or(finding.action), decided: decision.is_some(), finding }
        })
        .collect();
    if said.is_empty() {
        return Ok(planned);
    }
    Err(Error::new(
        Code::BadDecisions,
        format!(
            "{} of the decisions name no finding and no picture of this document. Review the document again and decide on what is found now.",
            said.len()
        ),
    ))
}

/// What will be done about the findings in a finished copy: all of them are taken out, but for what a person decided to
/// leave in, which stands at `left`, by part.
pub fn plan_again(findings: Vec<Finding>, left: &[Vec<Span>]) -> Vec<Planned> {
    let plan = |finding: Finding| {
        let decided = left.get(finding.part).is_some_and(|left| lies_in(left, finding.span));
        // Decided is decided: it is neither to be taken out nor to be asked about again.
        let action = if decided { Action::Keep } else { finding.action };
        Planned { finding, action, decided }
    };
    findings.into_iter().map(plan).collect()
}

/// Whether a place lies in one of `known`, which are in order and do not overlap each other.
fn lies_in(known: &[Span], span: Span) -> bool {
    let at = known.partition_point(|k| k.end <= span.start);
    known.get(at).is_some_and(|k| k.contains(span))
}

/// The edits of a plan, and where in the written text of each part stands what a person decided to leave in.
pub struct Edits {
    /// In order, without overlaps.
    pub edits: Vec<Edit>,
    /// By part, in order.
    pub left: Vec<Vec<Span>>,
}

/// Turns a plan into edits, as the document can make them. `more` edits, in order, take the place of those of findings
/// that lie in the same stretch.
pub fn edits(planned: &[Planned], more: &[Edit], parts: usize, document: &dyn Document) -> Edits {
    let taken = planned.iter().filter(|item| item.action == Action::Redact);
    let edit = |item: &Planned| Edit {
        part: item.finding.part,
        span: item.finding.span,
        text: item.finding.replacement.clone(),
    };
    let mut edits: Vec<Edit> = taken.map(edit).collect();
    if !more.is_empty() {
        edits.retain(|edit| !more.iter().any(|other| other.part == edit.part && other.span.overlaps(edit.span)));
        edits.extend_from_slice(more);
        edits.sort_by_key(|edit| (edit.part, edit.span.start));
    }
    let edits = document.settle(edits);
    let left = (0..parts).map(|part| left(planned, part, &edits, document)).collect();
    Edits { edits, left }
}

/// Where in the written text of a part stands what a person decided to leave in.
fn left(planned: &[Planned], part: usize, edits: &[Edit], document: &dyn Document) -> Vec<Span> {
    // Findings and edits come in the order of the parts.
    let of = |at: usize| edits.partition_point(|edit| edit.part < at);
    let mut rest = edits.get(of(part)..of(part + 1)).unwrap_or(&[]).iter().peekable();
    let from = planned.partition_point(|item| item.finding.part < part);
    let here = planned.iter().skip(from).take_while(|item| item.finding.part == part);
    let mut left = Vec::new();
    // How far the written text is ahead of, or behind, the source.
    let (mut taken, mut put) = (0, 0);
    for item in here.filter(|item| item.decided && item.action != Action::Redact) {
        let span = item.finding.span;
        while let Some(edit) = rest.next_if(|edit| edit.span.end <= span.start) {
            taken += edit.span.len();
            put += edit.text.len();
        }
        // What goes with something else that it is part of is not there any more.
        if !rest.peek().is_some_and(|edit| edit.span.overlaps(span)) {
            let Some(further) = document.further(edits, part, span.start) else { continue };
            let start = (span.start + put - taken).saturating_add_signed(further);
            left.push(Span::new(start, start + span.len()));
        }
    }
    left
}
