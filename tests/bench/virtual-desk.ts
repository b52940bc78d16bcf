import { randomBytes } from "node:crypto";
import { createHintCoalescer } from "../../backend/coalesce-hints.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { createCalendarClient } from "../../main/google/create-calendar-client.ts";
import { googleEndpoints } from "../../main/google/google-config.ts";
import type { HttpRequest } from "../../main/google/http.ts";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import { findCurrentAccount } from "../../main/store/accounts.ts";
import { countEntries } from "../../main/store/due-entries.ts";
import { first } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import { createAccountPace } from "../../main/sync/account-pace.ts";
import { createSealer } from "../../main/sync/seal.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { createSyncLoop, type SyncLoop } from "../../main/sync/sync-loop.ts";
import { issueAccessToken, issueGrant } from "../../sandbox/google/oauth/grants.ts";
import { ClinicId, DeskId, newUuidV7 } from "../../shared/ids.ts";
import { Instant, msOf, ZoneId } from "../../shared/time.ts";
import { createChance } from "../simulate/chance.ts";
import { createDeskNetwork } from "../simulate/desk-network.ts";
import { createGoogleWorld, type GoogleWorld } from "../simulate/google-world.ts";
import { createMemoryStore } from "../simulate/memory-store.ts";
import { createRelayWorld } from "../simulate/relay-world.ts";
import { createSimClinic, type SimClinic } from "../simulate/sim-clinic.ts";
import { createTrace } from "../simulate/trace.ts";
import { createVirtualTime, type VirtualTime } from "../simulate/virtual-time.ts";
import { silentLog } from "../support/silent-log.ts";

/** A desk, its clinic's Google and its relay in virtual time: everything that is counted is exact. */
export interface VirtualDesk extends Desk {
  readonly time: VirtualTime;
  readonly google: GoogleWorld;
  readonly clinic: SimClinic;
  /** What push and pull work with. */
  readonly context: SyncContext;
  /** What was asked of Google since the last clearing, without the token endpoint. */
  readonly requests: HttpRequest[];
  /** Transactions that changed something and waited for the disk, since the desk was opened. */
  readonly commits: () => number;
  /** Starts the sync loop, with hints where a relay is wanted. */
  readonly startLoop: (hints: "relay" | "none") => SyncLoop;
  /** The desk's line to the relay breaks, or stands again. */
  readonly setRelay: (state: "up" | "down") => void;
  /** The next so many of Google's messages get lost; `none`: they come again. */
  readonly loseHints: (count: number | "none") => void;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets time pass until something has come to its end. */
  readonly until: <Result>(work: Promise<Result>) => Promise<Result>;
  readonly owed: () => number;
  readonly close: () => void;
}

/** The mean time to Google and back, in milliseconds. */
export const ROUND_TRIP_MS = 59;
/** Time goes on in steps of this many milliseconds, so that long work, which takes many turns, is not left behind. */
const STEP_MS = 250;
const TOKEN_MS = 50 * 60_000;

