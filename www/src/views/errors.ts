// What stands in the way, in one sentence, with the next step right under it.

import { html, nothing, type TemplateResult } from "lit";
import { isComparable, unusedIn } from "../editor/asked";
import { missingFile } from "../missing";
import type { Page } from "../page";
import { withOthersInferred } from "../study";
import { onThePage } from "../words";
import { groupChooser } from "./groupchooser";
import { likelyGroups, likelyIn } from "./likelygroups";
import { refused } from "./refused";

export function errors(page: Page): TemplateResult | typeof nothing {
  const { failure, files, report } = page.desk;
  if (!failure) return refused(page, "page");
  if (failure.code === "no_groups" && files.length > 0 && !report) return whoAnswered(page, failure.message);
  const missing = missingIn(page);
  if (missing !== undefined) return fileMissing(page, missing);
  return html`<section class="failure" role="alert">
    <p>${onThePage(failure.message)}</p>
    ${failure.code === "no_groups" && files.length > 0 ? html`<button class="button" @click=${() => page.openStudy()}>Choose groups</button>` : nothing}
    ${failure.code === "no_common_question" && files.length > 0
      ? html`${othersLeft(page)
            ? html`<button class="button" @click=${() => void page.desk.edit("page", withOthersInferred)}>Also propose the other columns</button>`
            : nothing}
          <button class="button" @click=${() => page.openStudy()}>Open the study</button>`
      : nothing}
    <button class="button" @click=${() => page.desk.dismiss()}>Close</button>
  </section>`;
}

/** The study lists its questions, and the files have columns that no question names and that could be compared. */
function othersLeft({ desk: { study, files } }: Page): boolean {
  if (!study || study.questions.length === 0 || study.other_questions === "infer") return false;
  return unusedIn(files, study).some(({ asked }) => isComparable(asked));
}

/** What stands in the way is asked for so much at length that it is all there is to see. */
export function isAsking(page: Page): boolean {
  const { failure, files, report } = page.desk;
  return !report && files.length > 0 && (failure?.code === "no_groups" || missingIn(page) !== undefined);
}

function missingIn({ desk }: Page): string | undefined {
  return missingFile(desk.failure, desk.study, desk.files.map(({ name }) => name));
}

/** A study without one of its files: it can be added, or done without. */
function fileMissing(page: Page, file: string): TemplateResult {
  const { study, report } = page.desk;
  const others = (study?.sources.length ?? 0) > 1;
  const said = html`The study that you opened needs <b>${file}</b> too. Drop it on this page or add it. Its successor of another name will do: its
    columns are matched.`;
  const ways = html`<button class="button" @click=${() => page.chooseFiles()}>Add ${file}</button>
    <button class="button" @click=${() => void page.desk.goOnWithout(file)}>${others ? "Go on without it" : "Go on without this study"}</button>`;
  if (report) return html`<section class="failure" role="alert"><p>${said}</p>${ways}</section>`;
  return html`<main class="asking">
    <h1>A file of the study is missing</h1>
    <p class="deck" role="alert">${said}</p>
    <p class="next">${ways}</p>
  </main>`;
}

/** One file, and nothing that says who is who: the choice is asked for right here, because all else waits for it. */
function whoAnswered(page: Page, message: string): TemplateResult {
  const likely = page.desk.files.some((file) => likelyIn(file.inspection).length > 0);
  return html`<main class="asking">
    <h1>Who answered?</h1>
    <p class="deck" role="alert">
      ${likely ? "Choose the question whose answers are the groups to compare, or add the file of the other group." : onThePage(message)}
    </p>
    ${page.desk.files.map((file) => {
      const offered = likelyIn(file.inspection).length > 0;
      return html`${likelyGroups(page, file)} ${groupChooser(page, file, html`${offered ? "Or choose another" : "Choose a"} column of <b>${file.name}</b>`)}`;
    })}
    <p><button class="button" @click=${() => page.chooseFiles()}>Add another file</button></p>
  </main>`;
}
