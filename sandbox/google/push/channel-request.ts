import { z } from "zod";

const LONGEST_ID = 64;
const LONGEST_TOKEN = 256;

const whole = z.union([z.string().regex(/^\d{1,19}$/), z.int()]).transform(Number);

/** The body of `events.watch` (facts, D1). */
export const ChannelRequest = z.object({
  id: z
    .string()
    .max(LONGEST_ID)
    .regex(/^[A-Za-z0-9\-_+/=]+$/),
  type: z.enum(["web_hook", "webhook"]),
  address: z.string(),
  token: z.string().max(LONGEST_TOKEN).optional(),
  expiration: whole.optional(),
  params: z.looseObject({ ttl: whole.optional() }).optional(),
});
export type ChannelRequest = z.infer<typeof ChannelRequest>;
