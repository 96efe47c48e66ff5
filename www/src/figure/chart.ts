// <gap-report-chart>: one chart with its caption, its table for those who do not see it, hover and the keyboard's way
// over its marks. It draws into itself without a shadow: the styles are those of the page.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { isDark, watchMedia, watchRatio } from "../screen";
import type { Caption, ChartName, Charts, ChartTable, Gap, Mark, Theme, View } from "../types";
import { fallback } from "./fallback";
import { drawOn, pagesOf, shapesOf } from "./layout";
import { inRows, markAt, step } from "./marks";
import { ALL, type Range } from "./pages";
import { pager } from "./pager";
import { onPaper } from "./paper";
import { layOver } from "./tip";
import { tools } from "./tools";
import { onWhite } from "./white";

/** A printed page's width in CSS pixels. */
const PAPER = 680;

/** A change of these is another chart. */
const SHOWN = ["charts", "chart", "view", "first"];

export class ChartElement extends LitElement {
  static override properties = {
    charts: { attribute: false },
    chart: { attribute: false },
    view: { attribute: false },
    choose: { attribute: false },
    first: { attribute: false },
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
  /** A row of the page of rows that is shown, from 0. */
  declare first: number | undefined;
  /** Called with the first row of another page that is shown. */
  declare turned: ((first: number) => void) | undefined;
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
  /** The pages of all rows. */
  #pages: Range[] = [ALL];
  #pagesFor: unknown[] = [];
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
      ${pager(this.#pages, this.#page, this.turn)} ${this.broken ? fallback(this.#table) : nothing} ${tools(this, this.#table)}
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
    try {
      if (this.printing) this.#drawOnPaper();
      else this.#drawOnScreen(canvas);
    } catch (thrown) {
      this.#break(thrown);
    }
  }

  #drawOnPaper(): void {
    const drawn = shapesOf(this, PAPER, "paper");
    this.querySelector(".on-paper")?.replaceChildren(...onPaper(this.chart, drawn));
    this.#take(drawn.marks, PAPER, drawn.height);
  }

  #drawOnScreen(canvas: HTMLCanvasElement): void {
    const width = this.#room || this.#measured();
    if (width <= 0) return;
    this.querySelector(".on-paper")?.replaceChildren();
    const theme = this.#theme();
    this.#paginate(width, theme);
    const { marks, height } = drawOn(canvas, this, width, devicePixelRatio, theme, this.#pages[this.#page] ?? ALL);
    canvas.classList.toggle("on-dark", theme === "print" && isDark(getComputedStyle(this).backgroundColor));
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    this.#take(marks, width, height);
  }

  #take(marks: Mark[], width: number, height: number): void {
    const { focused } = this;
    this.#width = width;
    this.#height = height;
    this.#drawn = marks;
    this.marks = inRows(marks);
    this.focused = focused && this.marks.find((mark) => mark.id === focused.id && mark.kind === focused.kind);
    this.place();
  }

  /** Finds the pages again where what is shown, or the screen, is another. */
  #paginate(width: number, theme: Theme): void {
    const of = [this.charts, this.chart, this.view, width, devicePixelRatio];
    if (of.every((each, at) => each === this.#pagesFor[at])) return;
    this.#pagesFor = of;
    this.#pages = pagesOf(this, this.#table.rows.length, width, theme);
    this.requestUpdate();
  }

  /** The page on which the first row to be shown stands. */
  get #page(): number {
    return Math.max(0, this.#pages.filter(({ first }) => first <= (this.first ?? 0)).length - 1);
  }

  /** The chart as a picture, twice as sharp, in light colours whatever the screen shows. */
  async png(width: number): Promise<Blob> {
    const canvas = document.createElement("canvas");
    drawOn(canvas, this, width, 2, "light", ALL);
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

  /** Moves the keyboard's focus to the mark of a gap, which is then shown and spoken, on whichever page it stands. */
  focusGap(gap: Pick<Gap, "id" | "question">): void {
    const found = (): Mark | undefined => this.marks.find((each) => each.id === gap.id) ?? this.marks.find((each) => each.question === gap.question);
    const was = this.first;
    let mark = found();
    for (const { first } of mark || this.#table.rows.length === 0 ? [] : this.#pages) {
      this.first = first;
      this.drawNow();
      if ((mark = found())) break;
    }
    if (!mark) this.first = was;
    else if (this.first !== was) this.turn(this.first ?? 0);
    mark &&= found();
    this.canvas?.focus({ preventScroll: true });
    this.querySelector(".chart")?.scrollIntoView({ block: "nearest" });
    if (mark) this.#focus(mark);
  }

  /** Shows the page of rows on which that one stands, counted from 0. */
  readonly turn = (first: number): void => {
    this.first = first;
    this.turned?.(first);
    this.performUpdate();
    this.scrollIntoView({ block: "start" });
  };

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

  /** In the user's own colours, black on white: by the styles turned round where the ground is dark. */
  #theme(): Theme {
    if (matchMedia("(forced-colors: active)").matches) return "print";
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
