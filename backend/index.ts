import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { createRelay } from "./create-relay.ts";
import { createRelayLog } from "./log.ts";
import { EnvironmentError, processVariables, readEnvironment } from "./read-environment.ts";
import { PortTakenError } from "./relay-server.ts";
import { RelayFileUnusableError, RelayStoreFromFutureError } from "./store/sqlite/open-sqlite-store.ts";
import { StoreUnreachableError } from "./store/store-unreachable-error.ts";
import { machineTimers } from "./timers.ts";

/** Runs a relay until SIGTERM or SIGINT. The first line on stdout is one JSON object with its addresses; the log is on stderr. */
async function run(): Promise<void> {
  const env = readEnvironment({
    variables: processVariables(),
    args: process.argv.slice(2),
    randomBytes,
  });
  const relay = await createRelay({
    env,
    clock: { now: Date.now },
    timers: machineTimers,
    randomBytes,
    log: createRelayLog(pino.destination({ dest: 2, sync: true })),
  });
  const addresses = await relay.listen();
  const stop = () => void relay.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // Last, because who reads it may end this process at once.
  process.stdout.write(`${JSON.stringify(addresses)}\n`);
}

try {
  await run();
} catch (fault) {
  const isExpected =
    fault instanceof EnvironmentError ||
    fault instanceof PortTakenError ||
    fault instanceof RelayFileUnusableError ||
    fault instanceof RelayStoreFromFutureError ||
    fault instanceof StoreUnreachableError;
  process.stderr.write(isExpected ? `${fault.message}\n` : `the relay failed: ${String(fault)}\n`);
  process.exitCode = fault instanceof EnvironmentError ? 2 : 1;
}
