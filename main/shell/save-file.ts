import { randomUUID } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { SaveDialogOptions, SaveDialogReturnValue } from "electron";
import type { FileSaving, SaveFile } from "../paper/save-file.ts";

/** What saving needs. */
export interface FileSaver {
  /** Electron's `dialog.showSaveDialog`. It is the one that asks before a file is overwritten. */
  readonly showSaveDialog: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  /** The folder that is proposed first. */
  readonly folder: string;
}

/** Whoever is logged in may read it, and nobody else. */
const MODE = 0o600;

/**
 * Makes the one way in which the desk writes a file that a person asked for: asks where, writes beside it and puts it in its place
 * in one step, so that a full disk or a power cut leaves the file that was there, or none. The folder that was chosen last is proposed
 * next.
 */
export function createSaveFile({ showSaveDialog, folder }: FileSaver): SaveFile {
  let lastFolder = folder;
  return async ({ suggestedName, content }) => {
    const ending = extname(suggestedName);
    const { canceled, filePath } = await showSaveDialog({
      defaultPath: join(lastFolder, suggestedName),
      filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    if (canceled || filePath === "") return { kind: "givenUp" };
    const saving = await writeWhole(filePath, content);
    if (saving.kind === "saved") lastFolder = dirname(filePath);
    return saving;
  };
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<FileSaving> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(beside, "wx", MODE);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return { kind: "saved", name: basename(path) };
  } catch (fault) {
    await unlink(beside).catch(() => undefined);
    return { kind: "notSaved", because: reasonOf(fault) };
  }
}

function reasonOf(fault: unknown): Extract<FileSaving, { kind: "notSaved" }>["because"] {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "diskFull";
    case "EROFS":
      return "readOnly";
    case "EACCES":
    case "EPERM":
    case "EBUSY":
    case "EISDIR":
      return "notAllowed";
    case "ENOENT":
    case "ENOTDIR":
      return "noFolder";
    default:
      return "other";
  }
}
