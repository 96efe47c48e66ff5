// The panel with every decision that makes the report: files, groups, questions, options.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withTitle } from "../study";
import { files } from "./files";
import { groups } from "./groups";
import { options } from "./options";
import { questions } from "./questions";

export function studyPanel(page: Page): TemplateResult {
  const { desk } = page;
  const { study } = desk;
  return html`<dialog class="panel" aria-labelledby="study" @click=${(event: MouseEvent) => closeOnBackdrop(event, page)} @keydown=${(event: KeyboardEvent) => undoByKey(event, page)}>
    <div class="inside-panel">
      <div class="panel-head">
        <h2 id="study">Study</h2>
        <span class="ways">
          <button class="button" ?disabled=${!desk.history.canUndo} @click=${() => void desk.undo()}>Undo</button>
          <button class="button" ?disabled=${!desk.history.canRedo} @click=${() => void desk.redo()}>Redo</button>
          <button class="button" @click=${() => page.takeAway("study")}>Save</button>
          <button class="button strong" @click=${() => page.closeStudy()}>Done</button>
        </span>
      </div>
      <p class="soft">What was assumed, and what you decide. Every change recounts at once.</p>
      ${desk.failure ? html`<p class="failure" role="alert">${desk.failure.message}</p>` : nothing}
      ${study
        ? html`<div class="field">
            <label for="title">Title</label>
            <input
              id="title"
              placeholder="None"
              .value=${study.title ?? ""}
              @change=${(event: Event) => {
                const title = (event.target as HTMLInputElement).value;
                void desk.edit((now) => withTitle(now, title));
              }}
            />
          </div>`
        : nothing}
      ${files(page)}
      ${study ? html`${groups(page, study)} ${questions(page, study)} ${options(page, study)}` : nothing}
    </div>
  </dialog>`;
}

/** Ctrl+Z and its kind; in a field of text they mean the text. */
function undoByKey(event: KeyboardEvent, { desk }: Page): void {
  const target = event.composedPath()[0];
  if (!(event.ctrlKey || event.metaKey) || (target instanceof HTMLInputElement && target.type === "text")) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  void (key === "y" || event.shiftKey ? desk.redo() : desk.undo());
}

/** A click on the dialog itself, not on what it holds, is one beside it. */
function closeOnBackdrop(event: MouseEvent, page: Page): void {
  if (event.target === event.currentTarget) page.closeStudy();
}
