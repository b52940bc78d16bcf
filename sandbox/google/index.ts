import { readArguments } from "./read-arguments.ts";
import { realClock, realRandom, realTimers } from "./real-sources.ts";
import { DataFileError } from "./state/data-file-error.ts";
import { UnreadableStateError } from "./state/unreadable-state-error.ts";
import { startSandboxGoogle } from "./start-sandbox-google.ts";

const asked = readArguments(process.argv.slice(2));
if (asked.kind === "faulty") giveUp(asked.sentence);

try {
  const { host, port, allowLoopbackHooks, webRedirects, unverified, seed, nasty, dataPath } = asked;
  const options = {
    clock: realClock,
    random: realRandom,
    timers: realTimers,
    dataFile:
      dataPath === undefined
        ? undefined
        : { path: dataPath, onFault: (error: DataFileError) => giveUp(error.message) },
  };
  const told = { host, port, allowLoopbackHooks, webRedirects, unverified, seed, nasty };
  const sandbox = await startSandboxGoogle({ ...options, ...told });
  const { endpoint, clientId, clientSecret, webClientId, webClientSecret } = sandbox;
  const addresses = {
    endpoint,
    calendarPage: `${endpoint}/calendar`,
    control: `${endpoint}/control`,
    clientId,
    clientSecret,
    webClientId,
    webClientSecret,
  };
  process.stdout.write(`${JSON.stringify(addresses)}\n`);
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  if (error instanceof DataFileError) giveUp(error.message);
  if (error instanceof UnreadableStateError) giveUp(`${error.message} Give another file with --data.`);
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) throw error;
  giveUp(`Port ${String(asked.port)} is taken: stop what listens there, or give another with --port.`);
}

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
