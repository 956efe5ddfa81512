import type { Route } from "next";

/** An address that must lead to no page: whoever is sent there gets the real 404. */
export const nowhere = "/nowhere";

/** Where to go back to, or "/". Only a plain path of ours: nothing that a browser or a server in front could read as a host or a scheme. */
export function ownPath(word: unknown): Route {
  return isOwnPath(word) ? word : "/";
}

function isOwnPath(word: unknown): word is Route {
  if (typeof word !== "string" || word.length > 2000) return false;
  if (!/^\/[!-~]*$/.test(word) || word.includes("\\")) return false;

  const [path = ""] = word.split(/[?#]/, 1);
  return !path.includes("//") && !/%(2f|5c|25|7f|[01].)/i.test(path);
}
