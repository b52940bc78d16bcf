import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { createChannelTable, type ChannelTable } from "./channels.ts";
import { createClinicTable, type ClinicTable } from "./clinics.ts";
import { migrations } from "./migrations.ts";

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

/** What the relay remembers: which clinics there are, their channels, and when each calendar last changed. */
export interface RelayStore {
  readonly clinics: ClinicTable;
  readonly channels: ChannelTable;
  readonly close: () => void;
}

/** Opens the SQLite file, `:memory:` for none, and brings its tables up to date. Throws RelayStoreFromFutureError. */
export function openRelayStore(file: string): RelayStore {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file);
  try {
    database.pragma("journal_mode = WAL");
    // A power cut may cost the last hints, which the desks' own polling makes up for; it cannot damage the file.
    database.pragma("synchronous = NORMAL");
    database.pragma("foreign_keys = ON");
    database.transaction(() => migrate(database)).immediate();
  } catch (fault) {
    database.close();
    throw fault;
  }
  return {
    clinics: createClinicTable(database),
    channels: createChannelTable(database),
    close: () => database.close(),
  };
}

function migrate(database: Database.Database): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version > migrations.length) throw new RelayStoreFromFutureError();
  for (const migration of migrations.slice(version)) database.exec(migration);
  database.pragma(`user_version = ${migrations.length}`);
}
