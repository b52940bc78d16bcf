import { z } from "zod";
import type { World } from "../world.ts";
import { countersOf } from "./counters.ts";
import { tablesOf } from "./kept-tables.ts";
import type { KeptWorld } from "./restore-world.ts";

/** A whole world as JSON. It holds the sandbox's tokens, which are worth nothing anywhere else. */
export const ExportedWorld = z.strictObject({
  format: z.literal("clinic-desk-sandbox-google/1"),
  counters: z.unknown(),
  /** Each table by its name: its keys and values, in order. */
  tables: z.record(z.string(), z.array(z.tuple([z.string(), z.unknown()]))),
});
export type ExportedWorld = z.infer<typeof ExportedWorld>;

/** Everything a world holds but faults, counts and the log of requests. */
export function exportWorld(world: World): ExportedWorld {
  return {
    format: "clinic-desk-sandbox-google/1",
    counters: countersOf(world),
    tables: Object.fromEntries(tablesOf(world).map((table) => [table.collection, [...table]])),
  };
}

/** An exported world as one to restore. */
export function keptWorldOf({ counters, tables }: ExportedWorld): KeptWorld {
  const values = Object.entries(tables).flatMap(([collection, entries]) =>
    entries.map(([key, value]) => ({ collection, key, value })),
  );
  return { counters, values };
}
