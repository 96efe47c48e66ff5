// What the parts of the study's editor see and do: the editor, as they know it.

import type { Loaded } from "../desk";
import type { Page } from "../page";
import type { Study } from "../types";

export type Section = "questions" | "files" | "groups" | "options";

export type Filter = "all" | "unpaired" | "uncertain" | "changed" | "hidden";

/** A cell of the crosswalk for which a column is being chosen. */
export interface Picking {
  question: string;
  file: string;
  search: string;
  /** The place in the list on which the keyboard stands. */
  at: number;
  /** Set once a column is chosen of which it is not known what agrees: its place among all, and the answers pressed. */
  asking?: { key: string; agree: string[] };
}

export interface State {
  section: Section;
  filter: Filter;
  search: string;
  /** The question whose details are open. */
  opened: string | undefined;
  picking: Picking | undefined;
  /** Pairs at least so sure are confirmed together; those below are uncertain. */
  sure: number;
  /** So many rows are drawn; the others follow while nothing else is to be done. */
  drawn: number;
  /** The editor takes most of the page. */
  wider: boolean;
}

/** Rows that are drawn at once: more than fit. */
const FIRST = 30;

export const BEGINNING: State = {
  section: "questions",
  filter: "all",
  search: "",
  opened: undefined,
  picking: undefined,
  sure: 0.8,
  drawn: FIRST,
  wider: false,
};

export interface Editing {
  readonly page: Page;
  readonly state: State;
  readonly files: Loaded[];
  /** Files that are still being read, while there is no report. */
  readonly reading: number;
  /** Resolved where there is a report, else what is to be paired by hand; undefined without files. */
  readonly study: Study | undefined;

  set(change: Partial<State>): void;
  /** Changes the study; where that cannot be, nothing changes and `at` is told why. True where it was done. */
  edit(at: string, change: (study: Study) => Study): Promise<boolean>;
  /** Moves the keyboard to the first element that `selector` finds, once everything is drawn. */
  moveTo(selector: string): void;
}
