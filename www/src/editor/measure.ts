// What of a question is compared: the share who agree, the mean, or the net promoter score.

import { html, nothing, type TemplateResult } from "lit";
import type { Editing } from "./editing";
import { withMeasure } from "../study";
import type { AnswerCount, MeasureKind, Question } from "../types";
import { standing } from "../typing";

const NAMES: Record<MeasureKind, string> = {
  share: "the share who agree",
  mean: "the mean",
  nps: "the net promoter score",
};

/** A choice where the answers have numbers, or stand on a scale; nothing where only a share can be taken. */
export function measure(editing: Editing, question: Question, answers: AnswerCount[]): TemplateResult | typeof nothing {
  const now = question.measure?.kind ?? "share";
  const kinds = possible(question, answers, now);
  if (kinds.length < 2) return nothing;
  const id = `measure-${question.id}`;
  return html`<p class="choice">
    <label class="soft" for=${id}>Compare<span class="spoken"> of this question</span></label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const to = (event.target as HTMLSelectElement).value as MeasureKind;
        void editing.edit(question.id, (study) => withMeasure(study, question.id, to));
      }}
    >
      ${kinds.map((kind) => html`<option value=${kind} .selected=${standing(kind === now)}>${NAMES[kind]}</option>`)}
    </select>
  </p>`;
}

function possible(question: Question, answers: AnswerCount[], now: MeasureKind): MeasureKind[] {
  // A set of options is ticked or not.
  if (Object.values(question.columns).some((columns) => Array.isArray(columns))) return ["share"];
  const numbers = answers.map(({ label }) => numberOf(label));
  const known = numbers.filter((each) => each !== undefined);
  const all = known.length === numbers.length && new Set(known).size > 2;
  const kinds: MeasureKind[] = ["share"];
  if (now === "mean" || all || (question.scale ?? []).length > 2) kinds.push("mean");
  const onScale = known.every((each) => Number.isInteger(each) && each >= 0 && each <= 10);
  if (now === "nps" || (all && onScale && Math.max(...known) > 7)) kinds.push("nps");
  return kinds;
}

/** The number that an answer is or begins with, as src/study/scores.rs reads it. Not of a range: `18-29`. */
function numberOf(label: string): number | undefined {
  const found = /^\s*([-+]?\d*\.?\d+)\.?(?![\p{L}\d])(?!\s*to\s)[^\p{L}\d]*(?!\d)/u.exec(label);
  return found && !/^\s*[-+]?[\d.]+\W+\d/.test(label) ? Number(found[1]) : undefined;
}
