import type { Handlers } from "../../shared/ipc/contract.ts";
import { addPractitioner } from "../clinic/add-practitioner.ts";
import { addService } from "../clinic/add-service.ts";
import { changeClinic } from "../clinic/change-clinic.ts";
import { changePractitioner } from "../clinic/change-practitioner.ts";
import { changeService } from "../clinic/change-service.ts";
import { closeDays, reopenDays } from "../clinic/close-days.ts";
import type { Desk } from "../clinic/desk.ts";
import { orderPractitioners } from "../clinic/order-practitioners.ts";
import { orderServices } from "../clinic/order-services.ts";
import { beginPractice, endPractice } from "../clinic/practise-booking.ts";
import { readHours } from "../clinic/read-hours.ts";
import { keepWizard, readWizard } from "../clinic/read-wizard.ts";
import { restorePractitioner, retirePractitioner } from "../clinic/retire-practitioner.ts";
import { restoreService, retireService } from "../clinic/retire-service.ts";
import { setWorkingHours } from "../clinic/set-working-hours.ts";
import { exampleEvents } from "../sync/example-events.ts";

type Calls =
  | "changeClinic"
  | "addPractitioner"
  | "changePractitioner"
  | "retirePractitioner"
  | "restorePractitioner"
  | "orderPractitioners"
  | "setWorkingHours"
  | "addService"
  | "changeService"
  | "retireService"
  | "restoreService"
  | "orderServices"
  | "readHours"
  | "closeDays"
  | "reopenDays"
  | "readExampleEvents"
  | "readWizard"
  | "keepWizard"
  | "beginPractice"
  | "endPractice";

/** Joins each call about how the clinic is set up to the one function that does it. */
export function setUpHandlers(desk: Desk): Pick<Handlers, Calls> {
  const { reader } = desk.store;
  return {
    changeClinic: (input) => changeClinic(desk, input),
    addPractitioner: (input) => addPractitioner(desk, input),
    changePractitioner: (input) => changePractitioner(desk, input),
    retirePractitioner: (input) => retirePractitioner(desk, input),
    restorePractitioner: (input) => restorePractitioner(desk, input),
    orderPractitioners: (input) => orderPractitioners(desk, input),
    setWorkingHours: (input) => setWorkingHours(desk, input),
    addService: (input) => addService(desk, input),
    changeService: (input) => changeService(desk, input),
    retireService: (input) => retireService(desk, input),
    restoreService: (input) => restoreService(desk, input),
    orderServices: (input) => orderServices(desk, input),
    readHours: () => readHours(desk),
    closeDays: (input) => closeDays(desk, input),
    reopenDays: (input) => reopenDays(desk, input),
    readExampleEvents: () => exampleEvents(reader),
    readWizard: () => readWizard(reader),
    keepWizard: (input) => keepWizard(desk, input),
    beginPractice: (input) => beginPractice(desk, input),
    endPractice: () => endPractice(desk),
  };
}
