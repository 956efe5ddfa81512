import { isIPv6 } from "node:net";
import { headers } from "next/headers";

/** The network that somebody asks from, as `lib/http/proxy-headers.ts` has let it through. */
export async function networkAddress(): Promise<string> {
  return networkOf((await headers()).get("x-forwarded-for") ?? "unknown");
}

/** An IPv4 address as it is; of an IPv6 address the half that a household or an office has to itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [start = "", end] = address.split("::");
  const [first, last] = [start, end].map((part) => (part ? part.split(":") : []));
  const filled = [...(first ?? []), ...Array(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill("0"), ...(last ?? [])];
  return filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
