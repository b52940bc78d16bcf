import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { LONGEST_REASON } from "../../shared/model/cancel-reasons.ts";
import { tooLongWords } from "../ui/too-long.ts";
import { useFocusOnMount } from "../ui/use-focus-on-mount.ts";
import { t } from "../words/t.ts";

/** A visit, and what to do with the words. */
export interface ReasonFormProps {
  readonly visit: DayAppointment;
  readonly onReason: (words: string) => void;
}

/** Why a visit is cancelled, in words of one's own. */
export function ReasonForm({ visit, onReason }: ReasonFormProps) {
  const [words, setWords] = useState(visit.cancelWords);
  const [isAsked, setAsked] = useState(false);
  const field = useFocusOnMount<HTMLInputElement>();
  const reason = words.trim();
  const tooLong = tooLongWords(reason, LONGEST_REASON);
  const problem = tooLong ?? (isAsked && reason === "" ? t("visit.reasonEmpty") : null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason === "" || tooLong !== null) field.current?.focus();
        else onReason(reason);
      }}
    >
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          ref={field}
          size="xs"
          flex={1}
          dir="auto"
          label={t("visit.reasonInWords")}
          value={words}
          error={problem}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default">
          {visit.status === "cancelled" ? t("visit.saveReason") : t("visit.cancelForReason")}
        </Button>
      </Group>
    </form>
  );
}
