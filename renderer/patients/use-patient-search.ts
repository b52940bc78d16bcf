import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PatientHit } from "../../shared/ipc/patients.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** Hits of a search. `isCurrent`: they belong to this very text and not to the one before. */
export interface PatientSearch {
  readonly hits: readonly PatientHit[];
  readonly isCurrent: boolean;
  /** Waits for the hits of this very text; throws a DeskFault where they cannot be had. */
  readonly awaitHits: () => Promise<readonly PatientHit[]>;
}

const NONE: readonly PatientHit[] = [];

/** Finds patients on each keystroke; the local database answers within a frame, so nothing is delayed. */
export function usePatientSearch(text: string): PatientSearch {
  const queryClient = useQueryClient();
  const wanted = text.trim().slice(0, 200);
  const search = {
    queryKey: [...queryKeys.patients, wanted],
    queryFn: () => ask("findPatients", { text: wanted }),
  };
  const isEmpty = wanted === "";
  const { data, isPlaceholderData } = useQuery({
    ...search,
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
  });
  return {
    hits: isEmpty ? NONE : (data ?? NONE),
    isCurrent: isEmpty || (data !== undefined && !isPlaceholderData),
    awaitHits: () => queryClient.fetchQuery(search),
  };
}
