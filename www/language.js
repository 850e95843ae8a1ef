// The language of the page: English or Welsh. A link brings it (`?lang=cy`), and the history's entry keeps it for a
// reload: the address itself is never changed.

import { words } from "./words.js";

const languages = ["en", "cy"];
const wanted = history.state?.lang ?? new URLSearchParams(location.search).get("lang");
let current = languages.includes(wanted) ? wanted : "en";

export const locale = () => current;

/** The page's own words for `key`, `{name}` standing for `values.name`. */
export function t(key, values = {}) {
  const pair = words[key];
  if (!pair) throw new Error(`no words for ${key}`);
  return pair[current].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const hasWords = (key) => key in words;

/** The reader's side of an `{ en, cy }` pair, as the form definitions have them. */
export const side = (pair) => pair?.[current] ?? pair?.en ?? "";

/** The `lang` of words that exist in English alone, where the page around them is in another language. */
export const englishOnly = () => (current === "en" ? undefined : "en");

/** The address of another of these pages, in the language of this one. */
export const pageLink = (page) => (current === "en" ? page : `${page}${page.includes("?") ? "&" : "?"}lang=${current}`);

/** Puts the page's frame (header, footer, `<html lang>`) into the language, and its links with it. */
export function translateFrame() {
  document.documentElement.lang = current;
  for (const node of document.querySelectorAll("[data-words]")) node.textContent = t(node.dataset.words);
  for (const node of document.querySelectorAll("[data-words-label]")) node.setAttribute("aria-label", t(node.dataset.wordsLabel));
  for (const link of document.querySelectorAll("a[data-page]")) {
    link.setAttribute("href", pageLink(link.dataset.page));
  }
  for (const choice of document.querySelectorAll("[data-language]")) {
    if (choice.dataset.language === current) choice.setAttribute("aria-current", "true");
    else choice.removeAttribute("aria-current");
  }
}

/** Makes the header's language buttons work. `changed` draws again what the page itself drew. */
export function startLanguages(changed) {
  for (const choice of document.querySelectorAll("[data-language]")) {
    choice.addEventListener("click", () => {
      current = choice.dataset.language;
      history.replaceState({ ...history.state, lang: current }, "");
      translateFrame();
      changed();
    });
  }
  translateFrame();
}
