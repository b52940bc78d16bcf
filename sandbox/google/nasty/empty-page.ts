import { z } from "zod";
import { json } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";

const MARK = "~";

const List = z.looseObject({ items: z.array(z.unknown()) });

/** Whether a page token is one that an empty page gave. */
export function isAfterEmptyPage(pageToken: unknown): boolean {
  return typeof pageToken === "string" && pageToken.startsWith(MARK);
}

/** The query as it was before an empty page came in between. */
export function queryBeforeEmptyPage(
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { pageToken, ...rest } = query;
  if (!isAfterEmptyPage(pageToken)) return query;
  const before = String(pageToken).slice(MARK.length);
  return before === "" ? rest : { ...rest, pageToken: before };
}

/** A list answer with nothing in it, whose page token leads to the page it stands before (facts, C3). */
export function emptied(answer: Answer, query: Readonly<Record<string, unknown>>): Answer {
  const list = answer.kind === "json" && answer.status === 200 ? List.safeParse(answer.value) : undefined;
  if (answer.kind !== "json" || list?.success !== true) return answer;
  const { nextSyncToken: _later, ...rest } = list.data;
  const { pageToken } = query;
  const nextPageToken = `${MARK}${typeof pageToken === "string" ? pageToken : ""}`;
  return json({ ...rest, nextPageToken, items: [] });
}
