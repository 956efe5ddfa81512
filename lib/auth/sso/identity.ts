import { AuthorizationResponseError, authorizationCodeGrant } from "openid-client";
import { env } from "#env.ts";
import { log } from "#lib/log.ts";
import type { Outcome } from "#lib/outcome.ts";
import { callbackPath, findProvider } from "./provider.ts";
import { type Visit, visitMinutes } from "./visit.ts";

export type Identity = { issuer: string; subject: string };

/**
 * Whom the provider vouches for: the code is changed into a token whose issuer, audience, signature, time, nonce and, where it was asked
 * for, age are checked. `answer` is the question-mark part of the address with which the browser came back.
 */
export async function askForIdentity(
  { state, nonce, verifier, address }: Visit,
  answer: string,
): Promise<Outcome<{ identity: Identity }, "cancelled" | "provider-failed">> {
  const provider = await findProvider();
  if (!provider) return { refusal: "provider-failed" };
  const maxAge = new URL(address).searchParams.has("max_age") ? visitMinutes * 60 : undefined;
  try {
    const tokens = await authorizationCodeGrant(provider, new URL(`${callbackPath}${answer}`, env.PUBLIC_URL), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(maxAge && { maxAge }),
    });
    const { iss: issuer, sub: subject } = tokens.claims() ?? {};
    if (issuer && subject) return { identity: { issuer, subject } };
  } catch (err) {
    if (err instanceof AuthorizationResponseError && err.error === "access_denied") return { refusal: "cancelled" };
    log.warn({ reason: reasonOf(err) }, "a sign-in that the provider sent back was not right");
  }
  return { refusal: "provider-failed" };
}

/** A word for the log, such as `invalid_client`. It may come out of an address that anybody can write: what is more than a word is left out. */
function reasonOf(error: unknown): string {
  const word = error instanceof AuthorizationResponseError ? error.error : error instanceof Error && "code" in error ? error.code : "";
  return typeof word === "string" && /^\w{1,60}$/.test(word) ? word : "unknown";
}
