import { assertNever } from "../../shared/assert.ts";
import type { FileOperation } from "./read-journal.ts";

/*
 * What a disk holds while a process writes to it. A write lasts once its file was synced; a new, moved or removed name once its
 * folder was. Until then a power cut may lose it, keep it, or tear it between sectors; writes to files in any order, names in
 * the order they were changed, because file systems journal those.
 */

/** What drives write whole. */
const SECTOR_BYTES = 512;

type Change =
  | { readonly kind: "write"; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly length: number };

type NameChange =
  | { readonly kind: "name"; readonly path: string; readonly file: DiskFile }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "unlink"; readonly path: string };

interface DiskFile {
  synced: Buffer;
  unsynced: Change[];
}

/** A disk that follows a process's operations and can be asked what a power cut would leave of it. */
export interface DiskImage {
  readonly follow: (operation: FileOperation) => void;
  /** The files by path after a power cut at this point; the random numbers decide what of the unsynced is left. */
  readonly cutPower: (random: () => number) => Map<string, Buffer>;
}

/** An empty disk with one folder; operations name files in it by path, and the folder itself. */
export function createDiskImage(folder: string): DiskImage {
  const syncedNames = new Map<string, DiskFile>();
  const names = new Map<string, DiskFile>();
  let unsyncedNames: NameChange[] = [];
  const opened = new Map<number, DiskFile | "folder">();

  function rename(change: NameChange): void {
    unsyncedNames.push(change);
    changeName(names, change);
  }
  function fileOf(fd: number): DiskFile {
    const file = opened.get(fd);
    if (file === undefined || file === "folder") throw new Error(`descriptor ${fd} is of no file`);
    return file;
  }
  function open({ fd, path, isMade, isEmptied }: FileOperation & { kind: "open" }): void {
    if (path === folder) return void opened.set(fd, "folder");
    if (isMade) rename({ kind: "name", path, file: { synced: Buffer.alloc(0), unsynced: [] } });
    const file = names.get(path);
    if (file === undefined) throw new Error(`${path} was opened before it was made`);
    if (isEmptied && !isMade) file.unsynced.push({ kind: "truncate", length: 0 });
    opened.set(fd, file);
  }
  function sync(fd: number): void {
    if (opened.get(fd) === "folder") {
      for (const change of unsyncedNames) changeName(syncedNames, change);
      unsyncedNames = [];
      return;
    }
    const file = fileOf(fd);
    for (const change of file.unsynced) file.synced = changeBytes(file.synced, change);
    file.unsynced = [];
  }
  return {
    follow: (operation) => {
      switch (operation.kind) {
        case "open":
          return open(operation);
        case "write":
        case "truncate":
          return void fileOf(operation.fd).unsynced.push(operation);
        case "sync":
          return sync(operation.fd);
        case "close":
          return void opened.delete(operation.fd);
        case "rename":
        case "unlink":
          return rename(operation);
        default:
          return assertNever(operation);
      }
    },
    cutPower: (random) => {
      const left = new Map(syncedNames);
      const kept = Math.floor(random() * (unsyncedNames.length + 1));
      for (const change of unsyncedNames.slice(0, kept)) changeName(left, change);
      return new Map([...left].map(([path, file]) => [path, bytesLeft(file, random)]));
    },
  };
}

function changeName(names: Map<string, DiskFile>, change: NameChange): void {
  switch (change.kind) {
    case "name":
      names.set(change.path, change.file);
      return;
    case "rename": {
      const file = names.get(change.from);
      if (file === undefined) throw new Error(`${change.from} was renamed before it was made`);
      names.delete(change.from);
      names.set(change.to, file);
      return;
    }
    case "unlink":
      names.delete(change.path);
      return;
    default:
      assertNever(change);
  }
}

/** Gives the bytes after a change: the same buffer, changed, where it has the room. */
function changeBytes(bytes: Buffer, change: Change): Buffer {
  if (change.kind === "truncate") {
    if (change.length <= bytes.length) return bytes.subarray(0, change.length);
    return grown(bytes, change.length);
  }
  const end = change.offset + change.bytes.length;
  const target = end > bytes.length ? grown(bytes, end) : bytes;
  change.bytes.copy(target, change.offset);
  return target;
}

/** The bytes with zeros behind them; with room for more, so that a growing log is not copied for every write. */
function grown(bytes: Buffer, length: number): Buffer {
  const spare = bytes.buffer.byteLength - bytes.byteOffset;
  if (spare >= length && bytes.byteOffset === 0 && bytes.buffer instanceof ArrayBuffer) {
    const longer = Buffer.from(bytes.buffer, 0, length);
    longer.fill(0, bytes.length);
    return longer;
  }
  const longer = Buffer.from(new ArrayBuffer(length * 2), 0, length);
  bytes.copy(longer);
  return longer;
}

function bytesLeft({ synced, unsynced }: DiskFile, random: () => number): Buffer {
  let bytes: Buffer = Buffer.from(new Uint8Array(synced).buffer);
  const luck = random();
  // A third of the time all is lost, a third all is kept; otherwise each write meets its own fate.
  if (luck < 1 / 3) return bytes;
  for (const change of unsynced) {
    const fate = luck < 2 / 3 ? 0.5 : random();
    if (fate < 1 / 3) continue;
    if (fate < 2 / 3 || change.kind === "truncate") bytes = changeBytes(bytes, change);
    else for (const part of sectorsOf(change)) if (random() < 0.5) bytes = changeBytes(bytes, part);
  }
  return bytes;
}

function* sectorsOf({ offset, bytes }: Change & { kind: "write" }): Generator<Change> {
  for (let at = 0; at < bytes.length;) {
    const length = Math.min(SECTOR_BYTES - ((offset + at) % SECTOR_BYTES), bytes.length - at);
    yield { kind: "write", offset: offset + at, bytes: bytes.subarray(at, at + length) };
    at += length;
  }
}
