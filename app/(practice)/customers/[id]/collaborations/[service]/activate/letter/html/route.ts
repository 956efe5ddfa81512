import type { NextRequest } from "next/server";
import { letterResponse } from "#app/(practice)/letter-response.ts";
import { draftedLetter } from "../drafted.ts";

type Context = RouteContext<"/customers/[id]/collaborations/[service]/activate/letter/html">;

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { preview } = await draftedLetter(await params);
  return letterResponse(preview, request.nextUrl.searchParams.get("language"));
}
