import { connection } from "next/server";

/** Whether this process answers: what runs it restarts it where not. That would not bring a database back: /api/ready tells of it. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ server: "alive" }, { headers: { "cache-control": "no-store" } });
}
