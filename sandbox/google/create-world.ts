import { ZoneId } from "../../shared/time.ts";
import type { Clock } from "../../shared/time.ts";
import { DEFAULT_EMAIL, addAccount } from "./accounts.ts";
import { createCalendar } from "./calendars/create-calendar.ts";
import type { OAuthClient } from "./oauth/oauth-client.ts";
import { lazySigningKey } from "./oauth/signing-key.ts";
import { randomBase64Url } from "./random-text.ts";
import type { RandomSource, Timers, World } from "./world.ts";

/** The zone accounts and calendars of the sandbox have unless told otherwise. */
export const DEFAULT_ZONE = ZoneId.parse("Europe/Zurich");

/** A world with one account, `owner@clinic.example`, its own calendar and one for a first practitioner. */
export function createWorld(given: {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly allowLoopbackHooks: boolean;
  readonly client: OAuthClient;
}): World {
  const world: World = {
    ...given,
    endpoint: "",
    signingKey: lazySigningKey(),
    runId: randomBase64Url(given.random, 6),
    accounts: new Map(),
    calendars: new Map(),
    openRequests: new Map(),
    codes: new Map(),
    grants: new Map(),
    deadRefreshTokens: new Set(),
    accessTokens: new Map(),
    channels: new Map(),
    faults: [],
    requestCounts: new Map(),
    watchers: new Set(),
    lastChangeMicros: 0,
    syncEpoch: 0,
  };
  populate(world);
  return world;
}

/** Forgets everything but who is listening, and starts over with the first account. Sync tokens of before are expired. */
export function resetWorld(world: World): void {
  for (const part of [
    world.accounts,
    world.calendars,
    world.openRequests,
    world.codes,
    world.grants,
    world.deadRefreshTokens,
    world.accessTokens,
    world.channels,
    world.requestCounts,
  ])
    part.clear();
  world.faults.length = 0;
  world.syncEpoch += 1;
  populate(world);
}

function populate(world: World): void {
  const owner = addAccount(world, { email: DEFAULT_EMAIL, name: "Clinic Owner", timeZone: DEFAULT_ZONE });
  createCalendar(world, { owner, summary: "Dr. Anna Keller", timeZone: DEFAULT_ZONE });
}
