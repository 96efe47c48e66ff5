// What stands above every section: the way back and forth, saving, and which section is shown.

import { html, nothing, type TemplateResult } from "lit";
import { onThePage } from "../words";
import type { Editing, Section } from "./editing";
import { moved } from "./moved";

export function head(editing: Editing): TemplateResult {
  const { page, state } = editing;
  const { desk } = page;
  return html`<div class="head">
      <h2 id="study">Study</h2>
      <span class="ways">
        <button class="quiet" ?disabled=${!desk.decisions.history.canUndo} @click=${() => void desk.undo()}>Undo</button>
        <button class="quiet" ?disabled=${!desk.decisions.history.canRedo} @click=${() => void desk.redo()}>Redo</button>
        <button class="quiet" @click=${() => page.takeAway("study")}>Save</button>
        <button class="quiet" title="Open a study that was saved; it can be undone" @click=${() => page.chooseFiles(true)}>Open</button>
        <button class="quiet widen" @click=${() => editing.set({ wider: !state.wider })}>
          ${state.wider ? "Narrower" : "Wider"}
        </button>
        <button class="button" @click=${() => page.closeStudy()}>Done</button>
      </span>
      <div class="tabs" role="tablist" aria-label="Parts of the study" @keydown=${(event: KeyboardEvent) => stepTab(event, editing)}>
        ${tabs(editing).map(([section, name, n]) => tab(editing, section, name, n))}
      </div>
    </div>
    <p class="spoken" role="status">${desk.said}</p>
    ${desk.failure ? html`<p class="refused" role="alert">${onThePage(desk.failure.message)}</p>` : nothing} ${moved(editing)}`;
}

function tabs({ files, study, reading }: Editing): [Section, string, (number | undefined)?][] {
  return [
    ["questions", "Questions", reading > 0 ? undefined : (study?.questions.length ?? 0)],
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
