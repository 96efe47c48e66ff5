// Which column of each file holds what respondents wrote about a question.

import { html, nothing, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import { withComments } from "../study";
import type { Comments, InspectedQuestion, Question, Report } from "../types";
import { standing } from "../typing";
import { shortened } from "./asked";
import type { Editing } from "./editing";

/** Longer names do not fit a list. */
const LONGEST = 60;

/** Stands for the column that is found without anybody saying so, and for none: no column has such a name. */
const [FOUND, NONE] = ["found", "none"];

/** What was found, by report and question: until the report is another, it is not asked again. */
const found = new WeakMap<Report, Map<string, Promise<Comments[]>>>();

export function writing(editing: Editing, question: Question, files: string[]): TemplateResult | typeof nothing {
  const choices = files.map((file) => ({ file, columns: textsIn(editing, file) })).filter(({ file, columns }) => columns.length > 0 || question.comments?.[file]);
  if (choices.length === 0) return nothing;
  return html`<details class="none writing">
    <summary>What people wrote about it${until(inShort(editing, question), nothing)}</summary>
    <div class="labels">${choices.map(({ file, columns }) => choice(editing, question, file, columns))}</div>
  </details>`;
}

/** The columns of free text in a file. */
function textsIn({ files }: Editing, file: string): InspectedQuestion[] {
  const questions = files.find(({ name }) => name === file)?.inspection.questions ?? [];
  return questions.filter(({ kind, columns }) => kind === "text" && columns.length === 1);
}

function choice(editing: Editing, question: Question, file: string, columns: InspectedQuestion[]): TemplateResult {
  const { id } = question;
  const said = question.comments?.[file];
  const at = `written-${id}-${file}`;
  const known = columns.some(({ columns: [name] }) => name === said);
  const choose = (event: Event): void => {
    const [kind, place = ""] = (event.target as HTMLSelectElement).value.split(" ");
    const column = kind === FOUND ? undefined : kind === NONE ? "" : columns[Number(place)]?.columns[0];
    void editing.edit(id, (now) => withComments(now, id, file, column));
  };
  return html`<div class="field">
    <label for=${at}>Comments in ${file}</label>
    <select id=${at} @change=${choose}>
      <option value=${FOUND} .selected=${standing(said === undefined)}>${until(asFound(editing, question, file), "as the file tells")}</option>
      <option value=${NONE} .selected=${standing(said === "")}>none</option>
      ${columns.map(
        ({ columns: [name = ""], text }, place) =>
          html`<option value="column ${place}" .selected=${standing(name === said)}>${shortened(text || name, LONGEST)}</option>`,
      )}
      ${said && !known ? html`<option value="kept" disabled .selected=${standing(true)}>${shortened(said, LONGEST)}</option>` : nothing}
    </select>
  </div>`;
}

/** What the files hold of it by now. */
function written({ page }: Editing, { id }: Question): Promise<Comments[]> {
  const { report } = page.desk;
  if (!report) return Promise.resolve([]);
  const known = found.get(report) ?? new Map<string, Promise<Comments[]>>();
  found.set(report, known);
  const asked = known.get(id) ?? page.comments(id, 1).catch(() => []);
  known.set(id, asked);
  return asked;
}

async function inShort(editing: Editing, question: Question): Promise<string> {
  const texts = new Set((await written(editing, question)).map(({ file, text }) => `“${shortened(text, LONGEST)}” in ${file}`));
  return texts.size > 0 ? `: ${[...texts].join(", ")}` : ": no column";
}

/** Where nobody said anything, what was found tells what that means. */
async function asFound(editing: Editing, question: Question, file: string): Promise<string> {
  if (question.comments?.[file] !== undefined) return "as the file tells";
  const [told] = (await written(editing, question)).filter((each) => each.file === file);
  return told ? `as the file tells: ${shortened(told.text, LONGEST)}` : "as the file tells: none";
}
