import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import Provider, { type Configuration } from "oidc-provider";

type Client = { id: string; secret: string; callback: string };
type Running = { issuer: string; provider: Provider; stop: () => Promise<void> };

/** A real OpenID provider on this computer. It lets in whoever gives a name, and claims that everybody has Anna's address. */
export async function startIdentityProvider(client: Client, port = 0): Promise<Running> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const place = server.address();
  const issuer = `http://127.0.0.1:${typeof place === "object" ? place?.port : port}`;
  const provider = new Provider(issuer, settingsFor(client));
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const isQuestion = request.url?.startsWith("/interaction/");
    // Composed each time, so that a test can put something of its own in between.
    void (isQuestion ? askWho(provider, request, response) : provider.callback()(request, response));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, provider, stop };
}

const settingsFor = ({ id, secret, callback }: Client): Configuration => ({
  clients: [{ client_id: id, client_secret: secret, redirect_uris: [callback] }],
  jwks: { keys: [aSigningKey()] },
  cookies: { keys: [randomUUID()] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  claims: { openid: ["sub", "email", "email_verified"] },
  conformIdTokenClaims: false,
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  findAccount: (_, accountId) => ({
    accountId,
    claims: () => ({ sub: accountId, email: "anna@lindsund.example", email_verified: true }),
  }),
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: id, accountId: oidc.session?.accountId });
    grant.addOIDCScope("openid");
    await grant.save();
    return grant;
  },
});

const aSigningKey = () => ({
  ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
  kid: randomUUID(),
  use: "sig",
  alg: "RS256",
});

const question = `<!doctype html><html lang="sv"><title>Testbolaget</title><h1>Testbolaget</h1>
<form method="post"><label>Vem är du? <input name="who"></label><button>Logga in</button> <button name="cancel" value="yes">Avbryt</button></form></html>`;

async function askWho(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") return void response.setHeader("content-type", "text/html; charset=utf-8").end(question);
  const sent = new URLSearchParams(await text(request));
  const result = sent.has("cancel") ? { error: "access_denied" } : { login: { accountId: sent.get("who") ?? "" } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
