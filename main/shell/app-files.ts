import { readdirSync } from "node:fs";
import { extname, join } from "node:path";

/** The types that the page is made of; a file of another type is not served. */
const CONTENT_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
} as const;

/** One file of the page. */
export interface AppFile {
  readonly path: string;
  readonly contentType: string;
}

/** Every file of the page by the path it is asked for, `/assets/index.js`. */
export type AppFiles = ReadonlyMap<string, AppFile>;

/**
 * Lists the page's files once, at start: what is not on this list is never read from the disk, whatever is asked for.
 * Links are left out. Throws where the folder does not exist.
 */
export function listAppFiles(folder: string): AppFiles {
  return new Map(listFolder(folder, "/"));
}

// Walked by hand, because Electron's own readdir for asar archives need not know Node's `recursive`.
function listFolder(folder: string, prefix: string): [string, AppFile][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, AppFile][] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFolder(path, `${prefix}${entry.name}/`);
    const contentType = contentTypeOf(entry.name);
    return entry.isFile() && contentType !== undefined
      ? [[`${prefix}${entry.name}`, { path, contentType }]]
      : [];
  });
}

function contentTypeOf(name: string): string | undefined {
  return new Map<string, string>(Object.entries(CONTENT_TYPES)).get(extname(name));
}
