import { invalid } from "./http/calendar-refusals.ts";
import { pageTokenFor, readPageToken } from "./page-tokens.ts";
import type { PagePlace } from "./page-tokens.ts";
import { readSyncToken, syncTokenFor } from "./sync-tokens.ts";
import type { SyncPlace } from "./sync-tokens.ts";
import type { World } from "./world.ts";

/** What every list of changing things is asked. */
export interface PageQuery {
  readonly maxResults: number;
  readonly pageToken?: string | undefined;
  readonly syncToken?: string | undefined;
}

/** Things that change, and which of them are asked for. */
export interface ChangesAsked<Value> {
  /** Whose tokens these are. */
  readonly place: Pick<SyncPlace, "collection" | "terms">;
  readonly query: PageQuery;
  /** Every one there is, in an order that stays as it is while nothing changes. */
  readonly values: readonly Value[];
  /** Which belong in a full list, and which in one of changes since a token. */
  readonly isListed: {
    readonly full: (value: Value) => boolean;
    readonly changed: (value: Value) => boolean;
  };
  /** Whether several values can be of one change, or are in another order than that of their changes; not so unless told. */
  readonly isByPosition?: boolean | undefined;
  /** Whether the list, once complete, gives a sync token; it does unless told otherwise. */
  readonly givesToken?: boolean | undefined;
}

/** One page of changing things. */
export interface ChangesPage<Value> {
  readonly items: readonly Value[];
  readonly isIncremental: boolean;
  /** The one of the two tokens that comes with this page (facts, C1), to be spread into the answer. */
  readonly token:
    | { readonly nextPageToken: string }
    | { readonly nextSyncToken: string }
    | Record<string, never>;
}

/**
 * One page of things that change (facts, C1 and C3): in the order of their last change, so that what changes while a caller
 * pages comes again at the end. The sync token comes with the last page only and stands for the moment of the first.
 */
export function listChanges<Value extends { readonly changeMicros: number }>(
  world: Pick<World, "runId" | "syncEpoch" | "lastChangeMicros">,
  asked: ChangesAsked<Value>,
): ChangesPage<Value> {
  const { place, query, isByPosition = false } = asked;
  const { collection } = place;
  const since =
    query.syncToken === undefined ? undefined : readSyncToken(world, query.syncToken, place).afterMicros;
  const page =
    query.pageToken === undefined
      ? { afterMicros: since ?? 0, skip: 0, syncMicros: world.lastChangeMicros }
      : readPageToken(query.pageToken, collection);
  const isListed = since === undefined ? asked.isListed.full : asked.isListed.changed;
  const matching = asked.values.filter((value) => value.changeMicros > page.afterMicros && isListed(value));
  const ordered = isByPosition ? matching : inOrderOfChange(matching);
  const items = ordered.slice(page.skip, page.skip + query.maxResults);
  const hasMore = ordered.length > page.skip + items.length;
  const syncPlace = { ...place, afterMicros: page.syncMicros };
  return {
    items,
    isIncremental: since !== undefined,
    token: hasMore
      ? { nextPageToken: pageTokenFor(collection, nextPlace(page, items, isByPosition)) }
      : asked.givesToken === false
        ? {}
        : { nextSyncToken: syncTokenFor(world, syncPlace) },
  };
}

/** 400: a parameter that must not come with a sync token did (facts, C1). */
export function checkSyncCompany(
  query: Readonly<Record<string, unknown>>,
  forbidden: { readonly never: readonly string[]; readonly neverFalse: readonly string[] },
): void {
  const { never, neverFalse } = forbidden;
  if (query["syncToken"] === undefined) return;
  if (never.some((name) => query[name] !== undefined) || neverFalse.some((name) => query[name] === "false"))
    throw invalid("Sync token cannot be used with other request restrictions", "syncToken");
}

function inOrderOfChange<Value extends { readonly changeMicros: number }>(values: readonly Value[]): Value[] {
  return values.toSorted((one, other) => one.changeMicros - other.changeMicros);
}

/** After the last one listed, by its change: what changes in between moves behind it, and is not missed. */
function nextPlace(
  page: PagePlace,
  items: readonly { readonly changeMicros: number }[],
  isByPosition: boolean,
): PagePlace {
  const last = items.at(-1);
  if (last === undefined || isByPosition) return { ...page, skip: page.skip + items.length };
  return { ...page, afterMicros: last.changeMicros, skip: 0 };
}
