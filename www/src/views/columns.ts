// What each column of a file was taken for, how far its scale goes, and which columns ask one question; a change counts
// anew.

import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { withEnds, withKind } from "../filecolumns";
import { plural } from "../format";
import type { Page } from "../page";
import type { InspectedQuestion, Inspection, QuestionKind, Study } from "../types";
import { standing } from "../typing";
import { joining } from "./joining";
import { refused } from "./refused";
import { shorten } from "./segments";

const KINDS: readonly (readonly [kind: QuestionKind, label: string])[] = [
  ["single", "one answer"],
  ["multiple", "several answers"],
  ["numeric", "a number"],
  ["text", "free text"],
  ["metadata", "no question"],
];

/** Lowest and highest numbers of scales in use. */
const ENDS: readonly string[] = ["0 to 1", "0 to 3", "0 to 4", "0 to 5", "0 to 6", "0 to 10", "1 to 2", "1 to 3", "1 to 4", "1 to 5", "1 to 6", "1 to 7", "1 to 8", "1 to 9", "1 to 10", "-2 to 2", "-3 to 3", "-5 to 5"];

/** Questions that are listed: beyond it, a study file says it faster. */
const MOST = 400;

/** The files whose columns are shown. */
const open = new Set<string>();

type Source = Study["sources"][number];

export function columns(page: Page, study: Study, inspection: Inspection): TemplateResult | typeof nothing {
  const { file, format, questions } = inspection;
  if (["published", "counts", "key"].includes(format) || questions.length === 0) return nothing;
  const toggle = (event: Event): void => {
    const shown = (event.target as HTMLDetailsElement).open;
    if (shown === open.has(file)) return;
    if (shown) open.add(file);
    else open.delete(file);
    // Drawn by the editor, which hears only of changes of the study by itself.
    (event.target as HTMLElement).closest<LitElement>("gap-report-study")?.requestUpdate();
  };
  const said = study.sources.find((source) => source.file === file);
  const joined = (said?.sets ?? []).flatMap((set) => set.columns);
  const alone = questions.filter(({ columns: of }) => !of.every((column) => joined.includes(column)));
  return html`<details class="columns" ?open=${open.has(file)} @toggle=${toggle}>
    <summary>What each column is</summary>
    ${open.has(file) ? html`${joining(page, inspection, said)} ${alone.slice(0, MOST).map((question) => entry(page, inspection, question, said))}` : nothing}
    ${open.has(file) && alone.length > MOST
      ? html`<p class="soft">And ${plural(alone.length - MOST, "more question")}: name them under “kinds” in a study file.</p>`
      : nothing}
  </details>`;
}

function entry(page: Page, inspection: Inspection, question: InspectedQuestion, said: Source | undefined): TemplateResult {
  const { file } = inspection;
  const [first = ""] = question.columns;
  const now = said?.kinds?.[first] ?? (said?.ends?.[first] ? "single" : question.kind);
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
    </div>
    ${now === "single" ? scale(page, inspection, question, said) : nothing}`;
}

/** Of a scale in numbers, how far it goes; that of a grid is changed for all of its rows. */
function scale(page: Page, { file, questions }: Inspection, question: InspectedQuestion, said: Source | undefined): TemplateResult | typeof nothing {
  const [first = ""] = question.columns;
  const given = numbers(question.answers.map(({ label }) => label));
  if (given === undefined) return nothing;
  const id = `ends-${file}-${first}`;
  const now = said?.ends?.[first];
  const found = question.scale ? numbers(question.scale) : undefined;
  const rows = question.set?.kind === "grid" ? questions.filter(({ set }) => set?.kind === "grid" && set.text === question.set?.text) : [question];
  const say = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    void page.desk.edit(id, (study) => withEnds(study, file, rows.flatMap((each) => each.columns), value || undefined));
  };
  const known = now && !ENDS.includes(now) ? [...ENDS, now] : ENDS;
  return html`<div class="field ends">
    <label for=${id}>its scale goes<span class="spoken"> for ${question.text || first}</span></label>
    <select id=${id} @change=${say}>
      <option value="" .selected=${standing(now === undefined)}>${found ? `from ${found.low} to ${found.high}, as recognised` : "as recognised"}</option>
      ${known.map((ends) => html`<option value=${ends} .selected=${standing(now === ends)}>from ${ends}</option>`)}
    </select>
    ${refused(page, id)}
  </div>`;
}

/** The lowest and the highest of answers in whole numbers; undefined where they are none. */
function numbers(labels: string[]): { low: number; high: number } | undefined {
  const values = labels.flatMap((label) => (/^-?\d{1,2}(\.0)?(?!\d)/.test(label) ? [Number.parseInt(label, 10)] : []));
  if (values.length < 2 || values.length * 2 < labels.length) return undefined;
  return { low: Math.min(...values), high: Math.max(...values) };
}
