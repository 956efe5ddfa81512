import { isIPv4, isIPv6 } from "node:net";
import { headers } from "next/headers";

/** The network that somebody asks from, as `lib/http/proxy-headers.ts` has let it through. */
export async function networkAddress(): Promise<string> {
  return networkOf((await headers()).get("x-forwarded-for") ?? "unknown");
}

/** An IPv4 address as it is; of an IPv6 address the half that a household or an office has to itself. Some proxies write a port behind. */
export function networkOf(written: string): string {
  const address = written.trim().replace(/^\[(.*)\](?::\d+)?$|^(\d+(?:\.\d+){3}):\d+$/, "$1$2");
  const plain = address.replace(/%.*$/, "");
  if (isIPv4(address) || !isIPv6(plain)) return address;
  const groups = groupsOf(new URL(`http://[${plain}]`).hostname.slice(1, -1));
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,ffff";
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join(".");
  return groups.slice(0, 4).join(":");
}

/** All eight of an address that may leave a row of noughts out. */
function groupsOf(address: string): string[] {
  const [start = [], end = []] = address.split("::").map((part) => (part ? part.split(":") : []));
  return [...start, ...Array(8 - start.length - end.length).fill("0"), ...end];
}

function bytesOf(group: string): number[] {
  const number = Number.parseInt(group, 16);
  return [number >> 8, number & 255];
}
