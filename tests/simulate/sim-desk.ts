import type { Desk } from "../../main/clinic/desk.ts";
import type { GoogleHttp, HttpRequest } from "../../main/google/http.ts";
import type { Reader, Writer } from "../../main/store/sql.ts";
import { createSealer } from "../../main/sync/seal.ts";
import { createSyncLoop, type SyncLoop } from "../../main/sync/sync-loop.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../../main/log.ts";
import type { Chance } from "./chance.ts";
import { createDeskAccount, type DeskAccount, type Keychain } from "./desk-account.ts";
import { beginLife, type DeskLife, survive } from "./desk-life.ts";
import { createDeskNetwork, type DeskNetwork } from "./desk-network.ts";
import type { GoogleWorld } from "./google-world.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { RelayLine, RelayWorld } from "./relay-world.ts";
import type { Trace } from "./trace.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** One run of the program. */
interface Run {
  readonly life: DeskLife;
  readonly desk: Desk;
  readonly loop: SyncLoop;
  readonly account: DeskAccount;
  readonly line: RelayLine | undefined;
}

/** A desk: a database that stays, and a program that comes and goes. */
export interface SimDesk {
  readonly name: string;
  readonly index: number;
  readonly clock: Clock;
  readonly network: DeskNetwork;
  /** The database as it is, whether or not the program runs. */
  readonly reader: Reader;
  /** The program, undefined while it does not run. */
  readonly run: () => Run | undefined;
  readonly start: () => void;
  readonly stop: () => void;
  /** Sets the desk's clock off by so many milliseconds more. */
  readonly moveClock: (milliseconds: number) => void;
  /** How far its clock is off, in milliseconds. */
  readonly skew: () => number;
  readonly suspend: () => void;
  readonly wakeUp: () => void;
  readonly isAsleep: () => boolean;
  readonly setOnline: (state: "online" | "offline") => void;
  readonly keepBackup: () => void;
  /** Puts the backup in the place of the database; false where there is none. */
  readonly restoreBackup: () => boolean;
  readonly readAnew: () => void;
  readonly copy: () => Buffer;
  readonly close: () => void;
}

/** What a desk is made from. */
export interface SimDeskParts {
  readonly name: string;
  readonly index: number;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly google: GoogleWorld;
  readonly relay: RelayWorld | undefined;
  readonly trace: Trace;
  readonly clinicKey: Uint8Array;
  readonly refreshToken: string;
  /** Sets its database up. */
  readonly setUp: (writer: Writer) => void;
  readonly heard: (request: HttpRequest) => void;
  /** Hears of faults that the program met and went on after. */
  readonly onFault: (words: string) => void;
}

/** How long the program is away after it died, in milliseconds. */
const RESTART_MS = 20_000;

/** A desk that is set up and does not run yet. */
export function createSimDesk(parts: SimDeskParts): SimDesk {
  const { name, index, time, chance, google, relay, trace, heard } = parts;
  const keychain: Keychain = { refreshToken: parts.refreshToken };
  const network = createDeskNetwork({ name, time, google, chance, trace, heard });
  const memory = createMemoryStore(parts.setUp);
  let skew = 0;
  let isAsleep = false;
  let onWaking: (() => void)[] = [];
  let run: Run | undefined;

  const clock: Clock = { now: () => time.now() + skew };
  const newId = () => newUuidV7({ now: clock.now, randomBytes: chance.bytes });
  const deskId = DeskId.parse(newId());

  function start(): void {
    if (run !== undefined) return;
    const life = beginLife(
      () => trace.note(`${name} commit`),
      () => {
        trace.note(`${name} the program ends`);
        run = undefined;
        time.after(RESTART_MS, start);
      },
    );
    /** What comes from outside reaches a program that runs, and one that sleeps only when it wakes. */
    const reach = (work: () => void): void => {
      if (!life.isAlive()) return;
      if (isAsleep) onWaking.push(() => reach(work));
      else survive(work);
    };
    const after: VirtualTime["after"] = (wait, ring) => time.after(wait, () => reach(ring));
    const http: GoogleHttp = {
      close: () => undefined,
      send: (request) =>
        new Promise((resolve, reject) => {
          network.http.send(request).then(
            (answer) => reach(() => resolve(answer)),
            (error: unknown) => reach(() => reject(error)),
          );
        }),
    };
    const store = life.mortal(memory);
    const log: Log = {
      info: () => undefined,
      warn: (words, fields) => {
        if (words.startsWith("a fault") && life.isAlive())
          parts.onFault(`${words} (${String(fields?.["code"])})`);
      },
    };
    const alive: VirtualTime = { ...time, after };
    const account = createDeskAccount({
      store,
      clock,
      time: alive,
      google,
      network: { ...network, http },
      keychain,
    });
    const isReachable = () => life.isAlive() && !isAsleep && network.isOnline();
    const line = relay?.line({ isReachable, after });
    const loop = createSyncLoop({
      store,
      clock,
      timers: { after },
      random: chance.number,
      newId,
      deskId,
      sealer: createSealer({ key: parts.clinicKey, randomBytes: chance.bytes }),
      account,
      relay: line?.client,
      announce: () => undefined,
      log,
    });
    const desk = { store, clock, newId, deskId, wake: loop.wake, announce: () => undefined };
    run = { life, desk, loop, account, line };
  }

  return {
    name,
    index,
    clock,
    network,
    reader: memory.reader,
    run: () => (isAsleep ? undefined : run),
    start,
    stop: () => run?.life.end(),
    moveClock: (milliseconds) => {
      skew += milliseconds;
    },
    skew: () => skew,
    suspend: () => {
      isAsleep = true;
    },
    wakeUp: () => {
      if (!isAsleep) return;
      isAsleep = false;
      const waiting = onWaking;
      onWaking = [];
      for (const work of waiting) work();
      survive(() => run?.loop.systemWoke());
    },
    isAsleep: () => isAsleep,
    setOnline: (state) => {
      if (network.isOnline() === (state === "online")) return;
      network.setOnline(state);
      if (isAsleep || run === undefined) return;
      const { line, loop } = run;
      survive(() => {
        line?.setConnected(state === "online" ? "up" : "down");
        if (state === "online") loop.networkReturned();
      });
    },
    keepBackup: memory.keepBackup,
    restoreBackup: () => {
      if (!memory.restoreBackup()) return false;
      run?.life.end();
      return true;
    },
    readAnew: memory.readAnew,
    copy: memory.copy,
    close: () => {
      run?.life.end();
      memory.close();
    },
  };
}
