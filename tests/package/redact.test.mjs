// The redaction engine, as a program that installed the package calls it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Redactor } from "withheld/redact";
import { NOTICE, PERSON, hostile, throwsCode } from "./help.mjs";

const OPTIONS = { keep: [{ name: "Ada Brook", role: "subject member" }] };
const redactor = () => new Redactor(PERSON, OPTIONS);
const utf8 = (text) => new TextEncoder().encode(text);

test("a string is text in UTF-8, whatever its bytes look like", () => {
  const redactor = new Redactor({ fullName: "Ada Quillfeather" });
  for (const text of ["Q\0ne", "a\0b\0c\0d\0"]) {
    assert.equal(redactor.redact(text).document, text);
    assert.equal(redactor.review(text).mediaType, "text/plain");
  }
});

test("a review finds, with offsets that JavaScript's strings agree with, and changes nothing", () => {
  const text = `\u{1F600} ${NOTICE}`;
  const { mediaType, findings } = redactor().review(text);
  assert.match(mediaType, /^text\/plain/);
  assert.ok(findings.length >= 3);
  for (const { id, part, start, end, text: found, class: kind, rule, action, confidence, why } of findings) {
    assert.equal(text.slice(start, end), found);
    assert.ok(id && typeof part === "string" && rule && why);
    assert.ok(["direct", "contact", "quasi"].includes(kind) && ["redact", "suggest", "keep"].includes(action));
    assert.ok(confidence >= 0 && confidence <= 1);
  }
});

test("a redacted copy holds nothing of her, keeps the councillor, and is what went in: string or bytes", () => {
  const { document, report } = redactor().redact(NOTICE);
  assert.equal(typeof document, "string");
  assert.doesNotMatch(document, /quillfeather|philippa|960 123/i);
  assert.match(document, /Councillor Ada Brook/);
  assert.doesNotMatch(JSON.stringify(report), /quillfeather|philippa|960 123/i);
  for (const input of [utf8(NOTICE), utf8(NOTICE).buffer, Buffer.from(NOTICE), new DataView(utf8(NOTICE).buffer)]) {
    const copy = redactor().redact(input).document;
    assert.ok(copy instanceof Uint8Array);
    assert.equal(new TextDecoder().decode(copy), document);
  }
});

test("a copy is verified clean, and an unredacted one is not", () => {
  assert.deepEqual(redactor().verify(redactor().redact(NOTICE).document), { clean: true, survivors: [] });
  const { clean, survivors } = redactor().verify(NOTICE);
  assert.equal(clean, false);
  assert.ok(survivors.some(({ start, end, text }) => NOTICE.slice(start, end) === text));
});

test("a text that does not mention her comes back as it was, byte order mark and line ends included", () => {
  const text = "\ufeffThe panel met.\r\nNobody else came.\r";
  assert.equal(redactor().redact(text).document, text);
  assert.equal(redactor().redact("").document, "");
});

test("a person's decision keeps what would have gone", () => {
  const text = `${NOTICE}\nThe postcode ZZ9 9ZZ is on the file.\n`;
  const finding = redactor().review(text).findings.find(({ text: found }) => found === "ZZ9 9ZZ");
  assert.ok(finding);
  const { document, report } = redactor().redact(text, { decisions: [{ id: finding.id, action: "keep" }] });
  assert.match(document, /ZZ9 9ZZ/);
  assert.doesNotMatch(document, /quillfeather/i);
  assert.deepEqual(report.counts.byDecision, { refused: 1 });
});

test("decisions that make no sense are a typed error", () => {
  for (const decisions of hostile()) throwsCode(() => redactor().redact(NOTICE, { decisions }), "bad-decisions");
  for (const decisions of [null, {}, "all", 7, [null], [{}], [{ id: "no-such-finding", action: "keep" }], [{ id: 1, action: "x" }]]) {
    throwsCode(() => redactor().redact(NOTICE, { decisions }), "bad-decisions", JSON.stringify(decisions));
  }
});

test("an identity that cannot be searched for is a typed error", () => {
  const loop = {};
  loop.surname = loop;
  const getter = Object.defineProperty({}, "surname", { enumerable: true, get: () => { throw new TypeError("secret"); } });
  const bad = [
    null, undefined, [], ...hostile(), "Quillfeather", 7, {}, { surname: "" }, { fullName: " \u00a0\t" }, { surname: "\u200b" }, { surname: "-" },
    { surname: null }, { surname: 7 }, { surname: "A\ud800" }, { emails: ["pip@example.org"] }, loop, getter, { surname: () => {} },
  ];
  for (const list of hostile()) bad.push({ surname: "Quillfeather", emails: list });
  for (const identity of bad) throwsCode(() => new Redactor(identity), "bad-identity", typeof identity);
});

