// What the hand does in the crosswalk: clicks, keys and drops, heard once for the whole table, because listeners in each
// of a thousand cells would make it slow.

import { withMerged, withMoved, withPlaced } from "../crosswalk";
import { askedIn } from "./asked";
import { dropped, isOf, isRow, onItsWay, rowDragged, rowDropped } from "./dragging";
import type { Editing } from "./editing";
import { paired } from "./opposite";
import { pick } from "./picker";
import { row as rowButton } from "./selectors";

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
    void editing.edit(question, (study) => withMoved(study, question, by)).then(() => editing.moveTo(rowButton(question)));
    return;
  }
  const rows = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".item")];
  const next = rows[rows.findIndex((each) => each.contains(target)) + by];
  const column = target.dataset["fileCell"];
  next?.querySelector<HTMLElement>(column === undefined ? ".asked" : `[data-file-cell="${CSS.escape(column)}"]`)?.focus();
}

/** A row is taken by its grip. */
export function dragStart(event: DragEvent): void {
  const [target] = event.composedPath();
  const row = rowAt(event);
  if (row && target instanceof Element && target.matches(".grip")) rowDragged(event, row.question, row.item);
}

/** Whether a row that is dropped on a cell fills it: the cell is free, and the row's question asks nothing that its row asks. */
function joinedBy(moved: string | undefined, place: Place | undefined, { study }: Editing): boolean {
  const [from, to] = [moved, place?.question].map((id) => study?.questions.find((each) => each.id === id));
  if (!from || !to || from === to || place?.file === undefined || !(place.file in from.columns)) return false;
  return !Object.keys(from.columns).some((file) => file in to.columns);
}

/** Marks where it would be dropped: a cell of the file that the dragged column is of, or the edge of a row. */
export function dragOver(event: DragEvent, editing: Editing): void {
  if (isRow(event)) {
    const row = rowAt(event);
    if (!row) return;
    event.preventDefault();
    const joins = joinedBy(onItsWay, placeOf(event), editing);
    placeOf(event)?.cell.classList.toggle("over", joins);
    row.item.classList.toggle("above", !joins && !row.behind);
    row.item.classList.toggle("below", !joins && row.behind);
    return;
  }
  const place = placeOf(event);
  if (place?.file === undefined || !isOf(event, place.file)) return;
  event.preventDefault();
  place.cell.classList.add("over");
}

export function dragLeave(event: DragEvent): void {
  placeOf(event)?.cell.classList.remove("over");
  const row = rowAt(event)?.item;
  const still = event.type === "dragleave" && event.relatedTarget instanceof Node && row?.contains(event.relatedTarget);
  if (!still) row?.classList.remove("above", "below");
}

export function drop(event: DragEvent, editing: Editing): void {
  const place = placeOf(event);
  const row = rowAt(event);
  dragLeave(event);
  const moved = row && rowDropped(event);
  if (row && moved !== undefined) {
    if (moved === row.question) return;
    if (place && joinedBy(moved, place, editing)) {
      const { question } = place;
      const pairing = editing.edit(question, (study) => withMerged(study, question, moved, (...args) => paired(editing, ...args)));
      return void pairing.then(() => editing.moveTo(rowButton(question)));
    }
    void editing.edit(moved, (study) => withPlaced(study, moved, row.question, row.behind)).then(() => editing.moveTo(rowButton(moved)));
    return;
  }
  if (place?.file === undefined) return;
  const { question, file } = place;
  const columns = dropped(event, file);
  if (columns === undefined) return;
  const agree = askedIn(editing.files, file, columns)?.agree ?? null;
  void editing.edit(question, (study) => paired(editing, study, question, { file, columns, agree }));
}

/** The row under the pointer, and whether the pointer is in its lower half. */
function rowAt(event: DragEvent): { question: string; item: HTMLElement; behind: boolean } | undefined {
  const [target] = event.composedPath();
  const item = target instanceof Element ? target.closest<HTMLElement>(".item") : null;
  const question = item?.dataset["question"];
  if (!item || question === undefined) return undefined;
  const { top, height } = item.getBoundingClientRect();
  return { question, item, behind: event.clientY > top + height / 2 };
}
