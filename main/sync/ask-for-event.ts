import { GoogleError } from "../google/google-error.ts";
import type { GoogleEvent } from "../google/wire.ts";

/** What Google answers to a question about one event, undefined where it is not there or may not be seen. Rejects with any other GoogleError. */
export async function askForEvent(get: () => Promise<GoogleEvent>): Promise<GoogleEvent | undefined> {
  try {
    return await get();
  } catch (error) {
    const isAbsent =
      error instanceof GoogleError && ["notFound", "deleted", "forbidden"].includes(error.code);
    if (!isAbsent) throw error;
    return undefined;
  }
}
