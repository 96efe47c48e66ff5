// Answers that are numbers or ranges of them, as ages and incomes are, in the order of their numbers.

/** Units that make a smaller figure the larger number: `900k`, `1.5m`. */
const UNITS = /\d\s?[km]\b/i;

/** Sorted by the first number of each label, where all but one or two have one: those stand last. Any others stay. */
export function inOrder<T extends { label: string }>(values: readonly T[]): T[] {
  const found = values.map((value) => ({ value, numbers: numbersIn(value.label) }));
  const without = found.filter(({ numbers }) => numbers.length === 0).length;
  if (without > 2 || values.length - without < 2 || values.some(({ label }) => UNITS.test(label))) return [...values];
  // `Under 30` begins where `30 to 44` does, and stands before it.
  const key = ([first = Infinity, ...others]: number[]): [number, number] => [first, others.length];
  return found
    .sort((one, other) => {
      const [a, b] = [key(one.numbers), key(other.numbers)];
      return (a[0] === b[0] ? 0 : a[0] - b[0]) || a[1] - b[1];
    })
    .map(({ value }) => value);
}

function numbersIn(label: string): number[] {
  const plain = label.replaceAll(/(\d)[.,’' \u00a0\u202f](?=\d{3}(?!\d))/gu, "$1");
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}
