import { isDeepStrictEqual } from "node:util";

/** Whether two values are the same as JSON, which knows no difference between a field that is undefined and none. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asJson(one), asJson(other));
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
