// Answers and definitions made up for the tests. Numbers are from the ranges for fiction, addresses end in names that nobody can have.

/** The least a complaint needs. */
export const LEAST = { councillor: "Councillor Ada Brook", council: "Northmoor Parish Council", details: "She shouted at me." };

/** For each form: answers as a page sends them, and what becomes of them. */
export const ANSWERS = {
  contact: {
    given: {
      name: " Philippa  Quillfeather ", email: "pip@example.org", phone: "(01632) 960 123", address: "7 Tanners Rise\r\nNorthmoor\r\n",
      postcode: "sw1a1aa", socialHandle: "pip.quill", location: "Northmoor", details: "Where do I vote?\r\n\r\nThank you",
    },
    value: {
      name: "Philippa Quillfeather", email: "pip@example.org", phone: "+441632960123", address: "7 Tanners Rise\nNorthmoor",
      postcode: "SW1A 1AA", socialHandle: "@pip.quill", location: "Northmoor", details: "Where do I vote?\n\nThank you",
    },
  },
  stakeholder: {
    given: { role: "political-party", name: "P. Quillfeather", email: "pip@example.org" },
    value: { role: "political-party", name: "P. Quillfeather", email: "pip@example.org" },
  },
  booklet: {
    given: { name: "Pip", address: "7 Tanners Rise", postcode: "SW1A 1AA", formats: ["braille", "bsl-video"], copies: "2" },
    value: { name: "Pip", address: "7 Tanners Rise", postcode: "SW1A 1AA", formats: ["braille", "bsl-video"], copies: "2" },
  },
  research: { given: { name: "Pip", email: "pip@example.org" }, value: { name: "Pip", email: "pip@example.org" } },
  "customer-service": {
    given: {
      enquiryType: "benefits", nino: "qq 12 34 56 c", dateOfBirth: "27/3/1980", details: "About my claim", name: "Pip",
      address: "7 Tanners Rise", postcode: "SW1A 1AA", emails: ["pip@example.org", "quill@example.org"],
      phones: ["01632 960 123"], socialAccounts: ["@pip"],
    },
    value: {
      enquiryType: "benefits", nino: "QQ123456C", dateOfBirth: "1980-03-27", details: "About my claim", name: "Pip",
      address: "7 Tanners Rise", postcode: "SW1A 1AA", emails: ["pip@example.org", "quill@example.org"],
      phones: ["+441632960123"], socialAccounts: ["@pip"],
    },
  },
  complaint: {
    given: { ...LEAST, name: "Pip", email: "pip@example.org", withholdIdentity: "yes", withholdReason: "I live next door" },
    value: { ...LEAST, name: "Pip", email: "pip@example.org", withholdIdentity: "yes", withholdReason: "I live next door" },
  },
  "complaint-response": {
    given: { name: "Ada Brook", complaint: "The shouting of 3 May", response: "I did not shout", phone: "07700 900123" },
    value: { name: "Ada Brook", complaint: "The shouting of 3 May", response: "I did not shout", phone: "+447700900123" },
  },
};

/** The same answers as a page's FormData: what is several stands there several times. */
export function formData(answers) {
  const data = new FormData();
  for (const [name, answer] of Object.entries(answers)) for (const one of [answer].flat()) data.append(name, one);
  return data;
}

/** A text in both languages. */
export const words = (en, cy = `${en} (Cymraeg)`) => ({ en, cy });

/** A definition of these fields, of which only what matters has to be given. */
export function definition(fields, more = {}) {
  const rest = ["title", "intro", "purpose", "lawfulBasis"].map((name) => [name, words(name)]);
  return {
    id: "own",
    ...Object.fromEntries(rest),
    source: { notice: "A notice", clause: "A clause" },
    fields: fields.map((field) => ({ kind: "text", label: words(field.name), phrase: words(`your ${field.name}`), ...field })),
    ...more,
  };
}

/** A choice of yes and no. */
export const yesNo = (name, more = {}) => ({
  name,
  kind: "choice",
  options: ["yes", "no"].map((value) => ({ value, label: words(value) })),
  ...more,
});
