import { z } from "zod";
import { readRfc3339 } from "./events/read-rfc3339.ts";

/** A time that bounds what is asked for: RFC 3339 with an offset, cut to whole seconds (facts, C3). */
export const momentParameter = z
  .string()
  .transform((text, context) => {
    const instant = readRfc3339(text);
    if (instant !== undefined) return instant;
    context.addIssue("not an RFC 3339 time with an offset");
    return z.NEVER;
  })
  .optional();
