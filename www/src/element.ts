// <gap-report>: the whole page as one element. Small: it shows the desk and hands every wish on to it.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import readers from "virtual:readers-wasm";
import samples from "virtual:samples";
import engine from "virtual:wasm";
import script from "virtual:worker";
import { addressOf, viewAt } from "./address";
import { fromJson } from "./attribute";
import { Client } from "./client";
import { Desk } from "./desk";
import { fileName, mediaType, save } from "./download";
import { DropTarget } from "./drop";
import "./editor/editor";
import type { Opened } from "./editor/editor";
import type { ChartElement } from "./figure/chart";
import "./figure/chart";
import { Drawings } from "./figure/drawings";
import { PICTURE_WIDTH } from "./figure/tools";
import { instantiate } from "./engine";
import { shownBy } from "./evidence";
import { GapReportError, toFailure } from "./failure";
import { keep, kept } from "./keeping";
import { gapOf, settleView } from "./lookup";
import type { Page } from "./page";
import { listenForPaste } from "./paste";
import { countRequests } from "./privacy";
import { watchNarrow } from "./screen";
import { asStudy, completed, withOptions } from "./study";
import { styles } from "./styles/styles";
import type { ChartName, Charts, Comments, ExportFormat, Narrative, Options, Report, Study, View } from "./types";
import { followTyping } from "./typing";
import { WayBack } from "./wayback";
import { errors, isAsking } from "./views/errors";
import { header } from "./views/header";
import { progress } from "./views/progress";
import { report as reportView } from "./views/report";
import { waiting } from "./views/waiting";
import { welcome } from "./views/welcome";

const NO_VIEW: View = { a: "", b: "", wave: "", segment: "", segment_value: "", question: "" };

/**
 * The element. Drop files on it, or call {@link analyse}.
 *
 * @fires gap-report-progress - while a file is read; the detail is a `Progress`
 * @fires gap-report-report - when there is a report; the detail is the `Report`
 * @fires gap-report-notice - for each notice of a report; the detail is the `Notice`
 * @fires gap-report-error - when something cannot be done; the detail is a `Failure`
 */
export class GapReportElement extends LitElement implements Page {
  static override styles = styles;
  static override properties = {
    study: { converter: fromJson, noAccessor: true },
    options: { converter: fromJson, noAccessor: true },
    report: { converter: fromJson, noAccessor: true },
    addressed: { type: Boolean },
  };

  /** Whether the view has its address in the page's URL: for a page that is nothing but this element. */
  declare addressed: boolean;

  readonly desk: Desk;
  chartName: ChartName = "gaps";
  firstRow = 0;
  readonly #drawings: Drawings;
  dragging = false;
  narrow = false;
  menuOpen = false;
  marked: readonly string[] = [];
  ignored: readonly string[] = [];
  #made = 0;
  readonly #wayBack = new WayBack();
  readonly #client: Client;
  #view: View | undefined;
  /** Where the study's editor was opened; undefined while it is closed. */
  #study: Opened | undefined;
  /** There has been a report, or a question to answer, since the desk was empty. */
  #begun = false;
  /** The files that are being chosen are to be a study. */
  #studyAsked = false;
  /** What ends the listening to all that is not an event of the page. */
  #ends: (() => void)[] = [];

