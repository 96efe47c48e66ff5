// Which answers count as agreeing, and which are no answers at all: each level of the scale can be pressed.

import { html, nothing, type TemplateResult } from "lit";
import { agreeIn } from "../crosswalk";
import { count } from "../format";
import { withAgree, withMissing } from "../study";
import type { AnswerCount, Question, Study } from "../types";
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
      return html`<div class="toggles" role="group" aria-label="Answers that count as agreeing${where === undefined ? "" : ` in ${where}`}">
        ${where === undefined ? nothing : html`<span class="in-file">${where}</span>`}
        ${answers.map((answer) =>
          toggle(answer, agree.includes(answer.label), () => void editing.edit(question.id, (now) => withAnswerPressed(now, question.id, answer.label, files))),
        )}
      </div>`;
    })}
  </div>`;
}

/** One more answer agrees, or one fewer, as the study stands by then: another may have been pressed just before. */
function withAnswerPressed(study: Study, question: string, answer: string, files: string[] = []): Study {
  const agree = questionIn(study, question)?.measure?.agree ?? [];
  const of = (file: string | undefined): string[] => (Array.isArray(agree) ? agree : (agree[file ?? ""] ?? []));
  const all = Array.isArray(agree) ? [undefined] : files.length > 0 ? files : Object.keys(agree);
  const on = !of(all[0]).includes(answer);
  const pressed = (now: string[]): string[] => [...now.filter((each) => each !== answer), ...(on ? [answer] : [])];
  return all.reduce((now: Study, file) => withAgree(now, question, pressed(of(file)), file), study);
}

function questionIn({ questions }: Study, question: string): Question | undefined {
  return questions.find(({ id }) => id === question);
}

/** One more answer is none, or one fewer. */
function withNonePressed(study: Study, question: string, answer: string): Study {
  const now = questionIn(study, question)?.missing ?? [];
  return withMissing(study, question, now.includes(answer) ? now.filter((each) => each !== answer) : [...now, answer]);
}

/** The answers that are none: `Don't know`. */
export function noAnswers(editing: Editing, question: Question, files: string[]): TemplateResult | typeof nothing {
  const missing = question.missing ?? [];
  const scales = scalesForNone(editing, question, files, missing);
  if (scales.length === 0) return nothing;
  const said = missing.length === 0 ? "every answer counts" : `${missing.map((each) => `“${each}”`).join(", ")} ${missing.length === 1 ? "is" : "are"} none`;
  return html`<details class="none">
    <summary>Answers that are no answers: ${said}</summary>
    ${scales.map(({ files: own, answers }) => {
      const where = own.join(", ");
      return html`<div class="toggles" role="group" aria-label="Answers that are no answers${where === "" ? "" : ` in ${where}`}">
        ${where === "" ? nothing : html`<span class="in-file">${where}</span>`}
        ${answers.map((answer) => toggle(answer, missing.includes(answer.label), () => void editing.edit(question.id, (now) => withNonePressed(now, question.id, answer.label))))}
      </div>`;
    })}
  </details>`;
}

function toggle({ label, n }: AnswerCount, pressed: boolean, change: () => void): TemplateResult {
  return html`<button class="toggle" aria-pressed=${pressed ? "true" : "false"} @click=${change}>
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

/** The answers that may be none: of one scale for all files, or of one for those files that have the same; each in its order. */
function scalesForNone({ files: loaded }: Editing, question: Question, files: string[], missing: string[]): { files: string[]; answers: AnswerCount[] }[] {
  const alike = new Map<string, string[]>();
  for (const file of files) {
    const asked = askedIn(loaded, file, question.columns[file]);
    const key = JSON.stringify(asked?.scale ?? asked?.answers.map(({ label }) => label).sort() ?? null);
    alike.set(key, [...(alike.get(key) ?? []), file]);
  }
  const known = new Set<string>();
  const scales = [...alike.values()].map((own) => {
    const place = new Map(levelsIn(loaded, question, own).map((label, at) => [label, at]));
    const answers = answersIn(loaded, question, own).filter(({ n, label }) => n > 0 || missing.includes(label));
    answers.forEach(({ label }) => known.add(label));
    const last = place.size;
    const inOrder = (one: AnswerCount, other: AnswerCount): number =>
      (place.get(one.label) ?? last) - (place.get(other.label) ?? last) || one.label.localeCompare(other.label, undefined, { numeric: true });
    return { files: alike.size > 1 ? own : [], answers: answers.sort(inOrder) };
  });
  // What is said to be none and nobody answered.
  const more = missing.filter((label) => !known.has(label)).map((label) => ({ label, n: 0 }));
  scales[0]?.answers.push(...more);
  return scales.filter(({ answers }) => answers.length > 0);
}

/** The levels of these files' own scale. */
function levelsIn(loaded: Editing["files"], question: Question, files: string[]): string[] {
  const own = files.map((file) => askedIn(loaded, file, question.columns[file])?.scale).find((scale) => scale);
  return own ?? question.scale ?? [];
}
