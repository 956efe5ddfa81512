import type { NextRequest } from "next/server";
import { failed } from "#app/entry/failure.ts";
import { seeOther } from "#app/entry/handle-post.ts";
import { finishSignIn } from "#app/sign-in/finish-sign-in.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { deviceOf } from "#lib/auth/sessions/device.ts";
import { findPerson, readSessionToken } from "#lib/auth/sessions/require.ts";
import { forgetVisit, readVisitToken } from "#lib/auth/sso/browser.ts";
import { askForIdentity, type Identity } from "#lib/auth/sso/identity.ts";
import { linkIdentity } from "#lib/auth/sso/link.ts";
import { signInWith } from "#lib/auth/sso/sign-in.ts";
import { takeVisit, type Visit } from "#lib/auth/sso/visit.ts";
import { hashOf } from "#lib/auth/tokens.ts";
import { noteSignIn } from "#lib/refused.ts";

/**
 * Where the provider sends the browser back to. The one GET that may sign somebody in: it counts once, in the browser that a form sent out
 * at most ten minutes ago, and with what that form was given for the way.
 */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.method !== "GET") return new Response(null, { status: 204 });
  try {
    const visit = await takeVisit(await readVisitToken(), request.nextUrl.searchParams.get("state"));
    if (!visit) return seeOther("/sign-in?problem=visit-over");
    await forgetVisit();
    const { identity, refusal } = await askForIdentity(visit, request.nextUrl.search);
    if (visit.linksTo) return refusal ? seeOther(`/settings/sign-in?problem=${refusal}`) : await link(visit.linksTo, identity);
    return refusal ? backToSignIn(refusal, visit) : await signIn(request, identity, visit);
  } catch (error) {
    return seeOther(await failed(error));
  }
}

async function signIn(request: NextRequest, identity: Identity, visit: Visit): Promise<Response> {
  const entry = await signInWith(identity, deviceOf(request.headers.get("user-agent")), await networkAddress());
  noteSignIn("single sign-on", entry.refusal);
  return entry.refusal ? backToSignIn(entry.refusal, visit) : finishSignIn(entry, visit.destination);
}

/** Only for whoever set out, in the very session in which they did. */
async function link({ personId, sessionHash }: NonNullable<Visit["linksTo"]>, identity: Identity): Promise<Response> {
  const person = await findPerson();
  if (person?.personId !== personId || hashOf(await readSessionToken()) !== sessionHash) return seeOther("/sign-in?problem=visit-over");
  const { refusal } = await linkIdentity(person, identity);
  return seeOther(`/settings/sign-in?${refusal ? `problem=${refusal}` : "notice=linked"}`);
}

const backToSignIn = (problem: string, { destination }: Visit) =>
  seeOther(`/sign-in?problem=${problem}&to=${encodeURIComponent(destination)}`);
