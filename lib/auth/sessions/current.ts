import { getServerSession } from "next-auth";
import { adapter } from "./adapter.ts";
import { options } from "./options.ts";

/** Who this browser's session belongs to. next-auth takes a database that does not answer for a browser without a session: here that is thrown. */
export async function findSignedIn() {
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
}
