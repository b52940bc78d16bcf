import { createServer, connect, type Socket } from "node:net";

/** A way to a server of this computer that is as long as one to a far place. */
export interface DelayLine {
  readonly port: number;
  /** Bytes carried since the last call, in both directions. */
  readonly takeBytes: () => number;
  readonly close: () => void;
}

/** How many round trips pass before the first byte of a new connection: TCP's handshake and TLS 1.3's. */
export const HANDSHAKE_ROUND_TRIPS = 2;

/** Listens on a free port; every byte takes half a round trip, whatever goes on meanwhile. */
export async function openDelayLine(to: {
  readonly port: number;
  readonly roundTripMs: number;
}): Promise<DelayLine> {
  const { port, roundTripMs } = to;
  const sockets = new Set<Socket>();
  let bytes = 0;
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: "127.0.0.1", port, noDelay: true });
    carry(near, far, HANDSHAKE_ROUND_TRIPS * roundTripMs);
    carry(far, near, 0);
  });

  function carry(from: Socket, onto: Socket, holdMs: number): void {
    sockets.add(from);
    let earliest = performance.now() + holdMs;
    from.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      earliest = Math.max(performance.now(), earliest);
      setTimeout(
        () => !onto.destroyed && onto.write(chunk),
        Math.max(0, earliest + roundTripMs / 2 - performance.now()),
      );
    });
    from.on("error", () => onto.destroy());
    from.on("close", () => {
      sockets.delete(from);
      onto.destroy();
    });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
