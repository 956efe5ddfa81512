import { AuthorizationResponseError, authorizationCodeGrant } from "openid-client";
import { env } from "#env.ts";
import { log } from "#lib/log.ts";
import type { Outcome } from "#lib/outcome.ts";
import { now } from "#lib/time.ts";
import { callbackPath, findProvider } from "./provider.ts";
import { type Visit, visitMinutes } from "./visit.ts";

/** `provenAt` is when the provider saw who they are; nothing where it does not say. */
export type Identity = { issuer: string; subject: string; provenAt?: Date | null };

/**
 * Whom the provider vouches for: the code is changed into a token whose issuer, audience, signature, time, nonce and, where they are to
 * show anew who they are, age are checked. `answer` is the question-mark part of the address with which the browser came back.
 */
export async function askForIdentity(
  { state, nonce, verifier, isAnew }: Visit,
  answer: string,
): Promise<Outcome<{ identity: Identity }, "cancelled" | "provider-failed">> {
  const provider = await findProvider();
  if (!provider) return { refusal: "provider-failed" };
  try {
    const tokens = await authorizationCodeGrant(provider, new URL(`${callbackPath}${answer}`, env.PUBLIC_URL), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(isAnew && { maxAge: visitMinutes * 60 }),
    });
    const { iss: issuer, sub: subject, auth_time: seconds } = tokens.claims() ?? {};
    if (issuer && subject) return { identity: { issuer, subject, provenAt: momentOf(seconds) } };
  } catch (err) {
    if (err instanceof AuthorizationResponseError && err.error === "access_denied") return { refusal: "cancelled" };
    log.warn({ reason: reasonOf(err) }, "a sign-in that the provider sent back was not right");
  }
  return { refusal: "provider-failed" };
}

/** The provider's clock may be ahead of ours: nobody is fresh for longer by that. */
function momentOf(seconds: unknown): Date | null {
  if (typeof seconds !== "number" || !(seconds > 0)) return null;
  return new Date(Math.min(seconds * 1000, now().getTime()));
}

/** A word for the log, such as `invalid_client`. It may come out of an address that anybody can write: what is more than a word is left out. */
function reasonOf(error: unknown): string {
  const word = error instanceof AuthorizationResponseError ? error.error : error instanceof Error && "code" in error ? error.code : "";
  return typeof word === "string" && /^\w{1,60}$/.test(word) ? word : "unknown";
}
