import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A number in E.164 with the spaces its country puts in, `+41 79 123 45 67`: as it is dialled from anywhere. */
export function phoneAbroad(phoneE164: string): string {
  return parsePhoneNumberFromString(phoneE164)?.formatInternational() ?? phoneE164;
}
