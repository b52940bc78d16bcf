/** Keeps what must be done in the end, whatever happens: a program ended, a folder removed. */
export type AtEnd = (end: () => void | Promise<void>) => void;

/** Does some work and then, the latest kept first, what it said must be done in the end, also where it failed. */
export async function withEndings<Result>(work: (atEnd: AtEnd) => Promise<Result>): Promise<Result> {
  const ends: (() => void | Promise<void>)[] = [];
  try {
    return await work((end) => void ends.unshift(end));
  } finally {
    for (const end of ends) await end();
  }
}