test("options that are none are a typed error", () => {
  const lists = hostile().map((keep) => ({ keep }));
  for (const options of hostile()) throwsCode(() => redactor().review(NOTICE, options), "bad-options");
  for (const options of [...hostile(), ...lists]) throwsCode(() => new Redactor(PERSON, options), "bad-options");
  for (const options of [null, [], "x", 7, { keep: null }, { keep: "Ada" }, { label: 7 }, { locale: "fr" }, { lable: "x" }]) {
    throwsCode(() => new Redactor(PERSON, options), "bad-options", JSON.stringify(options));
  }
  for (const options of [null, [], "text/plain", 7, { mediaType: 7 }, { decision: [] }]) {
    throwsCode(() => redactor().review(NOTICE, options), "bad-options", JSON.stringify(options));
    throwsCode(() => redactor().redact(NOTICE, options), "bad-options", JSON.stringify(options));
    throwsCode(() => redactor().verify(NOTICE, options), "bad-options", JSON.stringify(options));
  }
});

/** Each of the three ways in must refuse the document with this code. */
function refused(document, code, options) {
  for (const method of ["review", "redact", "verify"]) {
    throwsCode(() => redactor()[method](document, options), code, method);
  }
}

test("what is no document is a typed error", () => {
  const { proxy: revoked, revoke } = Proxy.revocable(new Uint8Array(4), {});
  revoke();
  const throwing = new Proxy(new Uint8Array(4), { get: () => { throw new Error("secret"); } });
  const named = { [Symbol.toStringTag]: "ArrayBuffer", byteLength: 4 };
  for (const document of [null, undefined, 7, true, {}, [], [80, 75], () => {}, revoked, throwing, named]) {
    refused(document, "bad-document");
  }
});

test("bytes that were transferred away, or lie outside a buffer that shrank, are no document", () => {
  const [bytes, view] = [utf8(NOTICE), new DataView(utf8(NOTICE).buffer)];
  structuredClone([bytes, view], { transfer: [bytes.buffer, view.buffer] });
  for (const document of [bytes, bytes.buffer, view]) refused(document, "bad-document");
  const buffer = new ArrayBuffer(8, { maxByteLength: 8 });
  const outside = [new Uint8Array(buffer, 4, 4), new DataView(buffer, 4, 4)];
  buffer.resize(2);
  for (const document of outside) refused(document, "bad-document");
});

test("a subclass of Uint8Array that says another length is read by its real one", () => {
  class Liar extends Uint8Array {
    get length() { return 1; }
    get byteLength() { return 1; }
  }
  const { document } = redactor().redact(new Liar(utf8(NOTICE).buffer));
  assert.equal(new TextDecoder().decode(document), redactor().redact(NOTICE).document);
});

test("half a surrogate pair is a typed error", () => {
  refused("Mrs Quill\ud800feather", "bad-text");
});

test("bytes that are in no encoding for certain are a typed error", () => {
  for (const bytes of [[0xff, 0xfe, 0x41], [0x41, 0x81, 0x42], [0xc0, 0x80], [0xed, 0xa0, 0x80]]) {
    refused(new Uint8Array(bytes), "unsupported-encoding");
  }
});

test("a text in UTF-16 or Windows-1252 comes back in UTF-8, and its report says what it was", () => {
  const text = "Dioddefodd y t\u00e2n. Mrs Quillfeather left.\r\n";
  const western = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const wide = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
  for (const [bytes, charset] of [[western, "windows-1252"], [wide, "utf-16le"]]) {
    const [review, { document, report }] = [redactor().review(bytes), redactor().redact(bytes)];
    assert.equal(report.mediaType, `text/plain; charset=${charset}`);
    assert.equal(new TextDecoder().decode(document), redactor().redact(text).document);
    const [{ start, end }] = review.findings;
    assert.equal(review.parts[0].text.slice(start, end), "Mrs Quillfeather");
  }
});

test("a document of a kind that cannot be read is a typed error", () => {
  refused(utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "unsupported-media-type");
  refused(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]), "damaged");
  refused(utf8("hello"), "unsupported-media-type", { mediaType: "application/pdf" });
});

test("a string is text whatever it begins with", () => {
  assert.equal(redactor().redact("PK is a shop. %PDF is not.").document, "PK is a shop. %PDF is not.");
});

test("a text of 20 MB is redacted", () => {
  const line = "The panel considered the matter and made no finding on the second point.\n";
  const text = line.repeat(Math.ceil(20_000_000 / line.length)) + NOTICE;
  const { document } = redactor().redact(text);
  assert.ok(document.startsWith(line));
  assert.doesNotMatch(document.slice(-NOTICE.length), /quillfeather/i);
});

test("an identity changed after the redactor was made does not change the redactor", () => {
  const person = structuredClone(PERSON);
  const made = new Redactor(person);
  person.surname = "Somebody";
  assert.doesNotMatch(made.redact(NOTICE).document, /quillfeather/i);
});
