import { z } from "zod";
import { invalid } from "./http/calendar-refusals.ts";

const Content = z.tuple([z.string(), z.int(), z.int(), z.int(), z.string()]);

/** Where the next page begins, and which moment the sync token of the last page will stand for. */
export interface PagePlace {
  /** Only changes after this one. */
  readonly afterMicros: number;
  /** How many of those are on earlier pages. */
  readonly skip: number;
  readonly syncMicros: number;
  /** Under which access the first page was read (`accessTerms`): that of the sync token. */
  readonly terms?: string | undefined;
}

/** A page token for a place; opaque to callers. */
export function pageTokenFor(collection: string, place: PagePlace): string {
  const { afterMicros, skip, syncMicros, terms = "" } = place;
  const content = [collection, afterMicros, skip, syncMicros, terms];
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

/** Reads a page token of this collection; 400 for any other text. */
export function readPageToken(token: string, collection: string): PagePlace {
  const content = Content.safeParse(decoded(token));
  if (!content.success || content.data[0] !== collection)
    throw invalid("Invalid page token value.", "pageToken");
  const [, afterMicros, skip, syncMicros, terms] = content.data;
  return { afterMicros, skip, syncMicros, terms };
}

function decoded(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
