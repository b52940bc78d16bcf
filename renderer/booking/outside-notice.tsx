import { useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import type { OutsideChange } from "../../shared/ipc/visits.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A visit that stands open, and the last change of it that was not made at this desk. */
export interface OutsideNoticeProps {
  readonly visit: DayAppointment;
  readonly outside: OutsideChange | null;
}

/** Says who changed a visit while it stands open here, and moves nothing. */
export function OutsideNotice({ visit, outside }: OutsideNoticeProps) {
  const [openedAt] = useState(visit.version);
  // What was changed here since has been seen by whoever changed it.
  const isNews = outside !== null && outside.version > openedAt && outside.version >= visit.version;
  return (
    <output className="outside-notice" data-news={isNews || undefined}>
      {isNews ? <OutsideWords by={outside.by} /> : null}
    </output>
  );
}

function OutsideWords({ by }: Pick<OutsideChange, "by">) {
  if (by.kind === "google") return t("visit.changedInGoogle");
  return by.name === null ? (
    t("visit.changedAtOtherDesk")
  ) : (
    <Sentence of="visit.changedAtDesk" values={{ desk: by.name }} />
  );
}
