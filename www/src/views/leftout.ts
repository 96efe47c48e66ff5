// Who of a file's respondents is not counted: those whom the survey tool marks as not meant, and those who gave an
// answer of which a person says so.

import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { leftOutEverywhere } from "../editor/everywhere";
import { count } from "../format";
import type { Page } from "../page";
import { leftOutOf, withLeftOut } from "../study";
import type { AnswerCount, InspectedQuestion, Inspection, Study } from "../types";
import { standing } from "../typing";
import { refused } from "./refused";
import { shorten } from "./segments";

/** More answers than this are no kinds of respondents. */
const MOST_ANSWERS = 24;

/** The columns whose answers are shown, by file: chosen, but perhaps with no answer pressed yet. */
const chosen = new Map<string, string[]>();

export function leftOut(page: Page, study: Study, inspection: Inspection): TemplateResult | typeof nothing {
  const { format } = inspection;
  // Figures have no respondents.
  if (format === "published" || format === "counts") return nothing;
  return html`${marked(page, study, inspection)} ${byAnswers(page, study, inspection)}`;
}

/** Whom the survey tool marks as not meant: a tick a kind. */
function marked(page: Page, study: Study, inspection: Inspection): TemplateResult[] {
  const out = leftOutOf(study, inspection);
  return inspection.leave_out.map((kind) => {
    const at = `leave-out-${inspection.file}-${kind.what}`;
    return html`<label class="tick">
        <input
          type="checkbox"
          .checked=${standing(kind.answers.some((answer) => out[kind.column]?.includes(answer)))}
          @change=${(event: Event) => {
            const left = (event.target as HTMLInputElement).checked;
            void page.desk.edit(at, (now) => withLeftOut(now, inspection, kind, left));
          }}
        />
        <span>Leave out ${kind.n === 1 ? `1 ${kind.what.replace(/s$/, "")}` : `${count(kind.n)} ${kind.what}`} <small>by “${kind.column}”</small></span>
      </label>
      ${refused(page, at)}`;
  });
}

function byAnswers(page: Page, study: Study, inspection: Inspection): TemplateResult | typeof nothing {
  const { file, leave_out: known, questions } = inspection;
  const out = leftOutOf(study, inspection);
  const told = Object.keys(out).filter((column) => !known.some((kind) => kind.column === column));
  const still = (chosen.get(file) ?? []).filter((column) => questions.some(({ columns }) => columns[0] === column));
  const shown = [...new Set([...told, ...still])];
  const left = questions.filter((each) => isKindOf(each) && !shown.includes(each.columns[0] ?? ""));
  if (shown.length + left.length === 0) return nothing;
  const id = `leave-out-${file}`;
  const choose = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    chosen.set(file, [...shown, select.value]);
    select.value = "";
    // Drawn by the editor, which hears only of changes of the study by itself.
    select.closest<LitElement>("gap-report-study")?.requestUpdate();
  };
  return html`<div class="chooser">
    <label for=${id}>Leave out respondents</label>
    ${shown.map((column) => answersOf(page, inspection, column, out[column] ?? []))}
    ${left.length > 0
      ? html`<select id=${id} aria-describedby="${id}-says" @change=${choose}>
          <option value="">${shown.length > 0 ? "by another column" : "Nobody by their answers"}</option>
          ${left.map(({ columns, text }) => html`<option value=${columns[0] ?? ""}>by ${shorten(text || (columns[0] ?? ""))}</option>`)}
        </select>`
      : nothing}
    ${leftOutEverywhere(page, study, inspection, told, id)} ${refused(page, id)}
    <p class="soft" id="${id}-says">
      ${shown.length > 0 ? "Whoever gave a pressed answer is counted nowhere in the report." : "Choose a column, then the answers of those who are not meant: staff, testers, another country."}
    </p>
  </div>`;
}

/** The answers of a column, pressed where who gave them is left out. */
function answersOf(page: Page, inspection: Inspection, column: string, out: string[]): TemplateResult {
  const { file, questions } = inspection;
  const asked = questions.find(({ columns }) => columns[0] === column);
  const at = `leave-out-${file}-${column}`;
  const given = [...(asked?.answers ?? []), ...blank(inspection, asked)];
  const listed = new Set(given.map(({ label }) => label));
  const answers = [...given, ...out.filter((label) => !listed.has(label)).map((label) => ({ label, n: 0 }))];
  return html`<div class="toggles" role="group" aria-label="Left out by ${asked?.text || column}">
      <span class="in-file">${shorten(asked?.text || column)}</span>
      ${answers.map(({ label, n }) => {
        const pressed = out.includes(label);
        return html`<button
          class="toggle"
          aria-pressed=${pressed ? "true" : "false"}
          @click=${() => void page.desk.edit(at, (now) => withLeftOut(now, inspection, { column, answers: [label] }, !pressed))}
        >
          ${label === "" ? "no answer" : label}${n > 0 ? html` <small>${count(n)}</small>` : nothing}
        </button>`;
      })}
    </div>
    ${refused(page, at)}`;
}

/** Those who left the cell blank, as an answer that can be pressed too. */
function blank({ rows }: Inspection, asked: InspectedQuestion | undefined): AnswerCount[] {
  const n = asked ? rows - asked.answered : 0;
  return n > 0 ? [{ label: "", n }] : [];
}

/** A column whose answers are kinds of respondents: a few, of which each gave one. */
function isKindOf({ kind, answers, columns }: InspectedQuestion): boolean {
  return (kind === "single" || kind === "numeric") && columns.length === 1 && answers.length >= 2 && answers.length <= MOST_ANSWERS;
}
