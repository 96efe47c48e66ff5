// <gap-report-study>: the editor beside the report. An element of its own, so that what happens in it draws the report no
// second time. It draws into itself without a shadow: the styles are those of the page.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Loaded, Refused } from "../desk";
import { plural } from "../format";
import type { Page } from "../page";
import type { Failure, Study } from "../types";
import { isTyping, takeBack } from "../typing";
import { files } from "../views/files";
import { options } from "../views/options";
import { bar, crosswalk } from "./crosswalk";
import { draftStudy } from "./draft";
import { BEGINNING, type Editing, type State } from "./editing";
import { groupsAndComparisons } from "./comparisons";
import { held, kept, type Held } from "./focuskeeper";
import { head } from "./head";
import { keeping } from "./keeping";
import { row, rowOf } from "./selectors";

/** A page at least so wide shows the editor beside the report, in CSS pixels. */
const WIDE = 1080;

/** Where the editor opens. A new object opens it anew. */
export interface Opened {
  file?: string | undefined;
  question?: string | undefined;
}

export class StudyEditor extends LitElement implements Editing {
  static override properties = {
    page: { attribute: false },
    opened: { attribute: false },
    read: { attribute: false },
    decided: { attribute: false },
    failure: { attribute: false },
    refused: { attribute: false },
    marks: { attribute: false },
  };

  declare page: Page;
  /** Undefined while it is closed. */
  declare opened: Opened | undefined;
  // Only told so that a change of them is drawn.
  declare read: Loaded[];
  declare decided: Study | undefined;
  declare failure: Failure | undefined;
  declare refused: Refused | undefined;
  /** What else is shown, as text. */
  declare marks: string;

  state: State = BEGINNING;
  #wide = false;
  /** Had the keyboard before, and gets it back. */
  #opener: HTMLElement | undefined;
  #focus: string | undefined;
  /** Where the keyboard was before this drawing. */
  #held: Held | undefined;
  #leftField = false;
  #later: ReturnType<typeof setTimeout> | 0 = 0;
  readonly #resized = new ResizeObserver(() => this.#resize());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The files; while more are read, those that the report is of. */
  get files(): Loaded[] {
    const { files, report, progress, counting } = this.page.desk;
    if (!report || !(progress || counting)) return files;
    return files.filter(({ name }) => report.sources.some(({ file }) => file === name));
  }

  /** Files are still being read, so that nothing can be said of their questions yet. */
  get reading(): number {
    const { files, report, progress, waiting, counting } = this.page.desk;
    if (report) return 0;
    return progress ? waiting + 1 : counting ? files.length : 0;
  }

  get study(): Study | undefined {
    const { desk } = this.page;
    return desk.report || desk.files.length === 0 ? desk.study : draftStudy(desk.files, desk.study);
  }

  set(change: Partial<State>): void {
    const others = change.filter !== undefined || change.search !== undefined || change.section !== undefined;
    this.state = { ...this.state, ...(others ? { drawn: BEGINNING.drawn } : {}), ...change };
    this.requestUpdate();
  }

  edit(at: string, change: (study: Study) => Study): Promise<boolean> {
    return this.page.desk.edit(at, change, (now) => draftStudy(this.files, now));
  }

