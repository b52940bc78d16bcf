import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";

/* Reads and checks electron-builder.yml with electron-builder's own loader and schema, as `electron-builder` would. */

const root = new URL("..", import.meta.url).pathname;
const requireHere = createRequire(import.meta.url);
const requireThere = createRequire(requireHere.resolve("electron-builder"));

const Checker = z.object({
  getConfig: z.custom<(folder: string, file: string) => Promise<unknown>>(
    (value) => typeof value === "function",
  ),
  validateConfiguration: z.custom<(config: unknown, debug: { isEnabled: boolean }) => Promise<void>>(
    (value) => typeof value === "function",
  ),
});
const checker = Checker.parse(requireThere("app-builder-lib/out/util/config/config.js"));

const Config = z.looseObject({
  asarUnpack: z.array(z.string()),
  electronFuses: z.record(z.string(), z.boolean()),
  win: z.looseObject({}),
  mac: z.looseObject({}),
  linux: z.looseObject({}),
  publish: z.null(),
});
let config: z.infer<typeof Config>;

beforeAll(async () => {
  config = Config.parse(await checker.getConfig(root, "electron-builder.yml"));
});

test("electron-builder accepts the configuration", async () => {
  await expect(checker.validateConfiguration(config, { isEnabled: false })).resolves.toBeUndefined();
});

test("electron-builder refuses a field that it does not know, so that the check above can fail", async () => {
  const wrong = { ...config, electronFuses: { ...config.electronFuses, runAsNod: false } };
  await expect(checker.validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow("electronFuses");
});

test("every fuse that lets foreign code in is off, and every check is on", () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test("native modules are unpacked, and the integrity of the rest is checked", () => {
  expect(config.asarUnpack).toContain("**/*.node");
  expect(config).not.toHaveProperty("disableAsarIntegrity");
});

test("no system has a list of files of its own, because a list without an inclusion means the whole project", () => {
  expect([config.win, config.mac, config.linux].filter((system) => "files" in system)).toEqual([]);
});

test("nothing is published anywhere", () => {
  expect(config.publish).toBe(null);
});

test("only modules with a native half are dependencies: the rest is in the bundles", () => {
  const content: unknown = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(content);
  expect(Object.keys(dependencies).sort()).toEqual(["better-sqlite3", "keytar"]);
});
