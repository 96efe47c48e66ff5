// A report on a survey of no consequence, made while the user is still choosing files. Browsers compile each part
// of a wasm when it first runs: the first real report would wait for all of them.

import type { Engine } from "./engine";

const SCALE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];

/** Questions of the survey: enough of them that the browser finds the hot places. */
const QUESTIONS = 12;

/** Rows of a small survey with a group column, questions on an agreement scale, a yes/no question and a comment. */
function survey(): string {
  const columns = Array.from({ length: QUESTIONS }, (_, q) => q);
  const rows = Array.from({ length: 600 }, (_, i) => {
    const group = ["Customer", "Leader", "Customer", "Agent"][i % 4];
    const answers = columns.map((q) => SCALE[(i * (q + 2)) % 5]);
    return `${i},${group},${answers.join(",")},${i % 3 === 0 ? "No" : "Yes"},"Well, ${i}"`;
  });
  const questions = columns.map((q) => `Statement ${q} holds`);
  return [`id,group,${questions.join(",")},Was it solved?,comment`, ...rows].join("\n");
}

/** Goes the whole way twice: at first the parts are compiled, then the browser has seen which deserve it best. */
export function rehearse(engine: Engine): Uint8Array {
  report(engine);
  return report(engine);
}

/** The whole way, in a session of its own. */
function report({ Session, Hasher }: Engine): Uint8Array {
  const bytes = new TextEncoder().encode(survey());
  const hasher = new Hasher();
  hasher.push(bytes);
  const session = new Session();
  session.open("rehearsal.csv", undefined);
  session.push(bytes);
  session.finish(hasher.finish());
  const report = session.analyse(undefined);
  session.free?.();
  return report;
}
