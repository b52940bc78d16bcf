import { Button, Group, Modal, Text } from "@mantine/core";
import type { DayAppointment } from "../../shared/ipc/appointments.ts";
import { SlotProblem } from "./slot-problem.tsx";
import type { SlotRefusal } from "./slot-words.ts";
import type { WantedSlot } from "./use-appointment-acts.ts";
import { Sentence } from "../words/sentence.tsx";
import { t } from "../words/t.ts";

/** A move that needs an answer before it is done. */
export interface PendingMove {
  readonly visit: DayAppointment;
  readonly wanted: WantedSlot;
  readonly practitionerName: string;
  readonly refusal: SlotRefusal;
}

/** What is asked, and what to do with the answer. */
export interface MoveQuestionProps {
  readonly pending: PendingMove | undefined;
  readonly onAnswer: (wanted: WantedSlot) => void;
  readonly onLeave: () => void;
}

/** Asks about a move on the grid that clashes or meets a change of the clocks; closing it leaves the visit where it is. */
export function MoveQuestion({ pending, onAnswer, onLeave }: MoveQuestionProps) {
  return (
    <Modal.Root
      opened={pending !== undefined}
      onClose={onLeave}
      lockScroll={false}
      centered
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.18} />
      <Modal.Content>
        {/* A header element would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{t("booking.moveQuestion")}</Modal.Title>
          <Modal.CloseButton aria-label={t("booking.leaveIt")} />
        </Modal.Header>
        <Modal.Body>
          {pending === undefined ? null : (
            <>
              <Text mb="sm" size="sm">
                <Sentence
                  of="booking.moveWhere"
                  values={{
                    patient: pending.visit.patientName,
                    time: pending.wanted.startsAt.slice(11),
                    practitioner: pending.practitionerName,
                  }}
                />
              </Text>
              <SlotProblem
                verb="move"
                refusal={pending.refusal}
                startsAt={pending.wanted.startsAt}
                onAccept={() => onAnswer({ ...pending.wanted, clash: "accept" })}
                onFold={(fold) => onAnswer({ ...pending.wanted, fold })}
                onTake={(startsAt) => onAnswer({ ...pending.wanted, startsAt })}
              />
              <Group justify="flex-end" mt="sm">
                <Button size="xs" variant="default" onClick={onLeave}>
                  {t("booking.doNotMove")}
                </Button>
              </Group>
            </>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
