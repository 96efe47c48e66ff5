// Files dropped anywhere on the element.

/** Listens for files on `target`; `dragging` tells when they hover over it. */
export class DropTarget {
  /** Enters minus leaves: moving onto a child enters it before the parent is left. */
  #depth = 0;

  constructor(
    target: HTMLElement,
    readonly dragging: (over: boolean) => void,
    readonly dropped: (files: File[]) => void,
  ) {
    target.addEventListener("dragenter", (event) => this.#enter(event));
    target.addEventListener("dragleave", () => this.#leave());
    target.addEventListener("dragover", (event) => {
      if (holdsFiles(event)) event.preventDefault();
    });
    target.addEventListener("drop", (event) => this.#drop(event));
  }

  #enter(event: DragEvent): void {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (this.#depth++ === 0) this.dragging(true);
  }

  #leave(): void {
    if (this.#depth > 0 && --this.#depth === 0) this.dragging(false);
  }

  #drop(event: DragEvent): void {
    this.#depth = 0;
    this.dragging(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) this.dropped(files);
  }
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
