// Word documents for the tests, written and read with nothing but Node's own packer.

import { inflateRawSync } from "node:zlib";

const office = "http://schemas.openxmlformats.org";

/** A Word document of a body in WordprocessingML, with a title in its properties. */
export function docx(body, title = "") {
  const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`;
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${office}/package/2006/relationships">${relation("rId1", `${office}/officeDocument/2006/relationships/officeDocument`, "word/document.xml")}`
      + `${relation("rId2", `${office}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml")}</Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
  });
}

/** An archive of texts, none of them packed. */
function zipped(parts) {
  const [files, contents] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [called, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    [[20, 0], [0x21, 8]].forEach(([value, place]) => about.writeUInt16LE(value, place));
    about.writeUInt32LE(checksum(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(called.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), about, called, data]);
    contents.push(Buffer.from("PK\x01\x02\x14\0"), about, offset, called);
    files.push(file);
    at += file.length;
  }
  const [all, count] = [Buffer.concat(contents), files.length];
  const end = Buffer.alloc(18);
  [[count, 4], [count, 6]].forEach(([value, place]) => end.writeUInt16LE(value, place));
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, all, Buffer.from("PK\x05\x06"), end]);
}

function checksum(data) {
  let sum = ~0;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

/** The texts of an archive's parts, by name. */
export function partsOf(bytes) {
  const parts = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + packed);
    parts[bytes.toString("utf8", at + 46, at + 46 + name)] = (method ? inflateRawSync(data) : data).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return parts;
}
