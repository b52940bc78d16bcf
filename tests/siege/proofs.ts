import { createChance } from "../simulate/chance.ts";
import { withEndings } from "../support/with-endings.ts";
import { boxDoor } from "./box-door.ts";
import { documentDoor } from "./document-door.ts";
import type { Door } from "./door.ts";
import { exactly, some, told, type Finding } from "./finding.ts";
import { lateProofs } from "./late-proofs.ts";
import { messageDoor } from "./message-door.ts";
import { aProofWorld } from "./proof-world.ts";
import { revocationDoor } from "./revocation-door.ts";
import { sessionDoor } from "./session-door.ts";
import { ticketDoor } from "./ticket-door.ts";

/** After so many with something wrong comes one that is as it should be: a door that is shut to all proves nothing. */
const SOUND_EVERY = 50;

/** Shows a relay so many proofs with something wrong, drawn by a seed, over its real doors. */
export function proofs(wish: { readonly seed: number; readonly count: number }): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const { seed, count } = wish;
    const world = await aProofWorld(seed, atEnd);
    const doors = [messageDoor, sessionDoor, ticketDoor, revocationDoor, boxDoor, documentDoor].map((make) =>
      make(world),
    );
    const began = performance.now();
    let shown = 0;
    const findings: Finding[] = [];
    for (const [index, door] of doors.entries()) {
      const wanted = Math.ceil((count * door.share) / 100);
      const report = await tryDoor(door, { seed, index, wanted });
      shown += wanted;
      findings.push(
        exactly(`${wanted} × ${door.name} with something wrong: accepted`, report.wrongAccepted, 0),
        exactly(`${report.sound} × ${door.name} as they should be: refused`, report.soundRefused, 0),
        some(`${door.name} as they should be`, report.sound),
        ...report.again.map((words) => told("accepted", words)),
      );
    }
    const late = await lateProofs(world, createChance(seed, 99));
    findings.push(
      exactly(`${late.tried} × right, but too late or of a desk revoked since: accepted`, late.accepted, 0),
    );
    shown += late.tried;
    const seconds = (performance.now() - began) / 1000;
    return [
      told("seed", `${seed} (again: npm run siege -- proofs --seed ${seed} --count ${count})`),
      ...findings,
      told("proofs with something wrong in all", `${shown} in ${seconds.toFixed(1)} s`),
    ];
  });
}

async function tryDoor(
  door: Door,
  wish: { readonly seed: number; readonly index: number; readonly wanted: number },
): Promise<{
  readonly wrongAccepted: number;
  readonly soundRefused: number;
  readonly sound: number;
  /** Which were accepted, the first few. */
  readonly again: readonly string[];
}> {
  const { seed, index, wanted } = wish;
  let [wrongAccepted, soundRefused, sound] = [0, 0, 0];
  const again: string[] = [];
  for (let number = 0; number < wanted; number += 1) {
    if (number % SOUND_EVERY === 0) {
      sound += 1;
      if ((await door.sound(createChance(seed, index, number, 1))) === "refused") soundRefused += 1;
    }
    if ((await door.wrong(createChance(seed, index, number))) === "refused") continue;
    wrongAccepted += 1;
    if (again.length < 5) again.push(`${door.name}, number ${number}`);
  }
  return { wrongAccepted, soundRefused, sound, again };
}
