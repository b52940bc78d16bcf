import { assertNever } from "../../shared/assert.ts";
import type { Proof } from "../../shared/ipc/proofs.ts";
import { t } from "../words/t.ts";
import { agoWords, spanWords } from "./age-words.ts";

/** How far free times can be relied on; the glyph follows it. */
export type ProofMood = "fresh" | "old" | "unsure" | "alone";

/** What was read longer ago than this is no longer fresh, and than that is not to be relied on, in milliseconds. */
const OLD_MS = 2 * 60_000;
const UNSURE_MS = 15 * 60_000;

/** What is said of a proof at one moment. */
export interface SaidProof {
  readonly mood: ProofMood;
  /** A few words for the head of a column. */
  readonly short: string;
  /** A sentence for whoever is about to book. */
  readonly sentence: string;
}

/** Says a proof as it stands at `now`, Unix milliseconds. */
export function sayProof(proof: Proof, now: number): SaidProof {
  switch (proof.kind) {
    case "noCalendar":
      return { mood: "alone", short: t("health.proof.alone"), sentence: t("health.proofLong.alone") };
    case "neverRead":
      return { mood: "unsure", short: t("health.proof.never"), sentence: t("health.proofLong.never") };
    case "told": {
      const ago = agoWords(now - Date.parse(proof.at));
      return {
        mood: "fresh",
        short: t("health.proof.told"),
        sentence: t("health.proofLong.told", { ago }),
      };
    }
    case "looked": {
      const age = now - Date.parse(proof.at);
      const ago = agoWords(age);
      const mood = age < OLD_MS ? "fresh" : age < UNSURE_MS ? "old" : "unsure";
      return {
        mood,
        short: t("health.proof.looked", { ago }),
        sentence: t(mood === "unsure" ? "health.proofLong.lookedLongAgo" : "health.proofLong.looked", {
          ago,
        }),
      };
    }
    case "unreachable":
      return sayUnreachable(proof, now);
    default:
      return assertNever(proof);
  }
}

function sayUnreachable({ at, why }: Extract<Proof, { kind: "unreachable" }>, now: number): SaidProof {
  if (at === null)
    return { mood: "unsure", short: t("health.proof.never"), sentence: t("health.proofLong.never") };
  const time = spanWords(now - Date.parse(at));
  return {
    mood: "unsure",
    short: why === "offline" ? t("health.proof.offline", { time }) : t("health.proof.unreachable", { time }),
    sentence: t(`health.proofLong.${why}`, { time }),
  };
}
