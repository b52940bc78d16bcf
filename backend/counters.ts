/** What the relay has done since it last said so. */
export interface RelayCounts {
  /** Messages of Google's with a good token. */
  readonly accepted: number;
  /** Messages whose token was forged, too old or of another channel, or whose headers made no sense. */
  readonly rejected: number;
  /** Accepted messages that told nothing new: repeated, of another resource, or `sync`. */
  readonly dropped: number;
  /** Hints sent to desks. */
  readonly hints: number;
  /** Changes that travelled with another hint of the same calendar. */
  readonly coalesced: number;
  /** Hints that desks said they have acted upon. */
  readonly seen: number;
  /** Desks that were refused a socket. */
  readonly refusedSockets: number;
  /** Sockets ended because their desk did not answer, did not read or broke the rules. */
  readonly cutSockets: number;
}

/** Counts things by name. */
export interface Counters {
  readonly add: (name: keyof RelayCounts) => void;
  /** The counts so far; starts again at nothing. */
  readonly take: () => RelayCounts;
}

const nothing: RelayCounts = {
  accepted: 0,
  rejected: 0,
  dropped: 0,
  hints: 0,
  coalesced: 0,
  seen: 0,
  refusedSockets: 0,
  cutSockets: 0,
};

/** Counters at nothing. */
export function createCounters(): Counters {
  let counts = nothing;
  return {
    add: (name) => {
      counts = { ...counts, [name]: counts[name] + 1 };
    },
    take: () => {
      const taken = counts;
      counts = nothing;
      return taken;
    },
  };
}
