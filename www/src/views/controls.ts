// The quiet line that says what is compared, and lets one compare something else.

import { html, nothing, type TemplateResult } from "lit";
import { findQuestion } from "../find";
import { comparisons, questionsIn, questionText, segments, settleView, waves } from "../lookup";
import type { Page } from "../page";
import type { Report, View } from "../types";

export function controls(page: Page, report: Report): TemplateResult | typeof nothing {
  const { view } = page;
  const pairs = comparisons(report);
  if (pairs.length === 0) return nothing;
  const rounds = waves(report, view);
  const cells = segments(report, view);
  const whole = { segment: "", segment_value: "" };
  return html`<div class="controls">
    ${pick(
      "Compare",
      pairs.map(({ a, b }) => ({ label: `${a} with ${b}`, view: { a, b } })),
      view,
      (change) => page.setView(settleView(report, { ...view, ...change, ...whole })),
    )}
    ${rounds.length > 1 || rounds[0] !== ""
      ? pick(
          "Wave",
          rounds.map((wave) => ({ label: wave || "none", view: { wave } })),
          view,
          (change) => page.setView(settleView(report, { ...view, ...change, ...whole })),
        )
      : nothing}
    ${cells.length > 0
      ? pick(
          "Segment",
          [
            { label: "all", view: whole },
            ...cells.map(({ segment, value }) => ({ label: `${segment}: ${value}`, view: { segment, segment_value: value } })),
          ],
          view,
          (change) => page.setView(change),
        )
      : nothing}
    ${search(page, report)}
  </div>`;
}

/** Finds a question by its words; one that is chosen, or the first that fits, is shown by itself. */
function search(page: Page, report: Report): TemplateResult {
  const texts = questionsIn(report, page.view).map((id) => questionText(report, id));
  const find = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value.trim() === "") return;
    const found = findQuestion(report, page.view, input.value);
    said(input, found === undefined ? "No question holds these words." : "");
    if (found !== undefined) {
      input.value = "";
      page.showQuestion(found);
    }
  };
  return html`<label class="pick search">
    Find
    <input type="search" placeholder="a question" list="questions-to-find" @change=${find} @input=${(event: Event) => said(event.target as HTMLInputElement, "")} />
    <datalist id="questions-to-find">${texts.map((text) => html`<option value=${text}></option>`)}</datalist>
    <small role="status"></small>
  </label>`;
}

/** What is said beside the field, where it stays until something else is typed. */
function said(input: HTMLInputElement, text: string): void {
  const status = input.parentElement?.querySelector("[role=status]");
  if (status) status.textContent = text;
}

interface Choice {
  label: string;
  view: Partial<View>;
}

/** A choice; plain text where there is only one thing to choose. */
function pick(name: string, choices: Choice[], view: View, choose: (change: Partial<View>) => void): TemplateResult {
  const at = choices.findIndex((choice) => Object.entries(choice.view).every(([key, value]) => view[key as keyof View] === value));
  if (choices.length === 1) return html`<span class="pick">${name} <b>${choices[0]?.label}</b></span>`;
  return html`<label class="pick">
    ${name}
    <select
      @change=${(event: Event) => {
        const choice = choices[(event.target as HTMLSelectElement).selectedIndex];
        if (choice) choose(choice.view);
      }}
    >
      ${choices.map(({ label }, index) => html`<option .selected=${index === at}>${label}</option>`)}
    </select>
  </label>`;
}
