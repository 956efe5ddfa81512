import { z } from "zod";
import { code, country, day, identifier, identifierOfScheme, words } from "./values.ts";

const address = z.strictObject({
  street: words.optional(),
  street2: words.optional(),
  city: words.optional(),
  postcode: words.optional(),
  region: words.optional(),
  line: words.optional(),
  country,
});

export const party = z.strictObject({
  endpoint: identifierOfScheme,
  ids: z.array(identifier).optional(),
  tradingName: words.optional(),
  address,
  vatId: words.optional(),
  taxRegistration: identifier.optional(),
  name: words,
  registration: identifier.optional(),
  legalForm: words.optional(),
  contact: z.strictObject({ name: words.optional(), telephone: words.optional(), email: words.optional() }).optional(),
});

export const payee = z.strictObject({ ids: z.array(identifier).optional(), name: words, registration: identifier.optional() });
export const representative = z.strictObject({ name: words, address, vatId: words });

export const delivery = z.strictObject({
  on: day.optional(),
  location: identifier.optional(),
  address: address.optional(),
  to: words.optional(),
});

export const payment = z.strictObject({
  code,
  name: words.optional(),
  reference: words.optional(),
  accounts: z.array(z.strictObject({ id: words, name: words.optional(), branch: words.optional() })).optional(),
  card: z.strictObject({ number: words, network: words, holder: words.optional() }).optional(),
  mandate: z.strictObject({ id: words.optional(), account: words.optional() }).optional(),
});
