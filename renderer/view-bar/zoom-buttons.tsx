import { ActionIcon } from "@mantine/core";
import { IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import type { Zoom } from "../../shared/ipc/views.ts";
import { t } from "../words/t.ts";
import { nextZoom, zoomBy } from "./zoom.ts";

/** Draws the hours of a grid lower or higher. */
export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for form fields
    <div className="view-bar__zoom" role="group" aria-label={t(`view.zoom.${zoom}`)}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t("view.zoomOut")}
        aria-keyshortcuts="-"
        disabled={nextZoom(zoom, -1) === undefined}
        onClick={() => zoomBy(-1)}
      >
        <IconZoomOut size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t("view.zoomIn")}
        aria-keyshortcuts="+"
        disabled={nextZoom(zoom, 1) === undefined}
        onClick={() => zoomBy(1)}
      >
        <IconZoomIn size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
