// Of a question with several answers: who was asked it, and in a column an option, what a tick is.

import { html, nothing, type TemplateResult } from "lit";
import { type Asked, askedOf, tickedIn, withAsked, withTicked } from "../multiple";
import type { Question } from "../types";
import { standing } from "../typing";
import type { Editing } from "./editing";
import { answersOfColumns } from "./asked";

const ASKED: readonly (readonly [value: Asked, label: string])[] = [
  ["any", "who answered any of it"],
  ["ticked", "only who chose an option"],
  ["all", "everybody; no answer is none chosen"],
];

export function asking(editing: Editing, question: Question, files: string[]): TemplateResult {
  const { id } = question;
  const now = askedOf(question);
  const inColumns = files.filter((file) => Array.isArray(question.columns[file]));
  const choices = ASKED.filter(([value]) => value !== "ticked" || inColumns.length > 0);
  return html`<div class="field">
      <label for="asked-${id}">Percentages are of</label>
      <select
        id="asked-${id}"
        @change=${(event: Event) => {
          const to = (event.target as HTMLSelectElement).value as Asked;
          void editing.edit(id, (study) => withAsked(study, id, to));
        }}
      >
        ${choices.map(([value, label]) => html`<option value=${value} .selected=${standing(value === now)}>${label}</option>`)}
      </select>
    </div>
    ${inColumns.map((file) => ticks(editing, question, file, files.length > 1))}`;
}

/** What is written where an option was chosen. */
function ticks(editing: Editing, question: Question, file: string, several: boolean): TemplateResult | typeof nothing {
  const { id } = question;
  const answers = answersOfColumns(editing.files, file, question.columns[file]);
  const now = tickedIn(question, file);
  const listed = [...new Set([...answers, ...now])];
  if (listed.length < 2 && now.length === 0) return nothing;
  const at = `ticked-${id}-${file}`;
  return html`<div class="field">
    <label for=${at}>Ticked is written as${several ? html` <small>in ${file}</small>` : nothing}</label>
    <select
      id=${at}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        void editing.edit(id, (study) => withTicked(study, id, file, value === "" ? [] : [value]));
      }}
    >
      <option value="" .selected=${standing(now.length === 0)}>as recognised</option>
      ${now.length > 1 ? html`<option value=${now.join()} selected disabled>${now.join(", ")}</option>` : nothing}
      ${listed.map((answer) => html`<option value=${answer} .selected=${standing(now.length === 1 && now[0] === answer)}>${answer}</option>`)}
    </select>
  </div>`;
}
