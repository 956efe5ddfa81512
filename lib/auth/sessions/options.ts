import type { AuthOptions } from "next-auth";
import { env, isSecure } from "#env.ts";
import { ownCookie } from "#lib/cookies.ts";
import { log } from "#lib/log.ts";
import { adapter } from "./adapter.ts";
import { idleMinutes } from "./lifetime.ts";

export const sessionCookie = ownCookie("session");
export const signInCookie = ownCookie("sign-in");
export const officeCookie = ownCookie("office");
export const keptCookie = ownCookie("kept");
export const visitCookie = ownCookie("visit");

export const options: AuthOptions = {
  adapter,
  secret: env.SESSION_SECRET,
  session: { strategy: "database", maxAge: idleMinutes * 60, updateAge: 60 },
  useSecureCookies: isSecure,
  cookies: { sessionToken: sessionCookie },
  providers: [],
  // Whatever fails is thrown, and logged with its reference: what next-auth would print holds the query.
  logger: { error: (code) => log.debug({ code }, "next-auth") },
  callbacks: {
    session: ({ session, user: { id, email, name, locale, signedInAt, signedInBy, provenAt, hasFactor } }) => ({
      ...session,
      user: { id, email, name, locale, signedInAt, signedInBy, provenAt, hasFactor },
    }),
  },
};
