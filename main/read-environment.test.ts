import { expect, test } from "vitest";
import { readEnvironment } from "./read-environment.ts";

test("nothing set is fine: the desk works without Google", () => {
  expect(readEnvironment({ PATH: "/bin", GOOGLE_CLIENT_ID: "", RELAY_URL: "  " })).toEqual({
    kind: "read",
    environment: {},
  });
});

test("addresses are parsed", () => {
  expect(
    readEnvironment({
      GOOGLE_CLIENT_ID: "123-abc.apps.googleusercontent.com",
      GOOGLE_CLIENT_SECRET: "GOCSPX-abc",
      RELAY_URL: "https://relay.example.org",
      GOOGLE_ENDPOINT: "http://127.0.0.1:4101",
    }),
  ).toEqual({
    kind: "read",
    environment: {
      GOOGLE_CLIENT_ID: "123-abc.apps.googleusercontent.com",
      GOOGLE_CLIENT_SECRET: "GOCSPX-abc",
      RELAY_URL: new URL("https://relay.example.org"),
      GOOGLE_ENDPOINT: new URL("http://127.0.0.1:4101"),
    },
  });
});

test.each([
  ["RELAY_URL", "desk.clinic.test", "an https:// address"],
  ["RELAY_URL", "http://desk.clinic.test", "an https:// address"],
  ["GOOGLE_REDIRECT_URI", "http://clinic.test/callback", "empty for the usual loopback address"],
  ["GOOGLE_CLIENT_ID", "my client", "the OAuth client id"],
  ["CLINIC_DESK_DATA_FOLDER", "data", "the full path of a folder"],
])("a wrong %s is named, with what was expected and without its value", (name, value, expected) => {
  const reading = readEnvironment({ [name]: value });
  expect(reading.kind).toBe("wrong");
  if (reading.kind !== "wrong") return;
  expect(reading.sentences).toHaveLength(1);
  expect(reading.sentences[0]).toContain(`${name} in .env is wrong`);
  expect(reading.sentences[0]).toContain(expected);
  expect(reading.sentences[0]).not.toContain(value);
});

test("two wrong values make two sentences", () => {
  const reading = readEnvironment({ RELAY_URL: "nowhere", CLINIC_DESK_DATA_FOLDER: "here" });
  expect(reading.kind === "wrong" && reading.sentences.length).toBe(2);
});

test("a client id without its secret is told apart from a wrong one", () => {
  expect(readEnvironment({ GOOGLE_CLIENT_ID: "123-abc.apps.googleusercontent.com" }).kind).toBe("wrong");
});
