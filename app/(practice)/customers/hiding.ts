import { cookies } from "next/headers";
import { isSecure } from "#env.ts";

/** While a customer looks on: the list shows only what is searched for. */
export const hiding = {
  name: "list",
  options: { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure, maxAge: 12 * 3600 },
} as const;

export const isListHidden = async (): Promise<boolean> => (await cookies()).get(hiding.name)?.value === "hidden";
