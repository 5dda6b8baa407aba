import type { ReportFrame } from "../model.js";
import type { ReportSection } from "../renderOptions.js";
import { wordsOf } from "../words.js";
import { html, trusted } from "./markup.js";
import { reportStyle } from "./style.js";

const LANGUAGES = { zh: "zh-CN", en: "en" } as const;

/** Nothing is loaded and nothing runs, whatever a picture may hold. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** A page up to its first section. */
export function pageHead({ locale, title }: ReportFrame, sections: readonly ReportSection[]): string {
  const word = wordsOf(locale);
  const links = sections.map((id) => html`<li><a href="#${id}">${word(id)}</a></li>\n`);
  return html`<!doctype html>
<html lang="${LANGUAGES[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${trusted(reportStyle)}</style>
</head>
<body>
<a class="skip" href="#main">${word("skip")}</a>
<header>
<h1>${title}</h1>
<nav aria-label="${word("contents")}"><ul>
${links}</ul></nav>
</header>
<main id="main" tabindex="-1">
`.markup;
}

export const PAGE_END = "</main>\n</body>\n</html>\n";
