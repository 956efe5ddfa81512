import { connection } from "next/server";
import { isDatabaseUp } from "#lib/health.ts";

export async function GET(): Promise<Response> {
  await connection();
  const isUp = await isDatabaseUp();
  return Response.json({ database: isUp ? "up" : "down" }, { status: isUp ? 200 : 503, headers: { "cache-control": "no-store" } });
}
