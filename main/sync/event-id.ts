import { AppointmentId, GoogleEventId } from "../../shared/ids.ts";

/*
 * An event's id is made here, so that sending twice cannot make two events (PU1): the appointment's UUID in base32hex, lower
 * case (RFC 4648, section 7: 0-9 a-v, which is what Google takes), then the generation in base 32. Generation 0 is `0`.
 */

const ALPHABET = "0123456789abcdefghijklmnopqrstuv";
/** 128 bits in digits of 5: 26 of them, the last one carrying 3 bits and two zeros. */
const UUID_DIGITS = 26;
const PADDING_BITS = 2n;

/** Which appointment an event of ours is about, and how many ids were used up before this one. */
export interface EventIdentity {
  readonly appointmentId: AppointmentId;
  readonly generation: number;
}

/** The event id of an appointment: 27 characters or more, always the same for the same appointment and generation. */
export function eventIdOf({ appointmentId, generation }: EventIdentity): GoogleEventId {
  let bits = BigInt(`0x${appointmentId.replaceAll("-", "")}`) << PADDING_BITS;
  let digits = "";
  for (let place = 0; place < UUID_DIGITS; place += 1) {
    digits = ALPHABET.charAt(Number(bits & 31n)) + digits;
    bits >>= 5n;
  }
  return GoogleEventId.parse(digits + generation.toString(32));
}

/** Whose event this is, told by the id alone; undefined where the id is not one we make. */
export function identityOf(eventId: GoogleEventId): EventIdentity | undefined {
  if (!/^[0-9a-v]{27,33}$/.test(eventId)) return undefined;
  let bits = 0n;
  for (const digit of eventId.slice(0, UUID_DIGITS)) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(digit));
  const hex = (bits >> PADDING_BITS).toString(16).padStart(32, "0");
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  const appointmentId = AppointmentId.safeParse(uuid.join("-"));
  if (!appointmentId.success) return undefined;
  const identity = {
    appointmentId: appointmentId.data,
    generation: Number.parseInt(eventId.slice(UUID_DIGITS), 32),
  };
  return eventIdOf(identity) === eventId ? identity : undefined;
}
