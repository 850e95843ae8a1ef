// What a page needs that has forms filled in: half of what "withheld" loads.
export { form, forms, schema, validate, WithheldError } from "./index.js";
export type * from "./index.js";
