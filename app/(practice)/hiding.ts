import { cookies } from "next/headers";
import { ownCookie } from "#lib/cookies.ts";

/** While a customer looks on: the list shows only what is searched for. */
export const hiding = ownCookie("list", 12);

export const isListHidden = async (): Promise<boolean> => (await cookies()).get(hiding.name)?.value === "hidden";
