// <gap-report-chart>: one chart with its caption, its table for those who do not see it, hover and the keyboard's way
// over its marks. It draws into itself without a shadow: the styles are those of the page.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { pagesOf, rowsOf } from "../rows";
import { canvasRatio, isDark, watchMedia, watchRatio } from "../screen";
import type { Caption, ChartName, Charts, ChartTable, Gap, Mark, Theme, View } from "../types";
import { fallback } from "./fallback";
import { inRows, markAt, step } from "./marks";
import { pager } from "./pager";
import { cut, laidOut, type Range, ranges, slices } from "./paper";
import { layOver } from "./tip";
import { tools } from "./tools";
import { onWhite } from "./white";

/** A printed page's width in CSS pixels, and the sharpness of what is printed on it. */
const PRINT = { width: 680, ratio: 3 };

const ALL: Range = { first: 0, count: 100_000 };

/** A change of these is another chart. */
const SHOWN = ["charts", "chart", "view", "page"];

export class ChartElement extends LitElement {
  static override properties = {
    charts: { attribute: false },
    chart: { attribute: false },
    view: { attribute: false },
    choose: { attribute: false },
    page: { attribute: false },
    turned: { attribute: false },
    onPaper: { attribute: false },
    printing: { state: true },
    tabled: { state: true },
    figured: { attribute: false },
  };

  /** What draws; undefined while it is not ready. */
  declare charts: Charts | undefined;
  declare chart: ChartName;
  declare view: View;
  /** Called with the id of a question whose row was pressed; without it, rows are not to be pressed. */
  declare choose: ((question: string) => void) | undefined;
  /** Which page of its rows is shown, from 0. */
  declare page: number | undefined;
  /** Called when another page of rows is shown. */
  declare turned: ((page: number) => void) | undefined;
  /** Only there when the page is printed: until then nothing of it is made. */
  declare onPaper: boolean;
  /** Whether the page is being printed. */
  declare printing: boolean;

  /** Whether its table is shown below it. */
  declare tabled: boolean;

  /** The same figures stand in a table on the page. */
  declare figured: boolean;

  /** What was drawn, in rows from above, each from left to right. */
  marks: Mark[] = [];
  /** The mark with the keyboard's focus. */
  focused: Mark | undefined;
  /** The mark under the pointer. */
  hovered: Mark | undefined;
  /** Why there is no chart: its table stands in for it. */
  broken = false;

