// The options, each with a sentence on what it does.

import { html, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withOptions, withTitle } from "../study";
import type { Options, Question, Study } from "../types";
import { standing } from "../typing";
import { refused } from "./refused";

export function options(page: Page, study: Study): TemplateResult {
  const now = study.options;
  const set = (id: string, change: Partial<Options>): void => void page.desk.edit(id, (each) => withOptions(each, change));
  return html`<section>
    <h3>Options</h3>
    <div class="field">
      <label for="title">Title</label>
      <input
        id="title"
        placeholder="None"
        aria-describedby="title-why"
        .value=${standing(study.title ?? "")}
        @change=${(event: Event) => {
          const title = (event.target as HTMLInputElement).value;
          void page.desk.edit("title", (each) => withTitle(each, title));
        }}
      />
      ${refused(page, "title")}
      <p class="soft" id="title-why">Stands above the report.</p>
    </div>
    ${number(
      page,
      "acceptable",
      "Acceptable gap, points",
      "A gap up to this size, either way, is one that you decide to live with.",
      { value: round(now.acceptable_gap * 100), max: 50, whole: false },
      (value) => set("acceptable", { acceptable_gap: value / 100 }),
    )}
    ${choice(
      page,
      "confidence",
      "Confidence",
      "How sure an interval is to hold the true figure: the surer, the wider.",
      [
        ["0.9", "90 %"],
        ["0.95", "95 %"],
        ["0.99", "99 %"],
      ],
      String(now.confidence),
      (value) => set("confidence", { confidence: Number(value) }),
    )}
    ${choice(
      page,
      "interval",
      "Interval",
      "How the range of a gap of shares is computed: Newcombe’s keeps its promise with small bases too.",
      [
        ["newcombe", "Newcombe"],
        ["miettinen_nurminen", "Miettinen–Nurminen"],
        ["agresti_caffo", "Agresti–Caffo"],
        ["wald", "Wald"],
      ],
      now.interval,
      (value) => set("interval", { interval: value as Options["interval"] }),
    )}
    ${choice(
      page,
      "adjust",
      "Adjustment",
      "Who tests many questions finds something by chance; this makes up for it.",
      [
        ["holm", "Holm: no false alarm among all"],
        ["bh", "Benjamini–Hochberg: few false alarms"],
        ["none", "none"],
      ],
      now.adjust,
      (value) => set("adjust", { adjust: value as Options["adjust"] }),
    )}
    ${choice(
      page,
      "outcome",
      "Outcome",
      `How much a question matters is told by how closely its answers go with the answers to this question, among those served. ${askedFor(study)}`,
      [["", "none"], ...study.questions.filter(hasOneAnswer).map(({ id, text }): [string, string] => [id, text || id])],
      now.outcome ?? "",
      (value) => set("outcome", { outcome: value }),
    )}
    ${number(
      page,
      "low-base",
      "Low base",
      "Figures from fewer answers than this are flagged.",
      { value: now.low_base, max: 1000, whole: true },
      (value) => set("low-base", { low_base: value }),
    )}
    ${number(
      page,
      "suppress",
      "Suppress below",
      "Figures from fewer answers than this are not shown, because they could point at a person.",
      { value: now.suppress_below, max: 1000, whole: true },
      (value) => set("suppress", { suppress_below: value }),
    )}
    <div class="field">
      <label for="none">No answers anywhere</label>
      <input
        id="none"
        placeholder="N/A; Don’t know"
        aria-describedby="none-why"
        .value=${standing((now.missing ?? []).join("; "))}
        @change=${(event: Event) => {
          const said = (event.target as HTMLInputElement).value.split(";").map((each) => each.trim());
          set("none", { missing: said.filter((each) => each !== "") });
        }}
      />
      ${refused(page, "none")}
      <p class="soft" id="none-why">Answers that count for nobody in any question, with semicolons between.</p>
    </div>
  </section>`;
}

/** Of any number of answers, an outcome cannot be told. */
function hasOneAnswer({ options, separator, columns }: Question): boolean {
  return options === undefined && separator === undefined && !Object.values(columns).some(Array.isArray);
}

/** Which questions the survey itself asked the importance of. */
function askedFor({ questions }: Study): string {
  const asked = questions.filter((each) => each.importance && questions.some(({ id }) => id === each.importance));
  if (asked.length === 0) return "No question asks how important something is.";
  return `The survey itself asks how important ${asked.length === 1 ? "this is" : "these are"}: ${asked.map(({ text, id }) => text || id).join("; ")}.`;
}

interface Range {
  value: number;
  /** From nought to this. */
  max: number;
  /** Half a respondent is none. */
  whole: boolean;
}

/** A field of text, because a browser's own field of numbers takes the comma of some countries only, and says nothing. */
function number(page: Page, id: string, label: string, why: string, range: Range, change: (value: number) => void): TemplateResult {
  const onChange = (event: Event): void => {
    const said = (event.target as HTMLInputElement).value;
    const value = numberIn(said, range.whole);
    const refuse = (reason: string): void => page.desk.refuse(id, `${label}: ${reason}`);
    if (value === undefined) refuse(`“${said.trim()}” is no ${range.whole ? "whole number. Write one such as 30" : "number. Write one such as 5 or 7.5"}.`);
    else if (value < 0 || value > range.max) refuse(`${said.trim()} does not lie between 0 and ${range.max}.`);
    else change(value);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      inputmode=${range.whole ? "numeric" : "decimal"}
      autocomplete="off"
      aria-describedby="${id}-why"
      .value=${standing(String(range.value))}
      @change=${onChange}
    />
    ${refused(page, id)}
    <p class="soft" id="${id}-why">${why}</p>
  </div>`;
}

/** A number as people write it: with a decimal comma or point, but in a whole number they part thousands, or err. */
function numberIn(text: string, whole: boolean): number | undefined {
  const plain = text.trim().replace("\u2212", "-");
  const written = whole ? /^[-+]?\d+$/ : /^[-+]?(\d+[.,]?\d*|[.,]\d+)$/;
  return written.test(plain) ? Number(plain.replace(",", ".")) : undefined;
}

function choice(
  page: Page,
  id: string,
  label: string,
  why: string,
  choices: [string, string][],
  chosen: string,
  change: (value: string) => void,
): TemplateResult {
  // A study file may hold a value that is not on the list.
  const known = choices.some(([value]) => value === chosen);
  const all: [string, string][] = known ? choices : [...choices, [chosen, chosen]];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} aria-describedby="${id}-why" @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
      ${all.map(([value, name]) => html`<option value=${value} .selected=${standing(value === chosen)}>${name}</option>`)}
    </select>
    ${refused(page, id)}
    <p class="soft" id="${id}-why">${why}</p>
  </div>`;
}

/** 0.05 × 100 is 5.000000000000001 to a computer. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
