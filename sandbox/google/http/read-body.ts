import type { z } from "zod";
import { invalid } from "./calendar-refusals.ts";

/** A request's body (or its query) as a schema wants it; refuses with 400 and the name of the part that it is not. */
export function readBody<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) throw invalid("Invalid Value", parsed.error.issues[0]?.path.join("."));
  return parsed.data;
}
