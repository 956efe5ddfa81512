import type { AuthOptions } from "next-auth";
import { env, isSecure } from "#env.ts";
import { log } from "#lib/log.ts";
import { adapter } from "./adapter.ts";
import { idleMinutes } from "./lifetime.ts";

const cookie = (name: string) => ({
  name: isSecure ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure },
});

export const sessionCookie = cookie("session");
export const signInCookie = cookie("sign-in");
export const officeCookie = cookie("office");
export const keptCookie = cookie("kept");
export const visitCookie = cookie("visit");

export const options: AuthOptions = {
  adapter,
  secret: env.SESSION_SECRET,
  session: { strategy: "database", maxAge: idleMinutes * 60, updateAge: 60 },
  useSecureCookies: isSecure,
  cookies: { sessionToken: sessionCookie, csrfToken: cookie("csrf"), callbackUrl: cookie("callback") },
  providers: [],
  // Whatever fails is thrown, and logged with its reference: what next-auth would print holds the query.
  logger: { error: (code) => log.debug({ code }, "next-auth") },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks: {
    session: ({ session, user: { id, email, name, locale, signedInAt, signedInBy, hasFactor } }) => ({
      ...session,
      user: { id, email, name, locale, signedInAt, signedInBy, hasFactor },
    }),
  },
};
