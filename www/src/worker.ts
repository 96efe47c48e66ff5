// The worker: answers the requests of protocol.ts, one after the other, except `cancel`, which comes between.

import { instantiate, instantiateReaders, type Engine, type Readers } from "./engine";
import { toFailure } from "./failure";
import { countRequests } from "./privacy";
import { type Calls, type CallName, type Reply, type Request } from "./protocol";
import { eachSlice, ProgressMeter, whole, type Stop } from "./reading";
import { eachGiven, Giver } from "./relay";
import { rehearse } from "./rehearsal";
import type { Session } from "./types";

/** What a dedicated worker's global scope offers us; the DOM library's types do not know it. */
interface Scope {
  postMessage(message: Reply, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

const scope = globalThis as unknown as Scope;

let engine: Engine | undefined;
let session: Session | undefined;
let readers: Readers | undefined;

/** The readings under way, by the id of their request. */
const stops = new Map<number, Stop>();

type Handlers = { [K in CallName]: (input: Calls[K]["input"], id: number) => Promise<Calls[K]["output"]> };

const handlers: Handlers = {
  async start({ module, wasm }) {
    if (module === "readers") {
      readers = await instantiateReaders(wasm);
    } else {
      engine = await instantiate(wasm);
      session = new engine.Session();
    }
    return null;
  },

  async rehearse() {
    return rehearse(need(engine));
  },

  read({ file, blob, options, hashed, slices }, id) {
    return stoppable(id, async (stop) => {
      const [on, { Hasher }] = [need(session), need(engine)];
      const hasher = hashed ? new Hasher() : undefined;
      const giver = slices ? new Giver(slices) : undefined;
      const meter = new ProgressMeter(file, blob.size, (progress) => scope.postMessage({ id, kind: "progress", progress }));
      on.open(file, options);
      try {
        await eachSlice(blob, stop, (slice, end) => {
          hasher?.push(slice);
          meter.reached(end, on.push(slice));
          return giver?.give(slice, stop);
        });
        giver?.end();
      } catch (thrown) {
        on.abandon();
        throw thrown;
      }
      return { sha256: hasher?.finish() ?? null };
    });
  },

  async readWhole({ files, options }) {
    const bundle = new (need(readers).Bundle)();
    for (const { name, blob } of files) bundle.add(name, await whole(blob));
    return bundle.read(options);
  },

  async bundles({ names }) {
    return need(engine).bundles(names);
  },

  async readings({ study, names }) {
    return need(engine).readings(study, names);
  },

  async adopt({ sources }) {
    return need(session).adopt(sources);
  },

  async finish({ sha256 }) {
    return need(session).finish(sha256);
  },

  async abandon() {
    need(session).abandon();
    return null;
  },

  async cancel({ target }) {
    const stop = stops.get(target);
    if (stop) {
      stop.asked = true;
      stop.wake?.();
    }
    return null;
  },

  async hash({ slices }) {
    const hasher = new (need(engine).Hasher)();
    await eachGiven(slices, (slice) => hasher.push(slice));
    return hasher.finish();
  },

  async remove({ file }) {
    need(session).remove(file);
    return null;
  },

  async analyse({ study }) {
    return need(session).analyse(study);
  },

  async comments({ question, most }) {
    return need(session).comments(question, most);
  },

  async export({ format }) {
    return need(session).export(format);
  },
};

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the worker was used before it was started");
  return value;
}

async function stoppable<T>(id: number, work: (stop: Stop) => Promise<T>): Promise<T> {
  const stop = { asked: false };
  stops.set(id, stop);
  try {
    return await work(stop);
  } finally {
    stops.delete(id);
  }
}

async function answer(request: Request): Promise<void> {
  try {
    const handler = handlers[request.call] as (input: unknown, id: number) => Promise<unknown>;
    const output = await handler(request.input, request.id);
    const transfer = output instanceof Uint8Array ? [output.buffer] : [];
    scope.postMessage({ id: request.id, kind: "done", output }, transfer);
  } catch (thrown) {
    scope.postMessage({ id: request.id, kind: "failed", failure: toFailure(thrown) });
  }
}

countRequests((count) => scope.postMessage({ id: 0, kind: "requests", count }));
scope.onmessage = (event) => void answer(event.data);
