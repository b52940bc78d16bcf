import { useMutation } from "@tanstack/react-query";
import type { GoogleEventId } from "../../shared/ids.ts";
import type { DayBlock } from "../../shared/ipc/appointments.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** A block whose event was an appointment's own, and that event. */
export interface OpenBlockProps {
  readonly block: DayBlock;
  readonly eventId: GoogleEventId;
}

/** The way to the event that an appointment lost because it was made all-day or repeating in Google (MG7). */
export function OpenBlock({ block, eventId }: OpenBlockProps) {
  const show = useMutation({
    mutationFn: () => ask("openInGoogle", { kind: "block", practitionerId: block.practitionerId, eventId }),
    onSuccess: ({ kind }) => {
      if (kind !== "opened") sayDone(t("day.browserNotOpened"));
    },
  });
  return (
    <button
      type="button"
      className="day-column__open"
      // The grid has one Tab stop; with the keyboard the visit's drawer leads there.
      tabIndex={-1}
      aria-label={t("day.openBlock", { label: block.label })}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        show.mutate();
      }}
    >
      {t("day.openInGoogle")}
    </button>
  );
}
