import type { NextRequest } from "next/server";
import { unavailable } from "#app/entry/unavailable.ts";
import { ownPath } from "#lib/links.ts";

/** Where a page leads that cannot be shown for now: a page itself cannot answer with the status 503. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  return unavailable(ownPath(searchParams.get("back")));
}
