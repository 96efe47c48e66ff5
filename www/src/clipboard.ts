// Onto the clipboard: pictures, tables as cells, sentences. Each tells whether the browser allowed it.

import type { ChartTable } from "./types";

/** Copies a picture; some browsers want the promise itself, while the press still counts as the user's. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  return tried(() => navigator.clipboard.write([new ClipboardItem({ "image/png": png })]));
}

/** Copies a table, for spreadsheets as cells and for plain text with tabs between them. */
export async function copyTable({ columns, rows }: ChartTable): Promise<boolean> {
  const lines = [columns.map(({ text }) => text), ...rows];
  const plain = lines.map((line) => line.map(oneLine).join("\t")).join("\n");
  const cells = lines.map((line) => `<tr>${line.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("");
  return tried(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([plain], { type: "text/plain" }),
        "text/html": new Blob([`<table>${cells}</table>`], { type: "text/html" }),
      }),
    ]),
  );
}

export async function copyText(text: string): Promise<boolean> {
  return tried(() => navigator.clipboard.writeText(text));
}

async function tried(copy: () => Promise<void>): Promise<boolean> {
  try {
    await copy();
    return true;
  } catch {
    return false;
  }
}

/** A cell on one line, with the minus that a spreadsheet reads as one; a cell that it would take for a formula begins
 *  with an apostrophe. */
function oneLine(cell: string): string {
  const text = cell.replaceAll(/\s+/g, " ").replaceAll("\u2212", "-").trim();
  return /^[=@]/.test(text) || /^[+-](?!\d)/.test(text) ? `'${text}` : text;
}

function escaped(text: string): string {
  return oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
