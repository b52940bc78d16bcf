import type { ClinicView } from "../../shared/ipc/clinic.ts";
import { dayOf, instantNow, type ZoneId } from "../../shared/time.ts";
import { findClinic } from "../store/clinic.ts";
import { countPatients } from "../store/patients.ts";
import { listBookedPractitioners, listPractitioners } from "../store/practitioners.ts";
import { listBookedServices, listServices } from "../store/services.ts";
import type { Desk } from "./desk.ts";

/** What every screen needs to know of the clinic. The PC's own zone is only shown, never reckoned with (BK5). */
export function readClinic(
  desk: Desk,
  { zoneOfThisComputer }: { readonly zoneOfThisComputer: ZoneId },
): ClinicView {
  const { reader } = desk.store;
  const clinic = findClinic(reader);
  if (clinic === undefined) return { kind: "notSetUp", zoneOfThisComputer };
  return {
    kind: "ready",
    clinic,
    today: dayOf(instantNow(desk.clock), clinic.zone),
    practitioners: [...listBookedPractitioners(reader)],
    services: [...listBookedServices(reader)],
    retired: {
      practitioners: listPractitioners(reader).filter(({ retiredAt }) => retiredAt !== null),
      services: listServices(reader).filter(({ retiredAt }) => retiredAt !== null),
    },
    patientCount: countPatients(reader),
    otherZoneOfThisComputer: zoneOfThisComputer === clinic.zone ? null : zoneOfThisComputer,
  };
}
