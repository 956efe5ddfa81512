import { timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { readSignInAttempt } from "#lib/auth/codes/browser.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { sessionCookie } from "#lib/auth/sessions/options.ts";
import { sealOf } from "#lib/auth/tokens.ts";

export const formField = "page-token";

/**
 * What a form carries of the page that it is on: what the browser is known by, under the server's secret. No other page can know it. Whoever keeps
 * nothing of ours yet, since to look at a page leaves nothing in a browser, is known by their network; what they can send is open to
 * everybody.
 */
export async function formToken(): Promise<string> {
  return sealOf(`form of ${await readBrowser()}`);
}

export async function carriesToken(form: FormData): Promise<boolean> {
  const [token, known] = [form.get(formField), await formToken()];
  return typeof token === "string" && token.length === known.length && timingSafeEqual(Buffer.from(token), Buffer.from(known));
}

async function readBrowser(): Promise<string> {
  const session = (await cookies()).get(sessionCookie.name)?.value;
  if (session) return `session ${session}`;
  const { browser, isKept } = await readSignInAttempt();
  return isKept ? `browser ${browser}` : `network ${await networkAddress()}`;
}
