// Everything that can be said of one question, open below its row.

import { html, nothing, type TemplateResult } from "lit";
import { filesOf, withMoved, withReversed, withSplitOff, withTakenApart } from "../crosswalk";
import { isHidden, optionsIn, withHidden, withLabel, withPolarity, withText } from "../study";
import type { AnswerCount, Polarity, Question, Study } from "../types";
import { standing } from "../typing";
import { agreeing, noAnswers } from "./agreeing";
import { answersIn, columnName, wordingIn } from "./asked";
import { asking } from "./asking";
import { cutting } from "./cutting";
import type { Editing } from "./editing";
import { measure } from "./measure";
import { mirrored } from "./opposite";
import { optionList } from "./optionlist";
import { pick } from "./picker";
import { reversal } from "./reversal";
import { row } from "./selectors";
import { writing } from "./writing";

export function details(editing: Editing, study: Study, question: Question): TemplateResult {
  const files = filesOf(study, question);
  return html`<div class="details">
    ${name(editing, question)}
    ${wordings(editing, question, files)}
    ${question.options ? html`${optionList(optionsNow(editing, question, files))} ${cutting(editing, question, files)} ${asking(editing, question, files)}` : html`${measure(editing, question, answersIn(editing.files, question, files))} ${agreeing(editing, question, files)} ${reversal(editing, question)}`}
    ${noAnswers(editing, question, files)} ${writing(editing, question, files)}
    <div class="labels">${polarity(editing, question)} ${label(editing, study, question, "theme", "Theme")} ${label(editing, study, question, "touchpoint", "Touchpoint")} ${label(editing, study, question, "channel", "Channel")}</div>
    ${acts(editing, study, question, files)}
  </div>`;
}

/** The options that the study has, with how many chose each where the files' reading told. */
function optionsNow(editing: Editing, question: Question, files: string[]): AnswerCount[] {
  const told = answersIn(editing.files, question, files);
  const labels = [...new Set(files.flatMap((file) => optionsIn(question, file)))];
  const known = labels.flatMap((label) => told.find((each) => each.label === label) ?? { label, n: Number.NaN });
  return labels.length > 0 ? known : told;
}

/** Its text in the report: a field that grows, in which Enter ends. */
function name(editing: Editing, { id, text: now = "" }: Question): TemplateResult {
  const rename = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const text = value.replaceAll(/\s+/g, " ").trim();
    if (text !== now) void editing.edit(id, (study) => withText(study, id, text));
  };
  return html`<div class="field wide">
    <label for="text-${id}">In the report</label>
    <textarea
      id="text-${id}"
      rows="1"
      placeholder="As its first file words it"
      .value=${standing(now)}
      @change=${rename}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        rename(event);
      }}
    ></textarea>
  </div>`;
}

/** How each file words it, and whether as the opposite. */
function wordings(editing: Editing, question: Question, files: string[]): TemplateResult | typeof nothing {
  const said = files.map((file) => ({ file, text: wordingIn(editing.files, question, file) }));
  const first = said[0]?.text;
  const isReversed = (file: string): boolean => question.pairing?.reversed?.includes(file) ?? false;
  // Whose words the question has: of the others it may be said that they are the opposite.
  const own = (said.find(({ file }) => !isReversed(file)) ?? said[0])?.text;
  if (files.length < 2) return nothing;
  return html`<ul class="wordings">
    ${said.map(({ file, text }, at) => {
      const reversed = isReversed(file);
      const code = columnName(question.columns[file], text);
      return html`<li>
        <span class="said">
          <small>${file}${code === "" ? "" : `, ${code}`}${at > 0 && text === first ? ": same words" : ""}</small>
          ${at > 0 && text === first ? nothing : text}
        </span>
        <span class="ways">
          ${text !== own && !question.options
            ? html`<label class="tick"><input type="checkbox" .checked=${standing(reversed)} @change=${() => turn(editing, question, file, !reversed)} /> <span>says the opposite<span class="spoken"> in ${file}</span></span></label>`
            : nothing}
          <button class="link" @click=${() => pick(editing, question.id, file)}>Another column<span class="spoken"> of ${file}</span></button>
          <button class="link" @click=${() => splitOff(editing, question, file)}>Split off<span class="spoken"> ${file}</span></button>
        </span>
      </li>`;
    })}
  </ul>`;
}

function splitOff(editing: Editing, question: Question, file: string): void {
  editing.moveTo(row(question.id));
  void editing.edit(question.id, (now) => withSplitOff(now, question.id, file));
}

/** Says that a file's wording is the opposite, or that it is not. */
export function turn(editing: Editing, question: Question, file: string, reversed: boolean): void {
  const agree = mirrored(editing, question, file);
  void editing.edit(question.id, (study) => withReversed(study, question.id, file, reversed, agree));
}

function polarity(editing: Editing, question: Question): TemplateResult {
  const { id, polarity: now = "neutral", options, measure: compared } = question;
  const what = options ? "Choosing one is" : compared && compared.kind !== "share" ? "More is" : "Agreeing is";
  const choices: [Polarity, string][] = [
    ["favourable", "good for the service"],
    ["unfavourable", "bad for the service"],
    ["neutral", "neither good nor bad"],
  ];
  return html`<div class="field">
    <label for="polarity-${id}">${what}</label>
    <select
      id="polarity-${id}"
      @change=${(event: Event) => {
        const to = (event.target as HTMLSelectElement).value as Polarity;
        void editing.edit(id, (study) => withPolarity(study, id, to));
      }}
    >
      ${choices.map(([value, name]) => html`<option value=${value} .selected=${standing(value === now)}>${name}</option>`)}
    </select>
  </div>`;
}

/** A free label, with those that other questions have to choose from. */
function label(editing: Editing, study: Study, question: Question, kind: "theme" | "touchpoint" | "channel", name: string): TemplateResult {
  const { id } = question;
  const others = [...new Set(study.questions.flatMap((each) => each[kind] ?? []))].sort();
  return html`<div class="field">
    <label for="${kind}-${id}">${name}</label>
    <input
      id="${kind}-${id}"
      list="${kind}s"
      placeholder="None"
      autocomplete="off"
      .value=${standing(question[kind] ?? "")}
      @change=${(event: Event) => {
        const to = (event.target as HTMLInputElement).value;
        void editing.edit(id, (now) => withLabel(now, id, kind, to));
      }}
    />
    <datalist id="${kind}s">${others.map((each) => html`<option value=${each}></option>`)}</datalist>
  </div>`;
}

/** What can be done with the question as a whole. */
function acts(editing: Editing, study: Study, question: Question, files: string[]): TemplateResult {
  const { id } = question;
  const hidden = isHidden(question);
  const place = study.questions.findIndex((each) => each.id === id);
  const move = (by: number): void => void editing.edit(id, (now) => withMoved(now, id, by));
  const apart = (): void => {
    editing.moveTo(row(id));
    void editing.edit(id, (now) => withTakenApart(now, id, (file) => wordingIn(editing.files, question, file)));
  };
  return html`<p class="acts">
    <button class="link" ?disabled=${place <= 0} title="Or Alt and the arrow up, on the question" @click=${() => move(-1)}>Move up</button>
    <button class="link" ?disabled=${place === study.questions.length - 1} title="Or Alt and the arrow down, on the question" @click=${() => move(1)}>Move down</button>
    ${files.length > 1 ? html`<button class="link" @click=${apart}>Take apart</button>` : nothing}
    <button class="link" @click=${() => void editing.edit(id, (now) => withHidden(now, id, !hidden))}>${hidden ? "Show in the report" : "Hide from the report"}</button>
  </p>`;
}
