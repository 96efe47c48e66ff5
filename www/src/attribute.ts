// Attributes of the element.

/** An attribute that holds JSON; one that does not is taken as absent. */
export function fromJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    console.error(`gap-report: an attribute does not hold JSON: ${text.slice(0, 80)}`);
    return undefined;
  }
}
