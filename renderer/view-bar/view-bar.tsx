import type { ReactNode } from "react";
import type { Zoom } from "../../shared/ipc/views.ts";
import { PlacingBanner } from "../day/placing-banner.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { FilterButton } from "./filter-button.tsx";
import type { Hideable } from "./filter-button.tsx";
import { FilterWords } from "./filter-words.tsx";
import { ZoomButtons } from "./zoom-buttons.tsx";
import "./view-bar.css";

/** What stands above a screen of days. */
export interface ViewBarProps {
  readonly clinic: ReadyClinic;
  readonly hides: readonly Hideable[];
  /** How high its hours are drawn; left out where it has none. */
  readonly zoom?: Zoom;
  /** What else is chosen there. */
  readonly children?: ReactNode;
}

/** The bar above a screen of days: what is shown of them, and how high. */
export function ViewBar({ clinic, hides, zoom, children }: ViewBarProps) {
  return (
    <div className="view-bar">
      {children}
      {hides.length === 0 ? null : <FilterButton clinic={clinic} hides={hides} />}
      <FilterWords clinic={clinic} hides={hides} />
      {zoom === undefined ? null : <PlacingBanner />}
      <div className="view-bar__space" />
      {zoom === undefined ? null : <ZoomButtons zoom={zoom} />}
    </div>
  );
}
