// The questions: what is compared, which answers count as agreeing, and whether agreeing is good for the service.

import { html, nothing, type TemplateResult } from "lit";
import { filesOf } from "../crosswalk";
import { count } from "../format";
import type { Page } from "../page";
import { withAgree, withPolarity } from "../study";
import type { AnswerCount, Polarity, Question, Study } from "../types";
import { measure } from "./measure";
import { optionList } from "./optionlist";
import { pairing } from "./pairing";
import { reversal } from "./reversal";

export function questions(page: Page, study: Study): TemplateResult | typeof nothing {
  if (study.questions.length === 0) return nothing;
  return html`<section>
    <h3>Questions</h3>
    <p class="soft">Pressed answers count as agreeing.</p>
    ${study.questions.map((question) => entry(page, study, question))}
  </section>`;
}

function entry(page: Page, study: Study, question: Question): TemplateResult {
  const { id, text, polarity = "neutral" } = question;
  return html`<div class="entry" role="group" aria-label=${text ?? id}>
    <p class="asked">${text ?? id}</p>
    ${pairing(page, study, question)}
    ${question.options ? optionList(answersIn(page, question, Object.keys(question.columns), [])) : chips(page, study, question)}
    <label class="soft" for="polarity-${id}">${whatIs(question)}</label>
    <select
      id="polarity-${id}"
      @change=${(event: Event) => {
        const to = (event.target as HTMLSelectElement).value as Polarity;
        void page.desk.edit((now) => withPolarity(now, id, to));
      }}
    >
      <option value="favourable" .selected=${polarity === "favourable"}>good for the service</option>
      <option value="unfavourable" .selected=${polarity === "unfavourable"}>bad for the service</option>
      <option value="neutral" .selected=${polarity === "neutral"}>neither good nor bad</option>
    </select>
  </div>`;
}

function whatIs({ options, measure: compared }: Question): string {
  if (options) return "Choosing one is";
  return compared && compared.kind !== "share" ? "More is" : "Agreeing is";
}

/** The measure, and the answers as toggles. */
function chips(page: Page, study: Study, question: Question): TemplateResult {
  return html`${measure(page, question, answersIn(page, question, Object.keys(question.columns), []))}
    ${scales(page, study, question).map(({ file, answers, agree }) =>
      answers.length === 0
        ? nothing
        : html`${file === undefined ? nothing : html`<p class="soft in-file">${file}</p>`}
            <div class="toggles">
              ${answers.map((answer) => chip(page, question.id, answer, agree, file))}
            </div>`,
    )}
    ${reversal(page, question)}`;
}

function chip(page: Page, question: string, answer: AnswerCount, agree: string[], file: string | undefined): TemplateResult {
  const pressed = agree.includes(answer.label);
  const change = (): void => {
    const to = pressed ? agree.filter((each) => each !== answer.label) : [...agree, answer.label];
    void page.desk.edit((now) => withAgree(now, question, to, file));
  };
  return html`<button class="toggle" aria-pressed=${pressed ? "true" : "false"} @click=${change}>
    ${answer.label}${answer.n > 0 ? html` <small>${count(answer.n)}</small>` : nothing}
  </button>`;
}

interface Scale {
  /** Set where the agreeing answers differ by file. */
  file: string | undefined;
  answers: AnswerCount[];
  agree: string[];
}

/** The answers to choose from: one scale for all files, or one a file where what agrees differs by file. */
function scales(page: Page, study: Study, question: Question): Scale[] {
  // Nobody agrees with a number.
  if (question.measure && question.measure.kind !== "share") return [];
  const agree = question.measure?.agree ?? [];
  const files = filesOf(study, question);
  if (Array.isArray(agree)) return [{ file: undefined, answers: answersIn(page, question, files, agree), agree }];
  return files.map((file) => ({
    file,
    answers: answersIn(page, question, [file], agree[file] ?? []),
    agree: agree[file] ?? [],
  }));
}

/** The answers given in these files, in the scale's order where there is one, with how many gave them. */
function answersIn(page: Page, question: Question, files: string[], agree: string[]): AnswerCount[] {
  const counts = new Map<string, number>();
  for (const label of question.scale ?? []) counts.set(label, 0);
  for (const { name, inspection } of page.desk.files) {
    if (!files.includes(name)) continue;
    const columns = [question.columns[name] ?? []].flat();
    const asked = inspection.questions.filter((each) => each.columns.some((column) => columns.includes(column)));
    for (const { answers, missing } of asked)
      for (const { label, n } of answers) {
        if (missing.includes(label)) continue;
        counts.set(label, (counts.get(label) ?? 0) + n);
      }
  }
  // Published figures have no answers to choose from.
  if (counts.size === 0) return [];
  for (const label of agree) if (!counts.has(label)) counts.set(label, 0);
  return [...counts].map(([label, n]) => ({ label, n }));
}
