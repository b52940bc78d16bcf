import { z } from "zod";
import { type StartedProgram, startProgram } from "./start-program.ts";

const SandboxAddresses = z.object({
  endpoint: z.url(),
  calendarPage: z.url(),
  control: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
});
const RelayAddresses = z.object({ url: z.url() });

/** What surrounds a desk: a Google and a relay, both on loopback, and the settings that lead the desk to them. */
export interface World {
  readonly google: z.infer<typeof SandboxAddresses>;
  /** To be added to the desk's environment. */
  readonly deskEnvironment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Starts the sandbox Google and a relay, with the relay's data in this folder. */
export async function startWorld(options: {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Promise<World> {
  const google = await startProgram({
    entry: "sandbox/google/index.ts",
    arguments: ["--allow-loopback-hooks"],
    environment: options.environment,
    addresses: SandboxAddresses,
  });
  const relay: StartedProgram<z.infer<typeof RelayAddresses>> = await startProgram({
    entry: "backend/index.ts",
    arguments: [],
    environment: { ...options.environment, RELAY_DATA: `${options.folder}/relay.db` },
    addresses: RelayAddresses,
  });
  return {
    google: google.addresses,
    deskEnvironment: {
      GOOGLE_CLIENT_ID: google.addresses.clientId,
      GOOGLE_CLIENT_SECRET: google.addresses.clientSecret,
      GOOGLE_ENDPOINT: google.addresses.endpoint,
      RELAY_URL: relay.addresses.url,
    },
    stop: async () => {
      await relay.stop();
      await google.stop();
    },
  };
}
