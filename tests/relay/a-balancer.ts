import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { AtEnd } from "../support/with-endings.ts";

/** One address before several nodes, as a load balancer gives them. */
export interface Balancer {
  readonly url: string;
  /** Which nodes there are, by port: each new line goes to the first that takes it, another order each time. */
  readonly use: (ports: readonly number[]) => void;
}

/** A balancer without nodes yet, closed when the test, or `atEnd`, is over. */
export async function aBalancer(atEnd: AtEnd = onTestFinished): Promise<Balancer> {
  let nodes: readonly number[] = [];
  let turn = 0;
  const lines = new Set<Socket>();
  const server = createServer((outer) => {
    turn += 1;
    const order = nodes.map((_, index) => nodes[(index + turn) % nodes.length] ?? 0);
    lines.add(outer);
    outer.on("error", () => outer.destroy());
    outer.once("close", () => lines.delete(outer));
    lead(outer, order);
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      resolve(address === null || typeof address === "string" ? 0 : address.port);
    }),
  );
  atEnd(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, use: (ports) => (nodes = ports) };
}

function lead(outer: Socket, [first, ...others]: readonly number[]): void {
  if (first === undefined) {
    outer.destroy();
    return;
  }
  const inner = connect(first, "127.0.0.1");
  let isUp = false;
  inner.once("connect", () => {
    isUp = true;
    outer.once("close", () => inner.destroy());
    outer.pipe(inner).pipe(outer);
  });
  inner.on("error", () => inner.destroy());
  inner.once("close", () => {
    if (isUp) outer.destroy();
    else lead(outer, others);
  });
}
