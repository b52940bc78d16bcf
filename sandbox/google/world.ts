import type { Clock } from "../../shared/time.ts";
import type { AccountProperties } from "./accounts.ts";
import type { VirtualTime } from "./clock/virtual-time.ts";
import type { SandboxCalendar } from "./calendars/calendar-state.ts";
import type { ListEntry } from "./calendars/list-entry.ts";
import type { Fault } from "./control/faults.ts";
import type { RequestCount } from "./control/request-counts.ts";
import type { InspectionLog } from "./inspection/inspection-log.ts";
import type { RecentWrite } from "./nasty/recent-writes.ts";
import type { PrivateJwk, SigningKey } from "./oauth/signing-key.ts";
import type { ConsentScreen } from "./oauth/consent-screen.ts";
import type { AccessToken, AccountEnd, AuthorizationCode, Grant, OpenRequest } from "./oauth/oauth-state.ts";
import type { Channel } from "./push/channel-state.ts";
import type { OAuthClients } from "./oauth/oauth-client.ts";
import type { Setting } from "./settings/setting.ts";
import type { Quota } from "./quota/quota.ts";
import type { Journal, Table } from "./state/table.ts";

/** Where the sandbox gets chance from. */
export interface RandomSource {
  /** Fresh random bytes. */
  readonly bytes: (length: number) => Uint8Array;
}

/** Waiting, handed in so that tests need not wait. */
export interface Timers {
  /** Calls `run` once after some milliseconds; the answer cancels it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** A Google account of the sandbox. */
export interface Account extends AccountProperties {
  /** Calendars on the account's list by id, those taken off it among them. */
  readonly calendarList: Table<ListEntry>;
  /** By id. */
  readonly settings: Table<Setting>;
}

/** What changed, for those who are told of changes. */
export type Change =
  | { readonly kind: "events" | "acl"; readonly calendar: SandboxCalendar }
  | { readonly kind: "calendarList" | "settings"; readonly account: Account };

/** All the sandbox knows; every part of it works on this one value. */
export interface World {
  readonly clock: Clock;
  /** Moves `clock` and `timers`. */
  readonly time: VirtualTime;
  readonly random: RandomSource;
  readonly timers: Timers;
  /** Hears of every change of every table. */
  readonly journal: Journal;
  /** Whether `events.watch` takes http addresses on loopback hosts. */
  readonly allowLoopbackHooks: boolean;
  /** Where the sandbox listens; known once it does. Also the issuer of its id tokens, so that none passes for Google's own. */
  endpoint: string;
  readonly clients: OAuthClients;
  /** Whether the application counts as unverified until the control says otherwise. */
  readonly startsUnverified: boolean;
  /** How the consent screen stands, where that was ever changed. */
  readonly consentScreen: Table<ConsentScreen>;
  /** Accounts that can no longer sign in, by e-mail address. */
  readonly accountEnds: Table<AccountEnd>;
  /** The key of id tokens, once there is one. */
  readonly keys: Table<PrivateJwk>;
  readonly signingKey: () => Promise<SigningKey>;
  /** Marks tokens of this run, so that those of an earlier one are known to be expired and not garbage. */
  runId: string;
  readonly accounts: Table<Account>;
  /** E-mail of the account that sign-in pages name first; the oldest one where undefined. */
  defaultAccount: string | undefined;
  readonly calendars: Table<SandboxCalendar>;
  readonly openRequests: Table<OpenRequest>;
  readonly codes: Table<AuthorizationCode>;
  /** Live grants by refresh token, oldest first. */
  readonly grants: Table<Grant>;
  /** Refresh tokens that were good once. */
  readonly deadRefreshTokens: Table<true>;
  readonly accessTokens: Table<AccessToken>;
  readonly channels: Table<Channel>;
  /** Hosts that no channel may call. */
  readonly deniedHooks: Set<string>;
  /** When an account made calendars lately through the API, in Unix milliseconds, by its e-mail. */
  readonly calendarsMade: Table<readonly number[]>;
  readonly quota: Quota;
  /** The last writes of events, oldest first, and what was there before. */
  readonly recentWrites: RecentWrite[];
  readonly inspection: InspectionLog;
  readonly faults: Fault[];
  readonly requestCounts: Map<string, RequestCount>;
  /** Called after every change. */
  readonly watchers: Set<(change: Change) => void>;
  /** Microseconds of the last change; only ever rises, so that etags and sync tokens are never used twice. */
  lastChangeMicros: number;
  /** Raised to make every sync token handed out so far invalid. */
  syncEpoch: number;
}
