// The complaint, from the form to the notice: what was typed stays in this page's memory.

import { form as formOf, identityOf, validate } from "/withheld/index.js";
import { button, buttonGroup, el, heading, inset, paragraph } from "./dom.js";
import { exampleComplaint } from "./example.js";
import { englishOnly, locale, pageLink, side, t } from "./language.js";
import { startPage } from "./page.js";
import { redactSteps } from "./redact-step.js";
import { answers, drawFields, drawPromises, readFields } from "./render-form.js";
import { Steps } from "./steps.js";
import { drawAnswers, drawDisclosure } from "./what-will-be-sent.js";

const form = formOf("complaint");
const steps = new Steps();
const redaction = redactSteps(steps, () => ({ words: t("back.check"), go: () => steps.go("check") }));
const state = { typed: {}, tried: false, value: {}, refused: undefined };

const check = () => validate(form.id, answers(form, state.typed), { locale: locale() });

function submit(event) {
  event.preventDefault();
  state.typed = readFields(form, event.target);
  state.tried = Boolean(check().issues);
  if (state.tried) return steps.showErrors();
  steps.go("check");
}

const formStep = {
  id: "complaint",
  draw() {
    const issues = (state.tried && check().issues) || [];
    const errors = new Map(issues.map((issue) => [issue.field, issue]));
    return {
      heading: side(form.title),
      back: { words: t("back.home"), href: pageLink("index.html") },
      errors: issues.map(({ field, message }) => ({ id: field, message })),
      content: [
        inset(t("nothing-leaves")),
        form.intro && paragraph(side(form.intro)),
        drawPromises(form),
        el("form", { novalidate: true, autocomplete: "on", on: { submit } },
          drawFields(form, state.typed, errors),
          buttonGroup(
            button(t("continue"), undefined, { submit: true }),
            button(t("example.complaint"), fillExample, { secondary: true }))),
      ],
    };
  },
  leave() {
    const drawn = document.querySelector("#main-content form");
    if (drawn) state.typed = readFields(form, drawn);
  },
};

function fillExample() {
  state.typed = { ...exampleComplaint };
  state.tried = false;
  steps.showErrors();
  document.getElementById(form.fields[0].name).focus();
}

function change(field) {
  steps.go("complaint");
  const input = document.querySelector(`[name="${field}"]:checked`) ?? document.getElementById(field);
  input?.focus();
}

const checkStep = {
  id: "check",
  draw() {
    // Asked again: the language may be another, and the browser's Forward may come here with other answers.
    const { value, notices, issues } = check();
    state.tried = Boolean(issues);
    if (issues) return formStep.draw();
    state.value = value;
    const asked = value.withholdIdentity === "yes";
    return {
      heading: t("check.heading"),
      back: { go: () => steps.go("complaint") },
      errors: state.refused ? [{ message: state.refused.message, lang: englishOnly() }] : [],
      content: [
        inset(t("nothing-leaves")),
        ...notices.map(({ message }) => inset(message)),
        heading(2, "m", t("check.answers")),
        drawAnswers(form, state.value, state.typed, change),
        heading(2, "m", t("sent.heading")),
        paragraph(asked ? t("sent.asked") : t("sent.not-asked")),
        ...drawDisclosure(form, state.value),
        paragraph(asked ? t("check.demo") : t("check.demo-not-asked")),
        buttonGroup(
          button(t("check.continue"), toNotice),
          button(t("check.back"), () => steps.go("complaint"), { secondary: true })),
      ],
    };
  },
  leave: () => formStep.leave(),
};

function toNotice() {
  try {
    state.refused = undefined;
    redaction.prefill(identityOf(form.id, state.value), state.value);
  } catch (error) {
    state.refused = error;
    return steps.showErrors();
  }
  steps.go("notice");
}

steps.add(formStep, checkStep, ...redaction.steps);
startPage(() => steps.translate());
steps.start("complaint");
