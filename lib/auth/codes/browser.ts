import { desc, eq } from "drizzle-orm";
import { cookies } from "next/headers";
import { z } from "zod";
import { db } from "#db/client.ts";
import { signInCodes } from "#db/schema/index.ts";
import { env } from "#env.ts";
import { signInCookie } from "#lib/auth/sessions/options.ts";
import { ownPath } from "#lib/links.ts";
import { decrypt, encrypt } from "../seal.ts";
import { hashOf, newToken } from "../tokens.ts";

const purpose = "sign-in attempt";

const Asked = z.object({
  browser: z.string().max(100).default(newToken),
  token: z.string().max(100).optional(),
  to: z.string().max(2000),
  typed: z.string().max(300).default(""),
});
type Asked = z.infer<typeof Asked>;

/**
 * What this browser has asked for: what it is known by over several codes, the token of the latest, where it wants to go, and a mistyped address
 * to give back. Kept by it, sealed, or nothing yet, as in a browser that keeps no cookies.
 */
export async function readSignInAttempt(): Promise<Asked & { isKept: boolean }> {
  const kept = (await cookies()).get(signInCookie.name)?.value ?? "";
  try {
    const asked = Asked.parse(JSON.parse(decrypt(kept, env.SESSION_SECRET, purpose)));
    return { ...asked, to: ownPath(asked.to), isKept: true };
  } catch {
    return { browser: newToken(), to: "/", typed: "", isKept: false };
  }
}

export async function keepSignInAttempt(asked: Partial<Asked> & Pick<Asked, "browser" | "to">): Promise<void> {
  const value = encrypt(JSON.stringify(asked), env.SESSION_SECRET, purpose);
  (await cookies()).set(signInCookie.name, value, { ...signInCookie.options, maxAge: 30 * 60 });
}

export async function forgetSignInAttempt(): Promise<void> {
  (await cookies()).set(signInCookie.name, "", { ...signInCookie.options, maxAge: 0 });
}

/** The address that this browser's code went to. */
export async function findAskedAddress(browserToken: string): Promise<string | undefined> {
  const [asked] = await db
    .select({ email: signInCodes.email })
    .from(signInCodes)
    .where(eq(signInCodes.browserHash, hashOf(browserToken)))
    .orderBy(desc(signInCodes.requestedAt))
    .limit(1);
  return asked?.email;
}
