import { expect, test } from "vitest";
import { Instant } from "../../shared/time.ts";
import { overruledWords } from "./overruled-words.ts";

const at = Instant.parse("2026-11-23T09:00:00.000Z");

test("[MD5] what gave way is said in the words of the settings, not in the program's", () => {
  const said = [
    overruledWords({ at, what: "minutes", of: "Check-up", ours: "20", theirs: "30" }),
    overruledWords({ at, what: "privacy", of: "", ours: "full", theirs: "busy" }),
    overruledWords({ at, what: "hours", of: "Dr Patel", ours: "1: 08:00–12:00, 5: 13:00–17:00", theirs: "" }),
    overruledWords({ at, what: "closure", of: "2026-12-24", ours: "Holiday", theirs: "" }),
    overruledWords({ at, what: "answers", of: "patientDeclined", ours: "flag", theirs: "nothing" }),
    overruledWords({ at, what: "country", of: "", ours: "CH", theirs: "AT" }),
  ];
  expect(said).toEqual([
    "The length of Check-up: this desk chose “20 minutes”, another one chose “30 minutes” later, and that holds.",
    "What Google sees of a patient: this desk chose “name and phone number”, another one chose “only that the time is taken” later, and that holds.",
    "The working hours of Dr Patel: this desk chose “Mon 08:00–12:00, Fri 13:00–17:00”, another one chose none later, and that holds.",
    "The closed day Thu 24 Dec: this desk chose “Holiday”, another one chose open later, and that holds.",
    "What an answer in Google does (A patient says no): this desk chose “The queue asks somebody to look”, another one chose “Nothing” later, and that holds.",
    "The country: this desk chose “Switzerland”, another one chose “Austria” later, and that holds.",
  ]);
});

test("[MD5] a value that only a newer desk knows stays as it came", () => {
  expect(overruledWords({ at, what: "privacy", of: "", ours: "hologram", theirs: "busy" })).toContain(
    "this desk chose “hologram”",
  );
});
