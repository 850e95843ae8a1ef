import type { Identity } from "./identity.js";

export type { Identity };
export { WithheldError, type ErrorCode } from "./error.js";

/** English or Welsh. */
export type Locale = "en" | "cy";

/** A text in both languages. */
export interface Bilingual {
  en: string;
  cy: string;
}

/** A form, as `forms()` lists it. */
export interface FormSummary {
  /** What `form` and `validate` take. */
  id: string;
  title: Bilingual;
}

/**
 * A form: what it asks, who receives which answer, and for how long it is kept. `form()` gives those of the catalogue; a
 * council writes its own in the same format, and `withheld/definition.schema.json` is its JSON Schema, for editors.
 */
export interface FormDefinition {
  $schema?: string;
  id: string;
  title: Bilingual;
  /** What a person should know before the first question. */
  intro: Bilingual;
  /** What the answers are used for. */
  purpose: Bilingual;
  lawfulBasis: Bilingual;
  /** The privacy notice the form keeps to, and its words. */
  source: { notice: string; clause: string };
  /** What stands in free text in place of the person's name: "the Complainant". "the person" where it is not given. */
  person?: Bilingual;
  /** The questions in page order. */
  fields: FormField[];
  /** What the answers must be together. */
  rules?: FormRule[];
  /** What `validate` points out about answers that are in order. */
  notices?: FormRule[];
  /** Sentences in place of the usual ones, by code (`"required"`) or by kind and code (`"email.format"`). */
  messages?: Record<string, Bilingual>;
  recipients?: Recipient[];
  retention?: Retention[];
  rights?: Right[];
  /** Whom to write to about them, where the notice says so. */
  contact?: { name: Bilingual; email?: string };
}

/** What a field asks for. */
export type FieldKind = "text" | "address" | "choice" | Exclude<CheckKind, "bank">;

/** One question of a form. */
export interface FormField {
  /** The name of its answer in `validate`. With full stops in it, that of an object inside the values. */
  name: string;
  kind: FieldKind;
  label: Bilingual;
  /** The field as it stands after "Enter …" and "Rhowch …" in a message; in Welsh with its soft mutation. */
  phrase: Bilingual;
  hint?: Bilingual;
  /** The value of HTML's `autocomplete`. */
  autocomplete?: string;
  /** The value of HTML's `inputmode`. */
  inputmode?: string;
  /** The height of a text area. A `text` that has this keeps its line ends. */
  rows?: number;
  /** The fewest and the most characters an answer may have. */
  minLength?: number;
  maxLength?: number;
  /** The smallest and the largest `number`; the first and the last day of a `date`, or `"today"`. */
  min?: number | string;
  max?: number | string;
  /**
   * For a `text` of one line: a regular expression that the whole answer must match. It has letters as they are, `.`,
   * `[a-z]`, `[^a-z]`, `\\d`, `\\w`, `\\s`, `( )`, `|`, `?`, `*`, `+` and `{2,4}`, and never takes long. Needs a `maxLength`.
   */
  pattern?: string;
  /** Whether there may be several answers: the value is then a list. */
  many?: boolean;
  /** Whether the form cannot be sent without it. */
  required?: boolean;
  /** The answers to choose from, for a `choice`. */
  options?: { value: string; label: Bilingual }[];
  /** Asked only when an earlier choice has one of these answers. */
  when?: Condition;
  /** Where the answer goes in an `Identity`. */
  identity?:
    | "fullName" | "addressLines" | "postcode" | "emails" | "phones" | "dateOfBirth" | "nino" | "sortCode"
    | "accountNumber" | "social" | "vehicleRegistrations" | "otherIds";
  /** The words of the notice that ask for it. */
  clause?: string;
  /** Sentences in place of the usual ones, by code. `{field}`, `{Field}`, `{i field}`, `{max}` and `{min}` are filled in. */
  messages?: Record<string, Bilingual>;
}

/** That a choice was answered in one of these ways. */
export interface Condition {
  field: string;
  is: string | string[];
}

/** What is said when none of some answers is given. A rule stops the form; a notice never does. */
export interface FormRule {
  code: string;
  /** The field to show it at. A rule always has one. */
  field?: string;
  /** It applies only then. */
  when?: Condition;
  /** It applies only when none of these has an answer. */
  absent: string[];
  message: Bilingual;
}

