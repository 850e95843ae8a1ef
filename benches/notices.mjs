// Notices to measure on, and the person who is taken out of them.

export const identity = {
  title: "Mrs", givenNames: ["Philippa", "Jane"], surname: "Quillfeather-Okoye", knownAs: ["Pip"],
  emails: ["pip.okoye@example.org"], phones: ["01632 960123"], addressLines: ["7 Tanners Rise", "Northmoor"],
  postcode: "ZZ9 9ZZ", dateOfBirth: "1970-02-01",
};
export const keep = [{ name: "Councillor Ada Okoye" }];

const paragraph = (n) =>
  `${n}.1 The Sub-Committee considered the complaint of Mrs Quillfeather-Okoye against Councillor Ada Okoye. It was told that on ` +
  `${1 + (n % 28)} March 2024, after the meeting in the Jubilee Hall, the councillor had spoken “in a raised voice” to several residents.\n\n` +
  `${n}.2 Members asked whether paragraph ${n % 9} of the Code of Conduct applied. The Monitoring Officer advised that it might, and that ` +
  `the complainant could be reached on 01632 960123. RESOLVED: that the matter be deferred for ${n % 30} days.\n\n`;
export function text(bytes) {
  let all = "";
  for (let n = 1; all.length < bytes; n += 1) all += paragraph(n);
  return all.slice(0, bytes);
}
