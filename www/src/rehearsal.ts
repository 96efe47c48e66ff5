// A report on a survey of no consequence, made while the user is still choosing files. Browsers compile each part
// of a wasm when it first runs: the first real report would wait for all of them.

import type { Engine } from "./engine";
import type { Report } from "./types";

const SCALE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];

/** Rows of a small survey with a group column, an agreement scale, a yes/no question and a comment. */
function survey(): string {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const group = i % 3 === 0 ? "Leader" : "Customer";
    return `${i},${group},${SCALE[(i * 7) % 5]},${i % 4 === 0 ? "No" : "Yes"},${SCALE[(i * 3) % 5]},"Well, ${i}"`;
  });
  return ["id,group,Calls are answered quickly,Was it solved?,Agents are friendly,comment", ...rows].join("\n");
}

/** Goes the whole way once, in a session of its own. */
export function rehearse({ Session, Hasher }: Engine): Report {
  const bytes = new TextEncoder().encode(survey());
  const hasher = new Hasher();
  hasher.push(bytes);
  const session = new Session();
  session.open("rehearsal.csv");
  session.push(bytes);
  session.finish(hasher.finish());
  const report = session.analyse(undefined);
  session.free?.();
  return report;
}
