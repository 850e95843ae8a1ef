// The pages' own words, in English and Welsh. The form's words come with the form, and the messages with the package.

import { form } from "./words/form.js";
import { frame } from "./words/frame.js";
import { redaction } from "./words/redaction.js";
import { reported } from "./words/reported.js";

export const words = { ...frame, ...form, ...redaction, ...reported };
