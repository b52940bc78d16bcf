import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "../../../main/clinic/desk.ts";
import { readOrMakeDeskId } from "../../../main/clinic/read-or-make-desk-id.ts";
import type { Files } from "../../../main/paper/paper.ts";
import { readEnvironment } from "../../../main/read-environment.ts";
import { startDesk, type RunningDesk } from "../../../main/start-desk.ts";
import { openStore } from "../../../main/store/open-store.ts";
import { realTimers } from "../../../sandbox/google/real-sources.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import { newUuidV7 } from "../../../shared/ids.ts";
import type { BroadcastName } from "../../../shared/ipc/calls.ts";
import type { ManualClock } from "../desk.ts";
import { someSecrets, type SecretsUnderTest } from "../secrets.ts";
import { silentLog } from "../silent-log.ts";

/** What is in a database before the desk starts, and in its keychain. */
export type Filling = (
  desk: Pick<Desk, "store" | "clock" | "deskId" | "newId">,
  secrets: SecretsUnderTest,
) => void;

/** Where a desk finds the rest of the world. */
export interface PageDeskOptions {
  readonly clock: ManualClock;
  readonly sandbox: SandboxGoogle | undefined;
  readonly relayUrl: string | undefined;
  readonly announce: (name: BroadcastName) => void;
  /** Saving and printing, into a folder of the desk's own. */
  readonly files: (folder: string) => Files;
  readonly fill: Filling;
}

/** A whole desk as it runs below Electron, on a database and a keychain of its own. */
export interface PageDesk {
  /** Throws while it is closed. */
  readonly running: () => RunningDesk;
  readonly start: () => Promise<void>;
  /** Ends it as closing the program does. */
  readonly end: () => Promise<void>;
  /** What somebody saved under this name. Throws where there is no such file. */
  readonly savedFile: (name: string) => Buffer;
  /** Takes its folder away. */
  readonly forget: () => void;
}

/** A desk that has not been started yet; its database is filled. */
export function aPageDesk(options: PageDeskOptions): PageDesk {
  const { clock, announce } = options;
  const folder = mkdtempSync(join(tmpdir(), "clinic-page-"));
  const key = randomBytes(32);
  const secrets = someSecrets({ databaseKey: key.toString("hex") });
  const store = openStore({ path: join(folder, "clinic-desk.db"), key });
  const newId = () => newUuidV7({ now: clock.now, randomBytes });
  options.fill({ store, clock, newId, deskId: readOrMakeDeskId(store, newId) }, secrets);
  store.close();
  let running: RunningDesk | undefined;
  return {
    running: () => {
      if (running === undefined) throw new Error("the desk is closed");
      return running;
    },
    start: async () => {
      const started = await startDesk({
        environment: environmentOf(options),
        dataFolder: folder,
        secrets,
        machine: machineOf(clock),
        openBrowser: () => Promise.resolve(),
        announce,
        files: options.files(join(folder, "saved")),
        log: silentLog,
      });
      if (started.kind !== "started") throw new Error(started.sentence);
      ({ running } = started);
    },
    end: async () => {
      const ending = running;
      running = undefined;
      await ending?.close();
    },
    savedFile: (name) => readFileSync(join(folder, "saved", name)),
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function environmentOf({ sandbox, relayUrl }: PageDeskOptions) {
  const reading = readEnvironment({
    GOOGLE_CLIENT_ID: sandbox?.clientId,
    GOOGLE_CLIENT_SECRET: sandbox?.clientSecret,
    GOOGLE_ENDPOINT: sandbox?.endpoint,
    RELAY_URL: relayUrl,
  });
  if (reading.kind === "wrong") throw new Error(reading.sentences.join("\n"));
  return reading.environment;
}

function machineOf(clock: ManualClock) {
  return {
    clock,
    monotonic: () => performance.now(),
    timers: realTimers,
    randomBytes,
    random: Math.random,
    zone: () => "Europe/Zurich",
    language: () => "en",
  };
}
