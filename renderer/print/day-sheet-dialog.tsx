import { Checkbox, Group, Radio, Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { DayView } from "../../shared/ipc/appointments.ts";
import { useDay } from "../day/use-day.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useViewState } from "../ui/view-state.ts";
import { t } from "../words/t.ts";
import { DaySheet } from "./day-sheet.tsx";
import { PaperField } from "./paper-field.tsx";
import { PrintButtons } from "./print-buttons.tsx";
import { usePaper, usePrintChoices } from "./print-choices.ts";
import { PaperPreview, PrintDialog } from "./print-dialog.tsx";
import { PrintRoot } from "./print-root.tsx";
import { useDaysOfSheet } from "./use-days-of-sheet.ts";

/** The dialog "Day sheet": the shown day on paper, as it will come out. */
export function DaySheetDialog({ clinic }: { readonly clinic: ReadyClinic }) {
  const { day, panel, close } = useViewState();
  const isOpen = panel.kind === "daySheet";
  const { data } = useDay(day);
  return (
    <PrintDialog title={t("print.daySheet")} isOpen={isOpen} onClose={close}>
      {isOpen && data !== undefined ? <DaySheetPanel clinic={clinic} day={data} /> : null}
    </PrintDialog>
  );
}

interface DaySheetPanelProps {
  readonly clinic: ReadyClinic;
  readonly day: DayView;
}

function DaySheetPanel({ clinic, day }: DaySheetPanelProps) {
  const { choose, ...choices } = usePrintChoices();
  const first = useFocusOnMount<HTMLInputElement>();
  const paper = usePaper();
  const { practitionerId, hasPhones, hasNotes, hasCancelled } = choices;
  const { data } = useQuery({ queryKey: queryKeys.proofs, queryFn: () => ask("readProofs", undefined) });
  const days = useDaysOfSheet(day, choices);
  if (data === undefined || days === undefined) return null;
  const proofs = new Map(data.proofs.map((one) => [one.practitionerId, one.proof]));
  const isThere = day.columns.some((column) => column.practitionerId === practitionerId);
  const sheet = days.map((one) => (
    <DaySheet
      key={one.day}
      clinicName={clinic.clinic.name}
      day={one}
      proofs={proofs}
      printedAt={data.now}
      paper={paper}
      choices={{ ...choices, practitionerId: isThere ? practitionerId : null }}
    />
  ));
  return (
    <>
      <Stack gap="md" className="print-dialog__choices">
        <Select
          label={t("print.practitioner")}
          ref={first}
          value={isThere ? practitionerId : ""}
          data={[
            { value: "", label: t("print.everybody") },
            ...day.columns.map((column) => ({ value: column.practitionerId, label: column.name })),
          ]}
          allowDeselect={false}
          onChange={(value) =>
            choose({
              practitionerId:
                day.columns.find((column) => column.practitionerId === value)?.practitionerId ?? null,
            })
          }
        />
        <Radio.Group
          label={t("print.span")}
          value={choices.span}
          onChange={(value) => choose({ span: value === "week" ? "week" : "day" })}
        >
          <Group mt={4}>
            <Radio value="day" label={t("print.span.day")} />
            <Radio value="week" label={t("print.span.week")} />
          </Group>
        </Radio.Group>
        <PaperField />
        <Checkbox
          label={t("print.phones")}
          checked={hasPhones}
          onChange={(event) => choose({ hasPhones: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("print.notes")}
          description={t("print.notesHint")}
          checked={hasNotes}
          onChange={(event) => choose({ hasNotes: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("print.cancelled")}
          checked={hasCancelled}
          onChange={(event) => choose({ hasCancelled: event.currentTarget.checked })}
        />
        <PrintButtons pdf={{ paper, of: { kind: "daySheet", day: day.day } }} />
      </Stack>
      <PaperPreview>{sheet}</PaperPreview>
      <PrintRoot>{sheet}</PrintRoot>
    </>
  );
}
