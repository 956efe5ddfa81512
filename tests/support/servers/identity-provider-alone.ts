import { startIdentityProvider } from "./identity-provider.ts";

/** The provider that the browsers meet; its settings are the product's. */
const { OIDC_ISSUER = "", OIDC_CLIENT_ID: id = "", OIDC_CLIENT_SECRET: secret = "", PUBLIC_URL } = process.env;
await startIdentityProvider({ id, secret, callback: `${PUBLIC_URL}/sign-in/sso/callback` }, Number(new URL(OIDC_ISSUER).port));
