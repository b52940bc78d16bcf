import { runInNewContext } from "node:vm";
import { build } from "vite";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { BROADCAST_CHANNEL, BROADCASTS, CALL_CHANNEL, CALLS } from "../shared/ipc/calls.ts";

/* The preload as it is shipped, one CommonJS file, run with an `electron` that notes what is asked of it. */

type Heard = (event: object, name: string) => void;
interface Exposed {
  readonly [name: string]: (...values: unknown[]) => unknown;
}

let bundle: string;
let exposed: ReadonlyMap<string, Exposed>;
let invoked: unknown[][];
let channels: ReadonlyMap<string, Heard>;

beforeAll(async () => {
  const result = await build({
    root: new URL(".", import.meta.url).pathname,
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: true,
      write: false,
      rolldownOptions: {
        input: new URL("preload.ts", import.meta.url).pathname,
        external: ["electron"],
        output: { format: "cjs" },
      },
    },
  });
  if (!("output" in result)) throw new Error("the preload was not built as one bundle");
  expect(result.output).toHaveLength(1);
  bundle = result.output[0].code;
});

beforeEach(() => {
  const worlds = new Map<string, Exposed>();
  const heard = new Map<string, Heard>();
  invoked = [];
  exposed = worlds;
  channels = heard;
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, api: Exposed) => worlds.set(key, api) },
    ipcRenderer: {
      invoke: (...values: unknown[]) => invoked.push(values),
      on: (channel: string, listener: Heard) => heard.set(channel, listener),
    },
  };
  runInNewContext(bundle, { require: (name: string) => ({ electron })[name], module: {}, exports: {} });
});

function desk(): Exposed {
  const api = exposed.get("desk");
  if (api === undefined) throw new Error("nothing was exposed");
  return api;
}

test("the page gets one function for each call and one to listen, and nothing else", () => {
  expect([...exposed.keys()]).toEqual(["desk"]);
  expect(Object.keys(desk()).sort()).toEqual([...CALLS, "on"].sort());
});

test("a call carries its own name and one input, whatever else is given", () => {
  for (const name of CALLS) desk()[name]?.({ a: 1 }, "another-channel");
  expect(invoked).toEqual(CALLS.map((name) => [CALL_CHANNEL, name, { a: 1 }]));
});

test("only broadcasts are heard, each by its own listeners, without the event", () => {
  const heard: unknown[][] = [];
  for (const name of BROADCASTS)
    desk()["on"]?.(name, (...values: unknown[]) => heard.push([name, ...values]));
  desk()["on"]?.("made up", () => heard.push(["made up"]));
  expect([...channels.keys()]).toEqual([BROADCAST_CHANNEL]);
  for (const name of [...BROADCASTS, "made up"])
    channels.get(BROADCAST_CHANNEL)?.({ sender: "secret" }, name);
  expect(heard).toEqual(BROADCASTS.map((name) => [name]));
});

test("stopping one listener leaves the others, even where the function is the same", () => {
  let heard = 0;
  const listener = (): void => {
    heard += 1;
  };
  const stop = desk()["on"]?.("dayChanged", listener);
  desk()["on"]?.("dayChanged", listener);
  if (typeof stop !== "function") throw new Error("there is no way to stop");
  stop();
  channels.get(BROADCAST_CHANNEL)?.({}, "dayChanged");
  expect(heard).toBe(1);
});
