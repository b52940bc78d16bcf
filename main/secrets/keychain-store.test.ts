import { randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { readOrMakeDatabaseKey } from "./database-key.ts";
import { openKeychain } from "./keychain-store.ts";
import type { SecretStore } from "./secret-store.ts";

/* Against a real keychain: on Linux the test command starts a Secret Service of its own. */

const opened: SecretStore[] = [];
function aKeychain(): SecretStore {
  const secrets = openKeychain(`test ${randomBytes(6).toString("hex")}`);
  opened.push(secrets);
  return secrets;
}
afterEach(async () => {
  for (const secrets of opened.splice(0)) await secrets.forget("databaseKey");
});

test("a secret is kept, read back and forgotten", async () => {
  const secrets = aKeychain();
  expect(await secrets.read("databaseKey")).toBeUndefined();
  await secrets.keep("databaseKey", "first");
  await secrets.keep("databaseKey", "second");
  expect(await secrets.read("databaseKey")).toBe("second");
  await secrets.forget("databaseKey");
  await secrets.forget("databaseKey");
  expect(await secrets.read("databaseKey")).toBeUndefined();
});

test("two profiles on one machine do not see each other's secrets", async () => {
  const [one, other] = [aKeychain(), aKeychain()];
  await one.keep("databaseKey", "mine");
  expect(await other.read("databaseKey")).toBeUndefined();
});

test("a secret too large for Windows' keychain is refused everywhere", async () => {
  await expect(aKeychain().keep("databaseKey", "x".repeat(1025))).rejects.toThrow(
    "secret too large: databaseKey",
  );
});

test("the database key is made once and found ever after", async () => {
  const secrets = aKeychain();
  const made = await readOrMakeDatabaseKey(secrets, { databaseExists: false, randomBytes });
  const found = await readOrMakeDatabaseKey(secrets, { databaseExists: true, randomBytes });
  expect(made.kind).toBe("made");
  expect(found).toEqual({ kind: "found", key: made.kind === "made" ? made.key : undefined });
});

test("no new key is made over a database whose key is gone", async () => {
  const secrets = aKeychain();
  const answer = await readOrMakeDatabaseKey(secrets, { databaseExists: true, randomBytes });
  expect(answer).toEqual({ kind: "missingForDatabase" });
  expect(await secrets.read("databaseKey")).toBeUndefined();
});

test("something else under the key's name is told apart from a key", async () => {
  const secrets = aKeychain();
  await secrets.keep("databaseKey", "not a key");
  expect(await readOrMakeDatabaseKey(secrets, { databaseExists: true, randomBytes })).toEqual({
    kind: "notAKey",
  });
});
