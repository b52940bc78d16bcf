import { Button, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { CalendarChoice } from "../../shared/ipc/google.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { LinkPreviewCard } from "./link-preview-card.tsx";
import { useLinking } from "./use-linking.ts";
import { t } from "../words/t.ts";

/** A practitioner without a calendar, and the calendars there are. */
export interface LinkFormProps {
  readonly practitioner: Practitioner;
  readonly practitioners: readonly Practitioner[];
  readonly calendars: readonly CalendarChoice[];
}

const CREATE = "create";

/** Chooses a calendar for a practitioner; nothing is written before the preview was confirmed (AC6). */
export function LinkForm({ practitioner, practitioners, calendars }: LinkFormProps) {
  const [chosen, setChosen] = useState("");
  const [newName, setNewName] = useState(practitioner.name);
  const { preview, link, said } = useLinking(practitioner);
  const nameOf = (id: string | null) => practitioners.find((one) => one.id === id)?.name;
  const calendar = calendars.find(({ calendarId }) => calendarId === chosen);
  const options = calendars.map(({ calendarId, name, linkedTo }) => ({
    value: calendarId,
    label: linkedTo === null ? name : linkedWords(name, nameOf(linkedTo)),
    disabled: linkedTo !== null,
  }));
  return (
    <Stack gap="xs">
      <div className="calendars__row">
        <Text size="sm" fw={600}>
          <bdi>{practitioner.name}</bdi>
        </Text>
        <NativeSelect
          size="xs"
          aria-label={t("settings.calendarFor", { practitioner: practitioner.name })}
          value={chosen}
          data={[
            { value: "", label: t("settings.noCalendar") },
            ...options,
            { value: CREATE, label: t("settings.createCalendar") },
          ]}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            preview.reset();
          }}
        />
        <Button
          size="xs"
          variant="default"
          disabled={chosen === ""}
          loading={preview.isPending}
          aria-label={t("settings.linkOf", { practitioner: practitioner.name })}
          onClick={() => preview.mutate()}
        >
          {t("settings.link")}
        </Button>
      </div>
      {chosen === CREATE ? (
        <TextInput
          size="xs"
          label={t("settings.newCalendarName")}
          maxLength={200}
          value={newName}
          error={newName.trim() === "" ? t("settings.newCalendarNameEmpty") : null}
          onChange={(event) => setNewName(event.currentTarget.value)}
        />
      ) : null}
      {preview.data === undefined ? null : (
        <LinkPreviewCard
          preview={preview.data}
          isLinking={link.isPending}
          onLeave={() => preview.reset()}
          onLink={() => {
            if (calendar !== undefined) link.mutate({ kind: "existing", calendarId: calendar.calendarId });
            else if (newName.trim() !== "") link.mutate({ kind: "create", name: newName.trim() });
          }}
        />
      )}
      {said === undefined ? null : (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {said}
        </Text>
      )}
    </Stack>
  );
}

function linkedWords(calendar: string, practitioner: string | undefined): string {
  return practitioner === undefined
    ? t("settings.linkedToSomebody", { calendar })
    : t("settings.linkedTo", { calendar, practitioner });
}
