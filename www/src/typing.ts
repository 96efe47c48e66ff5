// What the user's controls show. It is what stands in the study, but for a while: where somebody is typing, and where
// something was asked for and is not settled yet.

import { noChange } from "lit";
import { directive, Directive, PartType, type PartInfo, type PropertyPart } from "lit/directive.js";
import { setCommittedValue } from "lit/directive-helpers.js";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Text fields in which something was typed that is not asked for yet. */
const typing = new WeakSet<EventTarget>();
/** Controls that asked for something. */
let asking = new WeakSet<EventTarget>();
/** What stands behind a control. */
const behind = new WeakMap<EventTarget, unknown>();

/** Follows the controls below `root`. */
export function followTyping(root: EventTarget): void {
  const listen = (type: string, heard: (target: EventTarget) => void): void => {
    root.addEventListener(type, (event) => event.composedPath().slice(0, 1).forEach(heard), { capture: true });
  };
  listen("input", (target) => void (isTextField(target) && typing.add(target)));
  listen("focusout", (target) => void typing.delete(target));
  listen("change", (target) => {
    typing.delete(target);
    asking.add(target);
  });
}

/** What was asked for is decided: from now on, controls show what stands. */
export function settle(): void {
  asking = new WeakSet();
}

/** Takes back what was typed and not asked for; true where `target` is a field of text. */
export function takeBack(target: EventTarget | undefined): target is Field {
  if (!isTextField(target)) return false;
  if (typing.delete(target) && behind.has(target)) target.value = String(behind.get(target));
  return true;
}

export function isTextField(target: EventTarget | undefined): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(target.type));
}

/** Whether something was typed in a field of text that is not asked for yet. */
export function isTyping(target: EventTarget | undefined): boolean {
  if (!isTextField(target)) return false;
  if (!behind.has(target) || target.value !== String(behind.get(target))) return true;
  // What was typed stands by now: from here on the field shows what stands.
  typing.delete(target);
  return false;
}

class Standing extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.PROPERTY) throw new Error("only a property can show what stands");
  }

  render(value: unknown): unknown {
    return value;
  }

  override update(part: PropertyPart, [value]: [unknown]): unknown {
    const element = part.element as unknown as Record<string, unknown> & EventTarget;
    behind.set(element, value);
    const owner = element instanceof HTMLOptionElement ? (element.closest("select") ?? element) : element;
    if (typing.has(owner) || asking.has(owner) || element[part.name] === value) return noChange;
    // Written even where it was the last that we wrote: the user has changed it meanwhile.
    setCommittedValue(part);
    return value;
  }
}

/** For a property of a control: `.value=${standing(text)}`. */
export const standing = directive(Standing);
