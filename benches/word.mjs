// A Word report of a hundred pages, in which half the names are split over runs: redacted with its proof, beside
// python-docx, which replaces one spelling in the body and proves nothing, as a careful script does.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { strToU8, unzipSync, zipSync } from "fflate";
import { median } from "./lib/rounds.mjs";

const pages = 100;
const [given, family] = ["Philippa", "Quillfeather"];
const office = "http://schemas.openxmlformats.org";

const run = (text, bold = false) => `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const words = ("the of a to in and for that was on at by with from it be not or as is his their which had under after before whether may any such each other than but this these those "
  + "committee council councillor meeting report paragraph code conduct officer monitoring member hearing evidence allegation finding statement minute resolution procedure "
  + "resident planning highway licence budget lease hall parish ward election register interest disclosure bias respect treated said wrote replied agreed considered noted resolved deferred upheld dismissed referred").split(" ");

/** Words in no order that a packer could make use of, and the same in every run. */
let seed = 1;
const any = (n) => (seed = (seed * 48_271) % 2_147_483_647) % n;
const sentence = () => {
  const text = Array.from({ length: 12 + any(18) }, () => words[any(words.length)]).join(" ");
  return `${text[0].toUpperCase()}${text.slice(1)}${any(4) ? "" : ` on ${1 + any(28)} March 20${10 + any(15)}`}. `;
};

/** A page of a dozen paragraphs, with the name in two of them: in one run, or in two with a format each. */
function page(n) {
  const named = n % 2 ? run(`The complaint of ${given} `) + run(family, true) + run(" was upheld.") : run(`The complaint of ${given} ${family} was upheld.`);
  return Array.from({ length: 12 }, (_, i) => `<w:p>${run(sentence() + sentence())}${i % 6 === 2 ? named : ""}</w:p>`).join("") + `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
}

/** The report as a file, and how large its text is unpacked. */
function report() {
  const body = Array.from({ length: pages }, (_, n) => page(n)).join("");
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": document,
  };
  return { bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))), unpacked: strToU8(document).length };
}

/** A Python that waits: asked, it says how many seconds one replacement of the name took. Nothing where there is none. */
async function python(file) {
  const child = spawn(process.env.BENCH_PYTHON ?? "python3", [fileURLToPath(new URL("word.py", import.meta.url)), file, `${given} ${family}`], { stdio: ["pipe", "pipe", "ignore"] });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { done } = await lines.next();
  if (done) return undefined;
  const ask = async () => {
    child.stdin.write("\n");
    return JSON.parse((await lines.next()).value);
  };
  return { ask, end: () => child.stdin.end() };
}

const count = (bytes, word) => Buffer.from(unzipSync(bytes)["word/document.xml"]).toString("utf8").replace(/<[^>]*>/g, "").split(word).length - 1;

/** @param {new (identity: object) => any} Redactor the package's own */
export async function word(Redactor) {
  const { bytes, unpacked } = report();
  const redactor = new Redactor({ fullName: `Mrs ${given} ${family}` });
  const folder = mkdtempSync(join(tmpdir(), "withheld-bench-"));
  const file = join(folder, "report.docx");
  writeFileSync(file, bytes);
  const peer = await python(file);
  const timed = (work) => {
    const start = performance.now();
    const result = work();
    return [(performance.now() - start) / 1000, result];
  };
  const [own, looked, theirs] = [[], [], []];
  let copy;
  let peerLeft;
  for (let round = 0; round < 5; round += 1) {
    looked.push(timed(() => redactor.review(bytes))[0]);
    const [seconds, redaction] = timed(() => redactor.redact(bytes));
    own.push(seconds);
    copy = redaction.document;
    if (peer) {
      const { seconds: theirSeconds, replaced } = await peer.ask();
      theirs.push(theirSeconds);
      peerLeft = replaced;
    }
  }
  peer?.end();
  rmSync(folder, { recursive: true });
  const speed = (seconds) => `${(unpacked / 1e6 / seconds).toFixed(1)} MB/s`;
  const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;
  console.log(`  ${pages} pages: ${(bytes.length / 1000).toFixed(0)} kB, unpacked ${(unpacked / 1e6).toFixed(2)} MB, the name ${count(bytes, family)} times, half of them over runs; ${count(copy, family)} left in a copy of ${(copy.length / 1000).toFixed(0)} kB`);
  console.log(`  review                             ${ms(median(looked))}, ${speed(median(looked))}`);
  console.log(`  redact with its proof              ${ms(median(own))}, ${speed(median(own))}`);
  if (!peer) {
    console.log("  python-docx                        left out: pip install python-docx, and BENCH_PYTHON names its Python");
    return;
  }
  const ratios = own.map((seconds, round) => seconds / theirs[round]);
  console.log(`  python-docx: replace over runs     ${ms(median(theirs))}, ${peerLeft} replaced; redact with its proof takes ${median(ratios).toFixed(2)} times its time`);
}
