// Word documents for the tests, put together from snippets.

import { zipSync } from "fflate";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"], ["r", types],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"], ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"],
].map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join("");
const part = (root, inner) => `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespaces}>${inner}</${root}>`;
const relations = (all) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
  all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${types}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A paragraph; each text is a run of its own. */
export const paragraph = (...runs) => `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join("")}</w:p>`;

/** The smallest picture, called and described like this. */
export const picture = (description) => `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p" descr="${description}"/>`
  + `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr>`
  + `<pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

/** A Word document of a body, with a header and a footnote where they are given. */
export function docx(body, { header = "", footnote = "" } = {}) {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const override = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>`
      + `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>`
      + `${override("document", "document.main")}${override("header1", "header")}${override("footnotes", "footnotes")}${override("comments", "comments")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relations([["header", "header1.xml"], ["footnotes", "footnotes.xml"], ["image", "media/image1.png"], ["comments", "comments.xml"]]),
    "word/document.xml": part("w:document", `<w:body>${body}${footnote && `<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`}`
      + `<w:sectPr>${header && `<w:headerReference w:type="default" r:id="rId1"/>`}</w:sectPr></w:body>`),
    "word/header1.xml": part("w:hdr", header || paragraph("")),
    "word/footnotes.xml": part("w:footnotes", `<w:footnote w:id="2">${footnote || paragraph("")}</w:footnote>`),
    "word/comments.xml": part("w:comments", `<w:comment w:id="1" w:author="Rosalind Tattersall">${paragraph("Mine.")}</w:comment>`),
    "word/media/image1.png": png,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)])));
}
