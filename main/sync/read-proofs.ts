import type {
  LookAtCalendarInput,
  LookAtCalendarOutcome,
  Proof,
  ProofsView,
} from "../../shared/ipc/proofs.ts";
import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, type Clock, instantNow } from "../../shared/time.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { findPractitioner, listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { GoogleAccount } from "./google-account.ts";
import type { SyncLoop } from "./sync-loop.ts";

/** What proofs are read from. */
export interface ProofParts {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly account: Pick<GoogleAccount, "view">;
  readonly sync: Pick<SyncLoop, "state" | "isCovered" | "pullSoon">;
}

/** A calendar read so shortly before is not asked about again because somebody opens the booking drawer. Milliseconds. */
const FRESH_MS = 5_000;

/** How fresh the proof of each practitioner's calendar is (AC5); nothing where the clinic is not connected to Google. */
export function readProofs(parts: ProofParts): ProofsView {
  const account = parts.account.view().kind;
  const isUsed = account === "connected" || account === "signInAgain";
  return {
    now: instantNow(parts.clock),
    proofs: isUsed
      ? listPractitioners(parts.reader).map(({ id, calendarId }) => ({
          practitionerId: id,
          proof: calendarId === null ? { kind: "noCalendar" } : proofOf(parts, calendarId),
        }))
      : [],
  };
}

function proofOf({ reader, account, sync }: ProofParts, calendarId: GoogleCalendarId): Proof {
  const state = findCalendarState(reader, calendarId);
  const at = state?.lastProvenAt ?? null;
  if (account.view().kind === "signInAgain") return { kind: "unreachable", at, why: "signInAgain" };
  if (state !== undefined && state.problem !== "none") return { kind: "unreachable", at, why: state.problem };
  const { reach } = sync.state();
  if (reach === "offline") return { kind: "unreachable", at, why: "offline" };
  if (reach === "waitingForGoogle") return { kind: "unreachable", at, why: "googleBusy" };
  if (at === null) return { kind: "neverRead" };
  return { kind: sync.isCovered(calendarId) ? "told" : "looked", at };
}

/** Looks at a practitioner's calendar now, because somebody is about to book there: one request, answered before they have typed. */
export function lookAtCalendar(
  { reader, clock, account, sync }: ProofParts,
  { practitionerId }: LookAtCalendarInput,
): LookAtCalendarOutcome {
  const calendarId = findPractitioner(reader, practitionerId)?.calendarId ?? null;
  if (calendarId === null || account.view().kind !== "connected" || sync.state().reach === "offline")
    return { kind: "cannotLook" };
  const provenAt = findCalendarState(reader, calendarId)?.lastProvenAt ?? null;
  if (provenAt !== null && provenAt > addMs(instantNow(clock), -FRESH_MS)) return { kind: "fresh" };
  sync.pullSoon(calendarId);
  return { kind: "looking" };
}
