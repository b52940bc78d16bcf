import type { Desk } from "../../../main/clinic/desk.ts";
import { keepShared } from "../../../main/joining/shared-settings.ts";

/** Another desk has taken this one out of the clinic at twelve past nine. */
export function prepareTakenOut({ store, deskId }: Pick<Desk, "store" | "deskId">): void {
  const revocation = {
    clinicId: "a".repeat(26),
    deskId,
    revokedAt: "2026-11-23T08:12:00.000Z",
    signature: "A".repeat(86),
  };
  store.write((writer) => keepShared(writer, "revocation", JSON.stringify(revocation)));
}
