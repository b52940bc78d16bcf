import type { OverruledChoice } from "../../shared/ipc/desks.ts";
import { AnswerAct } from "../../shared/model/answers.ts";
import { PrivacyMode } from "../../shared/model/clinic.ts";
import { CivilDate } from "../../shared/time.ts";
import { ANSWER_ACT_WORDS, ANSWER_QUESTIONS } from "../clinic/answer-words.ts";
import { countryName } from "../onboarding/countries.ts";
import { dayInShort } from "../ui/day-words.ts";

const WHAT: Readonly<Record<OverruledChoice["what"], string>> = {
  clinicName: "The clinic’s name",
  zone: "The time zone",
  country: "The country",
  privacy: "What Google sees of a patient",
  practitionerName: "The name",
  colour: "The colour",
  email: "The e-mail address",
  hours: "The working hours",
  calendar: "The Google calendar",
  serviceName: "The service’s name",
  minutes: "The length",
  closure: "The closed day",
  answers: "What an answer in Google does",
  deskName: "A desk’s name",
};

const PRIVACY: Readonly<Record<PrivacyMode, string>> = {
  full: "name and phone number",
  initials: "initials only",
  busy: "only that the time is taken",
};

/** What gave way to which later choice. */
export function overruledWords({ what, of, ours, theirs }: OverruledChoice): string {
  return `${thingWords(what, of)}: this desk chose ${valueWords(what, ours)}, another one chose ${valueWords(what, theirs)} later, and that holds.`;
}

function thingWords(what: OverruledChoice["what"], of: string): string {
  if (of === "") return WHAT[what];
  if (what === "closure") return `${WHAT[what]} ${dayInShort(CivilDate.parse(of))}`;
  const asked = ANSWER_QUESTIONS.find(({ question }) => question === of);
  if (what === "answers") return `${WHAT[what]} (${asked?.label ?? of})`;
  return `${WHAT[what]} of ${of}`;
}

/** A value as the settings show it; what only a newer desk knows stays as it came. */
function valueWords(what: OverruledChoice["what"], value: string): string {
  if (value === "") return what === "closure" ? "open" : "none";
  return `“${knownWords(what, value) ?? value}”`;
}

function knownWords(what: OverruledChoice["what"], value: string): string | undefined {
  switch (what) {
    case "minutes":
      return `${value} minutes`;
    case "country":
      return countryName(value);
    case "privacy": {
      const mode = PrivacyMode.safeParse(value).data;
      return mode && PRIVACY[mode];
    }
    case "answers": {
      const act = AnswerAct.safeParse(value).data;
      return act && ANSWER_ACT_WORDS[act];
    }
    case "hours":
      return value.replaceAll(/\b([1-7]): /g, (_all, weekday: string) => `${weekdayName(Number(weekday))} `);
    default:
      return undefined;
  }
}

/** Weekday 1 is Monday; so was the first day of 2024. */
function weekdayName(weekday: number): string {
  return dayInShort(CivilDate.parse(`2024-01-0${String(weekday)}`)).split(" ")[0] ?? "";
}
