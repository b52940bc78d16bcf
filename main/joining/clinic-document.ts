import { hkdfSync } from "node:crypto";
import { z } from "zod";
import { type ClinicDocument, documentText, LONGEST_DOCUMENT } from "../../shared/relay/protocol.ts";
import { type DeskIdentity, signText } from "../relay/desk-identity.ts";
import { isOfClinic, isSigned } from "../relay/verify-certificate.ts";
import { SetUpFields } from "../store/set-up-fields.ts";
import { openPacked, sealPacked } from "./sealed-json.ts";

/** What is sealed in the clinic's document. */
const Content = z.object({ format: z.literal(1), fields: SetUpFields });

/** The set-up has grown past what the relay keeps. */
export class DocumentTooLargeError extends Error {
  readonly code = "documentTooLarge";
  constructor() {
    super("the clinic's set-up is too large to be shared");
    this.name = "DocumentTooLargeError";
  }
}

/** Seals the set-up under a key made of the clinic key and signs it as this desk. Throws DocumentTooLargeError. */
export function sealDocument(
  document: { readonly version: number; readonly fields: SetUpFields },
  sealing: {
    readonly identity: DeskIdentity;
    readonly randomBytes: (length: number) => Uint8Array;
  },
): ClinicDocument {
  const { identity, randomBytes } = sealing;
  const { clinicId, certificate, deskSigningKey } = identity;
  const { version, fields } = document;
  const sealed = sealPacked({ format: 1, fields }, { key: documentKey(identity.clinicKey), randomBytes });
  if (sealed.length > LONGEST_DOCUMENT) throw new DocumentTooLargeError();
  const signature = signText(deskSigningKey, documentText({ clinicId, version, sealed }));
  return { version, sealed, certificate, signature };
}

/** What a document holds. */
export type OpenedDocument =
  | { readonly kind: "opened"; readonly fields: SetUpFields }
  /** No desk of this clinic wrote it: there is nothing in it that could be lost. */
  | { readonly kind: "notOurs" }
  /** A desk of this clinic wrote it in a way not known here: a newer program. Never to be written over. */
  | { readonly kind: "newer" };

/** Opens a document, once its certificate and its signature have proved where it comes from. */
export function openDocument(
  document: ClinicDocument,
  { clinicId, clinicKey }: Pick<DeskIdentity, "clinicId" | "clinicKey">,
): OpenedDocument {
  const { version, sealed, certificate, signature } = document;
  const text = documentText({ clinicId, version, sealed });
  const isGenuine =
    isOfClinic(certificate, clinicId) && isSigned({ by: certificate.deskPublicKey, text, signature });
  if (!isGenuine) return { kind: "notOurs" };
  const content = Content.safeParse(openPacked(sealed, documentKey(clinicKey)));
  return content.success ? { kind: "opened", fields: content.data.fields } : { kind: "newer" };
}

function documentKey(clinicKey: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", clinicKey, "clinic-desk", "clinic-document-v1", 32));
}
