import { DeskDrawer } from "../ui/desk-drawer.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { WaitingForm } from "./waiting-form.tsx";

/** The drawer "Put on the waitlist". */
export function WaitingDrawer({ clinic }: { readonly clinic: ReadyClinic }) {
  const { panel, close } = useViewState();
  return (
    <DeskDrawer
      title={t("waitlist.add")}
      isOpen={panel.kind === "waiting"}
      onClose={close}
      size={480}
      hasForm
    >
      {panel.kind !== "waiting" ? null : (
        <WaitingForm
          start={{
            clinic,
            patient: panel.patient,
            visit: panel.visit,
            practitionerIds: panel.visit === null ? [] : [panel.visit.practitionerId],
            serviceId: panel.visit?.serviceId ?? null,
            durationMinutes: panel.visit?.durationMinutes ?? null,
            note: "",
          }}
          onDone={close}
        />
      )}
    </DeskDrawer>
  );
}
