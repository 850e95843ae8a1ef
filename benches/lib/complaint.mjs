// The complaint form filled in, as the forms' bench sends it: made up, with phone numbers from Ofcom's ranges for fiction
// that libphonenumber takes for real ones.

const people = ["Philippa Quillfeather", "Jônatan ap Rhys", "Margaret Okonkwo-Hughes", "Li Wei", "O’Shea, Bríd", "Anne de la Tour", "Zoë Abara", "T. J. Moss"];
const postcodes = ["LS1 4AP", "cf10 1ep", "SW1A 2AA", "M1 1AE", "BT1 5GS", "eh12ng", "B33 8TH", "CR2 6XH"];
const phones = ["0113 496 0123", "029 2018 0456", "+44 20 7946 0018", "(0161) 496 0789", "0118 496 0012", "0131 496 0345", "0121-496-0678", "+44 117 496 0901"];
const details =
  "At the meeting in the Jubilee Hall the councillor shouted at two residents who had asked about the drains. " +
  "I told the clerk the next morning and was told that nothing could be done. ";

/** Eight people's answers, all in order, in objects that the forms' bench copies for every call. */
export const inOrder = people.map((name, i) => ({
  name,
  address: `${i + 7} Tanners Rise\nNorthmoor`,
  postcode: postcodes[i],
  email: `person.${i}@northmoor.example.org`,
  phone: phones[i],
  councillor: "Cllr Ada Okoye",
  council: "Northmoor Council",
  details: details.repeat(8 + i),
  withholdIdentity: i % 2 ? "yes" : "no",
  withholdReason: i % 2 ? "I am afraid of what she would do." : "",
}));

/** The same with six mistakes. */
export const withSixErrors = inOrder.map((answers, i) => ({
  ...answers,
  postcode: `ZZZ${i}`,
  email: "person at northmoor",
  phone: `1${i}`,
  councillor: "",
  council: " ",
  details: "",
}));
