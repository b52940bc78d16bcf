import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTS_OF } from "../../shared/model/answer-acts.ts";
import { USUAL_ANSWERS } from "../../shared/model/answers.ts";
import { STATUSES } from "../../shared/model/status-ladder.ts";
import { decideAnswer, type GivenAnswer } from "./decide-answer.ts";

const usual: GivenAnswer = {
  who: "patient",
  answer: "accepted",
  seen: "needsAction",
  status: "booked",
  isTakenIn: false,
  hasStarted: false,
  table: USUAL_ANSWERS,
};

test.each([
  ["a patient's yes confirms", {}, { kind: "climb", to: "confirmed" }],
  ["a yes without an earlier answer counts", { seen: undefined }, { kind: "climb", to: "confirmed" }],
  [
    "a yes means arrived where the clinic chose so",
    { status: "confirmed", table: { ...USUAL_ANSWERS, patientAccepted: "arrive" } },
    { kind: "climb", to: "arrived" },
  ],
  ["a yes takes nobody back from the room", { status: "inRoom" }, { kind: "nothing" }],
  ["a yes revives nothing that was cancelled", { status: "cancelled" }, { kind: "nothing" }],
  ["a patient's no waits for a person", { answer: "declined" }, { kind: "flag" }],
  ["a maybe does nothing", { answer: "tentative" }, { kind: "nothing" }],
  ["a no after the start says nothing", { answer: "declined", hasStarted: true }, { kind: "nothing" }],
  ["the practitioner's no waits for a person", { who: "practitioner", answer: "declined" }, { kind: "flag" }],
  ["the practitioner's yes does nothing", { who: "practitioner" }, { kind: "nothing" }],
  [
    "a yes after a no confirms and needs nobody any more",
    { seen: "declined" },
    { kind: "unflag", to: "confirmed" },
  ],
  [
    "the practitioner's yes after a no needs nobody any more",
    { who: "practitioner", seen: "declined" },
    { kind: "unflag", to: null },
  ],
  ["a yes that another desk has taken in is done with", { isTakenIn: true }, { kind: "nothing" }],
  ["a no is for every desk to see", { answer: "declined", isTakenIn: true }, { kind: "flag" }],
  ["what was seen once is done with", { seen: "accepted" }, { kind: "nothing" }],
] as const)("[MG9] %s", (_, given, decision) => {
  expect(decideAnswer({ ...usual, ...given })).toEqual(decision);
});

const answers = fc.constantFrom("needsAction", "accepted", "tentative", "declined", "somethingNew");

test("[MG9] whatever is answered, statuses only climb and nothing is ever cancelled", () => {
  fc.assert(
    fc.property(
      fc.record({
        who: fc.constantFrom("patient" as const, "practitioner" as const),
        answer: answers,
        seen: fc.option(answers, { nil: undefined }),
        status: fc.constantFrom(...STATUSES),
        isTakenIn: fc.boolean(),
        hasStarted: fc.boolean(),
        table: fc.record({
          patientAccepted: fc.constantFrom(...ACTS_OF.patientAccepted),
          patientTentative: fc.constantFrom(...ACTS_OF.patientTentative),
          patientDeclined: fc.constantFrom(...ACTS_OF.patientDeclined),
          practitionerDeclined: fc.constantFrom(...ACTS_OF.practitionerDeclined),
        }),
      }),
      (given) => {
        const decision = decideAnswer(given);
        const to = decision.kind === "climb" || decision.kind === "unflag" ? decision.to : null;
        const climbs = to === null || STATUSES.indexOf(to) > STATUSES.indexOf(given.status);
        const isOnLadder = to === null || ["booked", "confirmed"].includes(given.status);
        const isSilent = given.answer !== given.seen || decision.kind === "nothing";
        return climbs && isOnLadder && isSilent;
      },
    ),
  );
});
