import { Button, Fieldset, Group, Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ExportCsvInput } from "../../shared/ipc/exports.ts";
import type { ImportKind } from "../../shared/ipc/imports.ts";
import { ask } from "../desk.ts";
import { isCivilDate, shiftDay } from "../ui/civil-day.ts";
import { saySaving } from "../ui/say-saving.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { useReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { SettingsSection } from "./settings-section.tsx";

const LISTS = ["practitioners", "services", "patients"] as const satisfies readonly ImportKind[];
/** So far back and ahead visits are proposed to be saved. */
const DAYS_BACK = 365;
const DAYS_AHEAD = 365;

/** Saving lists in the form the import reads, and visits as a list or as a calendar file. */
export function ExportSection() {
  const clinic = useReadyClinic();
  const csv = useMutation({
    mutationFn: (input: ExportCsvInput) => ask("exportCsv", input),
    onSuccess: (outcome) => saySaving(outcome, (count) => t("files.rows", { count })),
  });
  return (
    <SettingsSection title={t("files.export")}>
      <Text size="sm" c="dimmed">
        {t("files.exportHint")}
      </Text>
      <Group gap="xs">
        {LISTS.map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            loading={csv.isPending && csv.variables.kind === kind}
            onClick={() => csv.mutate({ kind })}
          >
            {t(`files.save.${kind}`)}
          </Button>
        ))}
      </Group>
      {clinic === undefined ? null : <ExportVisits clinic={clinic} />}
    </SettingsSection>
  );
}

function ExportVisits({ clinic }: { readonly clinic: ReadyClinic }) {
  const [from, setFrom] = useState<string>(() => shiftDay(clinic.today, -DAYS_BACK));
  const [to, setTo] = useState<string>(() => shiftDay(clinic.today, DAYS_AHEAD));
  const [whose, setWhose] = useState("");
  const [form, setForm] = useState<"csv" | "ics">("csv");
  const [detail, setDetail] = useState<"asPrivacyMode" | "full">("asPrivacyMode");
  const span = spanOf(from, to);
  const practitionerId = clinic.practitioners.find(({ id }) => id === whose)?.id ?? null;
  const save = useMutation({
    mutationFn: (days: Exclude<typeof span, undefined>) =>
      form === "csv"
        ? ask("exportCsv", { kind: "appointments", ...days, practitionerId })
        : ask("exportIcs", { ...days, practitionerId, detail }),
    onSuccess: (outcome) => saySaving(outcome, (count) => t("files.visits", { count })),
  });
  return (
    <Fieldset legend={t("files.visitsLegend")}>
      <Stack gap="sm">
        <Group align="start">
          <TextInput
            label={t("files.from")}
            type="date"
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t("files.to")}
            type="date"
            value={to}
            error={span === undefined ? t("files.spanProblem") : undefined}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Select
            label={t("print.practitioner")}
            value={whose}
            allowDeselect={false}
            data={[
              { value: "", label: t("print.everybody") },
              ...clinic.practitioners.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => setWhose(value ?? "")}
          />
        </Group>
        <Radio.Group
          label={t("files.form")}
          value={form}
          onChange={(value) => setForm(value === "ics" ? "ics" : "csv")}
        >
          <Stack gap={6} mt={4}>
            <Radio value="csv" label={t("files.form.csv")} />
            <Radio value="ics" label={t("files.form.ics")} />
          </Stack>
        </Radio.Group>
        {form === "csv" ? null : (
          <Radio.Group
            label={t("files.detail")}
            value={detail}
            onChange={(value) => setDetail(value === "full" ? "full" : "asPrivacyMode")}
          >
            <Stack gap={6} mt={4}>
              <Radio value="asPrivacyMode" label={t("files.detail.asPrivacyMode")} />
              <Radio value="full" label={t("files.detail.full")} />
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <Button
            size="xs"
            loading={save.isPending}
            disabled={span === undefined}
            onClick={() => {
              if (span !== undefined) save.mutate(span);
            }}
          >
            {t("files.saveVisits")}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

function spanOf(from: string, to: string) {
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : undefined;
}
