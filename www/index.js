import { startPage } from "./page.js";
import { t } from "./language.js";

const title = () => { document.title = `${t("index.heading")} – ${t("service")}`; };
startPage(title);
title();
