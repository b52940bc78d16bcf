import type { Locator } from "playwright";

/** A place on the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an element is drawn. A page that keeps itself fresh may draw it anew between being found and being measured; it is
 * then measured again. Rejects where it does not show within the locator's own patience.
 */
export async function drawnBox(element: Locator): Promise<Box> {
  for (;;) {
    await element.waitFor();
    const box = await element.boundingBox();
    if (box !== null) return box;
  }
}
