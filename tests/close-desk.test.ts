import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { thisMachine } from "../main/machine.ts";
import { readEnvironment } from "../main/read-environment.ts";
import { type RunningDesk, startDesk } from "../main/start-desk.ts";
import { saveAccount } from "../main/store/accounts.ts";
import { linkCalendarTo } from "../main/store/practitioners.ts";
import { AccountId, GoogleCalendarId } from "../shared/ids.ts";
import { instantNow } from "../shared/time.ts";
import { aClinic } from "./support/clinic.ts";
import { aSandbox } from "./support/sandbox.ts";
import { someSecrets } from "./support/secrets.ts";
import { silentLog } from "./support/silent-log.ts";

/** A relay that takes calls and never answers. */
async function aDeafRelay() {
  const server = createServer((socket) => onTestFinished(() => void socket.destroy()));
  onTestFinished(() => void server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, url: `http://127.0.0.1:${address.port}` };
}

test("quitting waits for no relay that does not answer", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "clinic-desk-"));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const sandbox = await aSandbox();
  onTestFinished(() => sandbox.close());
  const relay = await aDeafRelay();
  const { refreshToken } = sandbox.control.grantToken();
  const secrets = someSecrets({ googleRefreshToken: refreshToken });
  const start = async (variables: Readonly<Record<string, string>>): Promise<RunningDesk> => {
    const reading = readEnvironment(variables);
    if (reading.kind === "wrong") throw new Error(reading.sentences.join(" "));
    const begun = await startDesk({
      environment: reading.environment,
      dataFolder,
      secrets,
      machine: thisMachine,
      openBrowser: () => Promise.resolve(),
      announce: () => undefined,
      log: silentLog,
    });
    if (begun.kind === "cannotStart") throw new Error(begun.sentence);
    return begun.running;
  };
  const alone = await start({});
  const { desk } = alone;
  const { keller } = aClinic(desk);
  desk.store.write((writer) => {
    const id = AccountId.parse(desk.newId());
    const connectedAt = instantNow(desk.clock);
    const account = { id, googleSub: "1", email: "owner@clinic.example", connectedAt };
    saveAccount(writer, { ...account, state: "connected" });
    const calendarId = GoogleCalendarId.parse(sandbox.control.addCalendar({ summary: "Dr. Keller" }).id);
    linkCalendarTo(writer, { practitionerId: keller, accountId: id, calendarId, calendarName: "Dr. Keller" });
  });
  await alone.close();

  const running = await start({
    GOOGLE_CLIENT_ID: sandbox.clientId,
    GOOGLE_CLIENT_SECRET: sandbox.clientSecret,
    GOOGLE_ENDPOINT: sandbox.endpoint,
    RELAY_URL: relay.url,
  });
  // One call is the websocket's, the other asks for a channel: that is what quitting would wait for.
  await once(relay.server, "connection");
  await once(relay.server, "connection");
  const began = performance.now();
  await running.close();
  expect(performance.now() - began).toBeLessThan(3_000);
});
