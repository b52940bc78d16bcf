import { assertNever } from "../../shared/assert.ts";
import { createChance } from "./chance.ts";
import * as atDesk from "./desk-acts.ts";
import type { Action } from "./draw-actions.ts";
import * as inGoogle from "./google-acts.ts";
import type { Simulation } from "./simulation.ts";
import * as calendars from "./calendar-acts.ts";
import * as again from "./second-thoughts.ts";
import * as inWorld from "./world-acts.ts";

/** Lets one thing happen now; gives a line about it. */
export function performAction(sim: Simulation, action: Action): string {
  const { number, kind } = action;
  const chance = createChance(action.lot);
  const seat = sim.desks[action.desk % sim.desks.length];
  if (seat === undefined) return "no desk";
  const google = { sim, chance, number };
  const world = { sim, seat, chance };
  const here = (work: (at: atDesk.AtDesk) => string): string => {
    const run = seat.run();
    return run === undefined
      ? `${seat.name} is not running`
      : work({ sim, seat, desk: run.desk, chance, number });
  };
  switch (kind) {
    case "book":
      return here(atDesk.book);
    case "bookTaken":
      return here(atDesk.bookTaken);
    case "move":
      return here((at) => atDesk.move(at, "stays"));
    case "moveAway":
      return here((at) => atDesk.move(at, "away"));
    case "note":
      return here(atDesk.note);
    case "status":
      return here(atDesk.status);
    case "cancel":
      return here(atDesk.cancel);
    case "rebook":
      return here(atDesk.rebook);
    case "undo":
      return here(atDesk.undo);
    case "choose":
      return here(atDesk.choose);
    case "privacy":
      return here(atDesk.privacy);
    case "theyMove":
      return inGoogle.theyMove(google);
    case "theyNote":
      return inGoogle.theyNote(google);
    case "theyTitle":
      return inGoogle.theyTitle(google);
    case "theyDelete":
      return inGoogle.theyDelete(google);
    case "theyRestore":
      return inGoogle.theyRestore(google);
    case "theyPurge":
      return inGoogle.theyPurge(google);
    case "theyRepeat":
      return inGoogle.theyDistort(google, "repeat");
    case "theyAllDay":
      return inGoogle.theyDistort(google, "allDay");
    case "theyBack":
      return inGoogle.theyBack(google);
    case "theyZone":
      return inGoogle.theyZone(google);
    case "theyHandOver":
      return inGoogle.theyHandOver(google);
    case "theyAdd":
      return inGoogle.theirOwn(google, "add");
    case "theyChangeTheirs":
      return inGoogle.theirOwn(google, "change");
    case "theyDeleteTheirs":
      return inGoogle.theirOwn(google, "delete");
    case "offline":
      seat.setOnline("offline");
      return `${seat.name} offline`;
    case "online":
      seat.setOnline("online");
      return `${seat.name} online`;
    case "transport":
      return inWorld.transport(world);
    case "google":
      return inWorld.googleFault(world);
    case "hints":
      return inWorld.hints(world);
    case "syncTokens":
      sim.google.control.expireSyncTokens();
      return "google forgets its sync tokens";
    case "accessTokens":
      sim.google.control.expireAccessTokens();
      return "google forgets its access tokens";
    case "revoke":
      return inWorld.revoke(world);
    case "signIn":
      return inWorld.signIn(world);
    case "clock":
      return inWorld.clock(world);
    case "sleep":
      return inWorld.sleep(world);
    case "wake":
      seat.wakeUp();
      return `${seat.name} wakes up`;
    case "crash":
      seat.stop();
      return `${seat.name} dies`;
    case "crashAtCommit":
      return inWorld.crashAtCommit(world);
    case "keepBackup":
      seat.keepBackup();
      return `${seat.name} keeps a backup`;
    case "restoreBackup":
      return inWorld.restoreBackup(world);
    case "bookMany":
      return here(atDesk.bookMany);
    case "undoAct":
      return here(again.undoAct);
    case "keepClash":
      return here(again.keepClash);
    case "answerHeld":
      return here(again.answerHeld);
    case "theyAnswer":
      return calendars.theyAnswer(google);
    case "theyClear":
      return calendars.theyClear(google);
    case "theyUnshare":
      return calendars.theyUnshare(google);
    case "theyShareAgain":
      return calendars.theyShareAgain(sim);
    default:
      return assertNever(kind);
  }
}
