import type { z } from "zod";
import { mergePatch } from "../events/merge-patch.ts";
import { invalid } from "./calendar-refusals.ts";

/**
 * A request's body (or its query) as a schema wants it; a `null` means the field is not there. Refuses with 400 and the name of
 * the part that is not as it should be.
 */
export function readBody<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const parsed = schema.safeParse(mergePatch({}, body ?? {}));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join(".") ?? "";
  throw invalid("Invalid Value", place === "" ? undefined : place);
}
