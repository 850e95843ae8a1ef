// The words of every page's frame, and of the first page.

import { w } from "./pair.js";

const every = {
  service: w("Withheld", "Withheld"),
  skip: w("Skip to main content", "Neidio i’r prif gynnwys"),
  "nav.service": w("Service information", "Gwybodaeth am y gwasanaeth"),
  "nav.pages": w("Pages", "Tudalennau"),
  "nav.menu": w("Menu", "Dewislen"),
  "nav.language": w("Language", "Iaith"),
  "nav.forms": w("Forms", "Ffurflenni"),
  "nav.redact": w("Redact a notice", "Golygu hysbysiad"),
  footer: w(
    "A demonstration. It is no service of GOV.UK, of the government or of any council, and it sends nothing anywhere.",
    "Arddangosiad. Nid yw’n un o wasanaethau GOV.UK, y llywodraeth nac unrhyw gyngor, ac nid yw’n anfon dim i unman."),
  back: w("Back", "Yn ôl"),
  "back.home": w("to the first page", "i’r dudalen gyntaf"),
  "back.check": w("to what will be sent", "i’r hyn a gaiff ei anfon"),
  "back.notice": w("to the notice", "i’r hysbysiad"),
  "back.previous": w("to the document before", "i’r ddogfen flaenorol"),
  "back.copies": w("to the copies", "i’r copïau"),
  "back.findings": w("to the findings", "i’r canfyddiadau"),
  error: w("Error", "Gwall"),
  problem: w("There is a problem", "Mae problem wedi codi"),
  optional: w("(optional)", "(dewisol)"),
  continue: w("Continue", "Parhau"),
  change: w("Change", "Newid"),
  yes: w("Yes", "Ydy"),
  no: w("No", "Nac ydy"),
  "date.day": w("Day", "Diwrnod"),
  "date.month": w("Month", "Mis"),
  "date.year": w("Year", "Blwyddyn"),
  "date.months": w(
    "January February March April May June July August September October November December",
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"),
  "wasm-refused-short": w("This page cannot work here", "Ni all y dudalen hon weithio yma"),
  "wasm-refused": w(
    "This page needs WebAssembly, and your browser or its settings refuse it. Nothing can be checked or searched without it. Try another browser, or ask whoever looks after this one.",
    "Mae angen WebAssembly ar y dudalen hon, ac mae eich porwr neu ei osodiadau yn ei wrthod. Ni ellir gwirio na chwilio dim hebddo. Rhowch gynnig ar borwr arall, neu gofynnwch i bwy bynnag sy’n gofalu am hwn."),
  "nothing-leaves": w(
    "Nothing leaves this page. What you type stays in your browser’s memory, and is gone when you close or reload the page.",
    "Nid oes dim yn gadael y dudalen hon. Mae’r hyn a deipiwch yn aros yng nghof eich porwr, ac yn diflannu pan fyddwch yn cau neu’n ail-lwytho’r dudalen."),
};

const index = {
  "index.heading": w("Forms and notices that keep personal information back", "Ffurflenni a hysbysiadau sy’n cadw gwybodaeth bersonol yn ôl"),
  "index.what": w(
    "Each form asks what a public body’s privacy notice says that it may ask, and shows who would receive what before anything is sent.",
    "Mae pob ffurflen yn gofyn yr hyn y dywed hysbysiad preifatrwydd corff cyhoeddus y caiff ei ofyn, ac yn dangos pwy fyddai’n cael beth cyn i ddim gael ei anfon."),
  "index.forms": w("Fill in a form", "Llenwi ffurflen"),
  "index.complaint": w(
    "From here you can go on to the notice that the council publishes, and take the person out of it.",
    "Oddi yma gallwch fynd ymlaen at yr hysbysiad y mae’r cyngor yn ei gyhoeddi, a thynnu’r person allan ohono."),
  "index.source": w("Source:", "Ffynhonnell:"),
  "index.redact": w(
    "For officers: paste or open a notice, look at every finding, and get a redacted copy and a report.",
    "I swyddogion: gludwch neu agorwch hysbysiad, edrychwch ar bob canfyddiad, a chael copi wedi’i olygu ac adroddiad."),
  "index.stays-heading": w("Nothing leaves these pages", "Nid oes dim yn gadael y tudalennau hyn"),
  "index.stays": w(
    "What you type or open stays in the memory of your browser until you close or reload the page. It is not sent, stored or put into the address.",
    "Mae’r hyn a deipiwch neu a agorwch yn aros yng nghof eich porwr nes i chi gau neu ail-lwytho’r dudalen. Nid yw’n cael ei anfon, ei storio na’i roi yn y cyfeiriad."),
  "index.not-heading": w("What these pages do not do", "Beth nad yw’r tudalennau hyn yn ei wneud"),
  "index.not": w(
    "They send no form, and they do not decide for you. What points to a person without naming them is only suggested: read the copy before you publish it.",
    "Nid ydynt yn anfon ffurflen, ac nid ydynt yn penderfynu drosoch. Dim ond awgrymu y mae’r hyn sy’n pwyntio at rywun heb ei enwi: darllenwch y copi cyn ei gyhoeddi."),
};

export const frame = { ...every, ...index };