/** Opens one whose clinic has three practitioners; as many of them as there are calendars are linked. */
export function openVirtualDesk({ calendars }: { readonly calendars: 1 | 2 | 3 }): VirtualDesk {
  const time = createVirtualTime(msOf(Instant.parse("2026-11-23T07:00:00.000Z")));
  const zone = ZoneId.parse("Europe/Zurich");
  const calendarNames = ["Dr. Keller", "Dr. Brunner", "Dr. Ohne"].slice(0, calendars);
  const google = createGoogleWorld({ time, chance: createChance(1), zone, calendarNames });
  const given = {
    time,
    chance: createChance(2),
    zone,
    privacy: "full",
    calendars: google.calendars,
  } as const;
  const clinic = createSimClinic(given);
  const trace = createTrace({ now: time.now, keeps: false });
  const requests: HttpRequest[] = [];
  const network = createDeskNetwork({
    name: "desk",
    time,
    google,
    chance: createChance(3),
    trace,
    heard: (request) => requests.push(request),
  });
  const memory = createMemoryStore(clinic.setUp);
  let commits = 0;
  const store: Store = {
    ...memory,
    write: (work) => {
      const before = changesOf(memory);
      const result = memory.write(work);
      if (changesOf(memory) > before) commits += 1;
      return result;
    },
  };
  const account = findCurrentAccount(store.reader);
  if (account === undefined) throw new Error("the clinic is not connected");
  const newId = () => newUuidV7({ now: time.now, randomBytes });
  const client = createCalendarClient({
    endpoints: googleEndpoints(),
    http: network.http,
    tokens: createTokens(google, { time, email: account.email }),
    clock: time,
    pace: createAccountPace({ monotonic: time.now, timers: time }),
  });
  const context: SyncContext = {
    store,
    clock: time,
    random: createChance(4).number,
    newId,
    deskId: DeskId.parse(newId()),
    account: { id: account.id, email: account.email },
    client,
    sealer: createSealer({ key: randomBytes(32), randomBytes }),
    announce: () => undefined,
    log: silentLog,
  };
  const relay = createRelayWorld({ time, google, chance: createChance(5), trace });
  const line = relay.line({ isReachable: () => true, after: time.after });
  let loop: SyncLoop | undefined;
  return {
    ...context,
    wake: () => loop?.wake(),
    time,
    google,
    clinic,
    context,
    requests,
    commits: () => commits,
    startLoop: (hints) => {
      loop = createSyncLoop({
        ...context,
        timers: time,
        account: {
          current: () => ({ account: context.account, client }),
          markSignInAgain: () => undefined,
          onChange: () => () => undefined,
        },
        relay: hints === "relay" ? thinnedOut(line.client, time) : undefined,
      });
      return loop;
    },
    setRelay: line.setConnected,
    loseHints: (count) => {
      if (count === "none") relay.clear();
      else relay.strike(Array.from({ length: count }, () => "lost" as const));
    },
    pass: async (milliseconds) => {
      const end = time.now() + milliseconds;
      while (time.now() < end) await time.runUntil(Math.min(end, time.now() + STEP_MS));
    },
    until: async (work) => {
      let isDone = false;
      void work.finally(() => (isDone = true)).catch(() => undefined);
      while (!isDone) await time.runUntil(time.now() + STEP_MS);
      return work;
    },
    owed: () => countEntries(store.reader).waiting,
    close: () => memory.close(),
  };
}

function changesOf({ reader }: Store): number {
  const row = first<{ readonly changes: number }>(reader, "SELECT total_changes() AS changes");
  return row?.changes ?? 0;
}

const CLINIC = ClinicId.parse("a".repeat(26));

/** A line on which hints come as the relay sends them: thinned out. */
function thinnedOut(client: RelayClient, timers: VirtualTime): RelayClient {
  return {
    ...client,
    onHint: (listener) => {
      const { take } = createHintCoalescer({
        timers,
        deliver: ({ calendarKey }) => listener(calendarKey),
        onMerged: () => undefined,
      });
      return client.onHint((calendarKey) =>
        take({ clinicId: CLINIC, calendarKey, number: 1, takenAt: timers.now() }),
      );
    },
  };
}

/** Tokens straight from the sandbox; what is asked of the token endpoint is not counted. */
function createTokens(
  { world }: GoogleWorld,
  { time, email }: { readonly time: VirtualTime; readonly email: string },
) {
  const scopes = ["https://www.googleapis.com/auth/calendar"];
  const grant = issueGrant(world, { clientId: world.clients.desktop.clientId, email, scopes });
  let access = { token: "", goodUntil: 0 };
  return {
    accessToken: () => {
      if (time.now() >= access.goodUntil)
        access = { token: issueAccessToken(world, grant), goodUntil: time.now() + TOKEN_MS };
      return Promise.resolve(access.token);
    },
    refused: () => {
      access = { token: "", goodUntil: 0 };
    },
    close: () => undefined,
  };
}

/** How many quota units the requests cost (https://developers.google.com/workspace/calendar/api/guides/quota). */
export function unitsOf(requests: readonly HttpRequest[]): number {
  return requests.reduce((sum, { method }) => sum + (method === "PATCH" ? 3 : 1), 0);
}
