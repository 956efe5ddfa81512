import { cookies } from "next/headers";
import { visitCookie } from "#lib/auth/sessions/options.ts";
import { visitMinutes } from "./visit.ts";

/** The token of the visit that this browser is on. */
export const readVisitToken = async (): Promise<string> => (await cookies()).get(visitCookie.name)?.value ?? "";

export async function keepVisitToken(token: string): Promise<void> {
  (await cookies()).set(visitCookie.name, token, { ...visitCookie.options, maxAge: visitMinutes * 60 });
}

export async function forgetVisit(): Promise<void> {
  (await cookies()).set(visitCookie.name, "", { ...visitCookie.options, maxAge: 0 });
}
