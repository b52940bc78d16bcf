import { z } from "zod";
import { clinicTables } from "./migrations/010-clinic.ts";
import { syncTables } from "./migrations/020-sync.ts";
import { seriesTables } from "./migrations/030-series.ts";
import { heldChangeTables } from "./migrations/040-held-changes.ts";
import { deskTables } from "./migrations/050-desks.ts";
import { answerTables } from "./migrations/060-answers-acts-receipts.ts";
import { foreignEventTables } from "./migrations/070-foreign-events.ts";
import { fewerPages } from "./migrations/080-fewer-pages.ts";
import { clinicDocumentTables } from "./migrations/090-clinic-document.ts";
import { searchableNames } from "./migrations/100-searchable-names.ts";
import { waitlistTables } from "./migrations/110-waitlist-series-drafts.ts";
import { cancellationTables } from "./migrations/120-cancellations-acts.ts";
import { googleOnTheDeskTables } from "./migrations/130-google-on-the-desk.ts";
import { retiredPeople } from "./migrations/140-retired.ts";
import { mergedPatients } from "./migrations/150-merged-patients.ts";
import { insightIndex } from "./migrations/160-insights.ts";
import { first, script, type Reader, type Writer } from "./sql.ts";
import { StoreError } from "./store-error.ts";

/** One step forward; its number, in tens, is the version the database has after it. */
export interface Migration {
  readonly version: number;
  readonly migrate: (writer: Writer) => void;
}

/** Every step there is, in order. Steps only move forward and never change once released. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 10, migrate: clinicTables },
  { version: 20, migrate: syncTables },
  { version: 30, migrate: seriesTables },
  { version: 40, migrate: heldChangeTables },
  { version: 50, migrate: deskTables },
  { version: 60, migrate: answerTables },
  { version: 70, migrate: foreignEventTables },
  { version: 80, migrate: fewerPages },
  { version: 90, migrate: clinicDocumentTables },
  { version: 100, migrate: searchableNames },
  { version: 110, migrate: waitlistTables },
  { version: 120, migrate: cancellationTables },
  { version: 130, migrate: googleOnTheDeskTables },
  { version: 140, migrate: retiredPeople },
  { version: 150, migrate: mergedPatients },
  { version: 160, migrate: insightIndex },
];

/** The version a database has reached, 0 for an empty one. */
export function versionOf(reader: Reader): number {
  return z.object({ user_version: z.int() }).parse(first<unknown>(reader, "PRAGMA user_version"))
    .user_version;
}

/**
 * Brings the tables to the last step's version, in the caller's one transaction. Throws StoreError `fromFuture` where the
 * database is past the last step, and an Error where the steps are not numbered upwards in tens.
 */
export function migrate(writer: Writer, migrations: readonly Migration[] = MIGRATIONS): void {
  assertOrder(migrations);
  const reached = versionOf(writer);
  if (reached > (migrations.at(-1)?.version ?? 0)) throw new StoreError("fromFuture");
  for (const step of migrations) {
    if (step.version <= reached) continue;
    step.migrate(writer);
    script(writer, `PRAGMA user_version = ${step.version}`);
  }
}

function assertOrder(migrations: readonly Migration[]): void {
  let before = 0;
  for (const { version } of migrations) {
    if (version % 10 !== 0 || version <= before)
      throw new Error(`migration ${version} must be a ten above ${before}`);
    before = version;
  }
}
