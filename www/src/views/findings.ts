// What stands out: the report's own sentences, each with the interval it rests on.

import { html, nothing, type TemplateResult } from "lit";
import { interval } from "../format";
import { cellOf, evidenceGaps, sentences } from "../lookup";
import type { Page } from "../page";
import type { Narrative, Report } from "../types";
import { kindInWords } from "../words";

export function findings(page: Page, report: Report): TemplateResult | typeof nothing {
  const found = sentences(report, "finding");
  if (found.length === 0) return nothing;
  return html`<aside aria-labelledby="stands-out">
    <h2 class="small-caps" id="stands-out">What stands out</h2>
    <ol>
      ${found.map((sentence) => finding(page, report, sentence))}
    </ol>
  </aside>`;
}

function finding(page: Page, report: Report, sentence: Narrative): TemplateResult {
  const gaps = evidenceGaps(report, sentence);
  const only = gaps.length === 1 ? gaps[0] : undefined;
  const facts = only
    ? [
        ...(only.low === null ? [] : [`${interval(only.low, only.high)} points`]),
        kindInWords(only, cellOf(report, only, only.a), cellOf(report, only, only.b)).toLowerCase(),
      ]
    : [];
  return html`<li>
    <p>${sentence.text}</p>
    <p class="facts">
      ${facts.join(" · ")}
      ${gaps.length > 0
        ? html`<span class="show"
            >${facts.length > 0 ? "· " : nothing}<button
              class="link"
              aria-label="Show where: ${sentence.text}"
              @click=${() => page.showEvidence(sentence)}
            >
              show
            </button></span
          >`
        : nothing}
    </p>
  </li>`;
}
