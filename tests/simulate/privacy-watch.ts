import { z } from "zod";
import type { HttpRequest } from "../../main/google/http.ts";
import { getClinic } from "../../main/store/clinic.ts";
import type { Reader } from "../../main/store/sql.ts";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { PATIENTS } from "./sim-clinic.ts";
import type { Violation } from "./simulation.ts";
import type { VirtualTime } from "./virtual-time.ts";

const Body = z.compile(
  z.object({
    summary: z.string().optional(),
    description: z.string().optional(),
    extendedProperties: z.looseObject({ private: z.record(z.string(), z.string()).optional() }).optional(),
  }),
);

const NAMES_IN_ADDRESSES = PATIENTS.map(({ name }) => encodeURIComponent(name));

/** How long a request may have been under way when the mode changed, in milliseconds. */
const UNDER_WAY_MS = 60_000;

/** Looks at everything that leaves a desk (invariant 8): patients' names, phones and notes go out as the mode allows. */
export function createPrivacyWatch(
  { now }: VirtualTime,
  wrongs: Violation[],
): (reader: Reader, request: HttpRequest) => void {
  const known = new Map<Reader, { mode: PrivacyMode; before: PrivacyMode; changedAt: number }>();
  return (reader, { url, body }) => {
    const wrong = (words: string): void => void wrongs.push({ invariant: "privacy", words });
    if (NAMES_IN_ADDRESSES.some((name) => url.includes(name))) wrong("a name in an address");
    if (body === undefined) return;
    const { privacy } = getClinic(reader);
    const last = known.get(reader) ?? { mode: privacy, before: privacy, changedAt: 0 };
    if (last.mode !== privacy) Object.assign(last, { mode: privacy, before: last.mode, changedAt: now() });
    known.set(reader, last);
    const { summary = "", description = "", extendedProperties } = Body.parse(JSON.parse(body));
    const told = extendedProperties?.private?.["privacy"];
    if (told === undefined) return;
    const isRecent = now() - last.changedAt < UNDER_WAY_MS;
    if (told !== privacy && !(isRecent && told === last.before))
      wrong(`sent as ${told} where ${privacy} is chosen`);
    const text = `${summary}\n${description}\n${JSON.stringify(extendedProperties)}`;
    const names = PATIENTS.filter(({ name }) => text.includes(name)).length > 0;
    const phones = PATIENTS.filter(({ phone }) => text.includes(phone)).length > 0;
    if (told !== "full" && (names || phones)) wrong(`a name or a phone in ${told} mode`);
    if (told === "busy" && /(?:booked with|desk note) \d/.test(text)) wrong("a note in busy mode");
  };
}
