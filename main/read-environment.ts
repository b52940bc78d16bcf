import { z } from "zod";
import { isSecureAddress } from "./secure-address.ts";

function address(expected: string): z.ZodType<URL, string> {
  return z.string().transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && isSecureAddress(url)) return url;
    context.addIssue({ code: "custom", message: expected });
    return z.NEVER;
  });
}

const SECURE_ADDRESS =
  "an https:// address (plain http:// only for 127.0.0.1), such as https://relay.example.org";

const Environment = z.object({
  GOOGLE_CLIENT_ID: z
    .string()
    .regex(
      /^[\w.-]{8,200}$/,
      "the OAuth client id from Google Cloud, such as 123-abc.apps.googleusercontent.com",
    )
    .optional(),
  GOOGLE_CLIENT_SECRET: z
    .string()
    .regex(/^[\w.-]{4,200}$/, "the client secret that belongs to GOOGLE_CLIENT_ID")
    .optional(),
  GOOGLE_REDIRECT_URI: address(
    "empty for the usual loopback address, or https://YOUR-RELAY/oauth/callback",
  ).optional(),
  GOOGLE_ENDPOINT: address("the address of a sandbox Google, such as http://127.0.0.1:4101").optional(),
  RELAY_URL: address(SECURE_ADDRESS).optional(),
  RELAY_ENROLMENT_KEY: z
    .string()
    .regex(/^\S{8,200}$/, "the enrolment key of your relay, 8 to 200 characters without spaces")
    .optional(),
  HTTPS_PROXY: z
    .string()
    .transform((text, context) => {
      const whole = text.includes("://") ? text : `http://${text}`;
      if (URL.canParse(whole) && /^https?:/.test(whole)) return new URL(whole);
      context.addIssue({
        code: "custom",
        message: "the address of a proxy, such as http://proxy.example.org:3128",
      });
      return z.NEVER;
    })
    .optional(),
  NO_PROXY: z.string().optional(),
  CLINIC_DESK_DATA_FOLDER: z
    .string()
    .regex(/^(\/|[A-Za-z]:[\\/])/, "the full path of a folder")
    .optional(),
  CLINIC_DESK_IMPORT_FOLDER: z
    .string()
    .regex(/^(\/|[A-Za-z]:[\\/])/, "the full path of a folder with clinic.csv and other CSV files")
    .optional(),
});

/** What a person can set from outside; every field undefined where it is not set. */
export type Environment = z.infer<typeof Environment>;

/** Either the settings, or one sentence for each variable that does not parse. The sentences never repeat a value. */
export type EnvironmentReading =
  | { readonly kind: "read"; readonly environment: Environment }
  | { readonly kind: "wrong"; readonly sentences: readonly string[] };

/** Reads the settings from environment variables; an empty one counts as not set. Pure: the variables are handed in. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): EnvironmentReading {
  const given = Object.fromEntries(
    Object.keys(Environment.shape).flatMap((name) => {
      // Proxies are written in small letters as often.
      const other = name.endsWith("_PROXY") ? variables[name.toLowerCase()] : undefined;
      const value = (variables[name] ?? other)?.trim();
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    return {
      kind: "wrong",
      sentences: parsed.error.issues.map(
        ({ path, message }) => `${path.join(".")} in .env is wrong: it should be ${message}.`,
      ),
    };
  if (parsed.data.GOOGLE_CLIENT_ID !== undefined && parsed.data.GOOGLE_CLIENT_SECRET === undefined)
    return {
      kind: "wrong",
      sentences: [
        "GOOGLE_CLIENT_SECRET in .env is missing: Google asks desktop programs for it too. Copy it from where GOOGLE_CLIENT_ID came from.",
      ],
    };
  return { kind: "read", environment: parsed.data };
}
