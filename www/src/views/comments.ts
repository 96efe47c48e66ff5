// What respondents wrote about a question. Asked of the worker when a question is looked at; on no paper, in no report.

import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { count } from "../format";
import type { Page } from "../page";
import { withoutComments } from "../study";
import type { Comments, Report } from "../types";

/** So many of a group stand there at first, and so many at most. */
const AT_FIRST = 4;
const AT_MOST = 100;

/** What was asked for, by report and question: until the report is another, it is not asked again. */
const asked = new WeakMap<Report, Map<string, Promise<unknown>>>();

export function comments(page: Page, report: Report, question: string): unknown {
  const known = asked.get(report) ?? new Map<string, Promise<unknown>>();
  asked.set(report, known);
  const shown = known.get(question) ?? page.comments(question, AT_MOST).then((all) => section(page, question, all), () => nothing);
  known.set(question, shown);
  return until(shown, nothing);
}

function section(page: Page, question: string, all: Comments[]): TemplateResult | typeof nothing {
  const told = all.filter(({ written }) => written !== 0);
  if (told.length === 0) return nothing;
  return html`<section class="comments" aria-labelledby="question-comments">
    <h2 id="question-comments">In their own words</h2>
    <p class="prose">
      E-mail addresses, long numbers and names after a greeting are masked; other names are not. Comments are read from
      the files and stand on this page alone, in nothing that is printed or saved.
    </p>
    ${told.map((each) => ofGroup(page, question, each))}
  </section>`;
}

function ofGroup(page: Page, question: string, { group, wave, text, file, hidden, written, examples }: Comments): TemplateResult {
  const [asked = question] = question.split("/");
  const who = wave === "" ? group : `${group}, ${wave}`;
  const [first, more] = [examples.slice(0, AT_FIRST), examples.slice(AT_FIRST)];
  return html`<section aria-label="Comments of ${who}">
    <h3>${who}</h3>
    <p class="prose">
      ${howMany(hidden, written, examples.length)} Asked in ${file}: “${text}”.
      <button class="link" @click=${() => page.desk.edit("page", (study) => withoutComments(study, asked, file))}>
        Not about this question
      </button>
    </p>
    ${list(first)} ${more.length > 0 ? html`<details><summary>Show ${more.length} more</summary>${list(more)}</details>` : nothing}
  </section>`;
}

function howMany(hidden: boolean, written: number | null, shown: number): string {
  if (hidden) return "Not shown: the group, or its figure here, is too small.";
  if (written === null) return "Not shown: there are more different texts than are kept.";
  const wrote = written === 1 ? "1 respondent wrote something." : `${count(written)} respondents wrote something.`;
  return shown < written ? `${wrote} ${count(shown)} different comments, in the order of the file:` : wrote;
}

function list(texts: string[]): TemplateResult {
  return html`<ul>
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}
