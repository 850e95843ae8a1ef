// The pictures of a document, which no program here can judge: each may be covered by a grey box.

import { bullets, heading, paragraph } from "./dom.js";
import { choiceField } from "./fields.js";
import { hasWords, t } from "./language.js";
import { partName } from "./parts.js";

/** What and where a picture is, and how the document describes it. */
const wordsOf = ({ part, what, description }) =>
  t(description ? "look.described" : "look.undescribed", { what: hasWords(`look.${what}`) ? t(`look.${what}`) : what, part: partName(part), description });

/** The pictures of `{ pictures, decisions }`; decisions are put into it as they are made. */
export function drawPictures({ pictures, decisions }) {
  if (!pictures.length) return [];
  const options = ["keep", "redact"].map((value) => ({ value, label: t(`picture.${value}`) }));
  return [
    heading(2, "m", t("picture.heading")), paragraph(t("look.intro")),
    ...pictures.map((picture, i) => {
      const field = choiceField({ id: `picture-${i}`, label: `${i + 1}. ${wordsOf(picture)}`, values: [decisions.get(picture.id) ?? "keep"], options });
      field.addEventListener("change", ({ target }) => {
        if (target.value === "redact") decisions.set(picture.id, "redact");
        else decisions.delete(picture.id);
      });
      return field;
    }),
  ];
}

/** What a person must look at in a copy, from its report. */
export const drawToCheck = ({ toCheck = [] }) =>
  (toCheck.length ? [heading(2, "m", t("look.heading")), paragraph(t("look.intro")), bullets(toCheck.map(wordsOf))] : []);
