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

/** Whether white reads better than black on a colour, given as a style is computed: `rgb(12, 34, 56)`. */
export function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (part: number): number => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.179;
}

/** Calls `changed` when a media query starts or stops to match. Returns what ends that. */
export function watchMedia(query: string, changed: (matches: boolean) => void): () => void {
  const list = matchMedia(query);
  const listener = (event: MediaQueryListEvent): void => changed(event.matches);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

/** Narrower than this an element is laid out as on a phone, CSS pixels: as in styles/narrow.ts. */
const NARROW = 520;

/** Calls `changed` when an element becomes narrow, or is it no longer. Returns what ends that. */
export function watchNarrow(element: HTMLElement, changed: (narrow: boolean) => void): () => void {
  let narrow = false;
  const observer = new ResizeObserver(() => {
    const now = element.clientWidth > 0 && element.clientWidth <= NARROW;
    if (now !== narrow) changed((narrow = now));
  });
  observer.observe(element);
  return () => observer.disconnect();
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