/** Somebody who receives answers of a form. */
export interface Recipient {
  id: string;
  name: Bilingual;
  /** The fields that go to them. */
  fields: string[];
  /** The fields that do not, when the person's identity is withheld. */
  withheld?: string[];
  /** Free text of which only the general facts go: without what says who anyone is. */
  rewritten?: string[];
  /** The same, when the person's identity is withheld. */
  rewrittenWhenWithheld?: string[];
  clause: string;
  /** When they receive them. */
  when: Bilingual;
}

/** How long something is kept, and what is done then. */
export interface Retention {
  what: Bilingual;
  period: Bilingual;
  clause: string;
  /** Who keeps it: a recipient's id, or a body's. */
  holder: string;
  action: "delete" | "pseudonymise" | "review" | "confirm-deletion" | "keep";
  /** The event from which the time runs. */
  start?: string;
  /** An event that ends it at once. */
  sooner?: string;
  after?: Period;
  /** How often it comes round. */
  every?: Period;
  /** A reason to keep it for longer. */
  unless?: string;
}

/** A length of time: one of these. */
export interface Period {
  years?: number;
  days?: number;
  workingDays?: number;
}

/** Something the person may ask for. */
export interface Right {
  id: string;
  right: Bilingual;
  how: Bilingual;
  clause?: string;
}

/** What is wrong with an answer, in the words of the GOV.UK Design System. */
export interface Issue {
  /** The field's name. */
  field: string;
  /** A stable word, such as `"required"`, `"format"` or `"text-encoding"`. */
  code: string;
  /** A sentence to show beside the field and in the error summary. */
  message: string;
}

/**
 * Something worth saying that stops nothing: a file that was left out (`file-ignored`), an address that looks like a slip
 * (`email-suggestion`), something in free text that the form does not need (`spotted-…`).
 */
export interface Notice {
  field?: string;
  code: string;
  message: string;
  /** What may have been meant. */
  suggestion?: string;
  /** Where in `value[field]` it is, in UTF-16 units. */
  start?: number;
  end?: number;
}

/** Settings of `validate`. */
export interface ValidateOptions {
  /** The language of the messages; English when not given. */
  locale?: Locale;
  /** The day it is, `"2026-01-31"`, for checks of dates. The package reads no clock: without it no day is in the future. */
  today?: string;
}

/** The answers that `validate` takes. Dates are ISO texts, `{ day, month, year }`, or inputs named `…-day` and so on. */
export type FormValues = FormData | URLSearchParams | object;

/** What `validate` found: the answers put in order, or what is wrong, never both. */
export type Validation =
  | { value: Record<string, string | string[]>; notices: Notice[]; issues?: undefined }
  | { issues: Issue[]; value?: undefined; notices?: undefined };

/** The kinds of value there is a check for. */
export type CheckKind =
  | "email" | "phone" | "postcode" | "nino" | "nhs-number" | "date" | "date-of-birth" | "sort-code" | "account-number"
  | "bank" | "name" | "social" | "vehicle" | "url" | "number";

/** Settings of `check`. What a kind has no use for is not looked at. */
export interface CheckOptions {
  /** The language of the message; English when not given. */
  locale?: Locale;
  /**
   * Whose idea it is. `"govuk"`, the first, is what people type: for `email` an address that can be written to over the
   * internet. For `email` also `"whatwg"` (HTML's) and `"rfc5321"`; for `date` `"whatwg"` and `"rfc3339"`; for `postcode`
   * `"syntax"`, which takes areas that do not exist.
   */
  standard?: "govuk" | "whatwg" | "rfc5321" | "rfc3339" | "syntax";
  /**
   * For `nino`: just as the rules have it, to the last letter and without forgiving spaces or case. For `date` with a
   * `format`: with the separator of the format only.
   */
  strict?: boolean;
  /** For `date`: a format of your own, such as `"DD/MM/YYYY"`, and the characters that may stand in it, `"/-"` if not given. */
  format?: string;
  separators?: string;
  /** For `date-of-birth`: the day it is, `"2026-01-31"`. */
  today?: string;
  /** For `date`: the first and the last day it may be. */
  min?: string;
  max?: string;
  /**
   * For `bank`: the texts of VocaLink's modulus weight table (`valacdos.txt`) and sorting code substitution table
   * (`scsubtab.txt`), which carry no open licence and so are not in the package. They are read once.
   */
  weights?: string;
  substitutions?: string;
}

