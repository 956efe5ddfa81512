import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import { z } from "zod";
import { db } from "#db/client.ts";
import { ssoVisits } from "#db/schema/index.ts";
import { env } from "#env.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow, sqlNowPlus } from "#lib/time.ts";
import { moreIn } from "../network-trust.ts";
import { consumeLimits } from "../rate-limits.ts";
import { decrypt, encrypt } from "../seal.ts";
import { absoluteHours } from "../sessions/lifetime.ts";
import { hashOf, newToken } from "../tokens.ts";
import { callbackPath, findProvider } from "./provider.ts";

export const visitMinutes = 10;
const purpose = "visit to a single sign-on provider";

const secret = z.string().max(200);
const Secrets = z.object({ address: z.url().max(4000), state: secret, nonce: secret, verifier: secret, isAnew: z.boolean().default(true) });
type Secrets = z.infer<typeof Secrets>;

/** `signedIn` says who is signed in here already, `link` that the identity shall be linked to them. */
type Beginning = { to: string; network: string; signedIn?: { personId: string; sessionToken: string } | undefined; link?: true };

/**
 * Before a browser is sent to the provider. Whoever is signed in already shows the provider anew who they are, unless they did so in the
 * last ten minutes: what stands open there may be a colleague's, or hours old.
 */
export async function beginVisit({ to, network, signedIn, link }: Beginning): Promise<Outcome<{ visitToken: string }, "provider-down">> {
  await db.transaction(async (tx) => consumeLimits(tx, ["visit from a network", network, { more: await moreIn(tx, network) }]));
  const provider = await findProvider();
  if (!provider) return { refusal: "provider-down" };

  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: new URL(callbackPath, env.PUBLIC_URL).href,
    scope: "openid",
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    // Whoever is asked for an age must say since when.
    max_age: String(signedIn ? visitMinutes * 60 : absoluteHours * 3600),
  }).href;
  const visitToken = newToken();
  await db.delete(ssoVisits).where(lt(ssoVisits.begunAt, sqlNowPlus({ days: -1 })));
  await db.insert(ssoVisits).values({
    tokenHash: hashOf(visitToken),
    sealed: encrypt(
      JSON.stringify({ address, state, nonce, verifier, isAnew: signedIn !== undefined } satisfies Secrets),
      visitToken,
      purpose,
    ),
    destination: to,
    begunAt: sqlNow(),
    ...(link && signedIn && { personId: signedIn.personId, sessionHash: hashOf(signedIn.sessionToken) }),
  });
  return { visitToken };
}

/** Where this browser is on its way to. */
export async function findWayOut(visitToken: string): Promise<string | undefined> {
  const [visit] = await db.select({ sealed: ssoVisits.sealed }).from(ssoVisits).where(isOpen(visitToken));
  return visit && secretsOf(visit.sealed, visitToken).address;
}

export type Visit = NonNullable<Awaited<ReturnType<typeof takeVisit>>>;

/** The visit that this browser comes back from: once, within ten minutes, and with the word that it was sent out with. */
export async function takeVisit(visitToken: string, state: string | null) {
  const [visit] = await db.select().from(ssoVisits).where(isOpen(visitToken));
  const secrets = visit && secretsOf(visit.sealed, visitToken);
  if (secrets?.state !== state) return undefined;

  const [taken] = await db.update(ssoVisits).set({ usedAt: sqlNow() }).where(isOpen(visitToken)).returning();
  if (!taken || !secrets) return undefined;
  const { destination, personId, sessionHash } = taken;
  return { ...secrets, destination, linksTo: personId && sessionHash ? { personId, sessionHash } : undefined };
}

const secretsOf = (sealed: string, visitToken: string): Secrets => Secrets.parse(JSON.parse(decrypt(sealed, visitToken, purpose)));

const isOpen = (visitToken: string) =>
  and(eq(ssoVisits.tokenHash, hashOf(visitToken)), isNull(ssoVisits.usedAt), gt(ssoVisits.begunAt, sqlNowPlus({ minutes: -visitMinutes })));
