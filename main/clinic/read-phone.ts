import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A phone number as typed and in E.164; `none` where the text is no number that can be dialled. */
export type PhoneReading =
  | { readonly kind: "phone"; readonly phone: string | null; readonly phoneE164: string | null }
  | { readonly kind: "none" };

/** Reads a phone number as somebody in this country writes it. Nothing typed is fine: no phone. */
export function readPhone(typed: string | null, country: string): PhoneReading {
  const phone = (typed ?? "").trim();
  if (phone === "") return { kind: "phone", phone: null, phoneE164: null };
  const number = isSupportedCountry(country)
    ? parsePhoneNumberFromString(phone, country)
    : parsePhoneNumberFromString(phone);
  if (number === undefined || !number.isPossible()) return { kind: "none" };
  return { kind: "phone", phone, phoneE164: number.number };
}
