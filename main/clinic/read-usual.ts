import type { ReadUsualInput, ReadUsualOutput } from "../../shared/ipc/usual.ts";
import { findPractitioner } from "../store/practitioners.ts";
import { findService } from "../store/services.ts";
import { findLatestVisitOf } from "../store/usual-visit.ts";
import type { Desk } from "./desk.ts";

/** With whom and for what a patient came last, each null where there is none or it is booked no longer. */
export function readUsual({ store: { reader } }: Desk, { patientId }: ReadUsualInput): ReadUsualOutput {
  const latest = findLatestVisitOf(reader, patientId);
  if (latest === undefined) return { practitionerId: null, serviceId: null };
  const { practitionerId, serviceId } = latest;
  return {
    practitionerId: findPractitioner(reader, practitionerId)?.retiredAt === null ? practitionerId : null,
    serviceId: findService(reader, serviceId)?.retiredAt === null ? serviceId : null,
  };
}
