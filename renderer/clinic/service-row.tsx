import { Button, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Service } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone, sayUndoable } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";
import { OrderButtons } from "./order-buttons.tsx";
import type { ServiceFields } from "./service-form.tsx";
import { ServiceForm } from "./service-form.tsx";
import { useServiceActs } from "./use-service-acts.ts";
import { useFocusAfter } from "./use-focus-after.ts";

/** A service, and the place among the others. */
export interface ServiceRowProps {
  readonly service: Service;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** One service: what it is, how long it takes, and what can be changed in place. */
export function ServiceRow({ service, isFirst, isLast, onMove }: ServiceRowProps) {
  const { id, name, durationMinutes } = service;
  const [isEditing, setEditing] = useState(false);
  const editButton = useFocusAfter<HTMLButtonElement>(isEditing);
  const { retire } = useServiceActs();
  const change = useMutation({
    mutationFn: (fields: ServiceFields) => ask("changeService", { serviceId: id, ...fields }),
    onSuccess: (outcome) => {
      if (outcome.kind === "invalid") return;
      setEditing(false);
      if (outcome.kind === "changed") sayUndoable(t("clinic.saved"));
      else sayDone(outcome.kind === "noSuchService" ? t("clinic.problem.gone") : t("clinic.saved"));
    },
  });
  if (isEditing)
    return (
      <ServiceForm
        label={t("clinic.editOf", { name })}
        given={{ name, durationMinutes }}
        isSaving={change.isPending}
        problem={change.data?.kind === "invalid" ? change.data : undefined}
        onSave={(fields) => change.mutate(fields)}
        onDiscard={() => {
          change.reset();
          setEditing(false);
        }}
      />
    );
  return (
    <div className="set-up-row">
      <div className="set-up-row__who">
        <Text fw={600} size="sm">
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          {t("clinic.lasts", { count: durationMinutes })}
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
          onClick={() => retire.mutate(service)}
        >
          {t("clinic.retire")}
        </Button>
      </Group>
    </div>
  );
}
