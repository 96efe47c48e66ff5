// How the cells of a multi-select are cut where one holds several options: what stands between them, and which there are.

import { html, nothing, type TemplateResult } from "lit";
import { optionsIn, separatorIn, withOptionsIn, withSeparator } from "../study";
import type { Question } from "../types";
import { standing } from "../typing";
import type { Editing } from "./editing";

const SIGNS: readonly (readonly [separator: string, label: string])[] = [
  [", ", "a comma and a blank"],
  [",", "a comma"],
  [";", "a semicolon"],
  ["|", "a bar"],
  ["\n", "a line break"],
  [" ", "a blank"],
  ["json", "lists in JSON"],
  ["", "nothing: a cell is one option"],
];

/** For each file whose cells hold several options; nothing where each option has a column. */
export function cutting(editing: Editing, question: Question, files: string[]): TemplateResult[] {
  return files.flatMap((file) => {
    const separator = separatorIn(question, file);
    return separator === undefined || Array.isArray(question.columns[file]) ? [] : [inFile(editing, question, file, separator, files.length > 1)];
  });
}

function inFile(editing: Editing, question: Question, file: string, separator: string, several: boolean): TemplateResult {
  const { id } = question;
  const at = `cut-${id}-${file}`;
  const options = optionsIn(question, file).join("\n");
  const signs = SIGNS.some(([sign]) => sign === separator) ? SIGNS : [...SIGNS, [separator, `“${separator}”`] as const];
  const say = (event: Event): void => {
    const lines = (event.target as HTMLTextAreaElement).value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    if (lines.length > 0 && lines.join("\n") !== options) void editing.edit(id, (study) => withOptionsIn(study, id, file, lines));
  };
  return html`<div class="field">
      <label for=${at}>Between options${several ? html` <small>in ${file}</small>` : nothing}</label>
      <select
        id=${at}
        @change=${(event: Event) => {
          const to = (event.target as HTMLSelectElement).value;
          void editing.edit(id, (study) => withSeparator(study, id, file, to));
        }}
      >
        ${signs.map(([sign, label]) => html`<option value=${sign} .selected=${standing(sign === separator)}>${label}</option>`)}
      </select>
    </div>
    <details>
      <summary>Say which options there are${several ? html`<span class="spoken"> in ${file}</span>` : nothing}</summary>
      <div class="field wide">
        <label for="options-${at}">One a line; a line may hold commas. What is none of them counts for “Other”, if that is one.</label>
        <textarea id="options-${at}" rows="6" .value=${standing(options)} @change=${say}></textarea>
      </div>
    </details>`;
}
