import { afterAll } from "vitest";
import { env } from "#env.ts";
import type { Entry } from "#lib/auth/sessions/start.ts";
import { askForIdentity } from "#lib/auth/sso/identity.ts";
import { linkIdentity } from "#lib/auth/sso/link.ts";
import { signInWith } from "#lib/auth/sso/sign-in.ts";
import { beginVisit, findWayOut, takeVisit } from "#lib/auth/sso/visit.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Person } from "#lib/who.ts";
import { startIdentityProvider } from "#tests/support/servers/identity-provider.ts";
import { aKnownPerson } from "../codes.ts";

const client = { id: "practice", secret: "a secret between the two of them" };

/** Configures the product for a provider of its own, for the tests of one file. */
export async function withProvider() {
  const running = await startIdentityProvider({ ...client, callback: new URL("/sign-in/sso/callback", env.PUBLIC_URL).href });
  Object.assign(env, {
    OIDC_ISSUER: running.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: "Testbolaget",
  });
  afterAll(running.stop);
  return running;
}

/** Somebody who is known, as she is after signing in. */
export async function somebody(): Promise<Person> {
  const { id, email, locale } = await aKnownPerson();
  return { personId: id, name: "Karin Ågren", email, locale, signedInAt: new Date(), signedInBy: "code" };
}

/** And whom the provider knows by this name, which she has linked. */
export async function whoeverHasLinked() {
  const person = await somebody();
  const subject = `karin-${person.personId}`;
  await linkIdentity(person, { issuer: env.OIDC_ISSUER ?? "", subject });
  return { person, subject, id: person.personId };
}

/** Sends a browser out; gives its token and the address it is sent to. */
export async function setOut(going: Partial<Parameters<typeof beginVisit>[0]> = {}) {
  const { visitToken } = await beginVisit({ to: "/", network: crypto.randomUUID(), ...going });
  return { visitToken: visitToken!, address: (await findWayOut(visitToken!))! };
}

/** Shows the provider who she is, as a browser without scripts would; gives the address with which the provider sends her back. */
export async function answerAsked(address: string, form: Record<string, string>): Promise<URL> {
  const jar = new Map<string, string>();
  const visit = async (url: string | URL, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, headers: { cookie }, redirect: "manual" });
    for (const set of answer.headers.getSetCookie()) jar.set(set.split("=", 1)[0]!, set.slice(set.indexOf("=") + 1).split(";", 1)[0]!);
    return new URL(answer.headers.get("location") ?? "", url);
  };
  const asked = await visit(address);
  if (!asked.pathname.startsWith("/interaction/")) return asked;
  return visit(await visit(asked, { method: "POST", body: new URLSearchParams(form) }));
}

type Back = { visitToken: string; back: URL };

/** All the way out, and to our door again. */
export async function goAndComeBack(who: string, going: Parameters<typeof setOut>[0] = {}): Promise<Back> {
  const { visitToken, address } = await setOut(going);
  return { visitToken, back: await answerAsked(address, { who }) };
}

/** What the address does to which the provider sends the browser back. */
export async function finishSignIn({ visitToken, back }: Back): Promise<Outcome<Entry, string>> {
  const visit = await takeVisit(visitToken, back.searchParams.get("state"));
  if (!visit) return { refusal: "visit-over" };
  const { identity, refusal } = await askForIdentity(visit, back.search);
  return refusal ? { refusal } : signInWith(identity, "Firefox, Linux");
}
