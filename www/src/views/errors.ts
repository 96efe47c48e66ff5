// What stands in the way, in one sentence, with the next step right under it.

import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page";
import { groupChooser } from "./groupchooser";
import { likelyGroups } from "./likelygroups";
import { refused } from "./refused";

export function errors(page: Page): TemplateResult | typeof nothing {
  const { failure, files, report } = page.desk;
  if (!failure) return refused(page, "page");
  if (failure.code === "no_groups" && files.length > 0 && !report) return whoAnswered(page, failure.message);
  return html`<section class="failure" role="alert">
    <p>${failure.message}</p>
    ${failure.code === "no_groups" && files.length > 0 ? html`<button class="button" @click=${() => page.openStudy()}>Choose groups</button>` : nothing}
    ${failure.code === "no_common_question" && files.length > 0 ? html`<button class="button" @click=${() => page.openStudy()}>Pair questions</button>` : nothing}
    <button class="button" @click=${() => page.desk.dismiss()}>Close</button>
  </section>`;
}

/** One file, and nothing that says who is who: the choice is asked for right here, because all else waits for it. */
function whoAnswered(page: Page, message: string): TemplateResult {
  const likely = page.desk.files.some((file) => file.inspection.group_candidates.length > 0);
  return html`<main class="asking">
    <h1>Who answered?</h1>
    <p class="deck" role="alert">
      ${likely ? "Choose the question whose answers are the groups to compare, or add the file of the other group." : message}
    </p>
    ${page.desk.files.map((file) => html`${likelyGroups(page, file)} ${groupChooser(page, file, html`Or choose another column of <b>${file.name}</b>`)}`)}
    <p><button class="button" @click=${() => page.chooseFiles()}>Add another file</button></p>
  </main>`;
}
