// Keeps the keyboard where it is while the editor draws anew. A row that is moved, a button that goes with what it did,
// or one that can no longer be pressed would drop it, and the next Tab would begin at the top of the page.

/** What can have the keyboard; tabs and entries that only a script reaches are none. */
const REACHABLE = `:is(button, input, select, textarea, summary, a[href], [tabindex]):not([tabindex="-1"])`;

/** Where the keyboard was before a drawing. */
export interface Held {
  element: HTMLElement;
  /** What stands around it, the nearest first, and as the how many-eth it stands in each. */
  around: { room: HTMLElement; place: number }[];
}

/** Where the keyboard is, inside `room`; undefined where it is elsewhere. */
export function held(room: HTMLElement, element: HTMLElement | undefined): Held | undefined {
  if (!element || !room.contains(element)) return undefined;
  const all = reachable(room);
  const place = all.indexOf(element);
  const around: Held["around"] = [];
  for (let each = element.parentElement; each && room.contains(each); each = each.parentElement) {
    const first = each.querySelector<HTMLElement>(REACHABLE);
    around.push({ room: each, place: first ? place - all.indexOf(first) : 0 });
  }
  return { element, around };
}

/**
 * Where it goes after the drawing: to the same element if it is still there; else to what took its place, or the last
 * before it, in the nearest of the rooms around it that has something left.
 */
export function kept({ element, around }: Held): HTMLElement | undefined {
  if (element.isConnected && canHave(element)) return element;
  for (const { room, place } of around) {
    if (!room.isConnected) continue;
    const left = reachable(room).filter(canHave);
    if (left.length === 0) continue;
    if (!element.isConnected) return left[Math.min(Math.max(place, 0), left.length - 1)];
    // One that can no longer be pressed still stands in its row: its neighbours stand beside it.
    const before = left.filter((each) => Boolean(element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING));
    return before.at(-1) ?? left[0];
  }
  return undefined;
}

function reachable(room: HTMLElement): HTMLElement[] {
  return [...room.querySelectorAll<HTMLElement>(REACHABLE)];
}

function canHave(element: HTMLElement): boolean {
  // What is folded away has its place, and cannot be reached.
  const folded = element.parentElement?.closest("details:not([open])") ?? null;
  const own = element.matches("summary") && element.parentElement === folded;
  return !element.matches(":disabled") && element.getClientRects().length > 0 && (folded === null || (own && !folded.parentElement?.closest("details:not([open])")));
}
