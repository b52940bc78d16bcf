import { createChannelTokens } from "../../backend/channel-token.ts";
import { CalendarKey, ChannelId } from "../../shared/ids.ts";
import { googleHeaders } from "../relay/google-message.ts";
import type { Chance } from "../simulate/chance.ts";
import { outcomeOf, type Door } from "./door.ts";
import { cutShort, misspelt, oneOf, turned } from "./forge.ts";
import type { ProofWorld } from "./proof-world.ts";
import { siegeKey } from "./siege-relay.ts";

const LIFE_MS = 86_400_000;

/** Google's messages, proved by their channel's token. */
export function messageDoor({ clinics, now, ask }: ProofWorld): Door {
  const tokens = createChannelTokens([siegeKey], { now });
  const foreign = createChannelTokens([Buffer.alloc(32, 8)], { now });
  const idOf = (chance: Chance) =>
    ChannelId.parse(`4ba78bf0-6a47-41e2-bcfd-0800${String(chance.below(100)).padStart(8, "0")}`);
  const claimsOf = (chance: Chance, expiresAt = now() + LIFE_MS) => ({
    clinicId: oneOf(chance, ...clinics).desks[0].clinicId,
    calendarKey: CalendarKey.parse(String(chance.below(20)).padStart(43, "k")),
    expiresAt,
  });
  const post = async (channelId: string, token: string) =>
    outcomeOf(
      await ask("POST", "/google/notifications", {
        headers: googleHeaders({ channelId: ChannelId.parse(channelId), token }),
      }),
    );

  return {
    name: "channel tokens",
    share: 40,
    sound: (chance) => {
      const id = idOf(chance);
      return post(id, tokens.mint(id, claimsOf(chance)));
    },
    wrong: (chance) => {
      const id = idOf(chance);
      const token = tokens.mint(id, claimsOf(chance));
      const [version = "", keyId = "", claims = "", mac = ""] = token.split(".");
      const other = tokens.mint(id, { ...claimsOf(chance), expiresAt: now() + 2 * LIFE_MS }).split(".");
      const join = (...parts: readonly string[]) => parts.join(".");
      return oneOf(
        chance,
        () => post(id, join(version, keyId, claims, turned(mac, chance))),
        () => post(id, join(version, keyId, turned(claims, chance), mac)),
        () => post(id, join(version, misspelt(keyId, chance), claims, mac)),
        () => post(id, join("v2", keyId, claims, mac)),
        // Another one's proof under these claims, and these claims' proof under another one's.
        () => post(id, join(version, keyId, claims, other[3] ?? "")),
        () => post(id, join(version, keyId, other[2] ?? "", mac)),
        () => post(misspelt(id, chance), token),
        () => post(id, cutShort(token, chance)),
        () => post(id, foreign.mint(id, claimsOf(chance))),
        () => post(id, join(version, keyId, claims, foreign.mint(id, claimsOf(chance)).slice(-43))),
        // Expired: by a second, or by more.
        () => post(id, tokens.mint(id, claimsOf(chance, now() - 1000 * chance.below(100_000)))),
      )();
    },
  };
}
