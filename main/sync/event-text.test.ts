import fc from "fast-check";
import { expect, test } from "vitest";
import { eventDescription, eventTitle, type EventWords, headLines, noteIn, plainNote } from "./event-text.ts";

function someWords(differs: Partial<EventWords> = {}): EventWords {
  return {
    patient: { name: "Mira Anna Lang", phone: "079 123 45 67" },
    service: { name: "Check-up" },
    note: "Bring X-rays.",
    privacy: "full",
    ...differs,
  };
}

test("[MG7] tells title and text by the clinic's privacy mode", () => {
  const told = (["full", "initials", "busy"] as const).map((privacy) => {
    const words = someWords({ privacy });
    return [eventTitle(words), eventDescription(words)];
  });
  expect(told).toEqual([
    ["Appointment — Mira Anna Lang", "Check-up\n079 123 45 67\n\nBring X-rays."],
    ["Appointment — M. A. L.", "Check-up\n\nBring X-rays."],
    ["Booked", undefined],
  ]);
});

test("[MG7] without phone or note there is no line for it", () => {
  const words = someWords({ patient: { name: "Mira", phone: null }, note: " \n" });
  expect(eventDescription(words)).toBe("Check-up");
});

test("[MG7] the note is the text after the first blank line", () => {
  const notes = [
    noteIn("Check-up\n079\n\nBring X-rays.\n\nAnd time.", 2),
    noteIn("Check-up\r\n079\r\n \r\nBring X-rays.", 2),
    noteIn("Check-up\n079", 2),
    noteIn("Check-up\n\nBring X-rays.", 2),
    noteIn("Somebody's own words", undefined),
    noteIn("Somebody's\n\nown words", undefined),
    noteIn("", 2),
  ];
  expect(notes).toEqual([
    "Bring X-rays.\n\nAnd time.",
    "Bring X-rays.",
    "",
    "Bring X-rays.",
    "",
    "own words",
    "",
  ]);
});

test("[MG7] what was written below our lines without a blank one is part of the note", () => {
  expect([noteIn("Check-up\n079\nFasting", 2), noteIn("Check-up\n079\nFasting\n\nBring X-rays.", 2)]).toEqual(
    ["Fasting", "Fasting\n\nBring X-rays."],
  );
});

test("[MG7] reads the HTML that Google's own page writes", () => {
  const notes = [
    noteIn("Check-up<br>079<br><br>Fasting &amp; <b>rested</b>&nbsp;&#8211; ok", 2),
    noteIn("<p>Check-up</p><p>079</p><p></p><p>One</p><p>Two</p>", 2),
    noteIn('<html-blob>Check-up<br/>079<br/><br/>See <a href="https://x.example">here</a></html-blob>', 2),
    noteIn("Check-up\n\na < b and c > d", 1),
  ];
  expect(notes).toEqual(["Fasting & rested – ok", "One\nTwo", "See here", "a < b and c > d"]);
});

test("[PL6] a note comes back from our own description as it was, whatever plain text it is", () => {
  const someText = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\r\n", "é", "<", "&", ".") });
  const someName = someText.map((text) => `x${text.replace(/[<>]/g, "")}`);
  const words = fc.record({ name: someName, phone: fc.option(someName), note: someText });
  fc.assert(
    fc.property(words, ({ name, phone, note }) => {
      const told = someWords({ patient: { name, phone }, service: { name }, note });
      expect(noteIn(eventDescription(told) ?? "", headLines(told).length)).toBe(plainNote(note));
    }),
  );
});
