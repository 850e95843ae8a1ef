// The words around a form's own: what is promised, the check before sending, and who would get what.

import { w } from "./pair.js";

const asking = {
  "form.unknown": w("There is no such form", "Nid oes ffurflen o’r fath"),
  "form.unknown-what": w("The address names no form that is here.", "Nid yw’r cyfeiriad yn enwi ffurflen sydd yma."),
  "form.list": w("Choose a form from the list", "Dewis ffurflen o’r rhestr"),
  "form.example": w("Use an example", "Defnyddio enghraifft"),
  "many.email": w("Email address {n}", "Cyfeiriad e-bost {n}"),
  "many.phone": w("Phone number {n}", "Rhif ffôn {n}"),
  "many.social": w("Account {n}", "Cyfrif {n}"),
  "many.other": w("Answer {n}", "Ateb {n}"),
  "many.add": w("Add another", "Ychwanegu un arall"),
};

const promised = {
  promises: w("What your answers are used for, and your rights", "I beth y defnyddir eich atebion, a’ch hawliau"),
  purpose: w("What they are used for", "I beth y cânt eu defnyddio"),
  "lawful-basis": w("Legal basis", "Sail gyfreithiol"),
  recipients: w("Who receives them", "Pwy sy’n eu cael"),
  retention: w("How long they are kept", "Am faint y cânt eu cadw"),
  rights: w("What you may ask", "Beth y cewch ofyn amdano"),
  contact: w("Whom to write to", "At bwy i ysgrifennu"),
  source: w("The privacy notice", "Yr hysbysiad preifatrwydd"),
  "source.quoted": w(
    "The words in quotation marks are this notice’s, as it was then. It may have changed since.",
    "Geiriau’r hysbysiad hwn, fel yr oedd ar y pryd, yw’r rhai mewn dyfynodau. Gall fod wedi newid ers hynny."),
};

const checked = {
  "not-given": w("Not given", "Heb ei roi"),
  "check.heading": w("Check what will be sent", "Gwirio’r hyn a gaiff ei anfon"),
  "check.before": w("Before you send", "Cyn i chi anfon"),
  "check.place": w("It says: {words}", "Mae’n dweud: {words}"),
  "check.answers": w("Your answers", "Eich atebion"),
  "check.back": w("Go back and change", "Mynd yn ôl a newid"),
  "check.other": w("Choose another form", "Dewis ffurflen arall"),
  "check.end": w("Nothing is sent: this is a demonstration.", "Nid oes dim yn cael ei anfon: arddangosiad yw hwn."),
  "check.continue": w("Continue to the notice", "Parhau i’r hysbysiad"),
  "check.demo": w(
    "Nothing is sent: this is a demonstration. The next step shows how the council’s officer takes your identity out of the notice.",
    "Nid oes dim yn cael ei anfon: arddangosiad yw hwn. Mae’r cam nesaf yn dangos sut mae swyddog y cyngor yn tynnu eich enw allan o’r hysbysiad."),
  "check.demo-not-asked": w(
    "Nothing is sent: this is a demonstration. The next page can be tried as well: on it a council’s officer takes a person out of a notice.",
    "Nid oes dim yn cael ei anfon: arddangosiad yw hwn. Gellir rhoi cynnig ar y dudalen nesaf hefyd: arni mae swyddog cyngor yn tynnu person allan o hysbysiad."),
  "sent.heading": w("Who would get what", "Pwy fyddai’n cael beth"),
  "sent.source": w("It keeps to this privacy notice, as it was then:", "Mae’n cadw at yr hysbysiad preifatrwydd hwn, fel yr oedd ar y pryd:"),
  "sent.asked": w(
    "You ask that your identity be withheld. This is how it is if the council agrees.",
    "Rydych yn gofyn am gadw eich enw yn ôl. Fel hyn y bydd os bydd y cyngor yn cytuno."),
  "sent.not-asked": w("You do not ask that your identity be withheld.", "Nid ydych yn gofyn am gadw eich enw yn ôl."),
  "sent.to": w("Sent to", "Anfonir at"),
  "sent.when": w("When", "Pryd"),
  "sent.goes": w("Gets", "Yn cael"),
  "sent.facts": w("Gets only the general facts of", "Yn cael dim ond ffeithiau cyffredinol"),
  "sent.facts-how": w(
    "What says who you are, and anyone’s contact details, are taken out first.",
    "Caiff yr hyn sy’n dweud pwy ydych, a manylion cyswllt unrhyw un, eu tynnu allan yn gyntaf."),
  "sent.cleaned": w("Gets, with what they may not know taken out", "Yn cael, heb yr hyn na chânt ei wybod"),
  "sent.copy": w("What they get of it", "Yr hyn a gânt ohono"),
  "sent.hidden": w("Does not get, because it holds what they may not know", "Ddim yn cael, gan ei fod yn cynnwys yr hyn na chânt ei wybod"),
  "sent.withheld": w("Does not get, because your identity is withheld", "Ddim yn cael, gan fod eich enw yn cael ei gadw yn ôl"),
  "sent.stays": w("Does not get", "Ddim yn cael"),
  "sent.kept": w("How long they keep it", "Am faint y caiff ei gadw"),
  "sent.clause": w("The privacy notice said", "Dywedodd yr hysbysiad preifatrwydd (yn Saesneg)"),
  "sent.nothing": w("Nothing", "Dim"),
};

export const form = { ...asking, ...promised, ...checked };
