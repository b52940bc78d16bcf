import { z } from "zod";
import type { PatientId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { listMergesOf, Merge } from "../store/merged-patients.ts";
import { readChangedAt } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";

/** What desks tell each other of a patient beside who they are (MD7), as it is sealed into an event; a desk that knows none reads over it. */
export const PatientNews = z.object({
  /** When name, phone or birth date were last chosen; null: as registered. */
  changedAt: Instant.nullable().default(null).catch(null),
  /** Cards that were put together with this one, or taken apart from it. */
  merges: z.array(Merge).default([]).catch([]),
});
export type PatientNews = z.infer<typeof PatientNews>;

/** An event tells of so many merges, the latest. */
const MOST_MERGES = 8;

/** What the other desks are to be told of a patient. */
export function readPatientNews(reader: Reader, patientId: PatientId): PatientNews {
  return {
    changedAt: readChangedAt(reader, patientId),
    merges: listMergesOf(reader, { patientId, most: MOST_MERGES }),
  };
}

/** Only news are told: most patients are as they were registered. */
export function newsWords(news: PatientNews | undefined): Partial<PatientNews> {
  if (news === undefined) return {};
  const { changedAt, merges } = news;
  return { ...(changedAt === null ? {} : { changedAt }), ...(merges.length === 0 ? {} : { merges }) };
}
