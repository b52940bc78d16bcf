import { Button, Group, Text } from "@mantine/core";
import type { WaitingView } from "../../shared/ipc/waitlist.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import type { ReadyClinic } from "../ui/use-clinic.ts";
import { instantInShort, wallTimeInShort } from "../ui/day-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";
import { useWaitlistActs } from "./use-waitlist.ts";
import { whenWords, withWhomWords } from "./wish-words.ts";

/** Somebody who waits. */
export interface WaitingRowProps {
  readonly waiting: WaitingView;
  readonly clinic: ReadyClinic;
}

/** Who waits, for what and when, whether they were called, and what can be offered now. */
export function WaitingRow({ waiting, clinic }: WaitingRowProps) {
  const { noteCall, remove } = useWaitlistActs();
  const { open } = useViewState();
  const { patient, calledAt, note, visit } = waiting;
  const { zone } = clinic.clinic;
  return (
    <li className="waitlist__row">
      <div className="waitlist__who">
        <button
          type="button"
          className="visit__patient"
          onClick={() => open({ kind: "patient", patientId: patient.id })}
        >
          <bdi>{patient.name}</bdi>
        </button>
        <Text size="sm">{patient.phone === null ? t("booking.noPhone") : <bdi>{patient.phone}</bdi>}</Text>
        <Text size="xs" c="dimmed">
          {t("waitlist.since", { time: instantInShort(waiting.since, zone) })}
        </Text>
      </div>
      <div className="waitlist__what">
        <Text size="sm">
          <Sentence
            of="booking.slotWith"
            values={{
              practitioner: withWhomWords(waiting, clinic.practitioners),
              service: waiting.serviceName,
            }}
          />
        </Text>
        <Text size="sm">{whenWords(waiting, clinic.today)}</Text>
        {visit === null ? null : (
          <Text size="sm">{t("waitlist.earlierThan", { time: wallTimeInShort(visit.startsAt) })}</Text>
        )}
        {note === "" ? null : (
          <Text size="sm" c="dimmed" className="waitlist__note">
            <bdi>{note}</bdi>
          </Text>
        )}
        {calledAt === null ? null : (
          <Text size="sm">{t("waitlist.called", { time: instantInShort(calledAt, zone) })}</Text>
        )}
      </div>
      <Group gap="xs" className="waitlist__acts">
        <OfferButton waiting={waiting} practitioners={clinic.practitioners} />
        <Button
          size="xs"
          variant="default"
          aria-pressed={calledAt !== null}
          aria-label={t("waitlist.noAnswerOf", { patient: patient.name })}
          onClick={() => void noteCall(waiting, calledAt === null)}
        >
          {t("waitlist.noAnswer")}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          aria-label={t("waitlist.removeWho", { patient: patient.name })}
          onClick={() => void remove(waiting)}
        >
          {t("waitlist.remove")}
        </Button>
      </Group>
    </li>
  );
}

/** What can be offered now, as the one press that books or moves it. */
export function OfferButton({
  waiting,
  practitioners,
}: {
  readonly waiting: WaitingView;
  readonly practitioners: readonly Practitioner[];
}) {
  const { fill } = useWaitlistActs();
  const { offer, visit, patient } = waiting;
  if (offer === null)
    return (
      <Text size="sm" c="dimmed">
        {t("waitlist.nothingYet")}
      </Text>
    );
  const practitioner = practitioners.find(({ id }) => id === offer.practitionerId)?.name ?? "";
  const values = { time: wallTimeInShort(offer.startsAt), practitioner };
  return (
    <Button
      size="xs"
      h="auto"
      py={4}
      className="waitlist__offer"
      aria-label={
        visit === null
          ? t("waitlist.bookWho", { ...values, patient: patient.name })
          : t("waitlist.moveWho", { ...values, patient: patient.name })
      }
      onClick={() => void fill(waiting, offer, practitioner)}
    >
      {visit === null ? t("waitlist.book", values) : t("waitlist.move", values)}
    </Button>
  );
}
