// What the hand does in the crosswalk: clicks, keys and drops, heard once for the whole table, because listeners in each
// of a thousand cells would make it slow.

import { withMoved, withPaired } from "../crosswalk";
import { askedIn } from "./asked";
import { dropped, isOf } from "./dragging";
import type { Editing } from "./editing";
import { pick } from "./picker";
import { row } from "./selectors";

interface Place {
  question: string;
  /** Set in the cell of a file. */
  file?: string | undefined;
  cell: HTMLElement;
}

function placeOf(event: Event): Place | undefined {
  const [target] = event.composedPath();
  const at = target instanceof Element ? target.closest<HTMLElement>(".line > *") : null;
  const question = at?.closest<HTMLElement>("[data-question]")?.dataset["question"];
  return at && question !== undefined ? { question, file: at.classList.contains("cell") ? at.dataset["name"] : undefined, cell: at } : undefined;
}

export function clicked(event: Event, editing: Editing): void {
  const [target] = event.composedPath();
  const place = placeOf(event);
  if (!place || !(target instanceof Element) || !target.closest("button")) return;
  const { picking, opened } = editing.state;
  const { question, file } = place;
  if (file === undefined) editing.set({ opened: opened === question ? undefined : question, picking: undefined });
  else if (picking?.question === question && picking.file === file) editing.set({ picking: undefined });
  else pick(editing, question, file);
}

/** Up and down lead from row to row; with Alt they take the row along. */
export function pressed(event: KeyboardEvent, editing: Editing): void {
  const [target] = event.composedPath();
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const question = placeOf(event)?.question;
  if (by === undefined || question === undefined || !(target instanceof HTMLElement) || !target.matches(".asked, .column") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (event.altKey) {
    void editing.edit(question, (study) => withMoved(study, question, by)).then(() => editing.moveTo(row(question)));
    return;
  }
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".item")];
  const next = rows[rows.findIndex((each) => each.contains(target)) + by];
  const column = target.dataset["fileCell"];
  next?.querySelector<HTMLElement>(column === undefined ? ".asked" : `[data-file-cell="${CSS.escape(column)}"]`)?.focus();
}

/** Marks a cell of the file that the dragged column is of; others take nothing. */
export function dragOver(event: DragEvent): void {
  const place = placeOf(event);
  if (place?.file === undefined || !isOf(event, place.file)) return;
  event.preventDefault();
  place.cell.classList.add("over");
}

export function dragLeave(event: DragEvent): void {
  placeOf(event)?.cell.classList.remove("over");
}

export function drop(event: DragEvent, editing: Editing): void {
  const place = placeOf(event);
  place?.cell.classList.remove("over");
  if (place?.file === undefined) return;
  const { question, file } = place;
  const columns = dropped(event, file);
  if (columns === undefined) return;
  const agree = askedIn(editing.files, file, columns)?.agree ?? null;
  void editing.edit(question, (study) => withPaired(study, question, { file, columns, agree }));
}
