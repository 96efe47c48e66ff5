// What stands out: the report's own sentences, each with a way to what it rests on.

import { html, nothing, type TemplateResult } from "lit";
import { copyText } from "../clipboard";
import { shownBy } from "../evidence";
import { sentences } from "../lookup";
import type { Page } from "../page";
import type { Narrative, Report } from "../types";
import { copyButton } from "./copybutton";

export function findings(page: Page, report: Report): TemplateResult | typeof nothing {
  const found = sentences(page.told, "finding");
  if (found.length === 0) return nothing;
  return html`<aside aria-labelledby="stands-out">
    <h2 class="small-caps" id="stands-out">What stands out</h2>
    <ol>
      ${found.map((sentence, at) => finding(page, report, sentence, at + 1))}
    </ol>
  </aside>`;
}

function finding(page: Page, report: Report, sentence: Narrative, place: number): TemplateResult {
  return html`<li>
    <p>${withItsSubject(sentence.text)}</p>
    <p class="show">
      ${shownBy(report, page.view, sentence)
        ? html`<button class="link" aria-label="Show finding ${place}" @click=${() => page.showEvidence(sentence)}>show</button>`
        : nothing}
      ${copyButton("copy", () => copyText(sentence.text), `Copy finding ${place}`)}
    </p>
  </li>`;
}

/** A sentence with what it is about set off, where it names that first: `“A question”: …`, `Since 2024: …`. */
function withItsSubject(text: string): TemplateResult | string {
  const subject = /^(?:“[^”]+”|[^:“]{1,40}):/u.exec(text)?.[0];
  return subject ? html`<b>${subject}</b>${text.slice(subject.length)}` : text;
}
