// "withheld": the forms, and what is promised about their answers. A page that only has forms filled in can load less:
// "withheld/forms".

export { check, identityOf } from "./answers.js";
export { WithheldError } from "./error.js";
export { form, forms, schema, validate } from "./forms.js";
export { disclosure, minimise, pseudonymise, retention } from "./minimise.js";
