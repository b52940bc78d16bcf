import { z } from "zod";
import { accountOf, AccountProperties } from "../accounts.ts";
import { AclRule } from "../calendars/acl-rule.ts";
import { calendarOf, CalendarProperties } from "../calendars/calendar-state.ts";
import { ListEntry } from "../calendars/list-entry.ts";
import { StoredEvent } from "../events/stored-event.ts";
import { ConsentScreen } from "../oauth/consent-screen.ts";
import {
  AccessToken,
  AccountEnd,
  AuthorizationCode,
  DeadToken,
  Grant,
  OpenRequest,
} from "../oauth/oauth-state.ts";
import { PrivateJwk } from "../oauth/signing-key.ts";
import { Channel } from "../push/channel-state.ts";
import { Setting } from "../settings/setting.ts";
import type { World } from "../world.ts";
import type { Table } from "./table.ts";

/** One value of one table, as a data file or an export holds it. */
export interface KeptValue {
  readonly collection: string;
  readonly key: string;
  /** JSON, not yet trusted. */
  readonly value: unknown;
}

/** The tables of one kind: one of its own, or one for each account or calendar. */
interface KeptTables {
  readonly all: (world: World) => readonly Table<unknown>[];
  /** Puts a value back; throws a ZodError where it is not what it should be, and is false where its owner is not there. */
  readonly put: (world: World, kept: KeptValue) => boolean;
}

/** Every kind of table, owners before what hangs on them. A table's name begins with its kind, then `/` and its owner. */
export const KEPT_TABLES: ReadonlyMap<string, KeptTables> = new Map<string, KeptTables>([
  ["accounts", converted((world) => world.accounts, AccountProperties, accountOf)],
  ["calendars", converted((world) => world.calendars, CalendarProperties, calendarOf)],
  ["calendarList", ofAccounts((account) => account.calendarList, ListEntry)],
  ["settings", ofAccounts((account) => account.settings, Setting)],
  ["acl", ofCalendars((calendar) => calendar.acl, AclRule)],
  ["events", ofCalendars((calendar) => calendar.events, StoredEvent)],
  ["accountEnds", plain((world) => world.accountEnds, AccountEnd)],
  ["keys", plain((world) => world.keys, PrivateJwk)],
  ["consentScreen", plain((world) => world.consentScreen, ConsentScreen)],
  ["openRequests", plain((world) => world.openRequests, OpenRequest)],
  ["codes", plain((world) => world.codes, AuthorizationCode)],
  ["grants", plain((world) => world.grants, Grant)],
  ["deadRefreshTokens", plain((world) => world.deadRefreshTokens, DeadToken)],
  ["accessTokens", plain((world) => world.accessTokens, AccessToken)],
  ["channels", plain((world) => world.channels, Channel)],
  ["calendarsMade", plain((world) => world.calendarsMade, z.array(z.number()).readonly())],
]);

/** Every table of a world, owners before what hangs on them. */
export function tablesOf(world: World): Table<unknown>[] {
  return [...KEPT_TABLES.values()].flatMap(({ all }) => all(world));
}

function plain<Value>(table: (world: World) => Table<Value>, schema: z.ZodType<Value>): KeptTables {
  return converted(table, schema, (_world, value) => value);
}

function converted<Kept, Value>(
  table: (world: World) => Table<Value>,
  schema: z.ZodType<Kept>,
  convert: (world: World, kept: Kept) => Value,
): KeptTables {
  return {
    all: (world) => [table(world)],
    put: (world, { key, value }) => {
      table(world).set(key, convert(world, schema.parse(value)));
      return true;
    },
  };
}

type AccountOf = ReturnType<typeof accountOf>;
type CalendarOf = ReturnType<typeof calendarOf>;

function ofAccounts<Value>(
  table: (account: AccountOf) => Table<Value>,
  schema: z.ZodType<Value>,
): KeptTables {
  return owned((world) => world.accounts, table, schema);
}

function ofCalendars<Value>(
  table: (calendar: CalendarOf) => Table<Value>,
  schema: z.ZodType<Value>,
): KeptTables {
  return owned((world) => world.calendars, table, schema);
}

function owned<Owner, Value>(
  owners: (world: World) => Table<Owner>,
  table: (owner: Owner) => Table<Value>,
  schema: z.ZodType<Value>,
): KeptTables {
  return {
    all: (world) => [...owners(world).values()].map(table),
    put: (world, { collection, key, value }) => {
      const owner = owners(world).get(collection.slice(collection.indexOf("/") + 1));
      if (owner === undefined) return false;
      table(owner).set(key, schema.parse(value));
      return true;
    },
  };
}
