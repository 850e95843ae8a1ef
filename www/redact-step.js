// The steps of a redaction: who and what, the findings of each document, the copies. Used after a complaint and on its own.

import { copied, Refused, searched } from "./case.js";
import { drawCopies } from "./copies.js";
import { announce, button, buttonGroup, el, heading, inset, paragraph } from "./dom.js";
import { exampleIdentity, exampleNotice } from "./example.js";
import { counts, drawFindings, undecided } from "./findings.js";
import { drawKeep, drawPeople, drawPronouns, inputFor, problemsOfPeople, readIdentity, typedFrom } from "./identity-form.js";
import { englishOnly, t } from "./language.js";
import { drawLeftOut } from "./left-out.js";
import { documentInput, documentsOf, drawNotice } from "./notice-input.js";
import { drawPictures } from "./pictures.js";
import { drawCopy, drawReport } from "./report.js";
import { readWordOptions } from "./word-options.js";

const aboutDocument = ["unsupported-encoding", "unsupported-media-type", "unsupported-content", "encrypted", "damaged", "too-large", "bad-text"];

const fresh = () => ({ typed: { people: [{}] }, word: {}, notice: { text: "", files: [] }, problems: [], documents: [], results: [] });

/** `back()` gives the first step's back link: `{ words, go }` or `{ words, href }`. */
export function redactSteps(steps, back) {
  let state = fresh();
  let prefilled;

  function read(form) {
    state.typed = readIdentity(form);
    state.word = readWordOptions(form);
  }

  function find(event) {
    event.preventDefault();
    read(event.target);
    state.problems = [...problemsOfPeople(state.typed), ...problemsOfDocuments(state.notice)];
    if (!state.problems.length) {
      try {
        Object.assign(state, searched(state), { results: [] });
      } catch (error) {
        state.problems = refusalsOf(error).map((refusal) => () => problemOf(refusal, state.notice));
      }
    }
    if (state.problems.length) return steps.showErrors();
    steps.add(...state.documents.flatMap((_, at) => [findingsStep(at), copyStep(at)]));
    toFindings(0);
  }

  const noticeStep = {
    id: "notice",
    draw() {
      const errors = state.problems.map((problem) => problem());
      const byField = new Map(errors.map((error) => [error.id, error]));
      return {
        heading: t("notice.heading"),
        back: back(),
        errors,
        content: [
          inset(t("nothing-leaves")),
          el("form", { novalidate: true, autocomplete: "off", on: { submit: find } },
            heading(2, "m", t("identity.heading")), paragraph(t("identity.intro")), drawPeople(state.typed, byField),
            heading(2, "m", t("keep.heading")), drawKeep(state.typed), drawPronouns(state.typed),
            heading(2, "m", t("notice.title")), drawNotice(state.notice, state.word, byField),
            buttonGroup(
              button(t("find"), undefined, { submit: true }),
              button(t("example"), useExample, { secondary: true }))),
        ],
      };
    },
    leave() {
      const drawn = document.querySelector("#main-content form");
      if (drawn) read(drawn);
    },
  };

  function useExample() {
    const { keep, ...person } = exampleIdentity;
    state = { ...fresh(), typed: { people: [person], keep }, notice: { text: exampleNotice, files: [] } };
    steps.showErrors();
    document.getElementById("fullName").focus();
  }

  function toFindings(at) {
    steps.go(`findings-${at}`);
    announce(counts(state.documents[at]));
  }

  /** Goes on from the findings of a document, unless some are still to decide. */
  function decided(at) {
    const shown = state.documents[at];
    shown.missing = undecided(shown).length > 0;
    shown.refused = undefined;
    if (shown.missing) steps.showErrors();
    else if (at + 1 < state.documents.length) toFindings(at + 1);
    else makeCopies(at);
  }

  function makeCopies(from) {
    state.results = [];
    // By way of the browser's history a document can be passed over.
    const open = state.documents.findIndex((one) => undecided(one).length);
    let at = open;
    if (open >= 0) state.documents[open].missing = true;
    else {
      try {
        state.results = copied(state);
      } catch (error) {
        const [{ document: about = from, error: refused }] = refusalsOf(error);
        state.documents[about].refused = refused;
        at = about;
      }
    }
    if (at < 0) steps.go(several() ? "copies" : "copy-0");
    else if (at === from) steps.showErrors();
    else steps.go(`findings-${at}`);
  }

  const several = () => state.documents.length > 1;

  const findingsStep = (at) => ({
    id: `findings-${at}`,
    draw() {
      const shown = state.documents[at];
      if (!shown) return noticeStep.draw();
      const open = undecided(shown);
      const errors = shown.missing && open.length ? [{ id: open[0].inputId, message: t("findings.undecided", { n: open.length }) }] : [];
      // It is about the copy as a whole, so it leads to no place.
      if (shown.refused) errors.push({ message: shown.refused.message, lang: englishOnly() });
      const of = state.documents.length;
      const back = at > 0 ? { words: t("back.previous"), go: () => steps.go(`findings-${at - 1}`) } : { words: t("back.notice"), go: () => steps.go("notice") };
      const next = at + 1 < of ? "findings.next" : several() ? "findings.make-all" : "findings.make";
      return {
        heading: several() ? t("findings.heading-of", { n: at + 1, of }) : t("findings.heading"),
        back,
        errors,
        wide: true,
        content: [
          several() && el("p", { class: "govuk-body-l app-break" }, shown.name),
          ...shown.notices.map(({ message }) => el("div", { class: "govuk-inset-text", lang: englishOnly() }, message)),
          ...drawFindings(shown),
          ...drawPictures(shown),
          ...drawLeftOut(shown.leftOut),
          buttonGroup(
            button(t(next), () => decided(at)),
            button(t("findings.back"), () => steps.go("notice"), { secondary: true })),
        ],
      };
    },
  });

  const startOver = () => buttonGroup(button(t("again"), startAgain, { secondary: true }));

  const copiesStep = {
    id: "copies",
    draw() {
      if (!state.results.length) return noticeStep.draw();
      const last = state.documents.length - 1;
      return {
        heading: t("copies.heading"),
        back: { words: t("back.findings"), go: () => steps.go(`findings-${last}`) },
        content: [...drawCopies(state.results, (at) => steps.go(`copy-${at}`)), startOver()],
      };
    },
  };

  const copyStep = (at) => ({
    id: `copy-${at}`,
    draw() {
      const result = state.results[at];
      if (!result) return (state.documents[at] ? findingsStep(at) : noticeStep).draw();
      const back = several() ? { words: t("back.copies"), go: () => steps.go("copies") } : { words: t("back.findings"), go: () => steps.go(`findings-${at}`) };
      return {
        heading: t("copy.heading"),
        back,
        content: [
          several() && el("p", { class: "govuk-body-l app-break" }, result.file.name),
          ...drawCopy(result),
          ...drawReport(result),
          !several() && startOver(),
        ],
      };
    },
  });

  function startAgain() {
    state = fresh();
    steps.go("notice");
  }

  return {
    steps: [noticeStep, copiesStep],
    /** Takes over what the complaint says of the person, unless it said just the same before: then the officer's changes stay. */
    prefill(identity, { councillor, council }) {
      const councillors = (councillor ?? "").split(/[;&\n]|\band\b/).map((name) => ({ name: name.trim(), role: "councillor" }));
      const typed = typedFrom(identity, [...councillors, { name: council, role: "council" }]);
      if (JSON.stringify(typed) === prefilled) return;
      prefilled = JSON.stringify(typed);
      state = { ...fresh(), typed, word: state.word, notice: state.notice };
    },
  };
}

/** The refusals of an error, if it is of the package. */
function refusalsOf(error) {
  if (!(error instanceof Refused)) throw error;
  return error.refusals;
}

/** A refusal as a problem of the first step: at the input that it is about, if it is about one, and under its file's name where there are several. */
function problemOf({ error: { code, field, message }, person, document: at }, notice) {
  const id = field === "title" ? "copy-title"
    : code === "bad-identity" ? inputFor(field, person)
      : aboutDocument.includes(code) ? documentInput(notice, at) : undefined;
  const name = notice.files.length > 1 && notice.files[at]?.name;
  return { id, message: name ? t("file.about", { name, message }) : message, lang: englishOnly() };
}

/** The documents that are empty, as functions, so that the words are those of the language of now. */
function problemsOfDocuments(notice) {
  const words = notice.files.length ? "file.empty" : "notice.missing";
  return documentsOf(notice).flatMap(({ content, name }, at) => (content.length ? [] : [() => ({
    id: documentInput(notice, at), message: notice.files.length > 1 ? t("file.about", { name, message: t(words) }) : t(words),
  })]));
}
