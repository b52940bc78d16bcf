import { expect, test } from "vitest";
import { googleEndpoints, InsecureEndpointError } from "./google-config.ts";

test("names Google's own addresses where nothing else is asked for", () => {
  expect(googleEndpoints()).toEqual({
    issuer: "https://accounts.google.com",
    authorize: "https://accounts.google.com/o/oauth2/v2/auth",
    token: "https://oauth2.googleapis.com/token",
    revoke: "https://oauth2.googleapis.com/revoke",
    api: "https://www.googleapis.com/calendar/v3",
    jwks: "https://www.googleapis.com/oauth2/v3/certs",
  });
});

test("names the sandbox's addresses on its one host, whatever path was given", () => {
  expect(googleEndpoints(new URL("http://127.0.0.1:4101/somewhere?x=1"))).toEqual({
    issuer: "http://127.0.0.1:4101",
    authorize: "http://127.0.0.1:4101/o/oauth2/v2/auth",
    token: "http://127.0.0.1:4101/token",
    revoke: "http://127.0.0.1:4101/revoke",
    api: "http://127.0.0.1:4101/calendar/v3",
    jwks: "http://127.0.0.1:4101/oauth2/v3/certs",
  });
});

test.each(["http://sandbox.example", "http://127.0.0.1.evil.example", "ftp://127.0.0.1"])(
  "refuses %s, which would carry tokens in clear",
  (address) => {
    expect(() => googleEndpoints(new URL(address))).toThrow(InsecureEndpointError);
  },
);
