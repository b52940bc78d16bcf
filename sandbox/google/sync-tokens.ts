import { z } from "zod";
import { fullSyncRequired, invalid } from "./http/calendar-refusals.ts";
import type { World } from "./world.ts";

const TokenContent = z.tuple([z.string(), z.int(), z.string(), z.int()]);

/** What a sync token stands for: a place in the order of one collection's changes. Opaque to callers, and reusable. */
export interface SyncPlace {
  /** The collection's name, so that no token is taken for another calendar's. */
  readonly collection: string;
  /** Changes after this one are new. */
  readonly afterMicros: number;
}

/** A sync token for a place; holds `=` as Google's do, so it must be escaped in addresses. */
export function syncTokenFor(world: World, place: SyncPlace): string {
  const content = JSON.stringify([world.runId, world.syncEpoch, place.collection, place.afterMicros]);
  // Padded with spaces, so that the base64 text always ends in "=".
  return Buffer.from(content.padEnd(Math.ceil((content.length + 1) / 3) * 3 + 1)).toString("base64");
}

/** Reads a sync token: 400 for what never was one of this collection, 410 fullSyncRequired for one that has expired (facts, C1). */
export function readSyncToken(world: World, token: string, collection: string): SyncPlace {
  const content = TokenContent.safeParse(decoded(token));
  if (!content.success || content.data[2] !== collection)
    throw invalid("Invalid sync token value.", "syncToken");
  const [runId, epoch, , afterMicros] = content.data;
  if (runId !== world.runId || epoch !== world.syncEpoch) throw fullSyncRequired();
  return { collection, afterMicros };
}

function decoded(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}