  moveTo(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#onDocumentKey);
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    this.#resized.observe(root.host);
    const header = root.querySelector("header");
    if (header) this.#resized.observe(header);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.removeEventListener("keydown", this.#onDocumentKey);
    clearTimeout(this.#later);
  }

  override willUpdate(changed: PropertyValues): void {
    const active = this.#active();
    this.#held = held(active?.closest<HTMLElement>("gap-report-study .body") ?? this, active);
    if (!changed.has("opened") || !this.opened) return;
    const { file } = this.opened;
    const question = this.#rowOf(this.opened.question);
    if (changed.get("opened") === undefined) this.#opener = this.#active();
    if (question !== undefined) {
      this.state = { ...this.state, section: "questions", filter: "all", search: "", opened: question, drawn: Infinity };
      this.#focus = row(question);
    } else if (file !== undefined) {
      this.state = { ...this.state, section: "files" };
      this.#focus = `[data-file="${CSS.escape(file)}"]`;
    } else {
      this.#focus = '[role="tab"][aria-selected="true"]';
    }
  }

  /** The row of a question of the report: its own, or of an option (`question/option`) that of its question. */
  #rowOf(question: string | undefined): string | undefined {
    const ids = this.study?.questions.map(({ id }) => id) ?? [];
    return ids.find((id) => id === question) ?? ids.find((id) => question?.startsWith(`${id}/`)) ?? question;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.opened) return nothing;
    return html`<dialog
      class="editor ${this.#wide ? "beside" : "over"} ${this.state.wider ? "wider" : ""}" 
      aria-labelledby="study"
      @keydown=${this.#onKey}
      @close=${this.#onClosed}
    >
      ${head(this)} ${this.state.section === "questions" && this.study && this.reading === 0 ? bar(this, this.study) : nothing}
      <div class="body" id="study-section" role="tabpanel" aria-labelledby="tab-${this.state.section}" tabindex="-1">${this.#section()}</div>
    </dialog>`;
  }

  #section(): TemplateResult | typeof nothing {
    const { study, page } = this;
    switch (this.state.section) {
      case "files":
        return files(page);
      case "questions":
        if (this.reading > 0) return html`<p class="soft none" role="status">Still reading ${plural(this.reading, "file")}…</p>`;
        return study ? crosswalk(this, study) : nothing;
      case "groups":
        return study ? groupsAndComparisons(this, study) : nothing;
      case "options":
        return html`${study ? options(page, study) : nothing} ${keeping(page)}`;
    }
  }

  override updated(changed: PropertyValues): void {
    // By CSSOM: a page's policy may allow no style attributes.
    this.parentElement?.style.setProperty("--files", `${this.files.length}`);
    const dialog = this.#dialog;
    if (dialog && !dialog.open) {
      if (this.#wide) dialog.show();
      else dialog.showModal();
    }
    if (!dialog && changed.has("opened") && changed.get("opened")) this.#giveBack();
    this.#drawMore();
    const found = this.#focus === undefined ? null : this.querySelector<HTMLElement>(this.#focus);
    if (!found) return this.#keepFocus();
    this.#focus = undefined;
    this.#show(found);
    found.focus({ preventScroll: true });
  }

  /** Gives the keyboard back to where it was, or to the next that there is, where the drawing dropped it. */
  #keepFocus(): void {
    const before = this.#held;
    const now = this.#active();
    if (!before || !this.#dialog || (now && now !== before.element)) return;
    const to = kept(before) ?? this.querySelector<HTMLElement>('.filter[aria-pressed="true"], [role="tab"][aria-selected="true"]');
    if (!to || to === now) return;
    this.#show(to);
    to.focus({ preventScroll: true });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  #active(): HTMLElement | undefined {
    const active = (this.getRootNode() as Document | ShadowRoot).activeElement;
    return active instanceof HTMLElement ? active : undefined;
  }

  /** Draws the rest of a long crosswalk once what is in sight stands. */
  #drawMore(): void {
    const rows = this.study?.questions.length ?? 0;
    if (!this.opened || this.state.section !== "questions" || this.state.drawn >= rows || this.#later) return;
    this.#later = setTimeout(() => {
      this.#later = 0;
      this.state = { ...this.state, drawn: this.state.drawn + 2 * BEGINNING.drawn };
      this.requestUpdate();
    }, 60);
  }

  /** Scrolls the editor, and never the page, so that `element` is seen. */
  #show(element: HTMLElement): void {
    const body = this.querySelector<HTMLElement>(".body");
    if (!body?.contains(element)) return;
    const [here, room] = [element.getBoundingClientRect(), body.getBoundingClientRect()];
    const above = element.dataset["file"] === undefined ? room.height / 4 : 8;
    if (here.top < room.top + 40 || here.bottom > room.bottom || above === 8) body.scrollTop += here.top - room.top - above;
  }

  #giveBack(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    const still = opener?.isConnected ? opener : this.parentElement?.parentElement?.querySelector<HTMLElement>("header .ways button");
    still?.focus({ preventScroll: true });
  }

  readonly #onClosed = (): void => {
    // Opened again at once, when the page grew or shrank.
    if (this.opened && !this.#dialog?.open) this.page.closeStudy();
  };

  readonly #onKey = (event: KeyboardEvent): unknown => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    const [target] = event.composedPath();
    // A field is left first, and what was typed in it is taken back; then the row that is open; then the editor.
    if (!takeBack(target)) return this.#closeRow(target) || this.page.closeStudy();
    target.blur();
    this.#leftField = true;
  };

  /** Closes the open row, if the keyboard is in it; true where it was. */
  #closeRow(target: EventTarget | undefined): boolean {
    const { opened } = this.state;
    if (opened === undefined || !(target instanceof Element) || !target.closest(rowOf(opened))) return false;
    this.set({ opened: undefined });
    this.moveTo(row(opened));
    return true;
  }

  /** After a field was left by Escape, the keyboard is nowhere, and the next Escape closes the editor. */
  readonly #onDocumentKey = (event: KeyboardEvent): void => {
    const nowhere = event.composedPath()[0] === document.body && this.#leftField;
    this.#leftField = false;
    if (event.key === "Escape" && nowhere && this.opened && !event.defaultPrevented) this.#onKey(event);
    else this.#undoByKey(event);
  };

  /** Ctrl+Z and its kind, on the report too and where nothing has the keyboard; in a field in which something was typed they mean the text. */
  #undoByKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const root = this.getRootNode();
    const ours = target === document.body || (root instanceof ShadowRoot && event.composedPath().includes(root));
    if (!this.opened || !ours) return;
    if (!(event.ctrlKey || event.metaKey) || isTyping(target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    const { desk } = this.page;
    void (key === "y" || event.shiftKey ? desk.redo() : desk.undo());
  }

  #resize(): void {
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const host = root.host as HTMLElement;
    host.style.setProperty("--header", `${root.querySelector("header")?.offsetHeight ?? 0}px`);
    const wide = host.clientWidth >= WIDE;
    if (wide === this.#wide) return;
    this.#wide = wide;
    // The other way of showing it begins with the next drawing.
    this.#dialog?.close();
    this.requestUpdate();
  }
}

if (!customElements.get("gap-report-study")) customElements.define("gap-report-study", StudyEditor);
