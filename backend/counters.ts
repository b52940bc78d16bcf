/** What the relay counts, and what each count means to the person who runs it. */
export const countMeanings = {
  accepted: "Messages of Google's with a good token.",
  malformed: "Requests to Google's address that are no messages.",
  forged: "Messages whose token was forged, too old or of another channel.",
  unkept: "Messages answered with 503 because the store was out of reach; Google sends them again.",
  alive: "Accepted messages that only say that a channel works.",
  repeated: "Accepted messages that had come before.",
  otherResource: "Accepted messages of another calendar than the channel's.",
  ended: "Accepted messages of a channel that a desk has stopped.",
  hints: "Hints sent to desks.",
  coalesced: "Changes that travelled with another hint of the same calendar.",
  seen: "Hints that desks said they have acted upon.",
  handshakes: "Sockets opened.",
  refusedTickets: "Desks without a good ticket that wanted a socket.",
  refusedBusy:
    "Desks that were refused a socket for a limit: of the clinic, the source, the rate, or while stopping.",
  cutSilent: "Sockets ended because their desk did not answer or did not say who it is.",
  cutSlow: "Sockets ended because their desk did not read.",
  cutRude: "Sockets ended because their desk broke the protocol's limits.",
  replacedSockets: "Sockets ended because their desk opened newer ones.",
  revokedSockets: "Sockets ended because their desk was revoked.",
  sessions: "Tickets given to desks.",
  authFailures: "Desks whose proof was not good, or that are revoked or not admitted.",
  joins: "Desks that took a box with the right code.",
  recoveries: "Desks that came in with their clinic's recovery code.",
  wrongCodes: "Tries with a wrong join or recovery code, or at a box that is not there.",
} as const;

/** One thing that is counted. */
export type CountName = keyof typeof countMeanings;

/** What the relay has done. */
export type RelayCounts = Readonly<Record<CountName, number>>;

/** Counts things by name. */
export interface Counters {
  readonly add: (name: CountName) => void;
  /** The counts since the last time. */
  readonly take: () => RelayCounts;
  /** The counts since the start. */
  readonly totals: () => RelayCounts;
}

/** Counters at nothing. */
export function createCounters(): Counters {
  const totals = nothing();
  let taken: RelayCounts = nothing();
  return {
    add: (name) => {
      totals[name] += 1;
    },
    take: () => {
      const since = nothing();
      for (const name of countNames) since[name] = totals[name] - taken[name];
      taken = { ...totals };
      return since;
    },
    totals: () => ({ ...totals }),
  };
}

function isCountName(name: string): name is CountName {
  return Object.hasOwn(countMeanings, name);
}

/** Every count there is. */
export const countNames: readonly CountName[] = Object.keys(countMeanings).filter(isCountName);

function nothing(): Record<CountName, number> {
  return {
    accepted: 0,
    malformed: 0,
    forged: 0,
    unkept: 0,
    alive: 0,
    repeated: 0,
    otherResource: 0,
    ended: 0,
    hints: 0,
    coalesced: 0,
    seen: 0,
    handshakes: 0,
    refusedTickets: 0,
    refusedBusy: 0,
    cutSilent: 0,
    cutSlow: 0,
    cutRude: 0,
    replacedSockets: 0,
    revokedSockets: 0,
    sessions: 0,
    authFailures: 0,
    joins: 0,
    recoveries: 0,
    wrongCodes: 0,
  };
}
