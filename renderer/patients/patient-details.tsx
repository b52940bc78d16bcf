import { Button, Group, Stack, Text } from "@mantine/core";
import { IconCalendarPlus, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { PatientCard } from "../../shared/ipc/patient-card.ts";
import { dayInNumbers } from "../ui/day-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { CopyButton } from "./copy-button.tsx";
import { EditPatientForm } from "./edit-patient-form.tsx";
import { AlikeNotice } from "./alike-notice.tsx";
import { VisitList } from "./visit-list.tsx";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A patient's card: who they are, what is noted of them, and their visits. */
export function PatientDetails({ card }: { readonly card: PatientCard }) {
  const { open } = useViewState();
  const [isEditing, setEditing] = useState(false);
  const { patient, visits } = card;
  const [latest] = visits;
  const { age: _age, note: _note, phoneAbroad: _phone, ...hit } = patient;
  const again =
    latest === undefined
      ? {}
      : { again: { practitionerId: latest.practitionerId, serviceId: latest.serviceId } };
  return (
    <Stack gap="md">
      {isEditing ? (
        <EditPatientForm patient={patient} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Group justify="space-between" align="start" wrap="nowrap">
            <Text fz={20} fw={650} component="h3" m={0} className="patient-card__name">
              <bdi>{patient.name}</bdi>
            </Text>
            <Button
              size="xs"
              flex="none"
              variant="default"
              leftSection={<IconPencil size={15} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t("patients.edit")}
            </Button>
          </Group>
          <PatientFacts patient={patient} />
        </>
      )}
      <AlikeNotice card={card} />
      <Button
        leftSection={<IconCalendarPlus size={16} aria-hidden />}
        onClick={() => open({ kind: "booking", patient: hit, slot: null, ...again })}
      >
        {latest === undefined ? t("patients.bookFirst") : t("patients.bookAgain")}
      </Button>
      <VisitList card={card} />
    </Stack>
  );
}

function PatientFacts({ patient }: Pick<PatientCard, "patient">) {
  const { phone, phoneAbroad, birthDate, age, note } = patient;
  return (
    <dl className="patient-card__facts">
      <dt>{t("patients.phone")}</dt>
      <dd>
        {phoneAbroad === null ? (
          t("patients.noPhone")
        ) : (
          <Group gap="xs">
            <bdi dir="ltr">{phoneAbroad}</bdi>
            <CopyButton text={phoneAbroad} label={t("patients.copyPhone")} done={t("patients.phoneCopied")} />
            {phone === null || isWrittenAlike(phone, phoneAbroad) ? null : (
              <Text component="span" size="sm" c="dimmed">
                <Sentence of="patients.phoneAsTyped" values={{ phone: <bdi dir="ltr">{phone}</bdi> }} />
              </Text>
            )}
          </Group>
        )}
      </dd>
      <dt>{t("patients.birthDate")}</dt>
      <dd>
        {birthDate === null
          ? t("patients.birthDateUnknown")
          : age === null
            ? dayInNumbers(birthDate)
            : t("patients.bornAndAge", { count: age, birthDate: dayInNumbers(birthDate) })}
      </dd>
      <dt>{t("patients.note")}</dt>
      <dd className="patient-card__note" dir="auto">
        {note === "" ? t("patients.noNote") : note}
      </dd>
    </dl>
  );
}

/** Whether two ways of writing a number differ in nothing but its spaces. */
function isWrittenAlike(one: string, other: string): boolean {
  return one.replace(/\s/g, "") === other.replace(/\s/g, "");
}
