import { z } from "zod";
import { fullSyncRequired, invalid } from "./http/calendar-refusals.ts";
import type { World } from "./world.ts";

const TokenContent = z.compile(z.tuple([z.string(), z.int(), z.string(), z.int(), z.string()]));

/** What makes all tokens of before expire when it changes. */
type SyncEra = Pick<World, "runId" | "syncEpoch">;

/** What a sync token stands for: a place in the order of one collection's changes. Opaque to callers, and reusable. */
export interface SyncPlace {
  /** The collection's name, so that no token is taken for another calendar's. */
  readonly collection: string;
  /** Changes after this one are new. */
  readonly afterMicros: number;
  /** Under which access it was handed out (`accessTerms`); under any other it has expired. */
  readonly terms?: string | undefined;
}

/** A sync token for a place; holds `=` as Google's do, so it must be escaped in addresses. */
export function syncTokenFor(world: SyncEra, place: SyncPlace): string {
  const { collection, afterMicros, terms = "" } = place;
  const content = JSON.stringify([world.runId, world.syncEpoch, collection, afterMicros, terms]);
  // Padded with spaces, so that the base64 text always ends in "=".
  return Buffer.from(content.padEnd(Math.ceil((content.length + 1) / 3) * 3 + 1)).toString("base64");
}

/** Reads a sync token: 400 for what never was one of this collection, 410 fullSyncRequired for one that has expired (facts, C1). */
export function readSyncToken(
  world: SyncEra,
  token: string,
  wanted: Pick<SyncPlace, "collection" | "terms">,
): SyncPlace {
  const content = TokenContent.safeParse(decoded(token));
  if (!content.success || content.data[2] !== wanted.collection)
    throw invalid("Invalid sync token value.", "syncToken");
  const [runId, epoch, collection, afterMicros, terms] = content.data;
  const isLive = runId === world.runId && epoch === world.syncEpoch && terms === (wanted.terms ?? "");
  if (!isLive) throw fullSyncRequired();
  return { collection, afterMicros, terms };
}

function decoded(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64").toString("utf8"));
  } catch {
    return undefined;
  }
}
