import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ownPath } from "#lib/links.ts";
import { noteRefusal } from "#lib/refused.ts";

/** The page that is shown, or that a form was sent from. */
export async function readPath(): Promise<string> {
  const sent = await headers();
  return sent.get("x-from") ?? sent.get("x-path") ?? "/";
}

const leaving = new WeakMap<object, string>();

/** Where to, when this was thrown because nobody is signed in. */
export const signInFor = (thrown: unknown): string | undefined =>
  typeof thrown === "object" && thrown !== null ? leaving.get(thrown) : undefined;

/** From a form the person comes back to the page where it stands: where it was sent to there is nothing to see. */
export async function leaveToSignIn(): Promise<never> {
  noteRefusal("not signed in");
  const path = await readPath();
  const address = path === "/" ? "/sign-in" : (`/sign-in?to=${encodeURIComponent(path)}` as const);
  try {
    redirect(address);
  } catch (error) {
    if (error instanceof Error) leaving.set(error, address);
    throw error;
  }
}

/** Whoever is only invited finds nothing but their own invitation. */
export function leaveToInvitation(path: string): never {
  noteRefusal("only invited");
  redirect(ownPath(path));
}
