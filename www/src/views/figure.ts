// The chart: a canvas with a name, its table inside, a way over its marks by keyboard, and a tip on hover.

import { html, nothing, type TemplateResult } from "lit";
import { figure as valueOf, gapSize, interval } from "../format";
import { cellOf, questionText } from "../lookup";
import type { Page } from "../page";
import type { Gap, Report } from "../types";
import { kindInWords } from "../words";

export function figure(page: Page, report: Report, gaps: Gap[]): TemplateResult {
  const { chart, view } = page;
  const mark = chart.hovered ?? chart.focused;
  return html`<figure>
    <figcaption>Share who agree, in percent, ranked by gap</figcaption>
    ${chart.broken ? html`<p class="deck">The chart could not be drawn here; its table follows.</p>` : nothing}
    <div class="chart" ?hidden=${chart.broken} @pointermove=${chart.onPointer} @pointerleave=${chart.onLeave}>
      <canvas
        tabindex="0"
        role="group"
        aria-label="Chart of gaps, ${view.a} against ${view.b}, ${gaps.length} questions. Arrow keys move over its values."
        @keydown=${chart.onKey}
        @blur=${chart.onBlur}
      >
        ${fallback(report, gaps)}
      </canvas>
      <div class="ring" ?hidden=${!chart.focused}></div>
      <div class="tip" aria-hidden="true" ?hidden=${!mark}>${mark?.label}</div>
    </div>
    <p class="spoken" aria-live="polite">${chart.focused?.label}</p>
  </figure>`;
}

function fallback(report: Report, gaps: Gap[]): TemplateResult {
  const [first] = gaps;
  return html`<table>
    <tr>
      <th>Question</th>
      <th>${first?.a}</th>
      <th>${first?.b}</th>
      <th>Gap, points</th>
      <th>Interval</th>
      <th>Verdict</th>
    </tr>
    ${gaps.map((gap) => {
      const [a, b] = [cellOf(report, gap, gap.a), cellOf(report, gap, gap.b)];
      return html`<tr>
        <td>${questionText(report, gap.question)}</td>
        <td>${valueOf(a)}</td>
        <td>${valueOf(b)}</td>
        <td>${gapSize(gap)}</td>
        <td>${interval(gap)}</td>
        <td>${kindInWords(gap, a, b)}</td>
      </tr>`;
    })}
  </table>`;
}
