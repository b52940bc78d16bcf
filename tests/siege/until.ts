const LOOK_EVERY_MS = 20;

/** Resolves once something is so, or after `patienceMs`: with whether it is, then. */
export async function until(isSo: () => boolean, patienceMs = 15_000): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await passing(LOOK_EVERY_MS);
  }
  return true;
}

/** Time goes by: what is measured is what happens meanwhile. */
export function passing(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
