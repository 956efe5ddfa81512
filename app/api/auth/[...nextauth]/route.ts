import NextAuth from "next-auth";
import { options } from "#lib/auth/sessions/options.ts";

const handler = NextAuth(options);

export { handler as GET, handler as POST };
