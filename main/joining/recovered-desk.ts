import type { DeskId } from "../../shared/ids.ts";
import { Recovered } from "../../shared/relay/protocol.ts";
import type { Reader } from "../store/sql.ts";
import type { Store } from "../store/store.ts";
import { findShared, keepShared } from "./shared-settings.ts";

/** Keeps, until somebody has read it, that another desk came with the recovery code. True where that is news here. */
export function noteRecovered(store: Store, recovered: Recovered, thisDesk: DeskId): boolean {
  const toldUntil = findShared(store.reader, "recoveredToldUntil") ?? "";
  if (recovered.deskId === thisDesk || recovered.at <= toldUntil) return false;
  store.write((writer) => keepShared(writer, "recovered", JSON.stringify(recovered)));
  return true;
}

/** The desk that came with the recovery code and that nobody here was shown yet. */
export function findRecovered(reader: Reader): Recovered | undefined {
  const kept = findShared(reader, "recovered");
  return kept === undefined ? undefined : Recovered.parse(JSON.parse(kept));
}

/** Somebody has read it. */
export function putAwayRecovered(store: Store): void {
  const recovered = findRecovered(store.reader);
  if (recovered === undefined) return;
  store.write((writer) => {
    keepShared(writer, "recoveredToldUntil", recovered.at);
    keepShared(writer, "recovered", undefined);
  });
}
