// A scale that points the other way: one button turns its order and its agreeing answers round.

import { html, nothing, type TemplateResult } from "lit";
import type { Editing } from "./editing";
import { withReversed } from "../study";
import type { Question } from "../types";

/** The button; nothing where no order is known, and for scores, whose numbers have a fixed meaning. */
export function reversal(editing: Editing, question: Question): TemplateResult | typeof nothing {
  const { id, scale = [], reversed = false, options, measure } = question;
  if (scale.length < 2 || options || measure?.kind === "nps") return nothing;
  return html`<p class="choice">
    <button class="toggle" aria-pressed=${reversed ? "true" : "false"} @click=${() => void editing.edit(id, (now) => withReversed(now, id))}>
      Reverse the scale
    </button>
  </p>`;
}
