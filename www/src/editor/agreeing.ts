// Which answers count as agreeing, and which are no answers at all: each level of the scale can be pressed.

import { html, nothing, type TemplateResult } from "lit";
import { agreeIn } from "../crosswalk";
import { count } from "../format";
import { withAgree, withMissing } from "../study";
import type { AnswerCount, Question } from "../types";
import { answersIn, askedIn } from "./asked";
import type { Editing } from "./editing";

export function agreeing(editing: Editing, question: Question, files: string[]): TemplateResult | typeof nothing {
  // Nobody agrees with a number.
  if (question.measure && question.measure.kind !== "share") return nothing;
  const none = question.missing ?? [];
  const scales = scalesOf(editing, question, files)
    .map((each) => ({ ...each, answers: each.answers.filter(({ label }) => !none.includes(label)) }))
    .filter(({ answers }) => answers.length > 0);
  if (scales.length === 0) return nothing;
  return html`<div class="levels">
    <p class="soft">Pressed answers count as agreeing.</p>
    ${scales.map(
      ({ file, answers, agree }) =>
        html`<div class="toggles" role="group" aria-label="Answers that count as agreeing${file === undefined ? "" : ` in ${file}`}">
          ${file === undefined ? nothing : html`<span class="in-file">${file}</span>`}
          ${answers.map((answer) =>
            toggle(answer, agree.includes(answer.label), (on) => {
              const to = on ? [...agree, answer.label] : agree.filter((each) => each !== answer.label);
              void editing.edit(question.id, (now) => withAgree(now, question.id, to, file));
            }),
          )}
        </div>`,
    )}
  </div>`;
}

/** The answers that are none: `Don't know`. */
export function noAnswers(editing: Editing, question: Question, files: string[]): TemplateResult | typeof nothing {
  const missing = question.missing ?? [];
  const answers = answersIn(editing.files, question, files, missing).filter(({ n, label }) => n > 0 || missing.includes(label));
  if (answers.length === 0) return nothing;
  const said = missing.length === 0 ? "every answer counts" : `${missing.map((each) => `“${each}”`).join(", ")} ${missing.length === 1 ? "is" : "are"} none`;
  return html`<details class="none">
    <summary>Answers that are no answers: ${said}</summary>
    <div class="toggles" role="group" aria-label="Answers that are no answers">
      ${answers.map((answer) =>
        toggle(answer, missing.includes(answer.label), (on) => {
          const to = on ? [...missing, answer.label] : missing.filter((each) => each !== answer.label);
          void editing.edit(question.id, (now) => withMissing(now, question.id, to));
        }),
      )}
    </div>
  </details>`;
}

function toggle({ label, n }: AnswerCount, pressed: boolean, change: (pressed: boolean) => void): TemplateResult {
  return html`<button class="toggle" aria-pressed=${pressed ? "true" : "false"} @click=${() => change(!pressed)}>
    ${label}${n > 0 ? html` <small>${count(n)}</small>` : nothing}
  </button>`;
}

interface Levels {
  /** Set where the agreeing answers differ by file. */
  file: string | undefined;
  answers: AnswerCount[];
  agree: string[];
}

/** The answers to choose from: one scale for all files, or one a file where what agrees, or what can be answered, differs. */
function scalesOf({ files: loaded }: Editing, question: Question, files: string[]): Levels[] {
  const agree = question.measure?.agree ?? [];
  const scales = new Set(files.map((file) => JSON.stringify(askedIn(loaded, file, question.columns[file])?.scale ?? null)));
  if (Array.isArray(agree) && scales.size < 2) return [{ file: undefined, answers: answersIn(loaded, question, files, agree), agree }];
  return files.map((file) => {
    const own = agreeIn(question, file);
    const answers = answersIn(loaded, question, [file]);
    const known = answers.map(({ label }) => label);
    return { file, answers, agree: Array.isArray(agree) ? own.filter((each) => known.includes(each)) : own };
  });
}
