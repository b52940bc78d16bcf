import { assertNever } from "../../../shared/assert.ts";
import { instantNow, wallTimeOf } from "../../../shared/time.ts";
import { getClinic, saveClinic } from "../../store/clinic.ts";
import { insertClosure, removeClosure } from "../../store/closures.ts";
import { foldName } from "../../store/fold-name.ts";
import { listFutureIds } from "../../store/future-appointments.ts";
import {
  getPractitioner,
  isPractitionerNeeded,
  listPractitioners,
  placePractitioner,
  removePractitioner,
  renamePractitioner,
  retirePractitionerSince,
} from "../../store/practitioners.ts";
import {
  changeService,
  getService,
  isServiceNeeded,
  listServices,
  placeService,
  removeService,
  retireServiceSince,
} from "../../store/services.ts";
import type { Reader, Writer } from "../../store/sql.ts";
import { replaceWorkingHoursOf } from "../../store/working-hours.ts";
import type { Desk } from "../desk.ts";
import { oweUpcoming } from "../owe-upcoming.ts";
import type { SetUpStep } from "./set-up-step.ts";

/**
 * Whether a thing cannot be what it was before: somebody has its name now, visits or hours need what was added, or visits to come
 * stand in the clinic's zone (BK5).
 */
export function isInTheWay(desk: Pick<Desk, "clock">, reader: Reader, step: SetUpStep): boolean {
  switch (step.of) {
    case "practitioner":
      if (step.before === null) return isPractitionerNeeded(reader, step.id);
      return hasTwin(listPractitioners(reader), { id: step.id, name: step.before.name });
    case "service":
      if (step.before === null) return isServiceNeeded(reader, step.id);
      return hasTwin(listServices(reader), { id: step.id, name: step.before.name });
    case "clinic": {
      if (step.before === null) return true;
      const { zone } = getClinic(reader);
      const after = wallTimeOf(instantNow(desk.clock), zone).wall;
      return (
        step.before.zone !== zone &&
        listPractitioners(reader).some(
          ({ id: practitionerId }) => listFutureIds(reader, { practitionerId, after }).length > 0,
        )
      );
    }
    case "practitionerOrder":
    case "serviceOrder":
    case "hours":
    case "closure":
      return false;
    default:
      return assertNever(step);
  }
}

function hasTwin(
  all: readonly { readonly id: string; readonly name: string }[],
  { id, name }: { readonly id: string; readonly name: string },
): boolean {
  return all.some((other) => other.id !== id && foldName(other.name) === foldName(name));
}

/** Makes a thing what it was before, where nothing is in the way; gives how many events are owed to Google again by it. */
export function putSetUpBack(desk: Desk, writer: Writer, step: SetUpStep): number {
  switch (step.of) {
    case "practitioner":
      return putPractitionerBack(desk, writer, step);
    case "service":
      return putServiceBack(desk, writer, step);
    case "practitionerOrder":
      for (const [index, id] of step.before.entries()) placePractitioner(writer, { id, position: index + 1 });
      return 0;
    case "serviceOrder":
      for (const [index, id] of step.before.entries()) placeService(writer, { id, position: index + 1 });
      return 0;
    case "hours":
      replaceWorkingHoursOf(writer, step.id, step.before);
      return 0;
    case "closure": {
      const { day, practitionerId, before: reason } = step;
      removeClosure(writer, { day, practitionerId });
      if (reason !== null) insertClosure(writer, { day, practitionerId, reason });
      return 0;
    }
    case "clinic":
      if (step.before !== null) saveClinic(writer, { ...getClinic(writer), ...step.before });
      return 0;
    default:
      return assertNever(step);
  }
}

function putPractitionerBack(
  desk: Desk,
  writer: Writer,
  { id, before }: Extract<SetUpStep, { of: "practitioner" }>,
): number {
  if (before === null) {
    removePractitioner(writer, id);
    return 0;
  }
  const present = getPractitioner(writer, id);
  renamePractitioner(writer, { id, ...before });
  if (present.retiredAt !== before.retiredAt)
    retirePractitionerSince(writer, { id, retiredAt: before.retiredAt });
  const isShown = present.colour !== before.colour || present.email !== before.email;
  return isShown ? oweUpcoming(desk, writer, { practitionerId: id }) : 0;
}

function putServiceBack(
  desk: Desk,
  writer: Writer,
  { id, before }: Extract<SetUpStep, { of: "service" }>,
): number {
  if (before === null) {
    removeService(writer, id);
    return 0;
  }
  const present = getService(writer, id);
  changeService(writer, { id, ...before });
  if (present.retiredAt !== before.retiredAt) retireServiceSince(writer, { id, retiredAt: before.retiredAt });
  return present.name === before.name ? 0 : oweUpcoming(desk, writer, { serviceId: id });
}
