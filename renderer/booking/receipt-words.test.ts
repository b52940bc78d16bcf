import { expect, test } from "vitest";
import { ReceiptWait } from "../../shared/ipc/receipt.ts";
import { actOn, actWords, waitWords } from "./receipt-words.ts";

test("whatever an appointment waits for is one sentence or two, and at most one button", () => {
  for (const wait of ReceiptWait.options) {
    const act = actOn(wait);
    expect(waitWords(wait)).toMatch(/^[A-Z].*\.$/);
    if (act !== null) expect(actWords(act)).not.toBe("");
  }
  expect([actOn("signInAgain"), actOn("waitingForChoice"), actOn("beingSent")]).toEqual([
    "openSettings",
    "choose",
    null,
  ]);
});
