// Who answered a file: one group, or the groups that a column names.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import { count } from "../format";
import { inOrder } from "../numbered";
import type { Page } from "../page";
import { areRemarks } from "../remarks";
import { renameGroup } from "../study";
import type { AnswerCount, GroupOf, Inspection, Study } from "../types";
import { standing } from "../typing";
import { likelyIn, proposed } from "./likelygroups";
import { refused } from "./refused";
import { shorten } from "./segments";

/** More answers than this make no groups that anybody would compare. */
const MOST_GROUPS = 12;

interface Choice {
  column: string;
  label: string;
  answers: AnswerCount[];
  group: GroupOf;
  /** What speaks for it, in words; only of a likely column. */
  reason?: string;
}

/** `question`: what is asked for, where something other than who answered the file. */
export function groupChooser(
  page: Page,
  { name, inspection }: Loaded,
  question: TemplateResult = html`Who answered <b>${name}</b>?`,
): TemplateResult | typeof nothing {
  const likely = likelyColumns(inspection);
  const others = otherColumns(inspection, likely);
  if (likely.length + others.length === 0) return oneGroup(page, name);
  const group = groupOf(page, name);
  const column = group && typeof group !== "string" ? group.column : "";
  const id = `group-${domId(name)}`;
  const choose = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value;
    const choice = [...likely, ...others].find((each) => each.column === value);
    void page.desk.edit(id, (study, decisions) => decisions.regrouped(study, page.desk.files, name, choice?.group ?? stem(name)));
  };
  return html`<div class="chooser">
    <label for=${id}>${question}</label>
    <select id=${id} aria-describedby="${id}-why" @change=${choose}>
      <option value="" .selected=${standing(column === "")}>All of them are one group</option>
      ${options("The groups stand in a likely column", likely, column)} ${options("The groups stand in another column", others, column)}
    </select>
    ${refused(page, id)} ${why(likely, column, `${id}-why`)}
    ${column === "" ? oneGroup(page, name) : answers(page, name, [...likely, ...others].find((each) => each.column === column))}
  </div>`;
}

/** What speaks for the chosen column, or for the likeliest where none is chosen. */
function why(likely: Choice[], chosen: string, id: string): TemplateResult | typeof nothing {
  const told = chosen === "" ? likely[0] : likely.find(({ column }) => column === chosen);
  return told ? html`<p class="soft" id=${id}>${`“${told.label}”${chosen === "" ? " may say who" : ""}: ${told.reason}.`}</p>` : nothing;
}

function options(label: string, choices: Choice[], chosen: string): TemplateResult | typeof nothing {
  if (choices.length === 0) return nothing;
  return html`<optgroup label=${label}>
    ${choices.map((each) => html`<option value=${each.column} .selected=${standing(each.column === chosen)}>${each.label}</option>`)}
  </optgroup>`;
}

/** The name of a file's only group, to edit. */
function oneGroup(page: Page, file: string): TemplateResult | typeof nothing {
  const group = groupOf(page, file);
  if (typeof group !== "string") return nothing;
  const id = `name-${domId(file)}`;
  const rename = (event: Event): void => {
    const to = (event.target as HTMLInputElement).value.trim();
    if (to === "") return page.desk.refuse(id, "A group needs a name.");
    // The name of another group says that this file is that group's too.
    const joins = (study: Study): boolean => to !== group && study.groups.some(({ name }) => name === to);
    void page.desk.edit(id, (study, decisions) => (joins(study) ? decisions.regrouped(study, page.desk.files, file, to) : renameGroup(study, group, to)));
  };
  return html`<label for=${id}>Name of the group</label> <input id=${id} .value=${standing(group)} @change=${rename} /> ${refused(page, id)}`;
}

/** Which answers of the column are groups. */
function answers(page: Page, file: string, choice: Choice | undefined): TemplateResult | typeof nothing {
  const group = groupOf(page, file);
  if (!choice || !group || typeof group === "string") return nothing;
  const at = `answers-${file}`;
  return html`<div class="toggles" role="group" aria-label="Answers that are groups">
    ${inOrder(choice.answers).map(({ label, n }) => {
      const taken = group.values?.[label] !== null;
      return html`<button
        class="toggle"
        aria-pressed=${taken ? "true" : "false"}
        @click=${() => void page.desk.edit(at, (study, decisions) => decisions.answerAsGroup(study, page.desk.files, file, label, !taken))}
      >
        ${label} <small>${count(n)}</small>
      </button>`;
    })}
  </div>
  ${refused(page, at)}`;
}

function groupOf(page: Page, file: string): GroupOf | undefined {
  return page.desk.study?.sources.find((source) => source.file === file)?.group;
}

function likelyColumns(inspection: Inspection): Choice[] {
  return likelyIn(inspection).map(({ column, text, reason, values }) => ({
    column,
    label: shorten(text || column),
    reason,
    answers: values,
    group: { column, values: proposed(values) },
  }));
}

/** All other columns of respondents with few answers to choose from. */
function otherColumns({ format, questions }: Inspection, likely: Choice[]): Choice[] {
  if (format === "published" || format === "counts") return [];
  const known = new Set(likely.map((each) => each.column));
  return questions
    .filter(({ kind, answers: given }) => kind === "single" && given.length >= 2 && given.length <= MOST_GROUPS && !areRemarks(given))
    .flatMap(({ columns, text, answers: given }) => {
      const column = columns[0];
      if (column === undefined || known.has(column)) return [];
      return [{ column, label: shorten(text || column), answers: given, group: { column } }];
    });
}

function stem(file: string): string {
  // Of a file of an archive, its own name.
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}

function domId(file: string): string {
  return file.replaceAll(/[^\w-]/g, "_");
}
