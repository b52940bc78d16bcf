import type { Page } from "playwright";

declare global {
  interface Window {
    /** The minutes a card has stood at since it is watched, and when it came there: Unix milliseconds. */
    cardMoves?: { readonly minute: number; readonly at: number }[];
  }
}

/** Watches one card on a desk's page, in the page itself, so that no driver's way is measured with it. */
export async function watchCard(page: Page, appointmentId: string): Promise<void> {
  await page.evaluate((id) => {
    const moves: { minute: number; at: number }[] = [];
    window.cardMoves = moves;
    const look = (): void => {
      const card = document.querySelector(`[data-appointment-id="${id}"]`);
      const minute = Number(card?.getAttribute("data-start-minute") ?? Number.NaN);
      if (!Number.isNaN(minute) && moves.at(-1)?.minute !== minute) moves.push({ minute, at: Date.now() });
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  }, appointmentId);
}

/** When the watched card came to this minute last; waits until it is there. */
export async function cameToMinute(page: Page, minute: number): Promise<number> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const last = window.cardMoves?.at(-1);
      return last?.minute === wanted ? last.at : undefined;
    },
    minute,
    { timeout: 30_000, polling: 20 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}
