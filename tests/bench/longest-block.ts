/** How long a thread did nothing but one thing at the longest, in milliseconds. */
export interface LongestBlock {
  /** By the clock on the wall: with what it waited for the disk, and for a processor that others were using. */
  readonly wallMs: number;
  /** Its own processor time alone. */
  readonly processorMs: number;
}

/** Measures that of this thread while something goes on. */
export async function longestBlock(work: () => Promise<unknown>): Promise<LongestBlock> {
  let longest = { wallMs: 0, processorMs: 0 };
  let last = { wall: performance.now(), processor: processorMs() };
  let isOver = false;
  const look = (): void => {
    const now = { wall: performance.now(), processor: processorMs() };
    longest = {
      wallMs: Math.max(longest.wallMs, now.wall - last.wall),
      processorMs: Math.max(longest.processorMs, now.processor - last.processor),
    };
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOver = true;
  look();
  return longest;
}

function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
