import type { NextRequest } from "next/server";
import { tooMany } from "#app/entry/too-many.ts";
import { ownPath } from "#lib/links.ts";

/** Where an action leads that was asked for too often: an action itself cannot answer with the status 429. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const seconds = Number(searchParams.get("seconds"));
  return tooMany(Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : 60, ownPath(searchParams.get("back")));
}
