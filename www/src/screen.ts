// What the screen is like, and when that changes.

/** Browsers draw nothing on a canvas with a longer side than this, in device pixels. */
const LONGEST_SIDE = 16_000;

/** Nor on one with a larger area. */
const LARGEST_AREA = 128_000_000;

/** The sharpness a canvas of this size (CSS pixels) can have: `ratio`, or less where the browser would give up. */
export function canvasRatio(width: number, height: number, ratio: number): number {
  const longest = LONGEST_SIDE / Math.max(width, height, 1);
  const largest = Math.sqrt(LARGEST_AREA / Math.max(width * height, 1));
  return Math.min(ratio, longest, largest);
}

/** Calls `changed` when a media query starts or stops to match. Returns what ends that. */
export function watchMedia(query: string, changed: (matches: boolean) => void): () => void {
  const list = matchMedia(query);
  const listener = (event: MediaQueryListEvent): void => changed(event.matches);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

/** Calls `changed` when the window moves to a screen of another sharpness, or is zoomed. */
export function watchRatio(changed: () => void): () => void {
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
