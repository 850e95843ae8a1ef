// The words: a sentence for every problem, in English and in Welsh, and a council's own in place of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { check, form, forms, validate } from "withheld";
import { definition, words, yesNo } from "./made-up.mjs";

const TODAY = "2026-01-31";

/** For each kind of field, answers that are wrong in different ways. */
const WRONG = {
  name: ["123", 7, "\ud800"], address: [7], postcode: ["SW1A", "QQ1 1AA"], phone: ["call me", "01632", "0999 999 9999"],
  email: ["nonsense", `${"a".repeat(64)}@${"b".repeat(60)}.${"c".repeat(63)}.${"d".repeat(63)}.example`], nino: ["x", "BG123456A"],
  "nhs-number": ["123", "9990000019"], social: ["@@"], vehicle: ["x"], url: ["x"], text: [7, "\ud800"], choice: ["none of them", 7],
  "sort-code": ["1"], "account-number": ["1"], number: ["x", "0", "9999", "9999999999"],
  date: [
    { day: 27 }, { month: 3 }, { year: 2020 }, { day: 27, month: 3 }, { day: 27, year: 2020 }, { month: 3, year: 2020 }, "30 2 2020", "27 3 20", "27 3 1999", "27 3 2030",
    "27 3 2026",
  ],
  "date-of-birth": ["27 3 2026", "27 3 1895"],
};

