import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { env } from "#env.ts";
import { log } from "#lib/log.ts";

const seconds = 5;

/** Where the provider sends the browser back to; it knows this address. */
export const callbackPath = "/sign-in/sso/callback";

/** What people call the provider with which employees may sign in; nothing when none is set. */
export function ssoName(): string | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
  return OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET ? OIDC_NAME : undefined;
}

/** Asks the provider for its addresses, each time, so that one that is down is noticed before a browser is sent there. */
export async function findProvider(): Promise<Configuration | undefined> {
  const { OIDC_ISSUER = "", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "" } = env;
  // Only an address of this computer may be without TLS: `requireEnvironment` sees to that.
  const execute = OIDC_ISSUER.startsWith("http:") ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks];
  try {
    return await discovery(new URL(OIDC_ISSUER), OIDC_CLIENT_ID, undefined, withSecret(OIDC_CLIENT_SECRET), { execute, timeout: seconds });
  } catch (err) {
    log.warn({ err }, "the single sign-on provider does not answer as it should");
    return undefined;
  }
}

/** In the way that the provider takes; basic is what it takes when it does not say. */
const withSecret =
  (secret: string): ClientAuth =>
  (provider, ...request) => {
    const takesPost = provider.token_endpoint_auth_methods_supported?.includes("client_secret_post");
    (takesPost ? ClientSecretPost(secret) : ClientSecretBasic(secret))(provider, ...request);
  };
