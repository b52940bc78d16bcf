import { faultCode } from "../../main/ipc/fault-code.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { StoreError } from "../../main/store/store-error.ts";
import { all } from "../../main/store/sql.ts";
import { stateOf } from "./state-of.ts";
import { whatIsWrong } from "./what-is-wrong.ts";
import type { WorkDay } from "./work-day.ts";

/** A disk that can be made full and given space again. */
export interface SmallDisk {
  /** Leaves about this many bytes. */
  readonly leave: (bytes: number) => void;
  readonly giveSpace: () => void;
}

/** What a desk did when the disk was full; every field has one right value. */
export interface FullDiskReport {
  readonly fault: string;
  /** What the page is told. */
  readonly code: string;
  readonly sameStateAsBefore: boolean;
  readonly quickCheck: string;
  /** Whether the first booking after space was given was taken. */
  readonly bookedAfterwards: boolean;
  readonly wrong: string | undefined;
}

/** What every report has to be. */
export const RIGHT: FullDiskReport = {
  fault: "diskFull",
  code: "diskFull",
  sameStateAsBefore: true,
  quickCheck: "ok",
  bookedAfterwards: true,
  wrong: undefined,
};

const ACTS_AT_MOST = 500;

/** Works until the disk, which has room for `bytes`, is full; then gives space and books. Throws where it never fills. */
export function meetFullDisk(
  { desk, day, disk }: { readonly desk: Desk; readonly day: WorkDay; readonly disk: SmallDisk },
  bytes: number,
): FullDiskReport {
  const { reader } = desk.store;
  disk.leave(bytes);
  let before = stateOf(reader);
  for (let done = 0; done < ACTS_AT_MOST; done += 1) {
    try {
      day.act();
      before = stateOf(reader);
    } catch (error) {
      const sameStateAsBefore = stateOf(reader) === before;
      const [quick] = all<{ quick_check: string }>(reader, "PRAGMA quick_check(1)");
      disk.giveSpace();
      const id = day.book();
      return {
        fault: faultOf(error),
        code: faultCode(error),
        sameStateAsBefore,
        quickCheck: quick?.quick_check ?? "",
        bookedAfterwards: all(reader, "SELECT id FROM appointment WHERE id = @id", { id }).length === 1,
        wrong: whatIsWrong(reader),
      };
    }
  }
  throw new Error("the disk never filled");
}

/** The code of a store's fault, or the text of any other. */
export function faultOf(error: unknown): string {
  return error instanceof StoreError ? error.code : String(error);
}
