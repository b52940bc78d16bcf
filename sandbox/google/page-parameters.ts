import { z } from "zod";

/** A boolean parameter of a query: `true` or `false`, false where it is left out. */
export const flagParameter = z
  .enum(["true", "false"])
  .optional()
  .transform((text) => text === "true");

/** A number of a query that counts something: digits alone, 1 or more. */
export const wholeParameter = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .pipe(z.int().min(1));

/** `maxResults` of a list: its usual size, and the one it is cut to without a word (facts, C3). */
export function pageSize(sizes: { readonly usual: number; readonly largest: number }): z.ZodType<number> {
  return wholeParameter.default(sizes.usual).transform((size) => Math.min(size, sizes.largest));
}
