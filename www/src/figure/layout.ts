// What a chart asks of the engine: laid out to be measured, drawn on a canvas or taken as shapes.

import { canvasRatio } from "../screen";
import type { ChartName, Charts, LaidOut, Mark, Theme, View } from "../types";
import { ALL, isLong, pages, type Range, rowsOf } from "./pages";
import { type Recorded, recorded } from "./recorded";

/** A chart of a report. */
export interface Shown {
  charts: Charts | undefined;
  chart: ChartName;
  view: View;
}

function laid<T>({ charts, chart, view }: Shown, width: number, theme: Theme, rows: Range, use: (laidOut: LaidOut) => T): T {
  if (!charts) throw new Error("there is no chart to write");
  const laidOut = charts.lay_out(chart, view, width, theme, rows.first, rows.count);
  const used = use(laidOut);
  laidOut.free?.();
  return used;
}

/** Draws some rows, as sharp as `ratio` says where a canvas can be. */
export function drawOn(canvas: HTMLCanvasElement, shown: Shown, width: number, ratio: number, theme: Theme, rows: Range): { marks: Mark[]; height: number } {
  return laid(shown, width, theme, rows, (laidOut) => {
    const { height } = laidOut;
    return { marks: laidOut.draw(canvas, canvasRatio(width, height, ratio)), height };
  });
}

/** All rows as shapes. */
export function shapesOf(shown: Shown, width: number, theme: Theme): Recorded {
  return laid(shown, width, theme, ALL, (laidOut) => recorded(laidOut, width));
}

/** The pages on which all rows can be drawn as sharp as this screen is; one where that needs none. `tabled`: the rows of the
 *  chart's table. */
export function pagesOf(shown: Shown, tabled: number, width: number, theme: Theme): Range[] {
  const part = (rows: Range): number => laid(shown, width, theme, rows, ({ height }) => canvasRatio(width, height, devicePixelRatio) / devicePixelRatio);
  const long = isLong(shown.chart, tabled);
  if (!long && part(ALL) === 1) return [ALL];
  return pages(rowsOf(shown.chart, long ? [] : shapesOf(shown, width, theme).marks, tabled), part);
}
