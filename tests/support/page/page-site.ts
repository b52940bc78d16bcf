import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { chromiumPolicy } from "./page-policy.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The built page behind an address of this machine. */
export interface PageSite {
  readonly address: string;
  readonly close: () => Promise<void>;
}

async function buildPage(out: string): Promise<void> {
  await build({
    root: `${root}renderer`,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

/** Builds the page and serves it under the policy it has in the program. */
export async function servePage(): Promise<PageSite> {
  mkdirSync(join(root, "out"), { recursive: true });
  // Of this run alone: another one may be building at the same time.
  const folder = mkdtempSync(join(root, "out/page-"));
  const pageFolder = join(folder, "page");
  await buildPage(pageFolder);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    const file = join(pageFolder, path === "/" ? "index.html" : path);
    readFile(file).then(
      (content) => {
        response.writeHead(200, {
          "content-type": TYPES[extname(file)] ?? "application/octet-stream",
          "content-security-policy": chromiumPolicy,
        });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the page has no port");
  return {
    address: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        rmSync(folder, { recursive: true, force: true });
      }),
  };
}
