// What was odd in the files, and did not stop us.

import { html, nothing, type TemplateResult } from "lit";
import { remedy } from "../editor/remedy";
import { plural } from "../format";
import type { Page } from "../page";
import type { Notice, Report } from "../types";

export function notices(page: Page, report: Report): TemplateResult | typeof nothing {
  const { notices: odd } = report;
  if (odd.length === 0) return nothing;
  return html`<section class="notices" aria-label="Notices">
    <details>
      <summary>${plural(together(odd).length, "notice")} about the files</summary>
      <ul>
        ${together(odd).map((alike) => html`<li>${textOf(alike)}${remedy(page, alike)}</li>`)}
      </ul>
    </details>
  </section>`;
}

/** Notices that say the same of several files as one: what is decided about one file would be half a decision. */
function together(odd: Notice[]): Notice[][] {
  const out = new Map<string, Notice[]>();
  odd.forEach((notice, at) => {
    const several = notice.code === "wave_not_used" && notice.source !== null;
    const key = several ? `${notice.code} ${notice.place ?? ""}` : `${at}`;
    out.set(key, [...(out.get(key) ?? []), notice]);
  });
  return [...out.values()];
}

/** The sentence; of several files with all their names, of one with its name where the sentence does not say it. */
function textOf([first, ...more]: Notice[]): string {
  if (!first) return "";
  const { source, text } = first;
  if (source === null) return text;
  const names = [source, ...more.flatMap((notice) => notice.source ?? [])];
  if (names.length > 1) return text.includes(source) ? text.replace(source, () => listed(names)) : `${listed(names)}: ${text}`;
  return text.includes(source) ? text : `${source}: ${text}`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
