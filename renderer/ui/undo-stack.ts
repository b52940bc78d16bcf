import { ask } from "../desk.ts";
import { undoWords } from "./undo-words.ts";

/**
 * Takes back the latest act of this desk and gives what came of it in a sentence. The main process keeps the acts, so that a
 * restart forgets none; the way back is a new change, never erased history (BK6). Throws a DeskFault like any call.
 */
export async function takeBackLatest(): Promise<string> {
  return undoWords(await ask("undoLastAct", undefined));
}
