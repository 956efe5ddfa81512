import { type NextRequest, NextResponse } from "next/server";
import { asksForMovedAction } from "#app/entry/known-actions.ts";
import { senderOf } from "#app/entry/same-origin.ts";
import { takesToken } from "#app/entry/token-paths.ts";
import { recentCookie } from "#lib/cookies.ts";
import { nowhere } from "#lib/links.ts";

const methods = ["GET", "HEAD", "POST"];

/**
 * Says what a page may load, and tells the page its own address. Guards nothing: what it turns away would be refused behind it too,
 * but an action's refusal would be a failure of the server's.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (!methods.includes(request.method)) return new NextResponse(null, { status: 405, headers: { allow: methods.join(", ") } });
  if (request.method === "POST" && !isSigned(pathname) && !mayBeOurs(request)) return NextResponse.rewrite(refused(request));
  // A page that cannot be shown after a form was sent redirects with 307: without this the form would be sent there too.
  if (request.method === "POST" && [nowhere, "/error", "/unavailable"].includes(pathname))
    return NextResponse.redirect(request.nextUrl, 303);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = policyFor(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-path", pathname + search);
  setOrDelete(headers, "x-from", request.method === "POST" ? pageOf(request) : undefined);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  if (await isOfEarlierBuild(request)) return NextResponse.rewrite(new URL("/moved", request.nextUrl), { request: { headers } });
  const response = NextResponse.next({ request: { headers } });
  if (!isLetter.test(pathname)) response.headers.set("content-security-policy", policy);
  rememberCustomer(request, response);
  return response;
}

/** A form whose browser does not tell where it was is let through to where its token is looked at. */
function mayBeOurs(request: NextRequest): boolean {
  const sender = senderOf(request);
  return sender === "ours" || (sender === "untold" && takesToken(request.nextUrl.pathname));
}

/** What services send is signed instead; where nothing is, the page for that is the answer. */
const isSigned = (pathname: string) => pathname.startsWith("/api/webhooks/");

/** In development pages are built as they are asked for. */
const isOfEarlierBuild = async (request: NextRequest) =>
  request.method === "POST" && process.env.NODE_ENV === "production" && (await asksForMovedAction(request));

const refused = ({ nextUrl }: NextRequest) => new URL("/refused", nextUrl);

/** The page that a form was sent from, as the browser tells; its host does not matter, since only the path is used. */
function pageOf(request: NextRequest): string | undefined {
  const url = URL.parse(request.headers.get("referer") ?? "");
  return url ? url.pathname + url.search : undefined;
}

function setOrDelete(headers: Headers, name: string, value: string | undefined) {
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
}

/** The last five customers opened in this browser, for the sidebar; who may see which is asked when they are shown. */
function rememberCustomer(request: NextRequest, response: NextResponse) {
  const id = /^\/customers\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/.exec(request.nextUrl.pathname)?.[1];
  const isLookedAt =
    request.method === "GET" && !/prefetch/.test(request.headers.get("purpose") ?? request.headers.get("sec-purpose") ?? "");
  if (!id || !isLookedAt || request.headers.has("next-router-prefetch")) return;
  const others = (request.cookies.get(recentCookie.name)?.value ?? "").split(".").filter((other) => other && other !== id);
  response.cookies.set(recentCookie.name, [id, ...others].slice(0, 5).join("."), recentCookie.options);
}

/** A letter is shown under a policy of its own, in a frame. Nothing else lets itself be framed. */
const isLetter =
  /^\/(?:dev\/mailbox\/[^/]+|customers\/[^/]+\/collaborations\/[^/]+\/activate\/letter|collaborations\/activate\/[^/]+\/letter\/[^/]+)\/html$/;

function policyFor(nonce: string): string {
  const inDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${inDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${inDevelopment ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
