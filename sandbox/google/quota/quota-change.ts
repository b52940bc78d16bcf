import { z } from "zod";

/** What of a quota is to be different; what is left out stays. */
export const QuotaChange = z
  .strictObject({
    enabled: z.boolean(),
    perUserPerMinute: z.int().min(0),
    perProjectPerMinute: z.int().min(0),
  })
  .partial();
export type QuotaChange = z.input<typeof QuotaChange>;
