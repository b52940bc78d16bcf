import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { aRelay } from "./a-relay.ts";

test("says that it lives and that it is ready", async () => {
  const { url } = await aRelay();
  const statuses = await Promise.all(
    ["/healthz", "/readyz"].map(async (path) => (await fetch(url + path)).status),
  );
  expect(statuses).toEqual([200, 200]);
});

test("robots.txt keeps nobody from the address Google posts to", async () => {
  const { url } = await aRelay();
  const text = await (await fetch(`${url}/robots.txt`)).text();
  expect(text).toBe("User-agent: *\nAllow: /\n");
});

test("answers what it cannot use with a code and nothing of its own", async () => {
  const { url } = await aRelay();
  const post = async (path: string, body: string) => {
    const answer = await fetch(url + path, { method: "POST", body });
    return { status: answer.status, body: await answer.json(), by: answer.headers.get("x-powered-by") };
  };
  expect([
    await post("/nowhere", ""),
    await post("/v1/session", "{"),
    await post("/v1/session", '"text"'),
    await post("/v1/session", JSON.stringify({ nonce: "n".repeat(3000) })),
  ]).toEqual([
    { status: 404, body: { code: "notFound" }, by: null },
    { status: 400, body: { code: "badRequest" }, by: null },
    { status: 400, body: { code: "badRequest" }, by: null },
    { status: 413, body: { code: "tooLarge" }, by: null },
  ]);
});

test("believes X-Forwarded-For only from as many proxies as it was told of", async () => {
  const register = (url: string, address: string) =>
    fetch(`${url}/v1/clinics/none`, { method: "PUT", headers: { "X-Forwarded-For": address } });
  const lastStatus = async (trustedProxies: number) => {
    const { url } = await aRelay({ env: { trustedProxies } });
    let status = 0;
    for (let count = 0; count <= 30; count += 1) status = (await register(url, `192.0.2.${count}`)).status;
    return status;
  };
  expect([await lastStatus(0), await lastStatus(1)]).toEqual([429, 400]);
});

/** Runs the page's script as a browser would and gives where it goes, or what it shows. */
async function visit(query: string): Promise<{ readonly goesTo: string } | { readonly shows: string }> {
  const { url, lines } = await aRelay();
  const answer = await fetch(`${url}/oauth/callback${query}`);
  const html = await answer.text();
  const [, script = ""] = /<script>([^]*)<\/script>/.exec(html) ?? [];
  const seen = { goesTo: "", shows: "" };
  const page = createContext({
    URLSearchParams,
    location: { search: query, replace: (address: string) => (seen.goesTo = address) },
    document: {
      getElementById: () => ({
        set textContent(words: string) {
          seen.shows = words;
        },
      }),
    },
  });
  runInContext(script, page);
  expect(JSON.stringify(lines)).not.toContain("secret-code");
  return seen.goesTo === "" ? { shows: seen.shows } : { goesTo: seen.goesTo };
}

const chance = "c".repeat(43);
const state = `${chance}.49152.${"w".repeat(22)}`;
const sorry = {
  shows: "This page was opened without a sign-in. Go back to Clinic Desk and choose Connect once more.",
};

test("hands Google's code on to the desk that waits on this computer", async () => {
  const query = `?state=${state}&code=4/secret-code&scope=openid%20email&iss=https%3A%2F%2Faccounts.google.com&prompt=consent`;
  expect(await visit(query)).toEqual({
    goesTo: `http://127.0.0.1:49152/${"w".repeat(22)}?${new URLSearchParams({ state, code: "4/secret-code", scope: "openid email", iss: "https://accounts.google.com" }).toString()}`,
  });
});

test("hands a refusal on too", async () => {
  expect(await visit(`?error=access_denied&state=${state}`)).toEqual({
    goesTo: `http://127.0.0.1:49152/${"w".repeat(22)}?state=${state}&error=access_denied`,
  });
});

test.each([
  ["no query", ""],
  ["no state", "?code=secret-code"],
  ["no code", `?state=${state}`],
  ["code and error", `?state=${state}&code=secret-code&error=access_denied`],
  ["two states", `?state=${state}&state=${state}&code=secret-code`],
  ["a port of the system", `?state=${chance}.443.w&code=secret-code`],
  ["a port there is not", `?state=${chance}.65536.w&code=secret-code`],
  ["another host in the path", `?state=${chance}.49152.%40evil.example.com&code=secret-code`],
  ["another host in the port", `?state=${chance}.49152%40evil.example.com.w&code=secret-code`],
  ["a line break in the code", `?state=${state}&code=secret-code%0D%0A`],
])("goes nowhere with %s", async (_what, query) => {
  expect(await visit(query)).toEqual(sorry);
});

test("the page may run its own script only, and nobody may keep or frame it", async () => {
  const { url } = await aRelay();
  const { headers } = await fetch(`${url}/oauth/callback?state=${state}&code=secret-code`);
  const names = ["content-security-policy", "cache-control", "referrer-policy", "x-content-type-options"];
  expect(names.map((name) => headers.get(name))).toEqual([
    expect.stringMatching(
      /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    ),
    "no-store",
    "no-referrer",
    "nosniff",
  ]);
});
