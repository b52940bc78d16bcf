import type { OrderServicesInput } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { listServices, placeService } from "../store/services.ts";
import type { Desk } from "./desk.ts";
import { inOrder } from "./in-order.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** Puts the services into the order in which they are offered. */
export function orderServices(desk: Desk, { serviceIds }: OrderServicesInput): void {
  desk.store.write((writer) => {
    const present = listServices(writer).map(({ id }) => id);
    undoableSetUp(desk, writer, {
      kind: "setUpOrdered",
      about: getClinic(writer).name,
      things: [{ of: "serviceOrder" }],
      run: () => {
        for (const [index, id] of inOrder(serviceIds, present).entries())
          placeService(writer, { id, position: index + 1 });
      },
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "servicesOrdered", subjectId: null });
  });
  desk.announce("clinicChanged");
}
