import { NativeSelect } from "@mantine/core";
import { useRef, useState } from "react";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { useArrivedKey } from "../day/use-arrived-key.ts";
import { useDay } from "../day/use-day.ts";
import { usePreferences } from "../ui/preferences.ts";
import { t } from "../words/t.ts";
import { useRowFocus } from "./use-row-focus.ts";
import { WAITING_PARTS, waitingRoomOf } from "./waiting-room-of.ts";
import { WaitingSection } from "./waiting-section.tsx";
import "./waiting-room.css";

/** The waiting room of today, once it has been read. */
export function WaitingRoomScreen() {
  const { data } = useDay(null);
  return data === undefined ? null : <WaitingRoomOfToday day={data} />;
}

/** Who waits, is in a room, is late, is expected and is done; by practitioner where one is chosen. */
function WaitingRoomOfToday({ day }: { readonly day: DayView }) {
  const [chosen, setChosen] = useState("");
  const { areLettersOn } = usePreferences();
  const onArrived = useArrivedKey();
  const practitioner = day.columns.find(({ practitionerId }) => practitionerId === chosen);
  const room = waitingRoomOf(day, practitioner?.practitionerId ?? null);
  const rows = WAITING_PARTS.flatMap((part) => room[part]);
  const here = useRef<HTMLDivElement>(null);
  const stopAt = useRowFocus(here, {
    ids: rows.map(({ visit }) => visit.id),
    onKey: (id, key) => {
      const visit = rows.find((row) => row.visit.id === id)?.visit;
      if (visit === undefined || key.toUpperCase() !== "A") return false;
      onArrived(visit);
      return true;
    },
  });
  return (
    <div className="waiting-room" ref={here}>
      <div className="waiting-room__top">
        <div>
          <h2>{t("waitingRoom.title")}</h2>
          {areLettersOn ? <p>{t("waitingRoom.keys")}</p> : null}
        </div>
        <NativeSelect
          size="xs"
          label={t("waitingRoom.show")}
          data={[
            { value: "", label: t("waitingRoom.everybody") },
            ...day.columns.map(({ practitionerId, name }) => ({ value: practitionerId, label: name })),
          ]}
          value={practitioner === undefined ? "" : chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      <div className="waiting-room__parts">
        {WAITING_PARTS.map((part) => (
          <WaitingSection
            key={part}
            part={part}
            rows={room[part]}
            columns={day.columns}
            stopAt={stopAt}
            laterCount={part === "expected" ? room.laterCount : 0}
          />
        ))}
      </div>
    </div>
  );
}
