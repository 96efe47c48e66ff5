// What speaks for it that files ask the same question, and the two ways to answer that.

import { html, nothing, type TemplateResult } from "lit";
import { filesOf, withConfirmed, withTakenApart } from "../crosswalk";
import type { Page } from "../page";
import type { Question, Study } from "../types";

/** Nothing where the files word the question alike. */
export function pairing(page: Page, study: Study, question: Question): TemplateResult | typeof nothing {
  const { id, pairing: paired } = question;
  if (!paired) return nothing;
  const wordings = new Map(filesOf(study, question).map((file) => [file, wordingIn(page, question, file)]));
  const first = [...wordings.values()][0];
  const others = [...wordings].filter(([, said]) => said !== first);
  if (others.length === 0) return nothing;
  const reversed = paired.reversed ?? [];
  return html`<div class="pairing">
    ${others.map(([file, said]) => html`<p>${reversed.includes(file) ? "The opposite" : "The same"} in ${file}: “${said}”</p>`)}
    <p class="verdict">
      <span>${paired.confirmed ? "You said so" : `${Math.floor(paired.confidence * 100)} % sure: ${paired.reason}`}</span>
      ${paired.confirmed
        ? nothing
        : html`<button class="link" @click=${() => void page.desk.edit((now) => withConfirmed(now, id))}>Right</button>`}
      <button
        class="link"
        @click=${() => void page.desk.edit((now) => withTakenApart(now, id, (file) => wordingIn(page, question, file)))}
      >
        Not the same
      </button>
    </p>
  </div>`;
}

/** How a file words a question; the columns' names where it was not read here. */
function wordingIn({ desk }: Page, question: Question, file: string): string {
  const columns = [question.columns[file] ?? []].flat();
  const asked = desk.files
    .find(({ name }) => name === file)
    ?.inspection.questions.find((each) => each.columns.some((column) => columns.includes(column)));
  return asked?.text || columns.join(", ");
}
