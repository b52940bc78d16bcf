import { Stack, Text } from "@mantine/core";
import type { ClosedSpan } from "../../shared/ipc/set-up.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { CloseDaysForm } from "./close-days-form.tsx";
import { ClosedSpanRow } from "./closed-span-row.tsx";
import { useFocusAfterGone } from "./use-focus-after-gone.ts";
import { useHours } from "./use-hours.ts";

function keyOf({ from, practitionerId }: ClosedSpan): string {
  return `${from} ${practitionerId ?? ""}`;
}

/** The closed days from today on, and the way to close more. */
export function ClosuresEditor({ clinic }: { readonly clinic: ReadyClinic }) {
  const view = useHours();
  const closed = view?.closed ?? [];
  const list = useFocusAfterGone(closed.map(keyOf));
  const everybody = [...clinic.practitioners, ...clinic.retired.practitioners];
  return (
    <Stack gap="sm">
      {view?.closed.length === 0 ? <Text size="sm">{t("clinic.closuresNone")}</Text> : null}
      <ul ref={list} tabIndex={-1} className="set-up-list" aria-label={t("clinic.closures")}>
        {closed.map((span) => (
          <li key={keyOf(span)}>
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
