import type { NoteWaitingCallInput } from "../../shared/ipc/waitlist.ts";
import { instantNow } from "../../shared/time.ts";
import { saveWaitingCall } from "../store/waiting.ts";
import type { Desk } from "./desk.ts";

/** Notes that somebody on the waitlist was called and did not answer, or that this was a slip. */
export function noteWaitingCall(desk: Desk, { waitingId, hasCalled }: NoteWaitingCallInput): void {
  const calledAt = hasCalled ? instantNow(desk.clock) : null;
  desk.store.write((writer) => saveWaitingCall(writer, { id: waitingId, calledAt }));
  desk.announce("waitlistChanged");
}