  constructor() {
    super();
    const changed = (): void => this.requestUpdate();
    this.#client = new Client({ script, engine, readers }, changed);
    this.#drawings = new Drawings(this.#client.wasm.then(instantiate), changed);
    this.#client.rehearsed.then((report) => this.#drawings.rehearse(report)).catch(() => undefined);
    this.desk = new Desk(this.#client, {
      changed,
      progress: (detail) => this.#tell("progress", detail),
      failed: (detail) => this.#tell("error", detail),
      kept,
      report: (detail) => {
        this.marked = [];
        // The first report of a page that was opened at an address.
        if (!this.#view) this.#readAddress();
        if (this.desk.decisions.touched && keep(this.desk.files.map(({ name }) => name), detail.study)) this.desk.decisions.stored(true);
        this.#tell("report", detail);
        for (const notice of detail.notices) this.#tell("notice", notice);
      },
    });
    new DropTarget(
      this,
      (over) => {
        this.dragging = over;
        this.requestUpdate();
      },
      (files) => void this.desk.add(files),
    );
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    followTyping(root);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = [
      countRequests((made) => {
        this.#made += made;
        this.requestUpdate();
      }),
      watchNarrow(this, (narrow) => {
        this.narrow = narrow;
        this.requestUpdate();
      }),
      listenForPaste((files) => void this.desk.add(files)),
    ];
    document.addEventListener("pointerdown", this.#onPressOutside);
    addEventListener("beforeunload", this.#onLeave);
    addEventListener("popstate", this.#readAddress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
    document.removeEventListener("pointerdown", this.#onPressOutside);
    removeEventListener("beforeunload", this.#onLeave);
    removeEventListener("popstate", this.#readAddress);
    this.#client.end();
  }

  /** Replaces what is there by these files, and reports on them. Rejects with a {@link GapReportError}. */
  analyse(files: File[], study?: Partial<Study>): Promise<Report> {
    return this.desk.analyse(files, study && completed(study));
  }

  /** The report in a format; `svg` and `png` are the chart in view. Rejects with a {@link GapReportError}. */
  async export(format: ExportFormat): Promise<Blob> {
    try {
      if (!this.report) throw { code: "no_report", file: null, message: "There is no report yet. Add survey files first." };
      if (format === "png") return await this.#chart().png(PICTURE_WIDTH);
      const content = await this.#content(format, this.report);
      return new Blob([content as BlobPart], { type: mediaType(format) });
    } catch (thrown) {
      throw new GapReportError(toFailure(thrown));
    }
  }

  async #content(format: ExportFormat, report: Report): Promise<string | Uint8Array> {
    if (format === "study") return `${JSON.stringify(report.study, null, 2)}\n`;
    if (format === "svg") return this.#chart().svg(PICTURE_WIDTH);
    return this.desk.export(format);
  }

  /** The chart in view. */
  #chart(): ChartElement {
    const chart = this.renderRoot.querySelector<ChartElement>("gap-report-chart");
    if (!chart) throw { code: "no_chart", file: null, message: "There is no chart in view: no question was put to two groups." };
    return chart;
  }

  get charts(): Charts | undefined {
    return this.#drawings.of(this.report);
  }

  get told(): Narrative[] {
    return this.#drawings.told(this.report, this.view);
  }

  get chartsInView(): ChartName[] {
    return this.#drawings.available(this.report, this.view);
  }

  /** The report that is shown. One that was made elsewhere can be set. */
  get report(): Report | undefined {
    return this.desk.report;
  }
  set report(report: Report | undefined | null) {
    if (report) this.desk.show(report);
  }

  /** The study: resolved where there is a report. Setting it recounts. */
  get study(): Study | undefined {
    return this.desk.study;
  }
  set study(study: Study | undefined | null) {
    void this.desk.open(asStudy(study));
  }

  /** How figures are computed. Setting some of them leaves the others, and recounts. */
  get options(): Options | undefined {
    return this.desk.study?.options;
  }
  set options(options: Partial<Options> | undefined | null) {
    if (options) void this.desk.edit("page", (study) => withOptions(study, options));
  }

  get view(): View {
    return this.#view ?? NO_VIEW;
  }

  get requests(): number {
    return this.#made + this.#client.requests;
  }

  chooseFiles(study = false): void {
    this.#studyAsked = study;
    this.renderRoot.querySelector<HTMLInputElement>("#files")?.click();
  }

  loadSample(name: string): void {
    const sample = samples.find((each) => each.name === name);
    if (sample) void this.desk.add(sample.files.map((file) => new File([file.text], file.name, { type: "text/csv" })));
  }

  setView(change: Partial<View>): void {
    this.#look(change);
    this.#writeAddress();
  }

  #look(change: Partial<View>): void {
    this.#view = { ...this.view, ...change };
    // Who comes back from a question finds the rows as they were.
    if (Object.keys(change).some((name) => name !== "question")) this.firstRow = 0;
    this.marked = [];
    this.ignored = [];
    this.requestUpdate();
  }

  readonly turnRows = (first: number): void => {
    this.firstRow = first;
    this.requestUpdate();
    this.#writeAddress();
  };

  showChart(chart: ChartName): void {
    this.chartName = chart;
    this.firstRow = 0;
    this.requestUpdate();
    this.#writeAddress();
  }

  showQuestion(question: string): void {
    if (this.view.question === "") this.#wayBack.leaving(this.renderRoot);
    this.setView({ question });
    // To where the question begins, with the keyboard there as well.
    void this.updateComplete.then(() => this.#wayBack.toHeading(this.renderRoot));
  }

  leaveQuestion(): void {
    const { question } = this.view;
    const gap = this.report && gapOf(this.report, this.view, question);
    this.showQuestion("");
    void this.updateComplete.then(() => this.#wayBack.toRow(this.renderRoot, { id: gap?.id ?? "", question }));
  }

  readonly choose = (question: string): void => this.showQuestion(question);

  /** A new entry in the browser's history, so that Back leads to the former view. */
  #writeAddress(): void {
    if (!this.addressed || !this.report) return;
    const address = `#${addressOf(this.report, this.view, this.chartName, this.firstRow)}`;
    if (address !== (location.hash || "#")) history.pushState(null, "", address);
  }

  readonly #readAddress = (): void => {
    if (!this.addressed || !this.report) return;
    const { view, chart, row, ignored } = viewAt(this.report, location.hash.slice(1));
    this.ignored = ignored;
    this.#view = settleView(this.report, { ...this.view, ...view });
    this.chartName = chart as ChartName;
    this.firstRow = row;
    this.requestUpdate();
  };

  showEvidence(sentence: Narrative): void {
    const shown = this.report && shownBy(this.report, this.view, sentence);
    if (!shown) return;
    this.chartName = shown.chart;
    this.#look({ ...shown.view, question: "" });
    this.marked = shown.gaps.map((gap) => gap.id);
    // The address is that of the page to which the chart turns.
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<ChartElement>("gap-report-chart")?.focusGap(shown.first);
      this.#writeAddress();
    });
  }

  openStudy(file?: string): void {
    this.#study = { file };
    this.requestUpdate();
  }

  comments(question: string, most: number): Promise<Comments[]> {
    return this.#client.comments(question, most);
  }

  openQuestion(question: string): void {
    this.#study = { question };
    this.requestUpdate();
  }

  closeStudy(): void {
    this.#study = undefined;
    this.requestUpdate();
  }

  toggleMenu(open: boolean): void {
    this.menuOpen = open;
    this.requestUpdate();
  }

  takeAway(format: ExportFormat): void {
    if (this.menuOpen) this.renderRoot.querySelector<HTMLElement>("#take-away")?.focus();
    this.toggleMenu(false);
    // What was typed just before is in it.
    this.desk.settled().then(() => this.export(format)).then(
      (blob) => {
        const name = fileName(format, this.report?.study.title);
        save(blob, name);
        if (format === "study") this.desk.saved(name);
      },
      (thrown) => this.desk.fail(toFailure(thrown)),
    );
  }

  override willUpdate(): void {
    const { report, failure, files, progress: reading } = this.desk;
    if (report) this.#view = settleView(report, this.#view);
    // The welcome stays until there is something else to see, so that nothing flashes by.
    if (files.length === 0 && !reading) this.#begun = false;
    else if (report || failure) this.#begun = true;
  }

  override render(): TemplateResult {
    const { report, failure, refused, files, study, decisions } = this.desk;
    return html`${header(this, this.#onChosen)}
      <div class="room ${this.#study ? "with-editor" : ""} ${files.length > 3 ? "many-files" : ""}">
        <div class="sheet">
          ${progress(this)} ${errors(this)}
          ${report ? reportView(this, report) : !this.#begun ? welcome(this) : isAsking(this) ? nothing : waiting(this)}
        </div>
        <gap-report-study
          .page=${this}
          .opened=${this.#study}
          .read=${files}
          .decided=${study}
          .failure=${failure}
          .refused=${refused}
          .marks=${[decisions.history.canUndo, decisions.history.canRedo, this.desk.said].join()}
        ></gap-report-study>
      </div>
      ${this.dragging ? html`<div class="dropping" aria-hidden="true"><span>Drop to add these files</span></div>` : nothing}`;
  }

  readonly #onPressOutside = (event: PointerEvent): void => {
    if (!this.menuOpen) return;
    const menu = this.renderRoot.querySelector(".menu");
    if (menu && !event.composedPath().includes(menu)) this.toggleMenu(false);
  };

  /** Decisions that stand in no file would be lost. */
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.desk.unsaved) event.preventDefault();
  };

  readonly #onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = "";
    if (files.length > 0) void this.desk.add(files, this.#studyAsked);
    this.#studyAsked = false;
  };

  #tell(name: "progress" | "report" | "notice" | "error", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`gap-report-${name}`, { detail, bubbles: true, composed: true }));
  }
}
