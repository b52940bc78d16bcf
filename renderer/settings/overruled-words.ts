import type { OverruledChoice } from "../../shared/ipc/desks.ts";
import { ACTS_OF } from "../../shared/model/answer-acts.ts";
import { answerActWords, answerWords, ANSWER_QUESTIONS } from "../clinic/answer-words.ts";
import { countryName } from "../onboarding/countries.ts";
import { dayInShort, weekdayInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";
import { isCivilDate } from "../ui/civil-day.ts";
import { PRIVACY_MODES } from "../clinic/privacy-modes.ts";

/** What gave way to which later choice. */
export function overruledWords({ what, of, ours, theirs }: OverruledChoice): string {
  return t("desks.overruledChoice", {
    thing: thingWords(what, of),
    ours: valueWords(what, ours),
    theirs: valueWords(what, theirs),
  });
}

function thingWords(what: OverruledChoice["what"], of: string): string {
  const thing = t(`desks.thing.${what}`);
  if (of === "") return thing;
  if (what === "closure") return t("desks.closureOn", { day: isCivilDate(of) ? dayInShort(of) : of });
  const asked = ANSWER_QUESTIONS.find((question) => question === of);
  if (what === "answers")
    return t("desks.answerTo", { question: asked === undefined ? of : answerWords(asked) });
  return t("desks.thingOf", { thing, whose: of });
}

/** A value as the settings show it; what only a newer desk knows stays as it came. */
function valueWords(what: OverruledChoice["what"], value: string): string {
  if (what === "retired") return value === "" ? t("desks.chosenBooked") : t("desks.chosenRetired");
  if (value === "") return what === "closure" ? t("desks.chosenOpen") : t("desks.chosenNone");
  return t("desks.chosen", { value: knownWords(what, value) ?? value });
}

function knownWords(what: OverruledChoice["what"], value: string): string | undefined {
  switch (what) {
    case "minutes":
      return t("desks.minutes", { count: Number(value) });
    case "country":
      return countryName(value);
    case "privacy": {
      const mode = PRIVACY_MODES.find((known) => known === value);
      return mode && t(`desks.privacy.${mode}`);
    }
    case "answers": {
      const act = Object.values(ACTS_OF)
        .flat()
        .find((known) => known === value);
      return act && answerActWords(act);
    }
    case "hours":
      return value.replaceAll(/\b([1-7]): /g, (_all, weekday: string) => `${weekdayName(Number(weekday))} `);
    default:
      return undefined;
  }
}

/** Weekday 1 is Monday; so was the first day of 2024. */
function weekdayName(weekday: number): string {
  const day = `2024-01-0${String(weekday)}`;
  return isCivilDate(day) ? weekdayInShort(day) : day;
}
