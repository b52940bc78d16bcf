import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useViewState } from "../ui/view-state.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { endPlacing, usePlacing } from "./placing.ts";

/** Says that a visit waits for its new place, and how to leave it; nothing while none does. */
export function PlacingBanner() {
  const { visit } = usePlacing();
  const { panel } = useViewState();
  const isWaiting = visit !== null;
  const isDrawerOpen = panel.kind !== "none";
  useEffect(() => {
    if (!isWaiting || isDrawerOpen) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") endPlacing();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isWaiting, isDrawerOpen]);
  return visit === null ? null : (
    <output className="placing">
      <span>
        <Sentence of="day.placing" values={{ patient: visit.patientName, count: visit.durationMinutes }} />
      </span>
      <Button size="compact-xs" variant="default" onClick={endPlacing}>
        {t("day.leaveIt")}
      </Button>
    </output>
  );
}