/** What `check` takes: a text, a date in three fields, or a bank account. */
export type CheckValue =
  | string
  | { day?: string | number; month?: string | number; year?: string | number }
  | { sortCode: string; accountNumber: string };

/** What `check` found. */
export type CheckResult =
  | {
      status: "valid";
      /** The value in its one normal spelling, the one to store. */
      value: string;
      /** As it is written for people to read, where that differs. */
      formatted?: string;
      /** For `phone`: as it is written at home. */
      national?: string;
      /** For `email`: the address that was likelier meant. It is for a person to decide. */
      suggestion?: string;
      /** For `phone`: one of the numbers that belong to nobody and are for use in fiction. */
      fictitious?: true;
      /** For `nino`: one that was given for a time only. */
      temporary?: true;
      /** For `nino`: one that forms and leaflets show, and nobody has. */
      specimen?: true;
    }
  | { status: "invalid"; code: string; message: string }
  /** It cannot be known: `no-table`, `not-in-table`. */
  | { status: "unknown"; code: string };

/** The Standard Schema (https://standardschema.dev) of a form, version 1: what form libraries take. */
export interface FormSchema {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "withheld";
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: Record<string, string | string[]>; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path?: readonly PropertyKey[] }[] };
    /** For the types of form libraries, whose own idea of what a form holds is taken. */
    readonly types?: { readonly input: any; readonly output: Record<string, string | string[]> };
  };
}

/** The forms of the catalogue. */
export function forms(): FormSummary[];

/**
 * One form of the catalogue.
 *
 * @throws {WithheldError} `unknown-form`
 */
export function form(id: string): FormDefinition;

/**
 * Checks a form's answers and puts them in order. Answers to questions the form does not ask are dropped.
 *
 * @param form the form's id, or a definition of your own. It is read at its first use; do not change it after that.
 * @param values what was filled in. A file is left out, with a notice.
 * @throws {WithheldError} `unknown-form`, `bad-definition`, `bad-values`, `bad-options`
 */
export function validate(
  form: string | FormDefinition,
  values: FormValues,
  options?: ValidateOptions,
): Validation;

/**
 * Checks one value.
 *
 * @throws {WithheldError} `bad-values`, `bad-options`
 */
export function check(kind: CheckKind, value: CheckValue, options?: CheckOptions): CheckResult;

/**
 * The person a form's answers are about, as `withheld/redact` takes them.
 *
 * @throws {WithheldError} `unknown-form`, `bad-values`
 */
export function identityOf(form: string | FormDefinition, values: FormValues): Identity;

/**
 * A form as a Standard Schema, for React Hook Form, TanStack Form and whatever else takes one.
 *
 * @throws {WithheldError} `unknown-form`, `bad-definition`, `bad-options`
 */
export function schema(form: string | FormDefinition, options?: ValidateOptions): FormSchema;

/** Who asks, and when, for the audit log: with both, a result has a record fit for it. */
export interface Asked {
  /** The member of staff. */
  by?: string;
  /** A day or a time in ISO 8601 form. */
  at?: string;
}

/** What was done to which fields under which clause, by whom and when. It holds no personal data. */
export interface AuditRecord {
  action: "minimise" | "disclosure" | "retention" | "pseudonymise";
  /** The form's or the document's id. */
  subject: string;
  recipient?: string;
  entries: { field: string; done: string; reason?: string; clause?: string }[];
  by: string;
  at: string;
}

/** Settings of `minimise`. */
export interface MinimiseOptions extends Asked {
  /** The id of one of the form's recipients. */
  recipient: string;
  /** Whether the person's identity is withheld. */
  withheld?: boolean;
  /** The language of the labels in free text that is rewritten. */
  locale?: Locale;
}

