// The peer of the forms: what a UK form is made of today without this package, zod with libphonenumber-js/max and postcode,
// by the same rules. It is left what the package does besides: normal spellings, conditions, notices, Welsh.

import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { parse } from "postcode";
import * as z from "zod";

export const isPhone = (text) => parsePhoneNumberFromString(text, "GB")?.isValid() ?? false;
export const isPostcode = (text) => parse(text).valid;
const email = z.email();
export const isEmail = (text) => email.safeParse(text).success;

const CHECKS = { email: (text) => z.regexes.email.test(text), phone: isPhone, postcode: isPostcode };

/** A field of a form as a zod schema. */
function schemaOf({ kind, phrase, maxLength, required, options }) {
  const error = `Enter ${phrase}`;
  if (kind === "choice") {
    const choice = z.enum(options.map(({ value }) => value), { error });
    return required ? choice : choice.optional();
  }
  let text = z.string({ error }).trim();
  if (required) text = text.min(1, error);
  if (maxLength !== undefined) text = text.max(maxLength, `${error} of ${maxLength} characters or less`);
  const check = CHECKS[kind];
  if (check) text = text.refine((answer) => answer === "" || check(answer), error);
  return required ? text : text.optional();
}

/** The form as a zod schema: `safeParse` it. */
export const formOf = (fields) => z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])));

/** Of a definition's fields, what the schema needs. */
export const rulesOf = ({ fields }) =>
  fields.map(({ name, kind, phrase, maxLength, required, options }) => ({
    name, kind, phrase: phrase.en, maxLength, required, options: options?.map(({ value }) => ({ value })),
  }));
