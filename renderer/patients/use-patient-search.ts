import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** Hits of a search. `isCurrent`: they belong to this very text and not to the one before. */
export interface PatientSearch {
  readonly hits: readonly PatientHit[];
  readonly isCurrent: boolean;
}

const NONE: readonly PatientHit[] = [];

/** Finds patients on each keystroke; the local database answers within a frame, so nothing is delayed. */
export function usePatientSearch(text: string): PatientSearch {
  const wanted = text.trim().slice(0, 200);
  const { data, isPlaceholderData } = useQuery({
    queryKey: [...queryKeys.patients, wanted],
    queryFn: () => ask("findPatients", { text: wanted }),
    enabled: wanted !== "",
    placeholderData: keepPreviousData,
  });
  if (wanted === "") return { hits: NONE, isCurrent: true };
  return { hits: data ?? NONE, isCurrent: data !== undefined && !isPlaceholderData };
}
