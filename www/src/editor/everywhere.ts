// One decision for all files that have the same column, where it was taken for one of them.

import { html, nothing, type TemplateResult } from "lit";
import type { Loaded } from "../desk";
import type { Page } from "../page";
import { leftOutOf, withLeftOut, withSegments } from "../study";
import type { InspectedQuestion, Inspection, Study } from "../types";

/** The column of another file that has the name, or the words, of a column of this one. */
function sameIn(other: Inspection, { questions }: Inspection, column: string): InspectedQuestion | undefined {
  const text = questions.find(({ columns }) => columns[0] === column)?.text;
  return other.questions.find((each) => each.columns[0] === column) ?? other.questions.find((each) => text !== undefined && each.text === text);
}

function others(page: Page, file: string): Loaded[] {
  return page.desk.files.filter(({ name }) => name !== file);
}

/** Which files are meant: the one by its name. */
function whichOf(files: string[]): string {
  const [first = "", ...more] = [...new Set(files)];
  return more.length === 0 ? first : `the ${more.length + 1} other files that have it`;
}

/** Breaks the other files down too by the columns by which one is. */
export function segmentsEverywhere(page: Page, study: Study, inspection: Inspection, possible: (asked: InspectedQuestion) => boolean, at: string): TemplateResult | typeof nothing {
  const chosen = study.sources.find((source) => source.file === inspection.file)?.segments ?? [];
  const missing = others(page, inspection.file).flatMap(({ name, inspection: other }) => {
    const source = study.sources.find((each) => each.file === name);
    const taken = [...(source?.segments ?? []), ...[source?.group, source?.wave].flatMap((each) => (typeof each === "object" ? [each.column] : []))];
    return chosen.flatMap((column) => {
      const same = sameIn(other, inspection, column);
      const theirs = same && possible(same) ? same.columns[0] : undefined;
      return theirs !== undefined && !taken.includes(theirs) ? [{ file: name, column: theirs }] : [];
    });
  });
  if (missing.length === 0) return nothing;
  const files = whichOf(missing.map(({ file }) => file));
  return html`<p><button class="link" @click=${() => void page.desk.edit(at, (now) => withSegments(now, missing))}>Break ${files} down in the same way</button></p>`;
}

/** Leaves the respondents out of the other files too who gave an answer for which one leaves them out. */
export function leftOutEverywhere(page: Page, study: Study, inspection: Inspection, columns: string[], at: string): TemplateResult | typeof nothing {
  const out = leftOutOf(study, inspection);
  const missing = others(page, inspection.file).flatMap(({ inspection: other }) =>
    columns.flatMap((column) => {
      const same = sameIn(other, inspection, column);
      const [theirs] = same?.columns ?? [];
      if (!same || theirs === undefined) return [];
      const already = leftOutOf(study, other)[theirs] ?? [];
      const answers = (out[column] ?? []).filter((answer) => !already.includes(answer) && same.answers.some(({ label }) => label === answer));
      return answers.length > 0 ? [{ other, column: theirs, answers }] : [];
    }),
  );
  if (missing.length === 0) return nothing;
  const change = (study: Study): Study => missing.reduce((now, { other, ...kind }) => withLeftOut(now, other, kind, true), study);
  const files = whichOf(missing.map(({ other }) => other.file));
  return html`<p><button class="link" @click=${() => void page.desk.edit(at, change)}>Leave the same respondents out of ${files}</button></p>`;
}