  #caption: Caption | undefined;
  #table: ChartTable = { columns: [], rows: [] };
  #frame = 0;
  #width = 0;
  #height = 0;
  /** Everything that was drawn, the questions' texts too. */
  #drawn: Mark[] = [];
  /** The room there is, as it was when the page was last laid out: to ask again would lay it out once more. */
  #room = 0;
  #unwatch: (() => void)[] = [];
  readonly #resized = new ResizeObserver(() => this.#resize());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#unwatch = [
      watchMedia("(prefers-color-scheme: dark)", () => this.draw()),
      watchMedia("(forced-colors: active)", () => this.draw()),
      watchMedia("print", (matches) => this.#print(matches)),
      watchRatio(() => this.draw()),
    ];
    window.addEventListener("beforeprint", this.#beforePrint);
    window.addEventListener("afterprint", this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    for (const unwatch of this.#unwatch) unwatch();
    window.removeEventListener("beforeprint", this.#beforePrint);
    window.removeEventListener("afterprint", this.#afterPrint);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.onPaper ? !changed.has("printing") : !SHOWN.some((name) => changed.has(name))) return;
    const { chart, view } = this;
    const charts = this.#idle ? undefined : this.charts;
    this.focused = undefined;
    this.hovered = undefined;
    this.marks = [];
    this.broken = false;
    try {
      this.#caption = charts?.caption(chart, view);
      this.#table = charts?.table(chart, view) ?? { columns: [], rows: [] };
    } catch (thrown) {
      this.#break(thrown);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const caption = this.#caption;
    if (!this.charts || !caption) return nothing;
    const mark = this.hovered ?? this.focused;
    return html`<figure>
      <figcaption>
        <h2>${caption.title}</h2>
        <p>${caption.subtitle}</p>
      </figcaption>
      ${this.broken ? html`<p class="deck">The chart could not be drawn here; its table stands below.</p>` : nothing}
      <div
        class="chart ${this.choose && this.hovered ? "pressable" : ""}"
        ?hidden=${this.broken}
        @pointermove=${this.#onPointer}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
      >
        <canvas
          tabindex="0"
          role="group"
          aria-label="Chart: ${caption.title}. ${caption.subtitle}. Arrow keys move over its values${this.choose ? ", Enter opens a question" : ""}."
          @keydown=${this.#onKey}
          @blur=${this.#onBlur}
        >
          ${fallback(this.#table)}
        </canvas>
        <div class="ring" ?hidden=${!this.focused}></div>
        <div class="tip" aria-hidden="true" ?hidden=${!mark}>${mark?.label}</div>
      </div>
      <div class="on-paper"></div>
      <p class="spoken" aria-live="polite">${this.focused?.label}</p>
      ${this.#pages > 1 ? pager(this.#page, this.#pages, this.#table.rows.length, this.turn) : nothing} ${this.broken ? fallback(this.#table) : nothing} ${tools(this, this.#table)}
      ${this.broken || this.figured ? nothing : this.#asTable()}
    </figure>`;
  }

  protected override updated(changed: PropertyValues): void {
    // Drawn at once where there is something new to see, so that caption and chart change together.
    if (SHOWN.some((name) => changed.has(name)) || this.marks.length === 0) this.drawNow();
    else this.#resize();
  }

  /** Draws in the next frame. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.drawNow());
  }

  /** Draws at once. */
  drawNow(): void {
    const canvas = this.canvas;
    if (!canvas || !this.charts || this.broken || this.#idle) return;
    const width = this.printing ? PRINT.width : this.#room || this.#measured();
    if (width <= 0) return;
    this.#width = width;
    try {
      const focused = this.focused;
      const ratio = this.printing ? PRINT.ratio : devicePixelRatio;
      const { marks, height } = this.#drawOn(canvas, width, ratio, this.printing ? "print" : this.#theme(), this.#shown);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      const paper = this.querySelector(".on-paper");
      paper?.replaceChildren(...(this.printing ? this.#pieces(canvas, marks, width, height) : []));
      this.#height = height;
      this.#drawn = marks;
      this.marks = inRows(marks);
      this.focused = focused && this.marks.find((mark) => mark.id === focused.id && mark.kind === focused.kind);
      this.place();
    } catch (thrown) {
      this.#break(thrown);
    }
  }

  #drawOn(canvas: HTMLCanvasElement, width: number, ratio: number, theme: Theme, rows: Range): { marks: Mark[]; height: number } {
    if (!this.charts) throw new Error("there is no chart to write");
    const laidOut = this.charts.lay_out(this.chart, this.view, width, theme, rows.first, rows.count);
    const { height } = laidOut;
    const marks = laidOut.draw(canvas, canvasRatio(width, height, ratio));
    laidOut.free?.();
    return { marks, height };
  }

  /** The rows on the screen; on paper all. */
  get #shown(): Range {
    return this.#pages > 1 && !this.printing ? rowsOf(this.#page) : ALL;
  }

  /** What of the chart is printed, given all of it drawn on `canvas`. */
  #pieces(canvas: HTMLCanvasElement, marks: Mark[], width: number, height: number): HTMLElement[] {
    const parts = ranges(this.chart, marks);
    let heads: HTMLCanvasElement | undefined;
    const rows = parts.flatMap((range, at) => {
      const part = parts.length === 1 ? canvas : document.createElement("canvas");
      const drawn = parts.length === 1 ? { marks, height } : this.#drawOn(part, width, PRINT.ratio, "print", range);
      const found = slices(this.chart, drawn.marks, drawn.height);
      if (at === 0 && found.heads) heads = cut(part, found.heads, width);
      // Axis and key stand below the last rows alone.
      const end = at < parts.length - 1 ? Math.max(...drawn.marks.filter(({ kind }) => kind === "row").map(({ y, height: tall }) => y + tall)) : drawn.height;
      return found.rows.map(({ from, to }) => cut(part, { from, to: Math.min(to, Math.round(end)) }, width));
    });
    return laidOut(heads, rows);
  }

  /** The chart as a picture, twice as sharp, in light colours whatever the screen shows. */
  async png(width: number): Promise<Blob> {
    const canvas = document.createElement("canvas");
    this.#drawOn(canvas, width, 2, "light", ALL);
    onWhite(canvas);
    return new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))), "image/png"),
    );
  }

  /** The chart as an SVG file, under its caption. */
  svg(width: number): string {
    if (!this.charts) throw new Error("there is no chart to write");
    return this.charts.svg(this.chart, this.view, width, "light");
  }

  get canvas(): HTMLCanvasElement | null {
    return this.querySelector("canvas");
  }

