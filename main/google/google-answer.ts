import type { z } from "zod";
import { GoogleError } from "./google-error.ts";
import type { HttpAnswer } from "./http.ts";

/** The JSON of an answer, undefined where the body is not JSON (a captive portal's page, a proxy's notice). */
export function jsonOf(answer: HttpAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the body of a successful answer. Throws GoogleError `offline` where it is not JSON, because then somebody else
 * answered in Google's place, and `unavailable` where Google's JSON is not what its reference says.
 */
export function readAnswer<Schema extends z.ZodType>(answer: HttpAnswer, schema: Schema): z.output<Schema> {
  const json = jsonOf(answer);
  if (json === undefined) throw new GoogleError("offline", { status: answer.status, reason: "notGoogle" });
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    throw new GoogleError("unavailable", { status: answer.status, reason: "unreadableAnswer" });
  return parsed.data;
}

/** Checks that a successful answer has no body. Throws GoogleError `offline` where it has: somebody else answered. */
export function readNothing(answer: HttpAnswer): void {
  if (answer.text.trim() !== "")
    throw new GoogleError("offline", { status: answer.status, reason: "notGoogle" });
}
