import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";
import { ColourSwatch } from "./colour-swatch.tsx";
import { OrderButtons } from "./order-buttons.tsx";
import { PractitionerForm } from "./practitioner-form.tsx";
import { usePractitionerActs } from "./use-practitioner-acts.ts";
import { useFocusAfter } from "./use-focus-after.ts";

/** A practitioner, and the place among the others. */
export interface PractitionerRowProps {
  readonly practitioner: Practitioner;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** One practitioner: who it is, and what can be changed in place. */
export function PractitionerRow({ practitioner, isFirst, isLast, onMove }: PractitionerRowProps) {
  const { id, name, colour, email, calendarName } = practitioner;
  const [isEditing, setEditing] = useState(false);
  const editButton = useFocusAfter<HTMLButtonElement>(isEditing);
  const { retire } = usePractitionerActs();
  const change = useMutation({
    mutationFn: (fields: { name: string; colour: typeof colour; email: string }) =>
      ask("changePractitioner", { practitionerId: id, ...fields }),
    onSuccess: (outcome) => {
      if (outcome.kind === "invalid") return;
      setEditing(false);
      if (outcome.kind === "changed") sayUndoable(t("clinic.saved"));
      else sayDone(outcome.kind === "noSuchPractitioner" ? t("clinic.problem.gone") : t("clinic.saved"));
    },
  });
  if (isEditing)
    return (
      <PractitionerForm
        label={t("clinic.editOf", { name })}
        given={{ name, colour, email: email ?? "" }}
        isSaving={change.isPending}
        problem={change.data?.kind === "invalid" ? change.data : undefined}
        onSave={(fields) => change.mutate(fields)}
        onDiscard={() => {
          change.reset();
          setEditing(false);
        }}
      />
    );
  const calendar =
    calendarName === null ? t("clinic.calendarNone") : t("clinic.calendarIs", { calendar: calendarName });
  return (
    <Stack gap="xs">
      <div className="set-up-row">
        <div className="set-up-row__who">
          <Text fw={600} size="sm">
            <ColourSwatch colour={colour} /> <bdi>{name}</bdi>
          </Text>
          <Text size="xs" c="dimmed">
            {[t(`clinic.colourName.${colour}`), email, calendar].filter((part) => part !== null).join(" · ")}
          </Text>
        </div>
        <Group gap={6} wrap="nowrap">
          <OrderButtons name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} />
          <Button
            ref={editButton}
            size="xs"
            variant="default"
            aria-label={t("clinic.editOf", { name })}
            onClick={() => setEditing(true)}
          >
            {t("clinic.edit")}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={retire.isPending}
            aria-label={t("clinic.retireOf", { name })}
            onClick={() => retire.mutate({ practitioner, visits: "ask" })}
          >
            {t("clinic.retire")}
          </Button>
        </Group>
      </div>
      {retire.data?.kind === "hasVisits" ? (
        <Alert role="alert" variant="outline">
          <Stack gap="xs">
            <Text size="sm">
              {t("clinic.retireQuestion", { practitioner: name, count: retire.data.upcoming })}
            </Text>
            <Group gap="xs">
              <Button size="xs" onClick={() => retire.mutate({ practitioner, visits: "keep" })}>
                {t("clinic.retireAllTheSame")}
              </Button>
              <Button size="xs" variant="default" onClick={() => retire.reset()}>
                {t("clinic.leaveIt")}
              </Button>
            </Group>
          </Stack>
        </Alert>
      ) : null}
    </Stack>
  );
}
