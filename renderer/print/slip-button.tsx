import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import type { AppointmentId } from "../../shared/ids.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";

/** Leads from a visit to its slip for the patient. */
export function SlipButton({ appointmentId }: { readonly appointmentId: AppointmentId }) {
  const { open } = useViewState();
  return (
    <Button
      size="xs"
      variant="default"
      style={{ alignSelf: "start" }}
      leftSection={<IconPrinter size={15} aria-hidden />}
      onClick={() => open({ kind: "slip", appointmentId })}
    >
      {t("print.slipButton")}
    </Button>
  );
}
