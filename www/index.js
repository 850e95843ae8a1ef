// The first page: the forms there are, from their definitions.

import { form as formOf, forms } from "/withheld/forms.js";
import { el, heading, paragraph } from "./dom.js";
import { pageLink, side, t } from "./language.js";
import { startPage } from "./page.js";
import { sourceOf } from "./promises.js";

/** The complaint has a page of its own, which goes on to the notice. */
const pageOf = (id) => (id === "complaint" ? "complaint.html" : `form.html?form=${id}`);

function drawForm(form) {
  const { id, title, purpose } = form;
  const page = pageOf(id);
  return el("li", { class: "app-form" },
    heading(3, "s", el("a", { class: "govuk-link", href: pageLink(page) }, side(title))),
    paragraph(side(purpose)),
    id === "complaint" && paragraph(t("index.complaint")),
    el("div", { class: "govuk-hint" }, t("index.source"), " ", sourceOf(form)));
}

function draw() {
  document.title = `${t("index.heading")} – ${t("service")}`;
  document.getElementById("forms").replaceChildren(...forms().map(({ id }) => drawForm(formOf(id))));
}

startPage(draw);
draw();
