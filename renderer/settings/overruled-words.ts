import type { OverruledChoice } from "../../shared/ipc/desks.ts";
import { AnswerAct } from "../../shared/model/answers.ts";
import { PrivacyMode } from "../../shared/model/clinic.ts";
import { CivilDate } from "../../shared/time.ts";
import { answerActWords, answerWords, ANSWER_QUESTIONS } from "../clinic/answer-words.ts";
import { countryName } from "../onboarding/countries.ts";
import { dayInShort, weekdayInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

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
  if (what === "closure") return t("desks.closureOn", { day: dayInShort(CivilDate.parse(of)) });
  const asked = ANSWER_QUESTIONS.find((question) => question === of);
  if (what === "answers")
    return t("desks.answerTo", { question: asked === undefined ? of : answerWords(asked) });
  return t("desks.thingOf", { thing, whose: of });
}

/** A value as the settings show it; what only a newer desk knows stays as it came. */
function valueWords(what: OverruledChoice["what"], value: string): string {
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
      const mode = PrivacyMode.safeParse(value).data;
      return mode && t(`desks.privacy.${mode}`);
    }
    case "answers": {
      const act = AnswerAct.safeParse(value).data;
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
  return weekdayInShort(CivilDate.parse(`2024-01-0${String(weekday)}`));
}
