// The options, each with a sentence on what it does.

import { html, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withOptions, withTitle } from "../study";
import type { Options, Question, Study } from "../types";

export function options(page: Page, study: Study): TemplateResult {
  const now = study.options;
  const set = (change: Partial<Options>): void => void page.desk.edit((each) => withOptions(each, change));
  return html`<section>
    <h3>Options</h3>
    <div class="field">
      <label for="title">Title</label>
      <input
        id="title"
        placeholder="None"
        aria-describedby="title-why"
        .value=${study.title ?? ""}
        @change=${(event: Event) => {
          const title = (event.target as HTMLInputElement).value;
          void page.desk.edit((each) => withTitle(each, title));
        }}
      />
      <p class="soft" id="title-why">Stands above the report.</p>
    </div>
    ${number(
      "acceptable",
      "Acceptable gap, points",
      "A gap up to this size, either way, is one that you decide to live with.",
      { value: round(now.acceptable_gap * 100), min: 0, max: 50, step: 0.5 },
      (value) => set({ acceptable_gap: value / 100 }),
    )}
    ${choice(
      "confidence",
      "Confidence",
      "How sure an interval is to hold the true figure: the surer, the wider.",
      [
        ["0.9", "90 %"],
        ["0.95", "95 %"],
        ["0.99", "99 %"],
      ],
      String(now.confidence),
      (value) => set({ confidence: Number(value) }),
    )}
    ${choice(
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
      (value) => set({ interval: value as Options["interval"] }),
    )}
    ${choice(
      "adjust",
      "Adjustment",
      "Who tests many questions finds something by chance; this makes up for it.",
      [
        ["holm", "Holm: no false alarm among all"],
        ["bh", "Benjamini–Hochberg: few false alarms"],
        ["none", "none"],
      ],
      now.adjust,
      (value) => set({ adjust: value as Options["adjust"] }),
    )}
    ${choice(
      "outcome",
      "Outcome",
      `How much a question matters is told by how closely its answers go with these, outside. ${askedFor(study)}`,
      [["", "none"], ...study.questions.filter(hasOneAnswer).map(({ id, text }): [string, string] => [id, text || id])],
      now.outcome ?? "",
      (value) => set({ outcome: value }),
    )}
    ${number(
      "low-base",
      "Low base",
      "Figures from fewer answers than this are flagged.",
      { value: now.low_base, min: 0, max: 1000, step: 1 },
      (value) => set({ low_base: Math.round(value) }),
    )}
    ${number(
      "suppress",
      "Suppress below",
      "Figures from fewer answers than this are not shown, because they could point at a person.",
      { value: now.suppress_below, min: 0, max: 1000, step: 1 },
      (value) => set({ suppress_below: Math.round(value) }),
    )}
    <div class="field">
      <label for="none">No answers anywhere</label>
      <input
        id="none"
        placeholder="N/A; Don’t know"
        aria-describedby="none-why"
        .value=${(now.missing ?? []).join("; ")}
        @change=${(event: Event) => {
          const said = (event.target as HTMLInputElement).value.split(";").map((each) => each.trim());
          set({ missing: said.filter((each) => each !== "") });
        }}
      />
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
  if (asked.length === 0) return "The survey asks for the importance of none.";
  return `The survey asks for the importance of ${asked.length}: ${asked.map(({ text, id }) => text || id).join("; ")}.`;
}

interface Range {
  value: number;
  min: number;
  max: number;
  step: number;
}

function number(id: string, label: string, why: string, range: Range, change: (value: number) => void): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const value = input.valueAsNumber;
    if (Number.isFinite(value) && value >= range.min && value <= range.max) change(value);
    else input.value = String(range.value);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      min=${range.min}
      max=${range.max}
      step=${range.step}
      aria-describedby="${id}-why"
      .value=${String(range.value)}
      @change=${onChange}
    />
    <p class="soft" id="${id}-why">${why}</p>
  </div>`;
}

function choice(
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
      ${all.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
    <p class="soft" id="${id}-why">${why}</p>
  </div>`;
}

/** 0.05 × 100 is 5.000000000000001 to a computer. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
