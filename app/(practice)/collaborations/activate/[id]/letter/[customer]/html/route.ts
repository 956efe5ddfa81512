import type { NextRequest } from "next/server";
import { letterResponse } from "#app/entry/letter-frame.ts";
import { letterIn } from "#lib/collaborations/request/preview.ts";
import { composePreview } from "#lib/mail/preview.ts";
import { preparedLetter } from "../prepared.ts";

type Context = RouteContext<"/collaborations/activate/[id]/letter/[customer]/html">;

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { preview } = await preparedLetter(await params);
  const { html } = await composePreview(letterIn(preview, request.nextUrl.searchParams.get("language")));
  return letterResponse(html);
}
