import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LinkCalendarInput } from "../../shared/ipc/google.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { linkWords } from "./link-words.ts";
import { t } from "../words/t.ts";

/** Previewing and linking one practitioner's calendar. `said`: why it was not linked. */
export function useLinking(practitioner: Practitioner) {
  const queryClient = useQueryClient();
  const preview = useMutation({
    mutationFn: () => ask("previewLink", { practitionerId: practitioner.id }),
  });
  const link = useMutation({
    mutationFn: (choice: LinkCalendarInput["choice"]) =>
      ask("linkCalendar", { practitionerId: practitioner.id, choice }),
    onSuccess: async (outcome) => {
      if (outcome.kind !== "linked") return;
      await queryClient.invalidateQueries();
      sayDone(t("settings.linked", { practitioner: practitioner.name, calendar: outcome.calendarName }));
    },
  });
  return { preview, link, said: link.data === undefined ? undefined : linkWords(link.data) };
}
