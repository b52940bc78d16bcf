import { z } from "zod";
import type { SandboxAnswer } from "./sandbox.ts";

const Body = z.object({
  error: z.object({
    errors: z.tuple([
      z.object({
        domain: z.string(),
        reason: z.string(),
        message: z.string(),
        locationType: z.string().optional(),
        location: z.string().optional(),
      }),
    ]),
    code: z.int(),
    message: z.string(),
  }),
});

/**
 * How the Calendar backend refused: `404 global/notFound Not Found`, with the place where it names one; throws where it did not
 * refuse in its shape (facts, B8).
 */
export function refusalOf(answer: SandboxAnswer): string {
  const { error } = Body.parse(answer.body);
  const [{ domain, reason, message, location, locationType }] = error.errors;
  if (error.code !== answer.status || error.message !== message)
    throw new Error("the body contradicts itself");
  const place = location === undefined ? "" : ` (${locationType ?? ""} ${location})`;
  return `${String(answer.status)} ${domain}/${reason} ${message}${place}`;
}
