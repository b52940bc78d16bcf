import { useQuery } from "@tanstack/react-query";
import type { ClinicView } from "../../shared/ipc/clinic.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "./query-keys.ts";

/** A clinic that has been set up. */
export type ReadyClinic = Extract<ClinicView, { kind: "ready" }>;

/** How the clinic is read. */
export const clinicQuery = { queryKey: queryKeys.clinic, queryFn: () => ask("readClinic", undefined) };

/** What every screen needs to know of the clinic. */
export function useClinic() {
  return useQuery(clinicQuery);
}

/** The clinic, on screens that are only shown once it has been set up; undefined before. */
export function useReadyClinic(): ReadyClinic | undefined {
  const { data } = useClinic();
  return data?.kind === "ready" ? data : undefined;
}
