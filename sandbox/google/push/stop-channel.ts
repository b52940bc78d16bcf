import { z } from "zod";
import { notFound, required } from "../http/calendar-refusals.ts";
import type { Access } from "../oauth/access.ts";
import type { World } from "../world.ts";

const StopRequest = z.object({ id: z.string(), resourceId: z.string() });

/** Stops a channel; 404 where it is unknown, stopped already, of another resource, or another account's or client's (facts, D5). */
export function stopChannel(world: World, access: Access, body: unknown): void {
  const asked = StopRequest.safeParse(body);
  if (!asked.success) throw required("Required");
  const { id, resourceId } = asked.data;
  const channel = world.channels.get(id);
  const isTheirs = channel?.email === access.account.email && channel.clientId === access.clientId;
  if (channel === undefined || channel.isStopped || channel.resourceId !== resourceId || !isTheirs)
    throw notFound(`Channel '${id}' not found for project '${access.clientId.split("-")[0] ?? ""}'`);
  world.channels.set(id, { ...channel, isStopped: true });
}
