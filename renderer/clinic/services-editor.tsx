import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../desk.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { movedBy } from "./moved-by.ts";
import { RetiredList } from "./retired-list.tsx";
import type { ServiceFields } from "./service-form.tsx";
import { ServiceForm } from "./service-form.tsx";
import { ServiceRow } from "./service-row.tsx";
import { useServiceActs } from "./use-service-acts.ts";
import { useFocusAfterGone } from "./use-focus-after-gone.ts";
import { useFocusAfter } from "./use-focus-after.ts";

/** The services in the order in which they are offered; adding one, and bringing one back. */
export function ServicesEditor({ clinic }: { readonly clinic: ReadyClinic }) {
  const { services, retired } = clinic;
  const { order, restore } = useServiceActs();
  const ids = services.map(({ id }) => id);
  const list = useFocusAfterGone(ids);
  return (
    <Stack gap="sm">
      {services.length === 0 ? <Text size="sm">{t("clinic.noService")}</Text> : null}
      <ul ref={list} tabIndex={-1} className="set-up-list" aria-label={t("clinic.services")}>
        {services.map((service, index) => (
          <li key={service.id}>
            <ServiceRow
              service={service}
              isFirst={index === 0}
              isLast={index === services.length - 1}
              onMove={(by) => order.mutate(movedBy(ids, service.id, by))}
            />
          </li>
        ))}
      </ul>
      <AddService isFirst={services.length === 0} />
      <RetiredList
        otherwise={list}
        names={retired.services}
        onRestore={(id) => {
          const one = retired.services.find((service) => service.id === id);
          if (one !== undefined) restore.mutate(one);
        }}
      />
    </Stack>
  );
}

function AddService({ isFirst }: { readonly isFirst: boolean }) {
  const [isOpen, setOpen] = useState(isFirst);
  const addButton = useFocusAfter<HTMLButtonElement>(isOpen);
  const add = useMutation({
    mutationFn: (fields: ServiceFields) => ask("addService", fields),
    onSuccess: (outcome, { name }) => {
      if (outcome.kind === "invalid") return;
      setOpen(false);
      sayUndoable(t("clinic.added", { name: name.trim() }));
    },
  });
  if (!isOpen)
    return (
      <Group>
        <Button
          ref={addButton}
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            add.reset();
            setOpen(true);
          }}
        >
          {t("clinic.addService")}
        </Button>
      </Group>
    );
  return (
    <ServiceForm
      label={t("clinic.addService")}
      saveLabel={t("clinic.add")}
      given={{ name: "", durationMinutes: 30 }}
      isSaving={add.isPending}
      problem={add.data?.kind === "invalid" ? add.data : undefined}
      onSave={(fields) => add.mutate(fields)}
      onDiscard={() => setOpen(false)}
    />
  );
}
