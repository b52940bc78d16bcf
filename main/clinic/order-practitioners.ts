import type { OrderPractitionersInput } from "../../shared/ipc/set-up.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic } from "../store/clinic.ts";
import { listPractitioners, placePractitioner } from "../store/practitioners.ts";
import type { Desk } from "./desk.ts";
import { inOrder } from "./in-order.ts";
import { undoableSetUp } from "./undo/undoable-set-up.ts";

/** Puts the practitioners' columns into this order. */
export function orderPractitioners(desk: Desk, { practitionerIds }: OrderPractitionersInput): void {
  desk.store.write((writer) => {
    const present = listPractitioners(writer).map(({ id }) => id);
    undoableSetUp(desk, writer, {
      kind: "setUpOrdered",
      about: getClinic(writer).name,
      things: [{ of: "practitionerOrder" }],
      run: () => {
        for (const [index, id] of inOrder(practitionerIds, present).entries())
          placePractitioner(writer, { id, position: index + 1 });
      },
    });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "practitionersOrdered", subjectId: null });
  });
  desk.announce("clinicChanged");
}
