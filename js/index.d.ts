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

/** A form of the catalogue: what it asks, who receives which answer, and for how long it is kept. */
export interface FormDefinition {
  id: string;
  title: Bilingual;
  /** What a person should know before the first question. */
  intro: Bilingual;
  /** What the answers are used for. */
  purpose: Bilingual;
  lawfulBasis: Bilingual;
  /** The privacy notice the form keeps to, and its words. */
  source: { notice: string; clause: string };
  /** The questions in page order. */
  fields: FormField[];
  /** What `validate` points out about answers that are in order. */
  notices?: NoticeRule[];
  recipients: Recipient[];
  retention: { what: Bilingual; period: Bilingual; clause: string }[];
  rights: { right: Bilingual; how: Bilingual }[];
}

/** One question of a form. */
export interface FormField {
  /** The name of its answer in `validate`. */
  name: string;
  kind: "name" | "address" | "postcode" | "email" | "phone" | "text" | "choice";
  label: Bilingual;
  /** The field as it stands after "Enter …" and "Rhowch …" in a message. */
  phrase: Bilingual;
  hint?: Bilingual;
  /** The value of HTML's `autocomplete`. */
  autocomplete?: string;
  /** The value of HTML's `inputmode`. */
  inputmode?: string;
  /** The height of a text area. */
  rows?: number;
  /** The most characters an answer may have. */
  maxLength?: number;
  /** Whether the form cannot be sent without it. */
  required?: boolean;
  /** The answers to choose from, for a `choice`. */
  options?: { value: string; label: Bilingual }[];
  /** Asked only when another field has this answer. */
  when?: { field: string; is: string };
  /** Where the answer goes in an `Identity`. */
  identity?: "fullName" | "addressLines" | "postcode" | "emails" | "phones";
  /** The words of the notice that ask for it. */
  clause?: string;
}

/** Something to point out before sending. It never stops the form. */
export interface NoticeRule {
  code: string;
  /** The field to show it at. */
  field?: string;
  /** Pointed out only when this field has this answer. */
  when?: { field: string; is: string };
  /** Pointed out only when none of these has an answer. */
  absent: string[];
  message: Bilingual;
}

/** Somebody who receives answers of a form. */
export interface Recipient {
  id: string;
  name: Bilingual;
  /** The fields that go to them. */
  fields: string[];
  /** The fields that do not, when the complainant's identity is withheld. */
  withheld?: string[];
  clause: string;
  /** When they receive them. */
  when: Bilingual;
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

/** Something worth saying that stops nothing, such as a file that was left out (`file-ignored`). */
export interface Notice {
  field?: string;
  code: string;
  message: string;
}

/** Settings of `validate`. */
export interface ValidateOptions {
  /** The language of the messages; English when not given. */
  locale?: Locale;
  /** The day it is, `"2026-01-31"`, for checks of dates; no form has one yet. The package reads no clock. */
  today?: string;
}

/** What `validate` found: the answers put in order, or what is wrong, never both. */
export type Validation =
  | { value: Record<string, string>; notices: Notice[]; issues?: undefined }
  | { issues: Issue[]; value?: undefined; notices?: undefined };

/** Settings of `check`. */
export interface CheckOptions {
  /** The language of the message; English when not given. */
  locale?: Locale;
  /** For `email`: whose idea of an address. GOV.UK's is one that can be written to over the internet. */
  standard?: "govuk";
}

/** What `check` found. */
export type CheckResult =
  | {
      status: "valid";
      /** The value in its one normal spelling, the one to store. */
      value: string;
      /** For `phone`: as it is written at home. */
      national?: string;
      /** For `phone`: one of the numbers that belong to nobody and are for use in fiction. */
      fictitious?: true;
    }
  | { status: "invalid"; code: string; message: string };

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
 * @param form the form's id
 * @param values what was filled in. A file is left out, with a notice.
 * @throws {WithheldError} `unknown-form`, `bad-values`, `bad-options`
 */
export function validate(
  form: string,
  values: FormData | URLSearchParams | Record<string, unknown>,
  options?: ValidateOptions,
): Validation;

/**
 * Checks one value.
 *
 * @throws {WithheldError} `bad-values`, `bad-options`
 */
export function check(kind: "email" | "phone" | "postcode" | "name", value: string, options?: CheckOptions): CheckResult;

/**
 * The person a form's answers are about, as `withheld/redact` takes them.
 *
 * @throws {WithheldError} `unknown-form`, `bad-values`
 */
export function identityOf(form: string, values: FormData | URLSearchParams | Record<string, unknown>): Identity;
