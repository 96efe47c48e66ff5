// What the hand does in the crosswalk: clicks, keys and drops, heard once for the whole table, because listeners in each
// of a thousand cells would make it slow.

import { agreeIn, withMerged, withMoved, withPlaced, withSplitOff } from "../crosswalk";
import { askedIn } from "./asked";
import { dragged, dropped, fromRow, isOf, isPaired, isRow, onItsWay, pairedDropped, rowDragged, rowDropped } from "./dragging";
import type { Study } from "../types";
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

/** A row is taken by its grip, a column by its cell. */
export function dragStart(event: DragEvent, editing: Editing): void {
  const [target] = event.composedPath();
  const row = rowAt(event);
  if (!row || !(target instanceof Element)) return;
  if (target.matches(".grip")) return rowDragged(event, row.question, row.item);
  const file = target.closest<HTMLElement>(".cell")?.dataset["name"];
  const columns = file === undefined ? undefined : editing.study?.questions.find(({ id }) => id === row.question)?.columns[file];
  if (file !== undefined && columns !== undefined) dragged(event, file, columns, row.question);
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
  const row = rowAt(event);
  const fills = place?.file !== undefined && isOf(event, place.file);
  if (fills && place.question !== fromRow()) {
    event.preventDefault();
    place.cell.classList.add("over");
  } else if (!fills && row && isPaired(event)) {
    // Out of its row: it becomes a question of its own, here.
    event.preventDefault();
    row.item.classList.toggle("above", !row.behind);
    row.item.classList.toggle("below", row.behind);
  }
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
  const from = pairedDropped(event);
  if (place?.file !== undefined && isOf(event, place.file)) {
    const { question, file } = place;
    const columns = dropped(event, file);
    if (columns === undefined || question === from?.question) return;
    const asks = editing.study?.questions.find(({ id }) => id === from?.question);
    const known = asks?.measure?.agree === undefined ? null : agreeIn(asks, file);
    const agree = known ?? askedIn(editing.files, file, columns)?.agree ?? null;
    const pairing = editing.edit(question, (study) => paired(editing, study, question, { file, columns, agree }));
    return void pairing.then(() => editing.moveTo(rowButton(question)));
  }
  if (row && from) void editing.edit(from.question, (study) => withOutOfRow(study, from, row));
}

/** A file's column becomes a question of its own, beside another row; a row of that column alone moves there. */
function withOutOfRow(study: Study, { question, file }: { question: string; file: string }, { question: beside, behind }: { question: string; behind: boolean }): Study {
  const before = new Set(study.questions.map(({ id }) => id));
  const apart = withSplitOff(study, question, file);
  const moved = apart.questions.find(({ id }) => !before.has(id))?.id ?? question;
  return moved === beside ? apart : withPlaced(apart, moved, beside, behind);
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
