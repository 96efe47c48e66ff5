// What can be dragged: a column onto a question or out of one, and a question to another place. All of it can be done by the
// keyboard too: in the cell itself, and by Alt and the arrows.

import type { Columns } from "../types";

/** What travels: the file in the type, because only that can be read before the drop. */
const TYPE = "application/x-gap-report-column";

function typeOf(file: string): string {
  // Browsers make types lower case, and take ASCII only.
  return `${TYPE}-${[...file].map((letter) => letter.codePointAt(0)?.toString(36)).join(".")}`;
}

/** A column that asks a question already travels with that, so that it can be taken out of its row. */
const PAIRED = "application/x-gap-report-paired";

let row: string | undefined;

export function dragged(event: DragEvent, file: string, columns: Columns, question?: string): void {
  const { dataTransfer } = event;
  row = question;
  if (!dataTransfer) return;
  dataTransfer.setData(typeOf(file), JSON.stringify(columns));
  if (question !== undefined) dataTransfer.setData(PAIRED, JSON.stringify({ question, file }));
  dataTransfer.effectAllowed = "move";
}

/** The question out of whose row a column is dragged. */
export function fromRow(): string | undefined {
  return row;
}

export function isPaired(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(PAIRED) ?? false;
}

export function pairedDropped(event: DragEvent): { question: string; file: string } | undefined {
  const text = event.dataTransfer?.getData(PAIRED);
  if (!text) return undefined;
  event.preventDefault();
  return JSON.parse(text) as { question: string; file: string };
}

/** Whether what is dragged is a column of this file. */
export function isOf(event: DragEvent, file: string): boolean {
  return event.dataTransfer?.types.includes(typeOf(file)) ?? false;
}

export function dropped(event: DragEvent, file: string): Columns | undefined {
  const text = event.dataTransfer?.getData(typeOf(file));
  if (!text) return undefined;
  event.preventDefault();
  return JSON.parse(text) as Columns;
}

/** A question travels by itself: its row. */
const ROW = "application/x-gap-report-row";

/** The question whose row is dragged: what travels can be read only where it is dropped. */
export let onItsWay: string | undefined;

export function rowDragged(event: DragEvent, question: string, row: HTMLElement): void {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  onItsWay = question;
  dataTransfer.setData(ROW, question);
  dataTransfer.effectAllowed = "move";
  dataTransfer.setDragImage(row, 8, 8);
}

export function isRow(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(ROW) ?? false;
}

export function rowDropped(event: DragEvent): string | undefined {
  const question = event.dataTransfer?.getData(ROW);
  if (question) event.preventDefault();
  return question || undefined;
}