/** What a sentence must be in either language. */
function isSentence(message, hint) {
  assert.match(message, /^(\p{Lu}|7 )[^]{3,}[^.\s]$/u, hint);
  assert.doesNotMatch(message, /\b(in)?valid|(an)?nilys|\bdilys\b|please|[{}]|undefined|'|"| {2}/i, `${hint}: ${message}`);
}

/** The issues in English and in Welsh, which must be the same but for their sentences. */
function inBoth(form, values, hint, some = false) {
  const [en, cy] = ["en", "cy"].map((locale) => validate(form, values, { locale, today: TODAY }).issues ?? []);
  assert.deepEqual(cy.map(({ field, code }) => [field, code]), en.map(({ field, code }) => [field, code]), hint);
  assert.ok(!some || en.length > 0, hint);
  en.forEach(({ message }, i) => {
    isSentence(message, hint);
    isSentence(cy[i].message, hint);
    assert.notEqual(cy[i].message, message, hint);
  });
  return en.map((issue, i) => ({ ...issue, welsh: cy[i].message }));
}

test("English is the language unless another is asked for", () => {
  assert.deepEqual(validate("complaint", {}), validate("complaint", {}, { locale: "en" }));
  assert.equal(validate("complaint", {}).issues[0].message, "Enter the councillor’s name");
  assert.equal(validate("complaint", {}, { locale: "cy" }).issues[0].message, `Rhowch ${form("complaint").fields.find(({ required }) => required).phrase.cy}`);
});

test("every problem with every field of the catalogue has its sentence in both languages, and they differ", () => {
  for (const { id, fields } of forms().map(({ id }) => form(id))) {
    inBoth(id, {}, id);
    for (const field of fields) {
      const answers = [...WRONG[field.kind], ...(field.maxLength ? ["x".repeat(field.maxLength + 1)] : [])];
      for (const answer of answers) {
        const when = field.when ? { [field.when.field]: [field.when.is].flat()[0] } : {};
        const issues = inBoth(id, { ...when, [field.name]: answer }, `${id}.${field.name}`);
        const own = issues.find((issue) => issue.field === field.name);
        if (field.kind === "number" && answer === "9999") assert.equal(own?.code, "high");
        assert.ok(own || field.kind === "date-of-birth" || answer === "\ud800", `${id}.${field.name}: ${JSON.stringify(answer)}`);
      }
    }
  }
});

test("every problem with every kind of field names the field, once, and gives the same code in both languages", () => {
  const bounds = { date: { min: "2000-01-01", max: "today" }, number: { min: 1, max: 20 }, text: { minLength: 3, maxLength: 5, pattern: "[a-z]+", messages: {} } };
  const codes = new Set();
  for (const [kind, answers] of Object.entries(WRONG)) {
    const options = kind === "choice" ? [{ value: "yes", label: words("Yes") }] : undefined;
    const field = { name: "thing", kind, required: true, phrase: words("the odd thing", "y peth od"), options, ...bounds[kind] };
    const more = kind === "text" ? ["ab", "abcdef", "ABCD"] : [];
    for (const answer of [...answers, ...more, undefined, ["a", "b"]]) {
      for (const { code, message, welsh } of inBoth(definition([field]), { thing: answer }, kind, kind !== "address")) {
        codes.add(`${kind}.${code}`);
        assert.ok(/^Year must/.test(message) || (message.match(/the odd thing/gi) ?? []).length === 1, message);
        assert.ok(/^Rhaid i’r flwyddyn/.test(welsh) || (welsh.match(/y peth od|i’r peth od/g) ?? []).length === 1, welsh);
      }
    }
  }
  for (const code of [
    "text.required", "text.type", "text.text-encoding", "text.too-long", "text.too-short", "text.pattern", "choice.choice", "choice.required", "name.letters",
    "email.format", "email.length", "phone.format", "phone.length", "phone.range", "postcode.format", "postcode.area", "nino.format", "nino.prefix",
    "nhs-number.length", "nhs-number.check", "date.missing", "date.real", "date.year", "date.early", "date.future", "date-of-birth.too-old", "date-of-birth.future",
    "sort-code.length", "account-number.length", "social.format", "vehicle.format", "url.format", "number.format", "number.low", "number.high",
  ]) {
    assert.ok(codes.has(code), code);
  }
});

test("a single value's sentences are in both languages too", () => {
  const kinds = Object.entries({ ...WRONG, bank: [{ sortCode: "1", accountNumber: "12345678" }] });
  for (const [kind, answers] of kinds.filter(([kind]) => !["text", "address", "choice"].includes(kind))) {
    // Without what is only wrong by a form's bounds, and what is no text.
    const byItself = (answer) => typeof answer !== "number" && !/^(0|9999|27 3 (1999|2026|2030))$/.test(kind === "date-of-birth" ? "" : answer);
    for (const answer of answers.filter(byItself)) {
      const [en, cy] = ["en", "cy"].map((locale) => check(kind, answer, { locale, today: TODAY }));
      assert.deepEqual([en.status, cy.status], ["invalid", "invalid"], `${kind} ${JSON.stringify(answer)}`);
      for (const { message } of [en, cy]) isSentence(message, kind);
      assert.notEqual(en.message, cy.message, kind);
    }
  }
});

test("Welsh phrases run together with the preposition before them", () => {
  const long = (phrase) => {
    const form = definition([{ name: "thing", maxLength: 1, phrase: words("the thing", phrase) }]);
    return validate(form, { thing: "xx" }, { locale: "cy" }).issues[0].message;
  };
  assert.match(long("eich enw"), /^Rhaid i’ch enw fod/);
  assert.match(long("y cyngor"), /^Rhaid i’r cyngor fod/);
  assert.match(long("yr enw"), /^Rhaid i’r enw fod/);
  assert.match(long("enw’r cyngor"), /^Rhaid i enw’r cyngor fod/);
});

test("a council's own sentence: the field's before the form's for the kind, before the form's, before the usual one", () => {
  const usual = "Your code must be 3 characters or less";
  const layers = [
    [{}, {}, usual],
    [{}, { "too-long": words("Form: {Field}, at most {max}") }, "Form: Your code, at most 3"],
    [{}, { "too-long": words("Form"), "text.too-long": words("Kind: {field}") }, "Kind: your code"],
    [{ "too-long": words("Own: {max}") }, { "too-long": words("Form"), "text.too-long": words("Kind") }, "Own: 3"],
    [{ required: words("Another") }, { "email.too-long": words("Another") }, usual],
  ];
  for (const [own, all, expected] of layers) {
    const form = definition([{ name: "code", maxLength: 3, messages: own }], { messages: all });
    assert.equal(validate(form, { code: "long" }).issues[0].message, expected);
  }
});

test("gaps of an own sentence are filled, in both languages, and what is no gap stays", () => {
  const field = {
    name: "copies", kind: "number", min: 1, max: 20000, phrase: words("the number of copies", "y nifer o gopïau"),
    messages: { high: words("{Field} (not {field}): {max}, {min}, {x}, {", "{Field}: {i field} {max}, {field}"), low: words("At least {min}", "O leiaf {min}") },
  };
  const say = (copies, locale) => validate(definition([field]), { copies }, { locale }).issues[0].message;
  assert.equal(say("20001", "en"), "The number of copies (not the number of copies): 20,000, 20,000, {x}, {");
  assert.equal(say("20001", "cy"), "Y nifer o gopïau: i’r nifer o gopïau 20,000, y nifer o gopïau");
  assert.equal(say("0", "en"), "At least 1");
  assert.equal(say("0", "cy"), "O leiaf 1");
  const born = definition([{ name: "born", kind: "date-of-birth", messages: { "too-old": words("After {min}", "Ar ôl {min}") } }]);
  const old = (locale) => validate(born, { born: "1895-01-01" }, { today: TODAY, locale }).issues[0].message;
  assert.deepEqual([old("en"), old("cy")], ["After 31 January 1896", "Ar ôl 31 Ionawr 1896"]);
});

test("a rule's and a notice's sentence is the council's, in the language that is asked for", () => {
  const fields = [{ name: "email", kind: "email" }, { name: "phone", kind: "phone" }, yesNo("reply")];
  const message = words("How can we reply?", "Sut gallwn ni ateb?");
  const rule = { code: "no-way-to-reply", field: "email", when: { field: "reply", is: "yes" }, absent: ["email", "phone"], message };
  const own = definition(fields, { rules: [rule], notices: [{ ...rule, code: "silent", field: undefined, when: { field: "reply", is: ["no"] } }] });
  assert.deepEqual(validate(own, { reply: "yes" }).issues, [{ field: "email", code: "no-way-to-reply", message: "How can we reply?" }]);
  assert.equal(validate(own, { reply: "yes" }, { locale: "cy" }).issues[0].message, "Sut gallwn ni ateb?");
  assert.equal(validate(own, { reply: "yes", phone: "01632 960123" }).issues, undefined);
  assert.deepEqual(validate(own, { reply: "no" }), { value: { reply: "no" }, notices: [{ code: "silent", message: "How can we reply?" }] });
  assert.deepEqual(validate(own, {}).notices, []);
});
