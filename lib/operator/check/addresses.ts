import type { Settings } from "#env/schema.ts";
import { advice, type Finding, ok, wrong } from "./finding.ts";

type Way = Pick<Settings, "PUBLIC_URL" | "TRUSTED_PROXIES">;

const patience = 5000;

/** Whether people come by https, and whether the server knows of the proxy that speaks it. */
export async function checkWay({ PUBLIC_URL, TRUSTED_PROXIES }: Way): Promise<Finding[]> {
  const isSafe = PUBLIC_URL.startsWith("https:");
  const withTls = "Let a proxy speak https in front (compose.yaml brings Caddy), and set PUBLIC_URL and NEXTAUTH_URL to https://…";
  return [
    isSafe
      ? ok("https", `${PUBLIC_URL} is https`)
      : wrong("https", `${PUBLIC_URL} is not https: cookies and emails can be read on the way`, withTls),
    await tryAddress(PUBLIC_URL),
    ...(isSafe && TRUSTED_PROXIES === 0
      ? [
          wrong(
            "proxies",
            "the server believes no proxy, so all people count as one network",
            "Set TRUSTED_PROXIES to how many proxies stand in front: 1 with compose.yaml.",
          ),
        ]
      : [ok("proxies", `TRUSTED_PROXIES is ${TRUSTED_PROXIES}`)]),
  ];
}

/** From where the command runs the address may lead nowhere even though people reach it: never more than advice. */
async function tryAddress(address: string): Promise<Finding> {
  const about = "address";
  const todo =
    "Start the server and its proxy. From inside some networks the public address is out of reach: then look at it from outside.";
  try {
    const response = await fetch(`${address}/api/health`, { redirect: "manual", signal: AbortSignal.timeout(patience) });
    if (response.ok) return ok(about, `${address} answers`);
    return advice(about, `${address}/api/health answers ${response.status}`, todo);
  } catch (error) {
    return advice(about, `${address} does not answer: ${reasonOf(error)}`, todo);
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
