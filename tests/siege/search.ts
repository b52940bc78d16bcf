import { createClient } from "@redis/client";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aRedis } from "../relay/a-redis.ts";
import { withEndings } from "../support/with-endings.ts";
import { control, planted, spendDay } from "./clinic-day.ts";
import { exactly, some, told, type Finding } from "./finding.ts";
import { formsOf } from "./forms-of.ts";
import { aSiegeRelay } from "./siege-relay.ts";
import { until } from "./until.ts";

const WRITTEN_BEHIND_WITHIN_MS = 15_000;
const SNAPSHOT_WITHIN_MS = 60_000;

/** Something the relay wrote or holds. */
interface Searched {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Spends a clinic's day at a relay and searches every byte the relay wrote or holds for what was planted. */
export function search(store: "file" | "Redis"): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const folder = mkdtempSync(join(tmpdir(), "relay-search-"));
    atEnd(() => rmSync(folder, { recursive: true }));
    const redis = store === "Redis" ? await aRedis() : undefined;
    if (redis !== undefined) atEnd(() => redis.remove());
    const [data, heap] = [mkdtempSync(join(folder, "data-")), mkdtempSync(join(folder, "heap-"))];
    const relay = await aSiegeRelay(atEnd, {
      NODE_OPTIONS: `--max-semi-space-size=4 --heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${heap}`,
      RELAY_DATA: join(data, "relay.sqlite"),
      RELAY_TRUSTED_PROXIES: "0",
      ...(redis === undefined ? {} : { RELAY_REDIS_URL: redis.url }),
    });
    const known = await spendDay(relay.url, atEnd);
    const metrics = await (await fetch(relay.metrics ?? "")).text();
    const kept = redis?.folder ?? data;
    // What Google says is written behind, a second later at most.
    await until(
      () => isIn(known, filesBelow(kept)) && isIn(control, filesBelow(kept)),
      WRITTEN_BEHIND_WITHIN_MS,
    );
    const live = filesBelow(kept);
    relay.child.kill("SIGUSR2");
    const snapshot = () => filesBelow(heap);
    // The last of a snapshot is its strings, closed by two brackets.
    await until(
      () => snapshot().some(({ bytes }) => /\]\}\s*$/.test(bytes.subarray(-16).toString())),
      SNAPSHOT_WITHIN_MS,
    );
    if (redis !== undefined) {
      const operator = await createClient({ url: redis.operatorUrl }).connect();
      await operator.sendCommand(["SAVE"]);
      operator.destroy();
    }
    // Ended as a power cut would: nothing is tidied up before it is looked at.
    relay.child.kill("SIGKILL");
    await relay.ended;
    const searched: readonly Searched[] = [
      { name: "log", bytes: Buffer.from(relay.stderr()) },
      { name: "metrics", bytes: Buffer.from(metrics) },
      ...live.map(({ name, bytes }) => ({ name: `${name}, while it runs`, bytes })),
      ...filesBelow(kept),
      ...snapshot(),
    ];
    const found = Object.entries(planted).flatMap(([what, text]) =>
      searched.filter((one) => isIn(text, [one])).map(({ name }) => `${what} in ${name}`),
    );
    const of = (name: RegExp) => searched.filter((one) => name.test(one.name));
    return [
      ...searched.map(({ name, bytes }) => told(name, `${bytes.length} bytes`)),
      exactly(
        `${Object.keys(planted).length} planted texts in ${searched.length} places: found`,
        found.length,
        0,
      ),
      ...found.map((words) => told("found", words)),
      some("the log was looked at: refusals in it", countOf('"code":"answered"', of(/^log$/))),
      some("control: an id the relay has to know, in what it keeps", countOf(known, of(/sqlite|aof|rdb/))),
      some(
        "control: what a desk should not have said, in what it keeps",
        countOf(control, of(/sqlite|aof|rdb/)),
      ),
      some(
        "control: what a running process holds, in its memory",
        countOf("relay_resident_memory_bytes", of(/heap/)),
      ),
      ...(store === "file"
        ? [some("control: what a desk should not have said, in its memory", countOf(control, of(/heap/)))]
        : [some("control: the same in a dump of Redis", countOf(control, of(/rdb/)))]),
    ];
  });
}

/** Whether a text is in one of these, in whatever form. */
function isIn(text: string, places: readonly Searched[]): boolean {
  const forms = formsOf(text);
  return places.some(({ bytes }) => forms.some((form) => bytes.includes(form)));
}

/** In how many of these a text is. */
function countOf(text: string, places: readonly Searched[]): number {
  return places.filter((place) => isIn(text, [place])).length;
}

function filesBelow(folder: string): readonly Searched[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
    .map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
}
