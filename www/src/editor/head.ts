// What stands above every section: the way back and forth, saving, and which section is shown.

import { html, nothing, type TemplateResult } from "lit";
import { plural } from "../format";
import type { Notice } from "../types";
import type { Editing, Section } from "./editing";

/** What a study that is opened again with other files tells: columns that moved, and what is there no longer. */
const REMATCHED = ["column_moved", "column_vanished", "column_rematched", "question_vanished", "source_rematched", "source_vanished"];

export function head(editing: Editing): TemplateResult {
  const { page, state } = editing;
  const { desk } = page;
  const step = (way: () => Promise<void>): void => {
    editing.set({ refused: undefined });
    void way();
  };
  return html`<div class="head">
      <h2 id="study">Study</h2>
      <span class="ways">
        <button class="quiet" ?disabled=${!desk.history.canUndo} @click=${() => step(() => desk.undo())}>Undo</button>
        <button class="quiet" ?disabled=${!desk.history.canRedo} @click=${() => step(() => desk.redo())}>Redo</button>
        <button class="quiet" @click=${() => page.takeAway("study")}>Save</button>
        <button class="quiet widen" @click=${() => editing.set({ wider: !state.wider })} aria-pressed=${state.wider ? "true" : "false"}>
          ${state.wider ? "Narrower" : "Wider"}
        </button>
        <button class="button" @click=${() => page.closeStudy()}>Done</button>
      </span>
      <div class="tabs" role="tablist" aria-label="Parts of the study" @keydown=${(event: KeyboardEvent) => stepTab(event, editing)}>
        ${tabs(editing).map(([section, name, n]) => tab(editing, section, name, n))}
      </div>
    </div>
    ${desk.failure ? html`<p class="refused" role="alert">${desk.failure.message}</p>` : nothing} ${rematched(desk.report?.notices ?? [])}`;
}

function tabs({ files, study }: Editing): [Section, string, number?][] {
  return [
    ["questions", "Questions", study?.questions.length ?? 0],
    ["files", "Files", files.length],
    ["groups", "Groups", study?.groups.length ?? 0],
    ["options", "Options"],
  ];
}

function tab(editing: Editing, section: Section, name: string, n: number | undefined): TemplateResult {
  const chosen = editing.state.section === section;
  return html`<button
    role="tab"
    id="tab-${section}"
    aria-selected=${chosen ? "true" : "false"}
    aria-controls="study-section"
    tabindex=${chosen ? "0" : "-1"}
    @click=${() => editing.set({ section })}
  >
    ${name}${n === undefined ? nothing : html` <small>${n}</small>`}
  </button>`;
}

function stepTab(event: KeyboardEvent, editing: Editing): void {
  const sections = tabs(editing).map(([section]) => section);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const at = sections.indexOf(editing.state.section) + step;
  const section = sections[(at + sections.length) % sections.length] ?? "questions";
  editing.set({ section });
  editing.moveTo(`#tab-${section}`);
}

/** What moved or vanished since the study was written. */
function rematched(notices: Notice[]): TemplateResult | typeof nothing {
  const moved = notices.filter(({ code }) => REMATCHED.includes(code));
  if (moved.length === 0) return nothing;
  return html`<details class="rematched" open>
    <summary>${plural(moved.length, "thing")} changed since this study was saved</summary>
    <ul>
      ${moved.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

