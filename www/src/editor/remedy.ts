// What can be done about a notice at once: a button behind its sentence.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { withWave } from "../study";
import type { Notice } from "../types";

export function remedy(page: Page, { code, source, place }: Notice): TemplateResult | typeof nothing {
  const column = /^column "(.*)"$/.exec(place ?? "")?.[1];
  if (code !== "wave_not_used" || source === null || column === undefined) return nothing;
  const use = (): void => void page.desk.edit(`wave-${source}`, (study) => withWave(study, source, { column }));
  return html` <button class="link" @click=${use}>Use it as the wave<span class="spoken"> of ${source}</span></button>`;
}
