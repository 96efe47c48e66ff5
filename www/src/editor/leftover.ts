// What the files ask beside the crosswalk: nobody said yet which of its answers agree, or that it is a question at all.

import { html, nothing, type TemplateResult } from "lit";
import { withNewQuestion } from "../crosswalk";
import { count, plural } from "../format";
import { withOthersInferred } from "../study";
import type { Study } from "../types";
import { refused } from "../views/refused";
import { columnName, columnsOf, isComparable, unusedIn, type Unused } from "./asked";
import { dragged } from "./dragging";
import type { Editing } from "./editing";
import { row } from "./selectors";

/** The place in the editor where what cannot be is told. */
const HERE = "left-over";

export function leftOver(editing: Editing, study: Study): TemplateResult | typeof nothing {
  const unused = unusedIn(editing.files, study);
  if (unused.length === 0) return nothing;
  const files = [...new Set(unused.map(({ file }) => file))];
  return html`${propose(editing, study, unused)}
  <details class="left-over">
    <summary>${plural(unused.length, "column")} in no question</summary>
    <p class="soft">Of these it is not known which answers count as agreeing, or there is nothing to compare. ${editing.files.length > 1 ? "Drag one onto a question, or take it up as one of its own." : "One can be taken up as a question."}</p>
    ${files.map((file) => {
      const own = unused.filter((each) => each.file === file);
      return html`<h4>${file}</h4>
        <ul>
          ${own.map((each) => entry(editing, study, each))}
        </ul>`;
    })}
  </details>`;
}

/** A study that lists its questions leaves all else alone, until somebody says so. */
function propose(editing: Editing, study: Study, unused: Unused[]): TemplateResult | typeof nothing {
  const could = unused.filter(({ asked }) => isComparable(asked)).length;
  const said = refused(editing.page, HERE);
  if (could === 0 || study.other_questions === "infer") return said;
  const infer = (): void => {
    editing.moveTo('.filter[aria-pressed="true"]');
    void editing.edit(HERE, withOthersInferred);
  };
  return html`<p class="also">
      The files have ${plural(could, "more column")} that could be compared. <button class="link" @click=${infer}>Also propose the other columns</button>
    </p>
    ${said}`;
}

function entry(editing: Editing, study: Study, { file, asked }: Unused): TemplateResult {
  const columns = columnsOf(asked);
  const code = columnName(columns, asked.text);
  const text = asked.text || asked.columns.join(", ");
  return html`<li draggable="true" @dragstart=${(event: DragEvent) => dragged(event, file, columns)}>
    <details>
      <summary>${code === "" ? nothing : html`<small>${code}</small> `}${text}</summary>
      ${asked.agree === null && asked.options === null
        ? nothing
        : html`<p><button class="link" @click=${() => void takeUp(editing, study, { file, asked }, asked.agree)}>Make it a question</button></p>`}
      <p class="soft">
        ${asked.answers.length > 0
          ? "Press the answers that count as agreeing; that makes it a question."
          : `${plural(asked.answered, "answer")}, none of them one of a few to choose from.`}
      </p>
      <div class="toggles" role="group" aria-label="Answers of ${text}">
        ${asked.answers
          .filter(({ label }) => !asked.missing.includes(label))
          .map(
            ({ label, n }) =>
              html`<button class="toggle" aria-pressed="false" @click=${() => void takeUp(editing, study, { file, asked }, [label])}>${label} <small>${count(n)}</small></button>`,
          )}
      </div>
    </details>
  </li>`;
}

/** Makes it a question, and opens that. */
async function takeUp(editing: Editing, study: Study, { file, asked }: Unused, agree: string[] | null): Promise<void> {
  const before = new Set(study.questions.map(({ id }) => id));
  const pick = { file, columns: columnsOf(asked), agree: asked.options === null ? agree : null };
  if (!(await editing.edit(HERE, (now) => withNewQuestion(now, asked.id, pick)))) return;
  const made = editing.study?.questions.find(({ id }) => !before.has(id));
  if (!made) return;
  editing.set({ opened: made.id, filter: "all", search: "" });
  editing.moveTo(row(made.id));
}
