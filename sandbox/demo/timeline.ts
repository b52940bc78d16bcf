/** One thing that happened on the tour, and when. */
interface Leg {
  readonly name: string;
  readonly at: number;
}

/** Notes what happens on the tour and how long after the leg before. */
export interface Timeline {
  readonly leg: (name: string) => void;
  /** The legs as a table: the time since the start and since the leg before, in seconds. */
  readonly text: () => string;
}

/** Starts a timeline; `now` gives milliseconds on a clock that only goes forward. */
export function startTimeline(now: () => number, say: (line: string) => void): Timeline {
  const started = now();
  const legs: Leg[] = [];
  return {
    leg: (name) => {
      legs.push({ name, at: now() - started });
      say(`✓ ${name}`);
    },
    text: () => {
      const width = Math.max(...legs.map(({ name }) => name.length));
      return legs
        .map(({ name, at }, index) => {
          const since = at - (legs[index - 1]?.at ?? 0);
          return `  ${name.padEnd(width)}  at ${seconds(at)} s  (+${seconds(since)} s)`;
        })
        .join("\n");
    },
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2).padStart(6);
}
