// The three steps of a redaction: who and what, the findings, the copy. Used after a complaint and on its own.

import { Redactor } from "/withheld/redact.js";
import { announce, button, buttonGroup, el, heading, inset, paragraph } from "./dom.js";
import { exampleIdentity, exampleNotice } from "./example.js";
import { counts, drawFindings, undecided } from "./findings.js";
import {
  drawIdentity, drawKeep, drawPronouns, drawSecond, hasSecond, inputFor, keepFrom, peopleFrom, readIdentity, typedFrom, wrongDate,
} from "./identity-form.js";
import { copyFile, isText } from "./kinds.js";
import { englishOnly, t } from "./language.js";
import { drawLeftOut, parted } from "./left-out.js";
import { documentInput, documentOf, drawNotice, saidToBe } from "./notice-input.js";
import { drawPictures } from "./pictures.js";
import { drawCopy, drawReport } from "./report.js";
import { readWordOptions, wordOptionsFrom } from "./word-options.js";

const aboutDocument = ["unsupported-encoding", "unsupported-media-type", "unsupported-content", "encrypted", "damaged", "too-large", "bad-text"];

/** The input of the first step that an error of the engine is about, if it is about one. */
function inputOf({ code, field }, notice) {
  if (code === "bad-identity") return inputFor(field);
  if (field === "title") return "copy-title";
  return aboutDocument.includes(code) ? documentInput(notice) : undefined;
}

const fresh = () => ({ typed: {}, word: {}, notice: { text: "" }, problems: [], decisions: new Map(), missing: false });

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
    state.problems = problemsOf(state);
    if (!state.problems.length) {
      try {
        state.document = documentOf(state.notice);
        state.redactor = new Redactor(peopleFrom(state.typed), {
          keep: keepFrom(state.typed), pronouns: state.typed.pronouns, ...wordOptionsFrom(state.notice, state.word),
        });
        state.mediaType = saidToBe(state.notice);
        const review = state.redactor.review(state.document, { mediaType: state.mediaType });
        const { notices = [], pictures = [] } = review;
        Object.assign(state, parted(review), { notices, pictures, decisions: new Map(), missing: false, refused: undefined });
      } catch (error) {
        const refused = ofPackage(error);
        state.problems = [() => ({ id: inputOf(refused, state.notice), message: refused.message, lang: englishOnly() })];
      }
    }
    if (state.problems.length) return steps.showErrors();
    steps.go("findings");
    announce(counts(state));
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
            heading(2, "m", t("identity.heading")), paragraph(t("identity.intro")), drawIdentity(state.typed, byField), drawSecond(state.typed, byField),
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
    state = { ...fresh(), typed: { ...exampleIdentity }, notice: { text: exampleNotice } };
    steps.showErrors();
    document.getElementById("fullName").focus();
  }

  function makeCopy() {
    state.missing = undecided(state).length > 0;
    state.refused = undefined;
    state.result = undefined;
    if (!state.missing) {
      const decisions = [...state.decisions].map(([id, action]) => ({ id, action }));
      try {
        state.result = copyOf(state, decisions);
      } catch (error) {
        state.refused = ofPackage(error);
      }
    }
    if (state.result) steps.go("copy");
    else steps.showErrors();
  }

  const findingsStep = {
    id: "findings",
    draw() {
      if (!state.findings) return noticeStep.draw();
      const open = undecided(state);
      const errors = state.missing && open.length ? [{ id: open[0].inputId, message: t("findings.undecided", { n: open.length }) }] : [];
      // It is about the copy as a whole, so it leads to no place.
      if (state.refused) errors.push({ message: state.refused.message, lang: englishOnly() });
      return {
        heading: t("findings.heading"),
        back: { words: t("back.notice"), go: () => steps.go("notice") },
        errors,
        wide: true,
        content: [
          ...state.notices.map(({ message }) => el("div", { class: "govuk-inset-text", lang: englishOnly() }, message)),
          ...drawFindings(state),
          ...drawPictures(state),
          ...drawLeftOut(state.leftOut),
          buttonGroup(
            button(t("findings.make"), makeCopy),
            button(t("findings.back"), () => steps.go("notice"), { secondary: true })),
        ],
      };
    },
  };

  const copyStep = {
    id: "copy",
    draw() {
      if (!state.result) return findingsStep.draw();
      return {
        heading: t("copy.heading"),
        back: { words: t("back.findings"), go: () => steps.go("findings") },
        content: [
          ...drawCopy(state.result),
          ...drawReport(state.result.report),
          buttonGroup(button(t("again"), startAgain, { secondary: true })),
        ],
      };
    },
  };

  function startAgain() {
    state = fresh();
    steps.go("notice");
  }

  return {
    steps: [noticeStep, findingsStep, copyStep],
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

/** The copy, its report and what it is downloaded as. Of what is no text, also the parts that can be read in it. */
function copyOf({ redactor, document: original, mediaType, notice }, decisions) {
  const { document: copy, report } = redactor.redact(original, { decisions, mediaType });
  const parts = isText(report.mediaType) ? undefined : redactor.review(copy, { mediaType: report.mediaType }).parts;
  return { copy, report, parts, file: copyFile(redactor, notice.name, report.mediaType) };
}

/** An error of the package. Any other is a fault of this page and must not pass for one of the officer's. */
function ofPackage(error) {
  if (typeof error?.code !== "string") throw error;
  return error;
}

/** What is wrong before the engine is asked, as functions, so that the words are those of the language of now. */
function problemsOf({ typed, notice }) {
  const problems = [];
  if (!typed.fullName.trim()) problems.push(() => ({ id: "fullName", message: t("identity.fullName-missing") }));
  if (hasSecond(typed) && !typed.second.fullName.trim()) problems.push(() => ({ id: "second-fullName", message: t("second.fullName-missing") }));
  if (wrongDate(typed.dateOfBirth)) problems.push(() => ({ id: "dateOfBirth", message: t("identity.dateOfBirth-error") }));
  if (!documentOf(notice).length) problems.push(() => ({ id: documentInput(notice), message: t(notice.bytes ? "file.empty" : "notice.missing") }));
  return problems;
}
