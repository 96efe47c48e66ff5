// A chart as shapes instead of pixels: what the engine calls on a canvas is kept, and written as SVG where paper needs it.
// A canvas of a long chart is more than a browser can hold or print in good time, and no printer's dots are the screen's.

import type { LaidOut, Mark } from "../types";

/** Dots a CSS pixel: the engine counts in whole ones. */
const DOTS = 8;

/** From the middle of a text, where the engine hangs it on a canvas, down to its baseline, in em. */
const TO_BASELINE = 0.27;

const SVG = "http://www.w3.org/2000/svg";

/** A shape, and where it stands; all in CSS pixels. */
export interface Shape {
  name: "path" | "rect" | "circle" | "text";
  attributes: Record<string, string | number>;
  text?: string;
  /** Of a text in bold letters, how high these are. */
  bold?: number;
  top: number;
  bottom: number;
}

export interface Recorded {
  width: number;
  height: number;
  marks: Mark[];
  shapes: Shape[];
}

/** All that is drawn of a chart `width` CSS pixels wide. */
export function recorded(laidOut: LaidOut, width: number): Recorded {
  const shapes: Shape[] = [];
  const context = recorder(shapes);
  const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
  const marks = laidOut.draw(canvas, DOTS);
  return { width, height: laidOut.height, marks, shapes };
}

const css = (dots: number): number => dots / DOTS;

/** What stands for a canvas's context: it has all that plotters calls of one. */
function recorder(shapes: Shape[]): CanvasRenderingContext2D {
  let path = "";
  let circle: { cx: number; cy: number; r: number } | undefined;
  let ys: number[] = [];
  const point = (command: string, x: number, y: number): void => {
    path += `${command}${css(x)} ${css(y)}`;
    ys.push(css(y));
  };
  const add = (attributes: Shape["attributes"], around: number): void => {
    const [top, bottom] = [Math.min(...ys) - around, Math.max(...ys) + around];
    if (circle) shapes.push({ name: "circle", attributes: { ...circle, ...attributes }, top: top - circle.r, bottom: bottom + circle.r });
    else if (path !== "") shapes.push({ name: "path", attributes: { d: path, ...attributes }, top, bottom });
  };
  const context = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    font: "",
    textAlign: "start",
    textBaseline: "middle",
    beginPath: () => {
      [path, circle, ys] = ["", undefined, []];
    },
    moveTo: (x: number, y: number) => point("M", x, y),
    lineTo: (x: number, y: number) => point("L", x, y),
    closePath: () => {
      path += "Z";
    },
    arc: (x: number, y: number, radius: number) => {
      circle = { cx: css(x), cy: css(y), r: css(radius) };
      ys.push(css(y));
    },
    fill: () => add({ fill: context.fillStyle }, 0),
    stroke: () => add({ fill: "none", stroke: context.strokeStyle, "stroke-width": css(context.lineWidth) }, css(context.lineWidth) / 2),
    fillRect: (x: number, y: number, width: number, height: number) => {
      const box = { x: css(x), y: css(y), width: css(width), height: css(height) };
      shapes.push({ name: "rect", attributes: { ...box, fill: context.fillStyle }, top: box.y, bottom: box.y + box.height });
    },
    fillText: (text: string, x: number, y: number) => {
      const [, weight = "", dots = "0", family = ""] = /^(\S+) ([\d.]+)px (.*)$/.exec(context.font) ?? [];
      const size = css(Number(dots));
      const anchor = { start: "start", end: "end", center: "middle" }[context.textAlign] ?? "start";
      const font = { "font-size": size, "font-family": family, "font-weight": weight === "bold" ? "bold" : "normal" };
      const attributes = { x: css(x), y: css(y) + TO_BASELINE * size, "text-anchor": anchor, ...font, fill: context.fillStyle };
      shapes.push({ name: "text", attributes, text, ...(weight === "bold" ? { bold: size } : {}), top: css(y) - size / 2, bottom: css(y) + size / 2 });
    },
  };
  // The engine looks whether it was given a context of this kind.
  return Object.setPrototypeOf(context, CanvasRenderingContext2D.prototype) as CanvasRenderingContext2D;
}

/** What stands of a chart from one height to another, as a picture of its own. */
export function piece({ width, shapes }: Pick<Recorded, "width" | "shapes">, from: number, to: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  set(svg, { width, height: to - from, viewBox: `0 ${from} ${width} ${to - from}`, "aria-hidden": "true" });
  for (const { name, attributes, text, top, bottom } of shapes) {
    if (bottom <= from || top >= to) continue;
    const element = document.createElementNS(SVG, name);
    set(element, attributes);
    if (text !== undefined) element.textContent = text;
    svg.append(element);
  }
  return svg;
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
}
