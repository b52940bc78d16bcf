import type { ClinicId } from "../../../shared/ids.ts";

/*
 * Everything begins with `relay:`, so that a user of Redis can be held to it (see the ACL in backend/deploy). One Redis, with
 * replicas if need be; a Redis Cluster is not meant: a box is found by its own id.
 */

/** Where a clinic's things are kept. */
export const keysOf = (clinicId: ClinicId) => ({
  clinic: `relay:${clinicId}:clinic`,
  /** Desk's id → its certificate's key and its revocation, JSON. */
  desks: `relay:${clinicId}:desks`,
  /** Desk's id → when it was last seen. */
  seen: `relay:${clinicId}:seen`,
  /** Desk's id → when its socket was last known to be open. */
  lines: `relay:${clinicId}:lines`,
  closed: `relay:${clinicId}:closed`,
  document: `relay:${clinicId}:document`,
  boxes: `relay:${clinicId}:boxes`,
  /** What the recovery code opens, JSON. */
  recovery: `relay:${clinicId}:recovery`,
  /** The last desk that came with a recovery code, JSON. */
  recovered: `relay:${clinicId}:recovered`,
  /** Channel's id → channel, JSON. */
  channels: `relay:${clinicId}:channels`,
  /** Calendar's key → number and time of its last change. */
  calendars: `relay:${clinicId}:calendars`,
  /** Rises with every change of the channels. */
  revision: `relay:${clinicId}:revision`,
  /** The bus. */
  news: `relay:${clinicId}:news`,
});

/** Where a box is kept. */
export const boxKey = (id: string): string => `relay:box:${id}`;

/** Where a recovery's clinic is kept. */
export const recoveryKey = (id: string): string => `relay:recovery:${id}`;

/** Where something that is good once is kept. */
export const onceKey = (kind: string, key: string): string => `relay:once:${kind}:${key}`;
