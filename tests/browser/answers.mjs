// For every form of the catalogue, answers that it takes and answers that it does not. Everybody in them is invented; the
// phone numbers are Ofcom's for fiction.

const person = {
  name: "Ifeoma Brightwater",
  address: "4 Kiln Lane\nUpper Wick",
  postcode: "sw1a2aa",
  email: "ifeoma@brightwater.example",
  phone: "01632 960417",
};
const unreachable = { email: "ifeoma@", phone: "12", postcode: "SW1A" };

/**
 * `right` is accepted; `wrong`, put over it, is refused at the inputs whose ids are `places`, in page order. `required` are
 * the places of an empty form. Answers are by field: a text, a list where there may be several, the parts of a date.
 */
export const answers = {
  complaint: {
    right: { ...person, councillor: "Councillor Ben Quillfeather", council: "Wick Council", details: "He shouted at the meeting.", withholdIdentity: "yes", withholdReason: "He lives next door." },
    wrong: { ...unreachable, council: "" },
    places: ["postcode", "email", "phone", "council"],
    required: ["councillor", "council", "details"],
  },
  "complaint-response": {
    right: { ...person, complaint: "LO/2026/014", response: "I was not there.", furtherInformation: "The minutes show it." },
    wrong: { ...unreachable, name: "123", response: "" },
    places: ["name", "postcode", "email", "phone", "response"],
    required: ["name", "complaint", "response"],
  },
  contact: {
    right: { ...person, socialHandle: "@ib_1979", location: "Upper Wick", details: "Where do I vote?" },
    wrong: { ...unreachable, socialHandle: "bright water", details: "" },
    places: ["email", "phone", "postcode", "socialHandle", "details"],
    required: ["details"],
  },
  "customer-service": {
    right: {
      enquiryType: "benefits", nino: "ab 12 34 56 c", dateOfBirth: { day: "3", month: "2", year: "1979" }, details: "When is it paid?",
      name: person.name, address: person.address, postcode: person.postcode,
      emails: [person.email, "home@brightwater.example"], phones: [person.phone, "07700 900482"], socialAccounts: ["@ib_1979"],
    },
    wrong: { nino: "12 34 56", dateOfBirth: { day: "31", month: "2", year: "1979" }, emails: [person.email, "home@"], phones: ["12", "07700 900482"], details: "" },
    places: ["nino", "dateOfBirth-day", "details", "emails-2", "phones"],
    required: ["enquiryType", "details"],
  },
  booklet: {
    right: { name: person.name, address: person.address, postcode: person.postcode, formats: ["large-print", "audio"], copies: "2" },
    wrong: { address: "", postcode: "SW1A", formats: [], copies: "2.5" },
    places: ["address", "postcode", "formats", "copies"],
    required: ["address", "postcode", "formats"],
  },
  research: {
    right: { name: person.name, email: person.email },
    wrong: { name: "123", email: "ifeoma@" },
    places: ["name", "email"],
    required: [],
  },
  stakeholder: {
    right: { role: "electoral-administrator", ...person },
    wrong: { ...unreachable, address: "" },
    places: ["email", "phone", "postcode"],
    required: ["email"],
  },
};
