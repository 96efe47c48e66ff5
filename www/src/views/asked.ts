// How each group was asked a question: in which words, whether as the opposite, and which answers count.

import { html, nothing, type TemplateResult } from "lit";
import { agreeIn, filesOf } from "../crosswalk";
import { questionOf } from "../lookup";
import type { Question, Report } from "../types";

/** One way to ask it, and who was asked so. */
interface Way {
  wording: string;
  opposite: boolean;
  counted: string;
  groups: string[];
}

export function asked(report: Report, id: string): TemplateResult | typeof nothing {
  const question = questionOf(report, id);
  if (!question) return nothing;
  const ways = waysOf(report, question, id);
  if (ways.length === 0) return nothing;
  return html`<section aria-labelledby="question-asked">
    <h2 id="question-asked">What was asked, and what counts</h2>
    <table class="beside" role="table" aria-labelledby="question-asked">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">In these words</th>
          <th role="columnheader" scope="col">Asked of</th>
          <th role="columnheader" scope="col">Counted</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${ways.map(
          ({ wording, opposite, counted, groups }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${wording}${opposite ? html`<small>The opposite: disagreeing counts as agreeing.</small>` : nothing}</th>
              <td role="cell" data-name="Asked of">${groups.join(", ")}</td>
              <td role="cell" data-name="Counted">${counted}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function waysOf(report: Report, question: Question, id: string): Way[] {
  const ways: Way[] = [];
  for (const file of filesOf(report.study, question)) {
    const wording = question.wordings?.[file] ?? question.text ?? question.id;
    const opposite = question.pairing?.reversed?.includes(file) ?? false;
    const counted = countedIn(question, file, id);
    const known = ways.find((way) => way.wording === wording && way.opposite === opposite && way.counted === counted);
    const groups = groupsOf(report, file, id);
    if (known) known.groups = [...new Set([...known.groups, ...groups])];
    else ways.push({ wording, opposite, counted, groups });
  }
  return ways;
}

/** Who answered the question in a file: its group with its wave, or all groups that its column or its figures name. */
function groupsOf(report: Report, file: string, id: string): string[] {
  const source = report.study.sources.find((each) => each.file === file);
  const wave = typeof source?.wave === "string" ? `, ${source.wave}` : "";
  if (typeof source?.group === "string") return [`${source.group}${wave}`];
  const here = source?.group ? Object.values(source.group.values ?? {}) : [];
  const groups = report.study.groups.map(({ name }) => name).filter((name) => here.length === 0 || here.includes(name));
  return groups.filter((name) => report.cells.some((cell) => cell.question === id && cell.group === name)).map((name) => `${name}${wave}`);
}

/** What of the answers in a file makes the figure, in words. */
function countedIn(question: Question, file: string, id: string): string {
  if (question.id !== id || question.options !== undefined) return "Who ticked it";
  switch (question.measure?.kind ?? "share") {
    case "mean":
      return "The mean of the answers";
    case "nps":
      return "9 and 10, less 0 to 6";
    case "share": {
      const answers = agreeIn(question, file).map((answer) => `“${answer}”`);
      return answers.length === 0 ? "As published" : answers.join(", ");
    }
  }
}
