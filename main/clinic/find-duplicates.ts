import { setImmediate as letOthersGo } from "node:timers/promises";
import type { LikelyPair, ReadDuplicatesOutput } from "../../shared/ipc/patient-card.ts";
import type { PatientId } from "../../shared/ids.ts";
import { listSecondCards, listToldApart, pairName } from "../store/merged-patients.ts";
import { findPatient, listPatientIdentitiesAfter } from "../store/patients.ts";
import type { Desk } from "./desk.ts";
import { asComparable, type Comparable, LIKELIEST_FIRST, likenessOf } from "./likeness.ts";
import { patientHit } from "./patient-hit.ts";

/** A list of more is worked off in parts. */
const MOST_PAIRS = 200;
/** So many of one phone are a hospital's or a home's, not one person's. */
const MOST_OF_ONE_PHONE = 12;
/** So many names are made ready, or pairs compared, before others have their turn: a few milliseconds. */
const AT_ONCE = 2_000;

type Found = Pick<LikelyPair, "because"> & { readonly one: PatientId; readonly other: PatientId };

/**
 * Every two cards of the clinic that may be one person's, the likeliest first; those who were told apart are left out. Lets others
 * have their turn while it looks.
 */
export async function readDuplicates({ store: { reader } }: Desk): Promise<ReadDuplicatesOutput> {
  const second = listSecondCards(reader);
  const apart = listToldApart(reader);
  const cards: Comparable[] = [];
  let after = 0;
  for (;;) {
    const patients = listPatientIdentitiesAfter(reader, { after, limit: AT_ONCE });
    cards.push(...patients.filter(({ id }) => !second.has(id)).map(asComparable));
    await letOthersGo();
    const last = patients.at(-1);
    if (last === undefined) break;
    after = last.row;
  }
  const found = new Map<string, Found>();
  let compared = 0;
  for (const group of groupsOf(cards))
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        compared += 1;
        if (compared % AT_ONCE === 0) await letOthersGo();
        const because = likenessOf(one, other);
        if (because === undefined) continue;
        const pair = { one: one.id, other: other.id };
        const name = pairName(pair);
        if (!apart.has(name)) found.set(name, { ...pair, because });
      }
  const pairs = [...found.values()].toSorted(
    (one, other) => LIKELIEST_FIRST.indexOf(one.because) - LIKELIEST_FIRST.indexOf(other.because),
  );
  return {
    count: pairs.length,
    pairs: pairs.slice(0, MOST_PAIRS).flatMap(({ one, other, because }) => {
      const [first, last] = [findPatient(reader, one), findPatient(reader, other)];
      return first === undefined || last === undefined
        ? []
        : [{ one: patientHit(first), other: patientHit(last), because }];
    }),
  };
}

/** Only those of one phone, one name or one birth date are compared with each other. */
function groupsOf(cards: readonly Comparable[]): Comparable[][] {
  const groups = new Map<string, Comparable[]>();
  const put = (key: string, card: Comparable): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [card]);
    else group.push(card);
  };
  for (const card of cards) {
    put(`name ${card.words}`, card);
    if (card.phoneE164 !== null) put(`phone ${card.phoneE164}`, card);
    if (card.birthDate !== null) put(`born ${card.birthDate}`, card);
  }
  const isComparable = (key: string, count: number): boolean =>
    count > 1 && (!key.startsWith("phone") || count <= MOST_OF_ONE_PHONE);
  return [...groups].flatMap(([key, group]) => (isComparable(key, group.length) ? [group] : []));
}