/** What one recipient gets. */
export interface Minimised {
  /** The answers that go, in their normal spelling. */
  value: Record<string, string | string[]>;
  /**
   * The answers that do not, and why: `not-shared`, `identity-withheld`, `not-asked`, `not-in-order`, `needs-redaction` (free
   * text that may go only without the person, and "withheld/redact" is not loaded), `holds-hidden`.
   */
  removed: { field: string; reason: string; clause: string }[];
  /** The free text that goes with so many things taken out. */
  rewritten: { field: string; count: number }[];
  audit?: AuditRecord;
}

/**
 * What a recipient of a form gets of its answers: only the fields that the notice's clause gives them, and only what is in
 * order. Free text that they may have without the person is rewritten by the redaction engine, if the program has imported
 * "withheld/redact"; otherwise it does not go.
 *
 * @throws {WithheldError} `unknown-form`, `unknown-recipient`, `bad-definition`, `bad-values`, `bad-options`, `leak`
 */
export function minimise(form: string | FormDefinition, values: FormValues, options: MinimiseOptions): Minimised;

/** Settings of `disclosure`. */
export interface DisclosureOptions extends Asked {
  /** Whether the complainant's identity is withheld. */
  withheld?: boolean;
  /** Whose data: the complainant's when not given. */
  of?: "complainant" | "councillor";
}

/** What of a person is in a document as an audience sees it, and by which clause. */
export interface Disclosure {
  name: boolean;
  address: boolean;
  /** Phone numbers and e-mail addresses. */
  contact: boolean;
  /** The details of the complaint. */
  details: boolean;
  /** Personal data that is necessary for the complaint to be considered. */
  necessary: boolean;
  reason?: "not-an-audience" | "identity-withheld" | "no-withholding-clause" | "notice-silent";
  why?: Bilingual;
  clause: string;
  audit?: AuditRecord;
}

/**
 * What of the complainant or the councillor a document of a complaint holds, for an audience.
 *
 * @param document `sub-committee-report`, `decision-notice`, `referral`, `draft-report`, `further-draft-report`, `final-report`
 * @param audience a recipient's id, such as `public`
 * @throws {WithheldError} `bad-options`, `unknown-recipient`
 */
export function disclosure(document: string, audience: string, options?: DisclosureOptions): Disclosure;

/** Something that happened to what is kept: `last-contact`, `shared`, `final-determination` … or a reason without a day. */
export interface RetentionEvent {
  id: string;
  /** The day in ISO 8601 form. */
  day?: string;
}

/** Settings of `retention`. */
export interface RetentionOptions extends Asked {
  /** The day it is: the package reads no clock. */
  today: string;
  /** Whose bank holidays count; England and Wales when not given. */
  division?: "england-and-wales" | "scotland" | "northern-ireland";
}

/** Something to be done with what is kept. */
export interface Duty {
  holder: string;
  data: Bilingual;
  action: Retention["action"];
  /** The last day on which it may be held; none while the event it waits for has not happened, or where no period is stated. */
  due: string | null;
  status: "waiting" | "not-yet" | "due" | "overdue" | "kept" | "no-period-stated";
  clause: string;
}

/**
 * For how long what a form collected is kept, and what is to be done then.
 *
 * @throws {WithheldError} `unknown-form`, `bad-definition`, `bad-values`, `bad-options`, `outside-calendar`
 */
export function retention(
  form: string | FormDefinition,
  events: RetentionEvent[],
  options: RetentionOptions,
): Duty[] & { audit?: AuditRecord };

/** A record without what says who the person is. */
export interface Pseudonymised {
  /** The artificial identifier stands where the name was; the contact stays on record. */
  record: Record<string, string | string[]>;
  identifier: string;
  audit?: AuditRecord;
}

/**
 * Puts an artificial identifier in place of the personal data of a record that is redundant.
 *
 * @param randomBytes 16 from `crypto.getRandomValues` for each record; the identifier is made of nothing else
 * @throws {WithheldError} `unknown-form`, `bad-definition`, `bad-values`, `bad-options`
 */
export function pseudonymise(
  form: string | FormDefinition, record: FormValues, randomBytes: Uint8Array, options?: Asked,
): Pseudonymised;
/** The same for many records; the same person gets the same identifier in all of them only if `samePerson` asks for it. */
export function pseudonymise(
  form: string | FormDefinition, records: FormValues[], randomBytes: Uint8Array, options?: Asked & { samePerson?: boolean },
): Pseudonymised[];
