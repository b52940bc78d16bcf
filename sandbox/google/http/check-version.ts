import type { ApiRequest } from "../api/api-method.ts";
import { conditionNotMet } from "./calendar-refusals.ts";

/** Refuses a write with 412 where `If-Match` names other versions alone; `*` and no header let everything pass (facts, B4). */
export function checkVersion({ header }: Pick<ApiRequest, "header">, etag: string): void {
  const wanted = header("If-Match");
  if (wanted !== undefined && !namesVersion(wanted, etag)) throw conditionNotMet();
}

/** Whether a conditional header, a list of etags or `*`, names a version. */
export function namesVersion(header: string, etag: string): boolean {
  return header.split(",").some((part) => part.trim() === "*" || part.trim() === etag);
}
