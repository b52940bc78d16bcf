import { Stack, Text } from "@mantine/core";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { CloseDaysForm } from "./close-days-form.tsx";
import { ClosedSpanRow } from "./closed-span-row.tsx";
import { useHours } from "./use-hours.ts";

/** The closed days from today on, and the way to close more. */
export function ClosuresEditor({ clinic }: { readonly clinic: ReadyClinic }) {
  const view = useHours();
  const everybody = [...clinic.practitioners, ...clinic.retired.practitioners];
  return (
    <Stack gap="sm">
      {view?.closed.length === 0 ? <Text size="sm">{t("clinic.closuresNone")}</Text> : null}
      <ul className="set-up-list" aria-label={t("clinic.closures")}>
        {(view?.closed ?? []).map((span) => (
          <li key={`${span.from} ${span.practitionerId ?? ""}`}>
            <ClosedSpanRow
              span={span}
              who={everybody.find(({ id }) => id === span.practitionerId)?.name ?? t("clinic.wholeClinic")}
            />
          </li>
        ))}
      </ul>
      <CloseDaysForm clinic={clinic} />
    </Stack>
  );
}
