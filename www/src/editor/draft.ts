// The study to begin from where none could be resolved, because no question of one file is asked in another: all that
// is known to have a share, each by itself, to be paired by hand.

import type { Loaded } from "../desk";
import { emptyStudy } from "../study";
import type { Question, Study } from "../types";
import { columnsOf } from "./asked";

export function draftStudy(files: Loaded[], decided: Study | undefined): Study {
  const study = decided ?? emptyStudy();
  if (study.questions.length > 0) return study;
  const taken = new Set<string>();
  const questions = files.flatMap(({ name, inspection }) =>
    inspection.questions
      .filter(({ agree, options }) => agree !== null || options !== null)
      .map((asked): Question => ({ id: free(asked.id, taken), text: asked.text, columns: { [name]: columnsOf(asked) } })),
  );
  const known = new Set(study.sources.map(({ file }) => file));
  const sources = [...study.sources, ...files.filter(({ name }) => !known.has(name)).map(({ name }) => ({ file: name }))];
  return { ...study, sources, questions };
}

function free(id: string, taken: Set<string>): string {
  let name = id;
  for (let number = 2; taken.has(name); number++) name = `${id}_${number}`;
  taken.add(name);
  return name;
}
