// The list from which a file's column is chosen for a question: searched by typing, walked by the arrow keys.

import { html, nothing, type TemplateResult } from "lit";
import { agreeIn, withSplitOff } from "../crosswalk";
import { count } from "../format";
import type { Question, Study } from "../types";
import { candidates, narrowed, type Candidate } from "./candidates";
import type { Editing, Picking } from "./editing";
import { paired } from "./opposite";
import { cellOf, rowOf } from "./selectors";

/** More than these are found by typing. */
const SHOWN = 40;

/** Opens the list for a cell. */
export function pick(editing: Editing, question: string, file: string): void {
  editing.set({ picking: { question, file, search: "", at: 0 } });
  editing.moveTo(`${rowOf(question)} .picker input`);
}

export function picker(editing: Editing, study: Study, question: Question, picking: Picking): TemplateResult {
  const { file, search } = picking;
  const all = candidates(study, editing.files, question, file);
  const asking = picking.asking && all.find(({ key }) => key === picking.asking?.key);
  if (asking) return whatAgrees(editing, question, picking, asking);
  const found = narrowed(all, search);
  const shown = found.slice(0, SHOWN);
  const at = Math.min(picking.at, Math.max(shown.length - 1, 0));
  const isPaired = file in question.columns && Object.keys(question.columns).length > 1;
  const set = (change: Partial<Picking>): void => editing.set({ picking: { ...picking, ...change } });
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) set({ at: Math.min(Math.max(at + step, 0), Math.max(shown.length - 1, 0)) });
    else if (event.key === "Enter" && shown[at]) choose(editing, question, picking, shown[at]);
    else if (event.key === "Escape") close(editing, picking);
    else return;
    event.preventDefault();
    event.stopPropagation();
    const list = (event.currentTarget as HTMLElement).parentElement?.querySelector('[role="listbox"]');
    requestAnimationFrame(() => list?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" }));
  };
  return html`<div class="picker">
    <p class="ask">
      <label for="pick">Which column of <b>${file}</b> asks this?</label>
      ${isPaired
        ? html`<button class="link" @click=${() => done(editing, picking, (now) => withSplitOff(now, question.id, file))}>None: split it off</button>`
        : nothing}
      <button class="link" @click=${() => close(editing, picking)}>Cancel</button>
    </p>
    <input
      id="pick"
      role="combobox"
      aria-expanded="true"
      aria-controls="columns"
      aria-autocomplete="list"
      aria-activedescendant=${shown.length > 0 ? `column-${at}` : nothing}
      placeholder="Search ${all.length} columns"
      autocomplete="off"
      .value=${search}
      @input=${(event: Event) => set({ search: (event.target as HTMLInputElement).value, at: 0 })}
      @keydown=${onKey}
    />
    ${shown.length === 0
      ? html`<p class="soft">${all.length === 0 ? "No column of this file has answers of this kind." : "No column holds these words."}</p>`
      : html`<ul id="columns" role="listbox" aria-label="Columns of ${file}">
          ${shown.map(
            (each, place) =>
              html`<li role="option" id="column-${place}" aria-selected=${place === at ? "true" : "false"} @click=${() => choose(editing, question, picking, each)}>
                ${each.code === "" ? nothing : html`<small>${each.code}</small> `}${each.text}${each.note === "" ? nothing : html` <i>${each.note}</i>`}
              </li>`,
          )}
        </ul>`}
    ${found.length > SHOWN ? html`<p class="soft">${count(found.length - SHOWN)} more: type to find them.</p>` : nothing}
  </div>`;
}

/** Pairs, unless it must first be said which answers agree. */
function choose(editing: Editing, question: Question, picking: Picking, chosen: Candidate): void {
  if (isKnown(question, chosen)) {
    pair(editing, question, picking, chosen, chosen.agree);
    return;
  }
  editing.set({ picking: { ...picking, asking: { key: chosen.key, agree: [] } } });
  editing.moveTo(".picker .toggle");
}

/** A set of options and a number need no agreeing answers; and those that the question has may occur here as well. */
function isKnown(question: Question, { agree, answers }: Candidate): boolean {
  if (agree !== null || answers.length === 0 || question.options !== undefined) return true;
  if (question.measure && question.measure.kind !== "share") return true;
  const labels = new Set(answers.map(({ label }) => label));
  const now = question.measure?.agree;
  return Array.isArray(now) && now.length > 0 && now.every((answer) => labels.has(answer));
}

function pair(editing: Editing, question: Question, picking: Picking, { columns }: Candidate, agree: string[] | null): void {
  done(editing, picking, (now) => paired(editing, now, question.id, { file: picking.file, columns, agree }));
}

function done(editing: Editing, picking: Picking, change: (study: Study) => Study): void {
  editing.set({ picking: undefined });
  editing.moveTo(cellOf(picking.question, picking.file));
  void editing.edit(picking.question, change);
}

function close(editing: Editing, { question, file }: Picking): void {
  editing.set({ picking: undefined });
  editing.moveTo(cellOf(question, file));
}

/** Of a scale that we do not know, somebody has to say which answers agree. */
function whatAgrees(editing: Editing, question: Question, picking: Picking, chosen: Candidate): TemplateResult {
  const agree = picking.asking?.agree ?? [];
  const set = (answers: string[]): void => editing.set({ picking: { ...picking, asking: { key: chosen.key, agree: answers } } });
  const others = Object.keys(question.columns).flatMap((file) => agreeIn(question, file));
  return html`<div
    class="picker"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close(editing, picking);
    }}
  >
    <p class="ask">
      <span>Which answers to “${chosen.text}” count as agreeing?</span>
      <button class="link" @click=${() => close(editing, picking)}>Cancel</button>
    </p>
    ${others.length > 0 ? html`<p class="soft">Where it is paired: ${[...new Set(others)].join(", ")}.</p>` : nothing}
    <div class="toggles" role="group" aria-label="Answers that count as agreeing">
      ${chosen.answers.map(({ label, n }) => {
        const pressed = agree.includes(label);
        return html`<button class="toggle" aria-pressed=${pressed ? "true" : "false"} @click=${() => set(pressed ? agree.filter((each) => each !== label) : [...agree, label])}>
          ${label} <small>${count(n)}</small>
        </button>`;
      })}
    </div>
    <button class="button" ?disabled=${agree.length === 0} @click=${() => pair(editing, question, picking, chosen, agree)}>Pair</button>
  </div>`;
}
