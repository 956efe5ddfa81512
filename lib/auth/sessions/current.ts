import { cookies } from "next/headers";
import { getServerSession } from "next-auth";
import { onceAsked } from "#lib/ask-once.ts";
import { adapter } from "./adapter.ts";
import { options, sessionCookie } from "./options.ts";

/** Who this browser's session belongs to. */
export const findSignedIn = async () => signedInBy((await cookies()).get(sessionCookie.name)?.value ?? "");

/** next-auth takes a database that does not answer for a browser without a session: here that is thrown. It reads the token by itself. */
const signedInBy = onceAsked(async (_token: string) => {
  let failure: unknown;
  const asked = async (token: string) => {
    try {
      return (await adapter.getSessionAndUser?.(token)) ?? null;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const session = await getServerSession({ ...options, adapter: { ...adapter, getSessionAndUser: asked } });
  if (failure) throw failure;
  return session?.user;
});
