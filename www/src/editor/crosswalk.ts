// The crosswalk: a row a question, a column a file, and what speaks for it that they ask the same.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { isSure, isUnconfirmed, withAllConfirmed } from "../crosswalk";
import { plural } from "../format";
import { isHidden } from "../study";
import type { Question, Study } from "../types";
import { refused } from "../views/refused";
import { filesIn, groupIn } from "./asked";
import type { Editing, State } from "./editing";
import { filtered, FILTERS, searched } from "./finding";
import { clicked, dragLeave, dragOver, dragStart, drop, pressed } from "./hands";
import { leftOver } from "./leftover";
import { item } from "./row";

/** More files than these may need more room than there is: then the questions stay where they are. */
const MANY = 3;

export function crosswalk(editing: Editing, study: Study): TemplateResult {
  const { files, state, page } = editing;
  const rows = filtered(study, files, page.desk.decisions.baseline, state.sure);
  const shown = searched(rows[state.filter], files, state.search);
  // With one file there is nothing to pair.
  const names = files.length > 1 ? filesIn(study, files) : [];
  return html`<section class="crosswalk-room" aria-label="Questions">
    ${confirmAll(editing, study)} ${refused(editing.page, "questions")}
    <div
      class="crosswalk ${names.length > MANY ? "many" : names.length === 0 ? "alone" : names.length === 2 ? "two" : ""}"
      role="table"
      aria-label=${names.length > 0 ? "Which column of which file asks which question" : "The questions"}
      @click=${(event: Event) => clicked(event, editing)}
      @keydown=${(event: KeyboardEvent) => pressed(event, editing)}
      @dragstart=${(event: DragEvent) => dragStart(event, editing)}
      @dragover=${(event: DragEvent) => dragOver(event, editing)}
      @dragleave=${dragLeave}
      @drop=${(event: DragEvent) => drop(event, editing)}
    >
      <div role="rowgroup" class="names">
        <div role="row" class="line">
          <span role="columnheader">Question</span>
          ${names.map((file) => html`<span role="columnheader">${named(study, file)}</span>`)}
          ${names.length > 0 ? html`<span role="columnheader" class="sure">Sure</span>` : nothing}
        </div>
      </div>
      ${repeat(
        shown.slice(0, state.drawn),
        ({ id }) => id,
        (question) => guard(seen(editing, study, question, names), () => item(editing, study, question, names)),
      )}
    </div>
    ${shown.length === 0 ? html`<p class="soft none">${nothingIn(state)}</p>` : nothing}
    ${leftOver(editing, study)}
  </section>`;
}

/** What a row depends on: the same again is drawn no second time. */
function seen({ state, files, page }: Editing, study: Study, question: Question, names: string[]): unknown[] {
  const { id } = question;
  const open = state.opened === id;
  const at = state.picking?.question === id ? state.picking : undefined;
  const said = page.desk.refused?.at === id ? page.desk.refused : undefined;
  // An open row tells of more than itself; one is open at a time.
  return [JSON.stringify(question), names.map((name) => `${name} ${groupIn(study, name)}`).join("\n"), files, open ? {} : false, at ? {} : false, said];
}

/** A file in the head of the table: its group and wave, where it has one, and its name. */
function named(study: Study, file: string): TemplateResult {
  const said = groupIn(study, file);
  return said === "" ? html`<b>${file}</b>` : html`<b>${said}</b> <small title=${file}>${inTwo(file)}</small>`;
}

/** Letters at the end of a file's name, before its ending, that tell this year's from next year's. */
const TAIL = 5;

/** Its beginning, which gives way where room is scarce, and its end, which does not. */
function inTwo(file: string): TemplateResult {
  const stem = file.replace(/\.[^.]*$/, "");
  const cut = Math.max(stem.length - TAIL, 0);
  return html`<span class="stem">${file.slice(0, cut)}</span><span>${file.slice(cut)}</span>`;
}

/** Which questions are shown. It stays in sight while they scroll. */
export function bar(editing: Editing, study: Study): TemplateResult {
  const { state, files, page } = editing;
  const rows = filtered(study, files, page.desk.decisions.baseline, state.sure);
  return html`<div class="bar">
    <div class="filters" role="group" aria-label="Show">
      ${FILTERS.filter(([filter]) => filter === "all" || filter === state.filter || rows[filter].length > 0).map(
        ([filter, name]) =>
          html`<button class="filter" aria-pressed=${state.filter === filter ? "true" : "false"} @click=${() => editing.set({ filter })}>
            ${name} <small>${rows[filter].length}</small>
          </button>`,
      )}
    </div>
    <input
      type="search"
      class="search"
      placeholder="Search"
      aria-label="Search the questions"
      .value=${state.search}
      @input=${(event: Event) => editing.set({ search: (event.target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => {
        // Escape empties the field first, and closes the editor only then.
        if (event.key === "Escape" && state.search !== "") event.stopPropagation();
      }}
    />
  </div>`;
}

function confirmAll(editing: Editing, { questions }: Study): TemplateResult | typeof nothing {
  const open = questions.filter((each) => isUnconfirmed(each) && !isHidden(each));
  if (open.length < 2) return nothing;
  const { sure } = editing.state;
  const all = open.filter((each) => isSure(each, sure));
  const confirm = (): void => {
    editing.moveTo('.filter[aria-pressed="true"]');
    void editing.edit("questions", (study) => withAllConfirmed(study, sure));
  };
  const change = (event: Event): void => editing.set({ sure: Number((event.target as HTMLSelectElement).value) });
  return html`<p class="confirm-all">
    <label
      >Pairs at least
      <select @change=${change} aria-label="How sure, at least">
        ${[0.95, 0.9, 0.8, 0.7, 0.5].map((each) => html`<option value=${each} .selected=${each === sure}>${Math.round(each * 100)} % sure</option>`)}
      </select>
    </label>
    <button class="link" ?disabled=${all.length === 0} @click=${confirm}>
      ${all.length === 0 ? "none to confirm" : `are right: confirm ${plural(all.length, "pair")}`}
    </button>
  </p>`;
}

function nothingIn({ filter, search, sure }: State): string {
  if (search !== "") return `No question holds “${search}”.`;
  if (filter === "uncertain") return `No pair is less than ${Math.round(sure * 100)} % sure, and none of opposite wordings is unconfirmed.`;
  return filter === "all" ? "No question has answers that could be compared. Take one up below." : "None.";
}

