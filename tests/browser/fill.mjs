// Fills in any form by its definition, as a person does.

import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../src/form/catalogue/", import.meta.url);

/** The definitions of the catalogue, as they are in the source, by id. */
export const definitions = Object.fromEntries(readdirSync(folder).map((file) => {
  const definition = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  return [definition.id, definition];
}));

const isDate = ({ kind }) => kind === "date" || kind === "date-of-birth";

/** Where a form is shown. */
export const pageOf = (id, language = "en") => `form.html?form=${id}${language === "en" ? "" : `&lang=${language}`}`;

/** Puts answers into the inputs that are there to be seen. */
export async function fill(page, definition, answers) {
  for (const field of definition.fields.filter(({ name }) => name in answers)) {
    const { name, kind, many } = field;
    const answer = answers[name];
    if (kind === "choice") {
      for (const { value } of field.options) {
        const input = page.locator(`input[name="${name}"][value="${value}"]`);
        if ([answer].flat().includes(value)) await input.check();
        else if (many) await input.uncheck();
      }
    } else if (isDate(field)) {
      for (const [part, text] of Object.entries(answer)) await page.fill(`#${name}-${part}`, text);
    } else if (many) {
      for (const [i, text] of answer.entries()) {
        const input = page.locator(`[name="${name}"]`).nth(i);
        if ((await input.count()) === 0) await page.locator("fieldset", { has: page.locator(`#${name}`) }).getByRole("button").click();
        await input.fill(text);
      }
    } else {
      await page.fill(`[id="${name}"]`, answer);
    }
  }
}
