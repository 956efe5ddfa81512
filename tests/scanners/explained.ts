import type { Finding } from "./run.ts";

type Explanation = { tool: Finding["tool"]; what: RegExp; where: RegExp; info: RegExp; why: string };

/** Findings that are none, each with the reason. Anything else fails the run. */
export const explained: Explanation[] = [
  {
    tool: "wapiti",
    what: /^Cross Site Request Forgery$/,
    where: /^POST \//,
    info: /^Lack of anti CSRF token$/,
    why: "A form is believed by Origin and Sec-Fetch-Site, and its cookies are SameSite=Lax: e2e/foreign-posts.spec.ts sends every one from foreign sites, which wapiti does not",
  },
  {
    tool: "wapiti",
    what: /^Secure Flag cookie$/,
    where: /^GET \//,
    info: /in the cookie : (session|locale|sign-in|office|kept|draft|recent|list)$/,
    why: "The scan goes over plain HTTP on this computer; with a PUBLIC_URL of https these cookies are Secure, the session's by lib/auth/cookies.test.ts",
  },
  {
    tool: "wapiti",
    what: /^HTTP Secure Headers$/,
    where: /^GET \/$/,
    info: /^X-XSS-Protection is not set$/,
    why: "No browser has that filter any more, and the header could make holes where there were none; the content security policy takes its place",
  },
];
