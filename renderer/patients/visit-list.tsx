import { Stack, Text } from "@mantine/core";
import type { PatientCard, PatientVisit } from "../../shared/ipc/patient-card.ts";
import { becauseWords } from "../booking/because-words.ts";
import { dayOfWall } from "../ui/civil-day.ts";
import { hoursWithYear } from "../ui/day-words.ts";
import { listInWords } from "../ui/list-in-words.ts";
import { STATUS_GLYPHS, statusWord } from "../ui/status-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** All visits of a patient: those that are to come, then those that were, each leading to its day. */
export function VisitList({ card }: { readonly card: PatientCard }) {
  const { visits, noShows, cancelled } = card;
  const coming = visits.filter(({ isComing }) => isComing).toReversed();
  const past = visits.filter(({ isComing }) => !isComing);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {visits.length === 0
          ? t("patients.noVisits")
          : [
              t("patients.visitCount", { count: visits.length }),
              ...(noShows === 0 ? [] : [t("patients.noShowCount", { count: noShows })]),
              ...(cancelled === 0 ? [] : [t("patients.cancelledCount", { count: cancelled })]),
            ].join(" · ")}
      </Text>
      <Visits title={t("patients.coming")} visits={coming} />
      <Visits title={t("patients.past")} visits={past} />
    </Stack>
  );
}

function statusWords(visit: PatientVisit): string {
  const words = [statusWord(visit.status), visit.status === "cancelled" ? becauseWords(visit) : undefined];
  return listInWords(words.filter((part) => part !== undefined));
}

function Visits({ title, visits }: { readonly title: string; readonly visits: readonly PatientVisit[] }) {
  const { showDay, showScreen, open } = useViewState();
  if (visits.length === 0) return null;
  const show = (visit: PatientVisit) => {
    showScreen("day");
    showDay(dayOfWall(visit.startsAt));
    open({ kind: "appointment", appointmentId: visit.id });
  };
  return (
    <section aria-label={title}>
      <Text fw={600} size="sm" component="h3" m={0} mb={4}>
        {title}
      </Text>
      <ul className="visit-list">
        {visits.map((visit) => (
          <li key={visit.id}>
            <button type="button" className="visit-list__visit" onClick={() => show(visit)}>
              <span className="visit-list__when">{hoursWithYear(visit.startsAt, visit.durationMinutes)}</span>
              <span className="visit-list__status">
                <span aria-hidden>{STATUS_GLYPHS[visit.status]}</span> {statusWords(visit)}
              </span>
              <span className="visit-list__what">
                <Sentence
                  of="patients.serviceWith"
                  values={{ service: visit.serviceName, practitioner: visit.practitionerName }}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
