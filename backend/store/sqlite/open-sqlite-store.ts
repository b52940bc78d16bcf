import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { instantNow, type Clock } from "../../../shared/time.ts";
import type { Timers } from "../../timers.ts";
import { createLocalBus } from "../local-bus.ts";
import type { Channel } from "../channel-table.ts";
import { idsOf } from "../channel-rules.ts";
import { createMemoryChannels } from "../memory-channels.ts";
import { createMemoryOnce } from "../memory-once.ts";
import type { RelayStore } from "../relay-store.ts";
import { createBoxTable } from "./boxes.ts";
import { createChannelRows } from "./channel-rows.ts";
import { createClinicTable } from "./clinics.ts";
import { createDeskTable } from "./desks.ts";
import { createDocumentTable } from "./documents.ts";
import { migrations } from "./migrations.ts";
import { createRecoveryTable } from "./recoveries.ts";
import { createWriteBehind } from "./write-behind.ts";

const TIDIED_EVERY_MS = 60_000;

/** The file was written by a newer relay; this one cannot know what its tables mean. */
export class RelayStoreFromFutureError extends Error {
  readonly code = "storeFromFuture";
  constructor() {
    super(
      "the relay's data file was written by a newer version: start that version, or name another file in RELAY_DATA",
    );
    this.name = "RelayStoreFromFutureError";
  }
}

/** The file cannot be opened, or is no database, or a damaged one. It stays as it is. */
export class RelayFileUnusableError extends Error {
  readonly code = "fileUnusable";
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `the file in RELAY_DATA cannot be used (${reason}): bring it back from a backup, or name another file to begin anew`,
      options,
    );
    this.name = "RelayFileUnusableError";
  }
}

/**
 * The store of one node: a SQLite file, `:memory:` for none, its tables brought up to date; channels and calendars live in memory
 * and are written behind. `onFault` hears of writes that fail with nobody waiting. Throws
 * RelayStoreFromFutureError and RelayFileUnusableError.
 */
export function openSqliteStore(parts: {
  readonly file: string;
  /** `unwritten`: channels and calendars stay in memory alone, where the file would be memory too. Written behind otherwise. */
  readonly channels?: "unwritten";
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onFault: (fault: unknown) => void;
}): RelayStore {
  const { file, clock, timers, onFault } = parts;
  const database = openDatabase(file);
  const bus = createLocalBus();
  const rows = createChannelRows(database);
  const writer = createWriteBehind({ rows, timers, onFault });
  const desks = createDeskTable(database, bus.tell);
  const boxes = createBoxTable(database);
  const channels = rows.readChannels();
  const isExpired = ({ tokenExpiresAt }: Channel) => tokenExpiresAt <= instantNow(clock);
  writer.now([], idsOf(channels.filter(isExpired)));

  const tidy = (): (() => void) =>
    timers.after(TIDIED_EVERY_MS, () => {
      try {
        desks.writeSeen();
        boxes.dropExpired(instantNow(clock));
      } catch (fault) {
        onFault(fault);
      }
      stopTidying = tidy();
    });
  let stopTidying = tidy();

  return {
    clinics: createClinicTable(database),
    desks,
    documents: createDocumentTable(database, bus.tell),
    boxes,
    recoveries: createRecoveryTable(database, bus.tell),
    channels: createMemoryChannels({
      channels: channels.filter((channel) => !isExpired(channel)),
      calendars: rows.readCalendars(),
      writer: parts.channels === "unwritten" ? undefined : writer,
      tell: bus.tell,
    }),
    once: createMemoryOnce(clock),
    bus,
    open: async () => {},
    isReachable: () => true,
    close: async () => {
      stopTidying();
      try {
        writer.flush();
        desks.writeSeen();
      } finally {
        database.close();
      }
    },
  };
}

function openDatabase(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new Database(file);
    prepare(database);
    return database;
  } catch (fault) {
    database?.close();
    if (fault instanceof Error && "code" in fault && typeof fault.code === "string" && isOfFile(fault.code))
      throw new RelayFileUnusableError(fault.code, { cause: fault });
    throw fault;
  }
}

/** True for what the system, or SQLite, says of a file. */
function isOfFile(code: string): boolean {
  return /^(SQLITE_(NOTADB|CORRUPT|CANTOPEN|READONLY|IOERR|PERM)|E[A-Z]+$)/.test(code);
}

function prepare(database: Database.Database): void {
  database.pragma("journal_mode = WAL");
  // A desk that was revoked must stay so after a power cut. What comes often is written behind, once a second at most.
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  // A bundle that was taken or has expired is wiped, not only let go.
  database.pragma("secure_delete = ON");
  database.transaction(() => migrate(database)).immediate();
}

function migrate(database: Database.Database): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > migrations.length) throw new RelayStoreFromFutureError();
  for (const migration of migrations.slice(version)) database.exec(migration);
  database.pragma(`user_version = ${migrations.length}`);
}
