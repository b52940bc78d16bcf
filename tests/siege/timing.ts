import { createChannelTokens } from "../../backend/channel-token.ts";
import { CalendarKey, ChannelId } from "../../shared/ids.ts";
import { quantile } from "../bench/spread.ts";
import { aClinicKey } from "../relay/a-clinic-key.ts";
import { createChance } from "../simulate/chance.ts";
import { atMost, rounded, told, type Finding } from "./finding.ts";
import { siegeKey } from "./siege-relay.ts";

/** Above this it is no accident (dudect, Reparaz and others, 2017; ISO/IEC 17825). */
const MOST_T = 4.5;
/** The slowest tenth tells of the machine, not of the comparison. */
const KEPT = 0.9;

/**
 * Measures whether a forged token is refused any sooner when its proof is wrong from the first byte than when all but the last
 * byte of it is right. Beside it a comparison that stops at the first difference, which the same statistics have to find.
 */
export async function timing(samples: number): Promise<readonly Finding[]> {
  const tokens = createChannelTokens([siegeKey], { now: Date.now });
  const id = ChannelId.parse("4ba78bf0-6a47-41e2-bcfd-0800200c9a66");
  const token = tokens.mint(id, {
    clinicId: aClinicKey().clinicId,
    calendarKey: CalendarKey.parse("k".repeat(43)),
    expiresAt: Date.now() + 3_600_000,
  });
  const [head, proof] = [token.slice(0, -43), Buffer.from(token.slice(-43), "base64url")];
  const wrongAt = (place: number) => {
    const wrong = Buffer.from(proof);
    wrong.writeUInt8(wrong.readUInt8(place) ^ 0xff, place);
    return wrong.toString("base64url");
  };
  const [early, late] = [wrongAt(0), wrongAt(proof.length - 1)];
  const right = proof.toString("base64url");
  const checked = compare(samples, (isLate) => void tokens.verify(id, head + (isLate ? late : early)));
  const careless = compare(samples, (isLate) => void isSameUntil(right, isLate ? late : early));
  return [
    told("samples of each", String(samples)),
    told("a wrong first byte", `${rounded(checked.early)} ns in the middle`),
    told("a wrong last byte", `${rounded(checked.late)} ns in the middle`),
    atMost("the relay's check, |t| of Welch's test", { value: Math.abs(checked.t), most: MOST_T, unit: "" }),
    {
      what: "a careless comparison, |t| of the same test",
      figure: rounded(Math.abs(careless.t)),
      bar: `above ${MOST_T}: the test must be able to tell`,
      holds: Math.abs(careless.t) > MOST_T,
      sort: "machine",
    },
  ];
}

/** Times the two cases in an order drawn by lot. */
function compare(
  samples: number,
  work: (isLate: boolean) => void,
): { readonly early: number; readonly late: number; readonly t: number } {
  const chance = createChance(1);
  for (let warm = 0; warm < 20_000; warm += 1) work(warm % 2 === 0);
  const taken: { readonly early: number[]; readonly late: number[] } = { early: [], late: [] };
  for (let sample = 0; sample < 2 * samples; sample += 1) {
    const isLate = chance.happens(0.5);
    const begin = process.hrtime.bigint();
    work(isLate);
    const took = Number(process.hrtime.bigint() - begin);
    (isLate ? taken.late : taken.early).push(took);
  }
  const limit = quantile([...taken.early, ...taken.late], KEPT);
  const [early, late] = [taken.early, taken.late].map((all) => all.filter((one) => one <= limit));
  if (early === undefined || late === undefined) throw new Error("nothing was timed");
  return { early: quantile(early, 0.5), late: quantile(late, 0.5), t: welch(early, late) };
}

/** Welch's t of two samples (Welch, 1947). */
function welch(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [moments(one), moments(other)];
  const error = Math.sqrt(first.variance / first.count + second.variance / second.count);
  return (first.mean - second.mean) / error;
}

function moments(values: readonly number[]) {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { count, mean, variance };
}

/** How nobody should compare secrets. */
function isSameUntil(one: string, other: string): boolean {
  for (let index = 0; index < one.length; index += 1)
    if (one.charCodeAt(index) !== other.charCodeAt(index)) return false;
  return true;
}
