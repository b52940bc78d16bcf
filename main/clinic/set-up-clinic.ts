import type { SetUpClinicInput, SetUpClinicOutcome } from "../../shared/ipc/clinic.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { findClinic, insertClinic } from "../store/clinic.ts";
import type { Writer } from "../store/sql.ts";
import { keepWizardPlace } from "../store/wizard.ts";
import type { Desk } from "./desk.ts";
import { readClinicFields } from "./read-clinic-fields.ts";

/**
 * Names the clinic, its one zone and its country, once. A zone is one of IANA's, a country two letters of ISO 3166. What is left to set
 * up is asked next, step by step.
 */
export function setUpClinic(desk: Desk, input: SetUpClinicInput): SetUpClinicOutcome {
  const outcome = desk.store.write((writer) => {
    const answer = setUpClinicIn(desk, writer, input);
    if (answer.kind === "ready") keepWizardPlace(writer, { isOpen: true, step: "practitioners" });
    return answer;
  });
  if (outcome.kind === "ready") desk.announce("clinicChanged");
  return outcome;
}

/** The same as part of the caller's transaction; announces nothing. */
export function setUpClinicIn(desk: Desk, writer: Writer, input: SetUpClinicInput): SetUpClinicOutcome {
  if (findClinic(writer) !== undefined) return { kind: "alreadySetUp" };
  const reading = readClinicFields(input);
  if (reading.kind === "invalid") return reading;
  const { name, zone, country } = reading;
  // The owner sees the text of an event, and can choose a barer one, before the first is sent (AC6).
  insertClinic(writer, { name, zone, country, privacy: "full" });
  appendAudit(writer, {
    at: instantNow(desk.clock),
    deskId: desk.deskId,
    act: "clinicSetUp",
    subjectId: null,
  });
  return { kind: "ready" };
}
