import { useQuery } from "@tanstack/react-query";
import type { PatientId } from "../../shared/ids.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** Everything known of a patient; read again whenever patients or visits change. */
export function usePatientCard(patientId: PatientId) {
  return useQuery({
    queryKey: queryKeys.patientCard(patientId),
    queryFn: () => ask("readPatient", { patientId }),
  });
}
