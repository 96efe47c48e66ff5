// How each group was asked a question: in which words, whether as the opposite, and which answers count.

import { html, nothing, type TemplateResult } from "lit";
import { agreeIn, filesOf } from "../crosswalk";
import { questionOf } from "../lookup";
import type { Question, Report } from "../types";

/** What it says of the service to agree. */
const DIRECTIONS = { favourable: "good", unfavourable: "bad", neutral: "neither good nor bad" };

/** One way to ask it, and who was asked so. */
interface Way {
  wording: string;
  opposite: boolean;
  counted: string;
  /** The groups, each with its waves; none where it has none, or a column tells. */
  groups: Map<string, Set<string>>;
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
          <th role="columnheader" scope="col">To agree is</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${ways.map(
          ({ wording, opposite, counted, groups }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${wording}${opposite ? html`<small>The opposite: disagreeing counts as agreeing.</small>` : nothing}</th>
              <td role="cell" data-name="Asked of">${groupsInWords(groups, ways)}</td>
              <td role="cell" data-name="Counted">${counted}</td>
              <td role="cell" data-name="To agree is">${DIRECTIONS[question.polarity ?? "neutral"]}</td>
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
    const way = known ?? { wording, opposite, counted, groups: new Map() };
    if (!known) ways.push(way);
    const wave = report.study.sources.find((each) => each.file === file)?.wave;
    for (const group of groupsOf(report, file, id)) {
      const waves = way.groups.get(group) ?? new Set();
      if (typeof wave === "string") waves.add(wave);
      way.groups.set(group, waves);
    }
  }
  return ways;
}

/** Who answered the question in a file: its group, or all groups that its column or its figures name. */
function groupsOf(report: Report, file: string, id: string): string[] {
  const group = report.study.sources.find((each) => each.file === file)?.group;
  if (typeof group === "string") return [group];
  const here = Object.values(group?.values ?? {});
  const groups = report.study.groups.map(({ name }) => name).filter((name) => here.length === 0 || here.includes(name));
  return groups.filter((name) => report.cells.some((cell) => cell.question === id && cell.group === name));
}

/** `Managers, Customers in 2024`: the waves are told where a group was asked in several ways. */
function groupsInWords(groups: Way["groups"], ways: Way[]): string {
  const inSeveral = (group: string): boolean => ways.filter((way) => way.groups.has(group)).length > 1;
  return [...groups].map(([group, waves]) => (waves.size > 0 && inSeveral(group) ? `${group} in ${[...waves].join(" and ")}` : group)).join(", ");
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