  /** Moves the keyboard's focus to the mark of a gap, which is then shown and spoken. */
  focusGap(gap: Pick<Gap, "id" | "question">): void {
    this.#turnTo(gap);
    const at = this.#table.rows.length > 0 ? this.marks : [];
    const mark = at.find((each) => each.id === gap.id) ?? at.find((each) => each.question === gap.question);
    this.canvas?.focus({ preventScroll: true });
    this.querySelector(".chart")?.scrollIntoView({ block: "nearest" });
    if (mark) this.#focus(mark);
  }

  /** Shows another page of rows. */
  readonly turn = (page: number): void => {
    this.page = page;
    this.turned?.(page);
    this.performUpdate();
    this.scrollIntoView({ block: "start" });
  };

  /** Shows the page on which a question's row stands, where it is another one. */
  #turnTo({ question }: Pick<Gap, "question">): void {
    const isThere = (marks: Mark[]): boolean => marks.some((mark) => mark.question === question);
    if (this.#pages === 1 || isThere(this.#drawn)) return;
    const canvas = document.createElement("canvas");
    for (let page = 0; page < this.#pages; page += 1) {
      if (isThere(this.#drawOn(canvas, this.#width, 1, "light", rowsOf(page)).marks)) return this.turn(page);
    }
  }

  get #pages(): number {
    return pagesOf(this.chart, this.#table.rows.length);
  }

  get #page(): number {
    return Math.min(this.page ?? 0, this.#pages - 1);
  }

  /** The figures for who would rather read them; made when they are asked for. */
  #asTable(): TemplateResult {
    return html`<details class="as-table" ?open=${this.tabled} @toggle=${this.#onTable}>
      <summary>Show as table</summary>
      ${this.tabled ? html`<div class="scroll" tabindex="0" role="region" aria-label="Figures of the chart">${fallback(this.#table)}</div>` : nothing}
    </details>`;
  }

  readonly #onTable = (event: Event): void => {
    this.tabled = (event.currentTarget as HTMLDetailsElement).open;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && this.focused && this.choose) {
      event.preventDefault();
      this.choose(this.focused.question);
      return;
    }
    const next = step(this.marks, this.focused, event.key);
    if (!next) return;
    event.preventDefault();
    this.#focus(next);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const under = this.#under(event, (mark) => mark.kind !== "row" || this.choose !== undefined);
    if (under === this.hovered) return;
    this.hovered = under;
    this.requestUpdate();
  };

  readonly #onLeave = (): void => {
    this.hovered = undefined;
    this.requestUpdate();
  };

  readonly #onBlur = (): void => {
    this.focused = undefined;
    this.requestUpdate();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const mark = this.#under(event, () => true);
    if (mark) this.choose?.(mark.question);
  };

  #under(event: MouseEvent, wanted: (mark: Mark) => boolean): Mark | undefined {
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return markAt(this.marks.filter(wanted), event.clientX - left, event.clientY - top);
  }

  #focus(mark: Mark): void {
    this.focused = mark;
    this.requestUpdate();
    // Of a chart that is higher than the screen, the row itself.
    void this.updateComplete.then(() => this.querySelector(".ring:not([hidden])")?.scrollIntoView({ block: "nearest" }));
  }

  /** Lays the ring and the tip over the canvas, by CSSOM: the page's policy allows no style attributes. */
  place(): void {
    layOver(this, this.focused, this.hovered ?? this.focused, { width: this.#width, height: this.#height }, this.#drawn);
  }

  readonly #beforePrint = (): void => this.#print(true);
  readonly #afterPrint = (): void => this.#print(false);

  #print(printing: boolean): void {
    if (printing === (this.printing ?? false)) return;
    this.printing = printing;
    // Drawn before the event returns: the browser lays the page out for paper right after.
    if (this.onPaper) this.performUpdate();
    else this.drawNow();
  }

  /** Nobody sees it. */
  get #idle(): boolean {
    return this.onPaper && !this.printing;
  }

  #resize(): void {
    this.place();
    const width = this.#measured();
    this.#room = width;
    if (width > 0 && width !== this.#width && !this.printing) this.draw();
  }

  #measured(): number {
    return Math.floor(this.canvas?.parentElement?.clientWidth ?? 0);
  }

  #theme(): Theme {
    // On the user's own ground, which may be any colour.
    const canvas = this.canvas;
    if (canvas && matchMedia("(forced-colors: active)").matches) return isDark(getComputedStyle(canvas).backgroundColor) ? "dark" : "print";
    return getComputedStyle(this).getPropertyValue("--scheme").trim() === "dark" ? "dark" : "light";
  }

  #break(thrown: unknown): void {
    console.error(thrown);
    this.broken = true;
    this.marks = [];
    this.requestUpdate();
  }
}

// A page may load the bundle twice.
if (!customElements.get("gap-report-chart")) customElements.define("gap-report-chart", ChartElement);
