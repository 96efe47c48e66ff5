// The chart on its canvas: drawing, redrawing, hover and the keyboard's way over its marks.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Engine } from "./engine";
import { canvasRatio, watchMedia } from "./screen";
import type { Charts, Mark, Report, Theme, View } from "./types";

/** A printed page's width in CSS pixels, and the sharpness of what is printed on it. */
const PRINT = { width: 680, ratio: 3 };

export class ChartController implements ReactiveController {
  /** What was drawn, in rows from above, each from left to right. */
  marks: Mark[] = [];
  /** The mark with the keyboard's focus. */
  focused: Mark | undefined;
  /** The mark under the pointer. */
  hovered: Mark | undefined;
  /** Why there is no chart; its table stands in for it. */
  broken = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #engine: Promise<Engine>;
  #charts: Charts | undefined;
  #report: Report | undefined;
  #view: View | undefined;
  #frame = 0;
  #width = 0;
  #printing = false;
  #unwatch: (() => void)[] = [];
  readonly #resized = new ResizeObserver(() => this.#resize());

  constructor(host: ReactiveControllerHost & HTMLElement, engine: Promise<Engine>) {
    this.#host = host;
    this.#engine = engine;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resized.observe(this.#host);
    this.#unwatch = [
      watchMedia("(prefers-color-scheme: dark)", () => this.draw()),
      watchMedia("print", (matches) => this.#print(matches)),
      watchRatio(() => this.draw()),
    ];
    window.addEventListener("beforeprint", this.#beforePrint);
    window.addEventListener("afterprint", this.#afterPrint);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    for (const unwatch of this.#unwatch) unwatch();
    window.removeEventListener("beforeprint", this.#beforePrint);
    window.removeEventListener("afterprint", this.#afterPrint);
  }

  hostUpdated(): void {
    this.#resize();
  }

  /** Shows `view` of `report`; the same again costs nothing. */
  async show(report: Report, view: View): Promise<void> {
    if (this.#report === report && same(this.#view, view)) return;
    const other = this.#report !== report;
    this.#report = report;
    this.#view = view;
    this.focused = undefined;
    this.hovered = undefined;
    // A view without a gap of shares has no canvas, and so nothing to walk over or to save.
    this.marks = [];
    try {
      const engine = await this.#engine;
      if (this.#report !== report) return;
      if (other || !this.#charts) {
        this.#charts?.free?.();
        this.#charts = new engine.Charts(report);
      }
      this.broken = false;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.drawNow();
    } catch (thrown) {
      this.#break(thrown);
    }
  }

  /** Draws `report` where nobody sees it, so that the first real chart finds everything compiled. */
  async rehearse(report: Report): Promise<void> {
    const engine = await this.#engine;
    const gap = report.gaps[0];
    if (this.#report || !gap) return;
    const charts = new engine.Charts(report);
    const { a, b, wave, segment, segment_value } = gap;
    const view = { a, b, wave, segment, segment_value, question: "" };
    const laidOut = charts.lay_out("gaps", view, 800, "light");
    laidOut.draw(document.createElement("canvas"), 1);
    laidOut.free?.();
    charts.free?.();
  }

  /** Draws in the next frame. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.drawNow());
  }

  /** Draws at once. */
  drawNow(): void {
    const canvas = this.canvas;
    if (!canvas || !this.#charts || !this.#view || this.broken) return;
    const width = this.#printing ? PRINT.width : Math.floor(canvas.parentElement?.clientWidth ?? 0);
    if (width <= 0) return;
    this.#width = width;
    const theme = this.#printing ? "print" : this.#theme();
    const ratio = this.#printing ? PRINT.ratio : devicePixelRatio;
    try {
      const laidOut = this.#charts.lay_out("gaps", this.#view, width, theme);
      const { height } = laidOut;
      const focused = this.focused?.id;
      this.marks = inRows(laidOut.draw(canvas, canvasRatio(width, height, ratio)));
      laidOut.free?.();
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      this.focused = this.marks.find((mark) => mark.id === focused);
      this.place();
    } catch (thrown) {
      this.#break(thrown);
    }
  }

  /** The chart as a picture, twice as sharp, in light colours whatever the screen shows. */
  async png(width: number): Promise<Blob> {
    if (!this.#charts || !this.#view) throw new Error("there is no chart to write");
    const canvas = document.createElement("canvas");
    const laidOut = this.#charts.lay_out("gaps", this.#view, width, "light");
    laidOut.draw(canvas, canvasRatio(width, laidOut.height, 2));
    laidOut.free?.();
    onWhite(canvas);
    return new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no picture"))), "image/png"),
    );
  }

  /** The view in sight as SVG. */
  svg(width: number): string {
    if (!this.#charts || !this.#view) throw new Error("there is no chart to write");
    return this.#charts.svg("gaps", this.#view, width, "light");
  }

  get canvas(): HTMLCanvasElement | null {
    return this.#host.shadowRoot?.querySelector("canvas") ?? null;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const next = step(this.marks, this.focused, event.key);
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.focus(next);
  };

  readonly onPointer = (event: PointerEvent): void => {
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const small = this.marks.filter((mark) => mark.kind !== "row");
    const under = markAt(small, event.clientX - left, event.clientY - top);
    if (under === this.hovered) return;
    this.hovered = under;
    this.#host.requestUpdate();
  };

  readonly onLeave = (): void => {
    this.hovered = undefined;
    this.#host.requestUpdate();
  };

  readonly onBlur = (): void => {
    this.focused = undefined;
    this.#host.requestUpdate();
  };

  /** Moves the keyboard's focus to a mark, which is then shown and spoken. */
  focus(mark: Mark): void {
    this.focused = mark;
    this.#host.requestUpdate();
  }

  /** The mark of a gap, or the first one of its question. */
  markOf(gap: { id: string; question: string }): Mark | undefined {
    return this.marks.find((mark) => mark.id === gap.id) ?? this.marks.find((mark) => mark.question === gap.question);
  }

  /** Lays the ring and the tip over the canvas, by CSSOM: the page's policy allows no style attributes. */
  place(): void {
    const root = this.#host.shadowRoot;
    const ring = root?.querySelector<HTMLElement>(".ring");
    if (ring && this.focused) {
      const { x, y, width, height } = this.focused;
      ring.style.left = `${x - 4}px`;
      ring.style.top = `${y - 4}px`;
      ring.style.width = `${width + 8}px`;
      ring.style.height = `${height + 8}px`;
    }
    const tip = root?.querySelector<HTMLElement>(".tip");
    const mark = this.hovered ?? this.focused;
    if (tip && mark) {
      const room = Math.max(this.#width - tip.offsetWidth, 0);
      const above = mark.y - tip.offsetHeight - 8;
      tip.style.left = `${Math.min(Math.max(mark.x + mark.width / 2 - tip.offsetWidth / 2, 0), room)}px`;
      tip.style.top = `${above >= 0 ? above : mark.y + mark.height + 8}px`;
    }
  }

  readonly #beforePrint = (): void => this.#print(true);
  readonly #afterPrint = (): void => this.#print(false);

  #print(printing: boolean): void {
    if (printing === this.#printing) return;
    this.#printing = printing;
    // Drawn before the event returns: the browser lays the page out for paper right after.
    this.drawNow();
  }

  #resize(): void {
    this.place();
    const width = Math.floor(this.canvas?.parentElement?.clientWidth ?? 0);
    if (width > 0 && width !== this.#width && !this.#printing) this.draw();
  }

  #theme(): Theme {
    return getComputedStyle(this.#host).getPropertyValue("--scheme").trim() === "dark" ? "dark" : "light";
  }

  #break(thrown: unknown): void {
    console.error(thrown);
    this.broken = true;
    this.marks = [];
    this.#host.requestUpdate();
  }
}

/** Lays white under what is drawn: a chart paints no ground, and a slide may be dark. */
function onWhite(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  context.globalCompositeOperation = "destination-over";
  context.fillStyle = "#fff";
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillRect(0, 0, canvas.width, canvas.height);
}

/** Calls `changed` when the window moves to a screen of another sharpness, or is zoomed. */
function watchRatio(changed: () => void): () => void {
  let unwatch = (): void => undefined;
  const watch = (): void => {
    unwatch = watchMedia(`(resolution: ${devicePixelRatio}dppx)`, () => {
      unwatch();
      watch();
      changed();
    });
  };
  watch();
  return () => unwatch();
}

function same(one: View | undefined, other: View): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Marks by question in the order drawn, each row from left to right. The question's own text is left out: its
 * row says more.
 */
function inRows(drawn: Mark[]): Mark[] {
  const marks = drawn.filter((mark) => mark.kind !== "row_label");
  const rows = [...new Set(marks.map((mark) => mark.question))];
  return rows.flatMap((row) => marks.filter((mark) => mark.question === row).sort((one, other) => one.x - other.x));
}

/** Where a key leads: left and right along the row, up and down to the next row. */
function step(marks: Mark[], from: Mark | undefined, key: string): Mark | undefined {
  if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(key)) return undefined;
  if (key === "Home" || !from) return marks[0];
  if (key === "End") return marks.at(-1);
  const at = marks.indexOf(from);
  if (key === "ArrowRight") return marks[at + 1] ?? from;
  if (key === "ArrowLeft") return marks[at - 1] ?? from;
  const rows = [...new Set(marks.map((mark) => mark.question))];
  const row = rows[rows.indexOf(from.question) + (key === "ArrowDown" ? 1 : -1)];
  const inRow = marks.filter((mark) => mark.question === row);
  return inRow.find((mark) => mark.kind === from.kind) ?? inRow[0] ?? from;
}

/** The smallest mark under a point, so that a point wins over its row. */
function markAt(marks: Mark[], x: number, y: number): Mark | undefined {
  const slack = 3;
  return marks
    .filter(
      (mark) =>
        x >= mark.x - slack &&
        x <= mark.x + mark.width + slack &&
        y >= mark.y - slack &&
        y <= mark.y + mark.height + slack,
    )
    .sort((one, other) => one.width * one.height - other.width * other.height)[0];
}
