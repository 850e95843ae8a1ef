// The two steps of any form: its questions, and what will be sent. What was typed stays in this page's memory.

import { validate } from "/withheld/index.js";
import { button, buttonGroup, changeLink, el, heading, inset, paragraph } from "./dom.js";
import { locale, pageLink, side, t } from "./language.js";
import { drawPromises, sourceOf } from "./promises.js";
import { drawFields, inputOf, nameOf, readFields } from "./render-form.js";
import { today } from "./today.js";
import { asksToBeWithheld, canBeWithheld, drawAnswers, drawDisclosure } from "./what-will-be-sent.js";
import { wrongInputs } from "./wrong-inputs.js";

/**
 * The steps "form" and "check". `example` is a form filled in, to try it with. `end(value)` says what comes after the
 * check: `{ words, next?, other? }`, being a button to put before the one that leads back, and a link after it.
 */
export function formSteps(steps, form, { example, end }) {
  const state = { typed: {}, tried: false };
  const check = () => validate(form.id, state.typed, { locale: locale(), today: today() });
  const fieldOf = (name) => form.fields.find((field) => field.name === name);

  function submit(event) {
    event.preventDefault();
    state.typed = readFields(form, event.target);
    state.tried = Boolean(check().issues);
    if (state.tried) return steps.showErrors();
    steps.go("check");
  }

  const formStep = {
    id: "form",
    draw() {
      const issues = (state.tried && check().issues) || [];
      const errors = new Map(issues.map((issue) => [
        issue.field, { message: issue.message, inputs: wrongInputs(fieldOf(issue.field), state.typed[issue.field], issue) },
      ]));
      const fields = drawFields(form, state.typed, errors);
      return {
        heading: side(form.title),
        back: { words: t("back.home"), href: pageLink("index.html") },
        errors: inPageOrder(fields, [...errors.values()].map(({ message, inputs }) => ({ id: inputs[0], message }))),
        content: [
          inset(t("nothing-leaves")),
          paragraph(side(form.intro)),
          drawPromises(form),
          el("form", { novalidate: true, autocomplete: "on", on: { submit } },
            fields,
            buttonGroup(
              button(t("continue"), undefined, { submit: true }),
              example && button(t("form.example"), fillExample, { secondary: true }))),
        ],
      };
    },
    leave() {
      const drawn = document.querySelector("#main-content form");
      if (drawn) state.typed = readFields(form, drawn);
    },
  };

  function fillExample() {
    state.typed = { ...example };
    state.tried = false;
    steps.showErrors();
    inputOf(form.fields[0]).focus();
  }

  function change(field) {
    steps.go("form");
    const input = inputOf(field);
    input?.focus();
    return input;
  }

  const checkStep = {
    id: "check",
    draw() {
      // Asked again: the language may be another, and the browser's Forward may come here with other answers.
      const { value, notices, issues } = check();
      state.tried = Boolean(issues);
      if (issues) return formStep.draw();
      const { words, next, other } = end(value);
      return {
        heading: t("check.heading"),
        back: { go: () => steps.go("form") },
        content: [
          inset(t("nothing-leaves")),
          notices.length > 0 && [heading(2, "m", t("check.before")), notices.map((notice) => drawNotice(notice, value))],
          heading(2, "m", t("check.answers")),
          drawAnswers(form, value, change),
          heading(2, "m", t("sent.heading")),
          paragraph(t("sent.source"), " ", sourceOf(form)),
          canBeWithheld(form) && paragraph(asksToBeWithheld(value) ? t("sent.asked") : t("sent.not-asked")),
          drawDisclosure(form, value),
          paragraph(words),
          buttonGroup(next, button(t("check.back"), () => steps.go("form"), { secondary: true }), other),
        ],
      };
    },
    leave: () => formStep.leave(),
  };

  /** Something to look at before sending: what it is, the words it is about, and a way to them. */
  function drawNotice({ field: name, message, start, end: after }, value) {
    const field = fieldOf(name);
    const words = typeof value[name] === "string" && after !== undefined ? value[name].slice(start, after) : undefined;
    const lead = () => select(change(field), words, start);
    return inset(
      paragraph(message),
      words && paragraph(t("check.place", { words: `“${words}”` })),
      field && paragraph(changeLink(t("change"), nameOf(field), lead)));
  }

  return [formStep, checkStep];
}

/** Errors as the eye meets their inputs, which is not always the definition's order. */
function inPageOrder(drawn, errors) {
  const ids = [...drawn.querySelectorAll("input, textarea")].map(({ id }) => id);
  return errors.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Selects words in an input. Spaces were taken out of the answer that they come from, so they may stand further on. */
function select(input, words, start) {
  if (!words || !input?.matches("textarea, [type=text]")) return;
  const at = input.value.indexOf(words, start);
  if (at >= 0) input.setSelectionRange(at, at + words.length);
}
