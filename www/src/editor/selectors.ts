// Where things stand in the editor, for the keyboard to be led there.

/** All of a question's row. */
export function rowOf(question: string): string {
  return `[data-question="${CSS.escape(question)}"]`;
}

/** The button that opens a question's details. */
export function row(question: string): string {
  return `${rowOf(question)} .asked`;
}

/** The button of one cell. */
export function cellOf(question: string, file: string): string {
  return `${rowOf(question)} [data-file-cell="${CSS.escape(file)}"]`;
}
