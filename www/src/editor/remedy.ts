// What can be done about a notice at once: a button behind its sentence.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withSegments, withWave } from "../study";
import { isBreakdown } from "../views/segments";
import type { Notice } from "../types";

/** `alike`: notices that say the same, one a file. */
export function remedy(page: Page, alike: Notice[]): TemplateResult | typeof nothing {
  const [notice] = alike;
  if (!notice) return nothing;
  const { code, source, place } = notice;
  if (code === "may_break_down") return html`${[...(place ?? "").matchAll(/"([^"]+)"/g)].map(([, column = ""]) => breakDown(page, column))}`;
  const column = /^column "(.*)"$/.exec(place ?? "")?.[1];
  if (code !== "wave_not_used" || source === null || column === undefined) return nothing;
  const files = alike.flatMap((each) => each.source ?? []);
  const use = (): void => void page.desk.edit(`wave-${source}`, (study) => files.reduce((now, file) => withWave(now, file, { column }), study));
  return html` <button class="link" @click=${use}>Use it as the wave of ${files.length === 1 ? source : `${files.length} files`}</button>`;
}

/** Breaks all files down at once by the column of this text, where enough people gave its answers. */
function breakDown(page: Page, text: string): TemplateResult | typeof nothing {
  const { study } = page.desk;
  if (!study) return nothing;
  const columns = page.desk.files.flatMap(({ name: file, inspection }) => {
    const [column] = inspection.questions.find((each) => (each.text === text || each.columns[0] === text) && isBreakdown(each, study))?.columns ?? [];
    const now = study.sources.find((each) => each.file === file)?.segments ?? [];
    return column === undefined || now.includes(column) ? [] : [{ file, column }];
  });
  if (columns.length === 0) return nothing;
  const all = columns.length === 1 ? columns[0]?.file : `${columns.length} files`;
  return html` <button class="link" @click=${() => void page.desk.edit(`segments-${text}`, (now) => withSegments(now, columns))}>Break ${all} down by “${text}”</button>`;
}
