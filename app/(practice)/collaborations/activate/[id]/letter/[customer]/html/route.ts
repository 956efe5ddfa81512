import type { NextRequest } from "next/server";
import { letterResponse } from "#app/(practice)/letter-response.ts";
import { preparedLetter } from "../prepared.ts";

type Context = RouteContext<"/collaborations/activate/[id]/letter/[customer]/html">;

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { preview } = await preparedLetter(await params);
  return letterResponse(preview, request.nextUrl.searchParams.get("language"));
}
