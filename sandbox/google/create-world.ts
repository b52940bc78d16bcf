import { ZoneId } from "../../shared/time.ts";
import type { Clock } from "../../shared/time.ts";
import { DEFAULT_EMAIL, addAccount } from "./accounts.ts";
import { createCalendar } from "./calendars/create-calendar.ts";
import { createVirtualTime } from "./clock/virtual-time.ts";
import { createInspectionLog } from "./inspection/inspection-log.ts";
import type { OAuthClients } from "./oauth/oauth-client.ts";
import { keptSigningKey } from "./oauth/signing-key.ts";
import type { PrivateJwk } from "./oauth/signing-key.ts";
import { createQuota } from "./quota/quota.ts";
import { randomBase64Url } from "./random-text.ts";
import { tablesOf } from "./state/kept-tables.ts";
import { NO_JOURNAL, Table } from "./state/table.ts";
import type { Journal } from "./state/table.ts";
import type { RandomSource, Timers, World } from "./world.ts";

/** The zone accounts and calendars of the sandbox have unless told otherwise. */
export const DEFAULT_ZONE = ZoneId.parse("Europe/Zurich");

/** A world without accounts. */
export function createWorld(given: {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly allowLoopbackHooks: boolean;
  readonly clients: OAuthClients;
  readonly startsUnverified?: boolean | undefined;
  readonly journal?: Journal | undefined;
}): World {
  const journal = given.journal ?? NO_JOURNAL;
  const keys = new Table<PrivateJwk>(journal, "keys");
  const time = createVirtualTime(given);
  const world: World = {
    ...given,
    time,
    clock: time.clock,
    timers: time.timers,
    journal,
    endpoint: "",
    startsUnverified: given.startsUnverified ?? false,
    consentScreen: new Table(journal, "consentScreen"),
    accountEnds: new Table(journal, "accountEnds"),
    keys,
    signingKey: keptSigningKey(keys),
    runId: randomBase64Url(given.random, 6),
    accounts: new Table(journal, "accounts"),
    defaultAccount: undefined,
    calendars: new Table(journal, "calendars"),
    openRequests: new Table(journal, "openRequests"),
    codes: new Table(journal, "codes"),
    grants: new Table(journal, "grants"),
    deadRefreshTokens: new Table(journal, "deadRefreshTokens"),
    accessTokens: new Table(journal, "accessTokens"),
    channels: new Table(journal, "channels"),
    deniedHooks: new Set(),
    calendarsMade: new Table(journal, "calendarsMade"),
    quota: createQuota(time.clock),
    recentWrites: [],
    inspection: createInspectionLog(),
    faults: [],
    requestCounts: new Map(),
    watchers: new Set(),
    lastChangeMicros: 0,
    syncEpoch: 0,
  };
  return world;
}

/** Forgets everything but who is listening. Sync tokens of before are expired. */
export function emptyWorld(world: World): void {
  for (const table of tablesOf(world).toReversed()) table.clear();
  world.requestCounts.clear();
  world.faults.length = 0;
  world.time.moveBy(-world.time.offsetMs());
  world.quota.reset();
  world.defaultAccount = undefined;
  world.deniedHooks.clear();
  world.recentWrites.length = 0;
  world.inspection.clear();
  world.syncEpoch += 1;
}

/** Gives an empty world its first account, `owner@clinic.example`, with its own calendar and one for a first practitioner. */
export function populateWorld(world: World): void {
  const owner = addAccount(world, { email: DEFAULT_EMAIL, name: "Clinic Owner", timeZone: DEFAULT_ZONE });
  createCalendar(world, { owner, summary: "Dr. Anna Keller", timeZone: DEFAULT_ZONE });
}
