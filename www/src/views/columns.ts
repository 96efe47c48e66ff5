// What each column of a file was taken for; a change counts anew.

import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { plural } from "../format";
import type { Page } from "../page";
import { withKind } from "../study";
import type { InspectedQuestion, Inspection, QuestionKind, Study } from "../types";
import { standing } from "../typing";
import { refused } from "./refused";
import { shorten } from "./segments";

const KINDS: readonly (readonly [kind: QuestionKind, label: string])[] = [
  ["single", "one answer"],
  ["multiple", "several answers"],
  ["numeric", "a number"],
  ["text", "free text"],
  ["metadata", "no question"],
];

/** Questions that are listed: beyond it, a study file says it faster. */
const MOST = 400;

/** The files whose columns are shown. */
const open = new Set<string>();

export function columns(page: Page, study: Study, { file, format, questions }: Inspection): TemplateResult | typeof nothing {
  if (["published", "counts", "key"].includes(format) || questions.length === 0) return nothing;
  const toggle = (event: Event): void => {
    const shown = (event.target as HTMLDetailsElement).open;
    if (shown === open.has(file)) return;
    if (shown) open.add(file);
    else open.delete(file);
    // Drawn by the editor, which hears only of changes of the study by itself.
    (event.target as HTMLElement).closest<LitElement>("gap-report-study")?.requestUpdate();
  };
  const said = study.sources.find((source) => source.file === file)?.kinds ?? {};
  return html`<details class="columns" ?open=${open.has(file)} @toggle=${toggle}>
    <summary>What each column is</summary>
    ${open.has(file) ? questions.slice(0, MOST).map((question) => entry(page, file, question, said)) : nothing}
    ${open.has(file) && questions.length > MOST
      ? html`<p class="soft">And ${plural(questions.length - MOST, "more question")}: name them under “kinds” in a study file.</p>`
      : nothing}
  </details>`;
}

function entry(page: Page, file: string, question: InspectedQuestion, said: Partial<Record<string, QuestionKind>>): TemplateResult {
  const [first = ""] = question.columns;
  const now = said[first] ?? question.kind;
  const id = `kind-${file}-${first}`;
  return html`<div class="field">
    <label for=${id}>${shorten(question.text || first)}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const kind = (event.target as HTMLSelectElement).value as QuestionKind;
        void page.desk.edit(id, (study) => withKind(study, file, question.columns, kind));
      }}
    >
      ${KINDS.map(([kind, label]) => html`<option value=${kind} .selected=${standing(kind === now)}>${label}</option>`)}
    </select>
    ${refused(page, id)}
  </div>`;
}
