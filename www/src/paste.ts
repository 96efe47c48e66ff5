// A table copied from a spreadsheet and pasted onto the page, or files copied from a folder.

const NAME = "Pasted table.tsv";

/** Listens on the document for what is pasted while no field has the focus. Returns how to stop. */
export function listenForPaste(use: (files: File[]) => void): () => void {
  const paste = (event: ClipboardEvent): void => {
    if (isField(event)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // Spreadsheets put a picture of the cells beside their text; the text is what counts.
    if (isTable(text)) use([new File([text], NAME, { type: "text/tab-separated-values" })]);
    else if (files.length > 0) use(files);
    else return;
    event.preventDefault();
  };
  document.addEventListener("paste", paste);
  return () => document.removeEventListener("paste", paste);
}

/** At least a header and a row, parted into cells by tabs: any other text is not meant for us. */
function isTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, 3).filter((line) => line.trim() !== "");
  return lines.length > 1 && text.includes("\t");
}

function isField(event: Event): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
