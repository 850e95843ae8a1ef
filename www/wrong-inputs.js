// Which inputs an issue is about: the first of them is where the error summary leads.

import { check } from "/withheld/index.js";
import { dateParts, numbered } from "./fields.js";
import { hasInputs, isDate } from "./render-form.js";

const unchecked = ["text", "address"];

/** The ids, given the field, what was typed into it, and the issue. There is always one. */
export function wrongInputs(field, typed, { code }) {
  const { name, kind } = field;
  if (isDate(field)) {
    const empty = dateParts.filter((part) => !typed?.[part]?.trim());
    const parts = code === "missing" && empty.length ? empty : code === "year" ? ["year"] : dateParts;
    return parts.map((part) => `${name}-${part}`);
  }
  // The issue does not say which of several answers it is about, so each is looked at again.
  const wrong = hasInputs(field) && !unchecked.includes(kind)
    ? (typed ?? []).findIndex((text) => text.trim() && check(kind, text).status === "invalid")
    : 0;
  return [numbered(name, Math.max(wrong, 0))];
}
