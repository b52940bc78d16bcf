import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../desk.ts";
import { sayUndoable } from "../ui/done-notice.tsx";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { t } from "../words/t.ts";
import { COLOURS } from "./colours.ts";
import { movedBy } from "./moved-by.ts";
import type { PractitionerFields } from "./practitioner-form.tsx";
import { PractitionerForm } from "./practitioner-form.tsx";
import { PractitionerRow } from "./practitioner-row.tsx";
import { RetiredList } from "./retired-list.tsx";
import { usePractitionerActs } from "./use-practitioner-acts.ts";
import { useFocusAfterGone } from "./use-focus-after-gone.ts";
import { useFocusAfter } from "./use-focus-after.ts";

/** The practitioners in the order of their columns; adding one, and bringing one back. */
export function PractitionersEditor({ clinic }: { readonly clinic: ReadyClinic }) {
  const { practitioners, retired } = clinic;
  const { order, restore } = usePractitionerActs();
  const ids = practitioners.map(({ id }) => id);
  const list = useFocusAfterGone(ids);
  return (
    <Stack gap="sm">
      {practitioners.length === 0 ? <Text size="sm">{t("clinic.noPractitioner")}</Text> : null}
      <ul ref={list} tabIndex={-1} className="set-up-list" aria-label={t("clinic.practitioners")}>
        {practitioners.map((practitioner, index) => (
          <li key={practitioner.id}>
            <PractitionerRow
              practitioner={practitioner}
              isFirst={index === 0}
              isLast={index === practitioners.length - 1}
              onMove={(by) => order.mutate(movedBy(ids, practitioner.id, by))}
            />
          </li>
        ))}
      </ul>
      <AddPractitioner clinic={clinic} />
      <RetiredList
        otherwise={list}
        names={retired.practitioners}
        onRestore={(id) => {
          const one = retired.practitioners.find((practitioner) => practitioner.id === id);
          if (one !== undefined) restore.mutate(one);
        }}
      />
    </Stack>
  );
}

function AddPractitioner({ clinic }: { readonly clinic: ReadyClinic }) {
  const [isOpen, setOpen] = useState(clinic.practitioners.length === 0);
  const addButton = useFocusAfter<HTMLButtonElement>(isOpen);
  const add = useMutation({
    mutationFn: (fields: PractitionerFields) => ask("addPractitioner", fields),
    onSuccess: (outcome, { name }) => {
      if (outcome.kind === "invalid") return;
      setOpen(false);
      sayUndoable(t("clinic.added", { name: name.trim() }));
    },
  });
  const worn = clinic.practitioners.map(({ colour }) => colour);
  const free = COLOURS.find((colour) => !worn.includes(colour)) ?? "blue";
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
          {t("clinic.addPractitioner")}
        </Button>
      </Group>
    );
  return (
    <PractitionerForm
      label={t("clinic.addPractitioner")}
      saveLabel={t("clinic.add")}
      given={{ name: "", colour: free, email: "" }}
      isSaving={add.isPending}
      problem={add.data?.kind === "invalid" ? add.data : undefined}
      onSave={(fields) => add.mutate(fields)}
      onDiscard={() => setOpen(false)}
    />
  );
}
