// The small surveys that the tests drop, and what must come out, computed apart from the engine: Newcombe's
// method 10 from Wilson's intervals at 95 %, by hand and by a few lines of Python.

import { filesOf } from "./harness.mjs";

/** A survey with one yes/no column a question; `yes` of `n` agree. */
function survey(n, questions) {
  const names = Object.keys(questions);
  const rows = Array.from({ length: n }, (_, row) => names.map((name) => (row < questions[name] ? "Yes" : "No")));
  return [["id", ...names], ...rows.map((row, at) => [at + 1, ...row])].map((row) => row.join(",")).join("\r\n") + "\r\n";
}

const FAST = "We answer quickly";
const FRIENDLY = "Our agents are friendly";

/** leaders.csv: 80 and 60 of 100; customers.csv: 90 and 120 of 200. */
export function leadersAndCustomers() {
  return filesOf({
    "leaders.csv": survey(100, { [FAST]: 80, [FRIENDLY]: 60 }),
    "customers.csv": survey(200, { [FAST]: 90, [FRIENDLY]: 120 }),
  });
}

/** The gaps of {@link leadersAndCustomers}, by rank. */
export const EXPECTED = [
  { text: FAST, rank: 1, gap: 0.35, low: 0.23737082424599054, high: 0.44474831408880044, p: 8.071042623717015e-9, verdict: "outside" },
  { text: FRIENDLY, rank: 2, gap: 0, low: -0.11781297154275214, high: 0.11398107801798502, p: 1, verdict: "inconclusive" },
];

/** The colours of the chart in the light theme: group A (inside) and group B (outside). */
export const LIGHT = ["#0b4f8a", "#c8570c"];

/** Published percentages: 12 % of leaders, 80 % of customers. */
export const PUBLISHED = "question,group,share\nSells first,Leaders,12%\nSells first,Customers,80%\n";

/** A survey of about `megabytes`, to be cancelled while it is read. */
export function largeSurvey(megabytes) {
  const row = `1,${Array.from({ length: 40 }, (_, at) => (at % 3 ? "Strongly agree" : "Disagree")).join(",")}\n`;
  const header = `id,${Array.from({ length: 40 }, (_, at) => `Question ${at + 1}`).join(",")}\n`;
  return filesOf({ "customers-all.csv": header + row.repeat(Math.ceil((megabytes * 1e6) / row.length)) });
}
