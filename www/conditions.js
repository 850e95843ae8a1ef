// Which questions of a form are asked, and where on the page one stands that is asked only after a certain answer.

const list = (value) => (Array.isArray(value) ? value : [value]);

/** The answers after which a question is asked. */
const answersOf = ({ when }) => list(when.is);

const choiceOf = (form, field) => form.fields.find(({ name }) => name === field.when.field);

/** Whether a question is asked, by what is chosen at this moment. `typed` has an answer, or a list of them, by name. */
export function isAsked(form, field, typed) {
  if (!field.when) return true;
  const choice = choiceOf(form, field);
  return isAsked(form, choice, typed) && list(typed[choice.name]).some((answer) => answersOf(field).includes(answer));
}

/**
 * Whether a question stands under the one answer that it goes with, as the design system has it. One that goes with several
 * answers cannot: it would be there more than once. Nor can one that would get in front of a question that comes before it.
 */
export function isRevealed(form, field) {
  if (!field.when || answersOf(field).length !== 1) return false;
  const [choice, own] = [choiceOf(form, field), field].map((one) => form.fields.indexOf(one));
  return form.fields.slice(choice + 1, own).every((between) =>
    between.when?.field === field.when.field && (isRevealed(form, between) || !answersOf(between).includes(answersOf(field)[0])));
}

/** The questions that stand under an answer. */
export const revealedBy = (form, choice, value) =>
  form.fields.filter((field) => field.when?.field === choice.name && isRevealed(form, field) && answersOf(field).includes(value));
