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
    ${scales.map(({ files, answers, agree }) => {
      const where = files?.join(", ");
      // One list for all files holds what agrees on the scales of the others too.
      const all = question.measure?.agree ?? [];
      const rest = Array.isArray(all) ? all.filter((each) => !agree.includes(each) && !answers.some(({ label }) => label === each)) : [];
      return html`<div class="toggles" role="group" aria-label="Answers that count as agreeing${where === undefined ? "" : ` in ${where}`}">
        ${where === undefined ? nothing : html`<span class="in-file">${where}</span>`}
        ${answers.map((answer) =>
          toggle(answer, agree.includes(answer.label), (on) => {
            const to = [...rest, ...(on ? [...agree, answer.label] : agree.filter((each) => each !== answer.label))];
            void editing.edit(question.id, (now) => (files ?? [undefined]).reduce((study, file) => withAgree(study, question.id, to, file), now));
          }),
        )}
      </div>`;
    })}
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
  /** Set where the agreeing answers differ by file: those that have these. */
  files: string[] | undefined;
  answers: AnswerCount[];
  agree: string[];
}

/**
 * The answers to choose from: one scale for all files, or, where what agrees or what can be answered differs, one for those
 * files in which neither does.
 */
function scalesOf({ files: loaded }: Editing, question: Question, files: string[]): Levels[] {
  const agree = question.measure?.agree ?? [];
  const scales = new Set(files.map((file) => JSON.stringify(askedIn(loaded, file, question.columns[file])?.scale ?? null)));
  if (Array.isArray(agree) && scales.size < 2) return [{ files: undefined, answers: answersIn(loaded, question, files, agree), agree }];
  const alike = new Map<string, Levels & { files: string[] }>();
  for (const file of files) {
    const own = agreeIn(question, file);
    const answers = answersIn(loaded, question, [file]);
    const known = answers.map(({ label }) => label);
    const pressed = Array.isArray(agree) ? own.filter((each) => known.includes(each)) : own;
    const key = JSON.stringify([known, [...pressed].sort()]);
    const same = alike.get(key);
    if (same) {
      same.files.push(file);
      same.answers = answersIn(loaded, question, same.files);
    } else alike.set(key, { files: [file], answers, agree: pressed });
  }
  return [...alike.values()];
}
