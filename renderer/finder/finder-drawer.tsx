import { DeskDrawer } from "../ui/desk-drawer.tsx";
import { minuteOfDay, dayOfWall } from "../ui/civil-day.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { Finder } from "./finder.tsx";

/** The drawer "Find free time": a time that is chosen is booked for whoever is at hand. */
export function FinderDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close, open } = useViewState();
  return (
    <DeskDrawer
      title={t("finder.title")}
      isOpen={panel.kind === "finder"}
      onClose={close}
      size={520}
      tip="finder"
    >
      {panel.kind !== "finder" ? null : (
        <Finder
          start={{
            clinic,
            practitionerIds: [],
            serviceId: null,
            durationMinutes: null,
            from: useViewState.getState().day ?? clinic.today,
          }}
          onChoose={({ practitionerId, startsAt, endsAt }, service) => {
            const startMinute = minuteOfDay(startsAt);
            const endMinute = minuteOfDay(endsAt);
            open({
              kind: "booking",
              patient: panel.patient,
              slot: {
                day: dayOfWall(startsAt),
                practitionerId,
                startMinute,
                endMinute: endMinute > startMinute ? endMinute : null,
              },
              ...(service === undefined ? {} : { again: { practitionerId, serviceId: service.id } }),
            });
          }}
        />
      )}
    </DeskDrawer>
  );
}
