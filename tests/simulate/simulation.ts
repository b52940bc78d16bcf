import type { SandboxCalendar } from "../../sandbox/google/calendars/calendar-state.ts";
import type { Chance } from "./chance.ts";
import type { GoogleWorld } from "./google-world.ts";
import type { Ledger } from "./ledger.ts";
import type { RelayWorld } from "./relay-world.ts";
import type { SimClinic } from "./sim-clinic.ts";
import type { SimDesk } from "./sim-desk.ts";
import type { Trace } from "./trace.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** One clinic, its desks, Google and the relay, in virtual time. */
export interface Simulation {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly google: GoogleWorld;
  readonly relay: RelayWorld | undefined;
  readonly clinic: SimClinic;
  readonly desks: readonly SimDesk[];
  readonly ledger: Ledger;
  readonly trace: Trace;
  /** Where the events are that a person brought back from the bin. */
  readonly restored: Set<string>;
  /** The calendars that the clinic's account may not see. */
  readonly hidden: Map<string, SandboxCalendar>;
  /** What was seen to be wrong on the way. */
  readonly wrongs: Violation[];
}

/** What must always hold (each invariant by its name), and how it did not. */
export interface Violation {
  readonly invariant:
    | "acts"
    | "oneEvent"
    | "sameTables"
    | "drains"
    | "clashes"
    | "answers"
    | "quiet"
    | "privacy"
    | "blocks"
    | "faults";
  readonly words: string;
}
