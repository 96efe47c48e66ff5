// Who answered a file: one group, or the groups that a column names.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { count } from "../format";
import type { Page } from "../page";
import { renameGroup, withAnswerAsGroup, withGroupOf } from "../study";
import type { AnswerCount, Inspection } from "../types";

/** More answers than this make no groups that anybody would compare. */
const MOST_GROUPS = 12;

interface Choice {
  column: string;
  label: string;
  values: AnswerCount[];
}

/** `question`: what is asked for, where something other than who answered the file. */
export function groupChooser(
  page: Page,
  { name, inspection }: Loaded,
  question: TemplateResult = html`Who answered <b>${name}</b>?`,
): TemplateResult | typeof nothing {
  const likely = (inspection.group_candidates ?? []).map(({ column, reason, values }) => ({
    column,
    label: `${shorten(column)} (${reason})`,
    values,
  }));
  const others = otherColumns(inspection, likely);
  if (likely.length + others.length === 0) return oneGroup(page, name);
  const group = page.desk.study?.sources.find((source) => source.file === name)?.group;
  const column = group && typeof group !== "string" ? group.column : "";
  const id = `group-${domId(name)}`;
  const choose = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value;
    void page.desk.edit((study) => withGroupOf(study, name, value === "" ? stem(name) : { column: value }));
  };
  return html`<div class="chooser">
    <label for=${id}>${question}</label>
    <select id=${id} @change=${choose}>
      <option value="" ?selected=${column === ""}>All of them are one group</option>
      ${options("The groups stand in a likely column", likely, column)} ${options("The groups stand in another column", others, column)}
    </select>
    ${column === "" ? oneGroup(page, name) : answers(page, name, [...likely, ...others].find((each) => each.column === column))}
  </div>`;
}

function options(label: string, choices: Choice[], chosen: string): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<optgroup label=${label}>
    ${choices.map((each) => html`<option value=${each.column} ?selected=${each.column === chosen}>${each.label}</option>`)}
  </optgroup>`;
}

/** The name of a file's only group, to edit. */
function oneGroup(page: Page, file: string): TemplateResult | typeof nothing {
  const group = page.desk.study?.sources.find((source) => source.file === file)?.group;
  if (typeof group !== "string") return nothing;
  const id = `name-${domId(file)}`;
  const rename = (event: Event): void => {
    const to = (event.target as HTMLInputElement).value;
    void page.desk.edit((study) => renameGroup(study, group, to));
  };
  return html`<label for=${id}>Group</label> <input id=${id} .value=${group} @change=${rename} />`;
}

/** Which answers of the column are groups. */
function answers(page: Page, file: string, choice: Choice | undefined): TemplateResult | typeof nothing {
  const group = page.desk.study?.sources.find((source) => source.file === file)?.group;
  if (!choice || !group || typeof group === "string") return nothing;
  return html`<div class="toggles" role="group" aria-label="Answers that are groups">
    ${choice.values.map(({ label, n }) => {
      const taken = group.values?.[label] !== null;
      return html`<button
        class="toggle"
        aria-pressed=${taken ? "true" : "false"}
        @click=${() => void page.desk.edit((study) => withAnswerAsGroup(study, file, label, !taken))}
      >
        ${label} <small>${count(n)}</small>
      </button>`;
    })}
  </div>`;
}

function otherColumns(inspection: Inspection, likely: Choice[]): Choice[] {
  const known = new Set(likely.map((each) => each.column));
  return inspection.questions
    .filter(({ kind, answers = [] }) => kind === "single" && answers.length >= 2 && answers.length <= MOST_GROUPS)
    .flatMap(({ columns, text, answers = [] }) => {
      const column = columns[0];
      return column === undefined || known.has(column) ? [] : [{ column, label: shorten(text || column), values: answers }];
    });
}

/** A select cannot wrap; the whole text stands where the question does. */
function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()}…`;
}

function stem(file: string): string {
  return file.replace(/\.[^.]*$/, "");
}

function domId(file: string): string {
  return file.replaceAll(/[^\w-]/g, "_");
}
