import type { Zoom } from "../../shared/ipc/views.ts";
import { NORMAL_SLOT_PX } from "../day/grid-geometry.ts";
import { announce } from "../ui/announcer.tsx";
import { t } from "../words/t.ts";
import { changeViewSettings, viewSettingsNow } from "./view-settings.ts";

/** From the densest to the largest. */
const ZOOMS = ["dense", "normal", "large"] as const satisfies readonly Zoom[];

/**
 * The height of a quarter of an hour, in CSS pixels. Below 24 px a card is too small a target by itself: the list of
 * appointments has the same ones at full size (WCAG 2.5.8).
 */
export const SLOT_PX_OF: Readonly<Record<Zoom, number>> = { dense: 16, normal: NORMAL_SLOT_PX, large: 40 };

/** The next density in a direction; undefined at the end. */
export function nextZoom(zoom: Zoom, direction: 1 | -1): Zoom | undefined {
  return ZOOMS[ZOOMS.indexOf(zoom) + direction];
}

/** Draws time higher (1) or lower (-1), as far as that goes. */
export function zoomBy(direction: 1 | -1): void {
  const zoom = nextZoom(viewSettingsNow().zoom, direction);
  if (zoom === undefined) return;
  changeViewSettings({ zoom });
  announce(t(`view.zoom.${zoom}`));
}
