import { findSetting, forgetSetting, keepSetting } from "../store/settings.ts";
import type { Reader, Writer } from "../store/sql.ts";

/** Settings of this desk that have to do with the others, each the name of a row. */
const KEYS = {
  /** This installation's id; see read-or-make-desk-id.ts. */
  deskId: "deskId",
  /** What the clinic calls this desk. */
  deskName: "deskName",
  /** The Google account's token, sealed under the clinic key, as it is in the clinic's document. */
  sealedToken: "sealedGoogleToken",
  /** The Google client id that the token was given to. */
  clientId: "googleClientOfToken",
  /** "clinic": Google was disconnected for every desk; "here": for this one alone. Unset while it is connected. */
  disconnected: "googleDisconnectedFor",
  /** The revocation of this desk, as JSON. */
  revocation: "deskRevocation",
  /** A desk that came with the recovery code and that nobody here was shown yet, as JSON. */
  recovered: "deskRecovered",
  /** Who came with the recovery code up to this moment was shown here, or is no news to this desk. */
  recoveredToldUntil: "deskRecoveredToldUntil",
  /** How far joining got: "begun" or "committed"; see finish-joining.ts. */
  joining: "joining",
} as const;

/** The name of one of these settings. */
export type SharedSetting = keyof typeof KEYS;

/** A setting's text, undefined where it is not set. */
export function findShared(reader: Reader, name: SharedSetting): string | undefined {
  return findSetting(reader, KEYS[name]);
}

/** Sets a setting, or forgets it where there is nothing to set. */
export function keepShared(writer: Writer, name: SharedSetting, value: string | undefined): void {
  if (value === undefined) forgetSetting(writer, KEYS[name]);
  else keepSetting(writer, { key: KEYS[name], value });
}
