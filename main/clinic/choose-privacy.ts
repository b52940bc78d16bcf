import type { ChoosePrivacyInput } from "../../shared/ipc/clinic.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic, setPrivacy } from "../store/clinic.ts";
import type { Desk } from "./desk.ts";
import { oweUpcoming } from "./owe-upcoming.ts";
import { tellOfSetUp } from "./tell-of-set-up.ts";

/**
 * Chooses how much of a patient goes into an event. What Google has already is owed again, from today on, so that no name stays
 * there that was to go. Throws where the clinic has not been set up.
 */
export function choosePrivacy(desk: Desk, { privacy }: ChoosePrivacyInput): void {
  const owed = desk.store.write((writer) => {
    const before = getClinic(writer);
    if (before.privacy === privacy) return undefined;
    const now = instantNow(desk.clock);
    setPrivacy(writer, privacy);
    appendAudit(writer, { at: now, deskId: desk.deskId, act: `privacy:${privacy}`, subjectId: null });
    return oweUpcoming(desk, writer, {});
  });
  if (owed !== undefined) tellOfSetUp(desk, { owed });
}
