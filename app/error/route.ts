import type { NextRequest } from "next/server";
import { wholePage } from "#app/ui/whole-page.ts";

/** Where a failed page leads: Next cannot give a page the status 500 together with something to read. */
export async function GET(request: NextRequest): Promise<Response> {
  const reference = request.nextUrl.searchParams.get("reference") ?? "";
  return wholePage("failure", { status: 500, reference: /^[0-9a-f]{8,10}$/.test(reference) ? reference : undefined });
}
