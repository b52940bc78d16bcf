import { readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

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
  const files = new Map<string, AppFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypeOf(entry.name);
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join("/")}`, { path, contentType });
  }
  return files;
}

function contentTypeOf(name: string): string | undefined {
  return new Map<string, string>(Object.entries(CONTENT_TYPES)).get(extname(name));
}
