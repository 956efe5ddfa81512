import type { Mutations } from "./changed.ts";
import { codes } from "./codes.ts";
import { general } from "./general.ts";
import { germany } from "./germany.ts";
import { identifiers } from "./identifiers.ts";
import { denmark, iceland, norway } from "./nordic.ts";
import { greece, italy, netherlands } from "./southern.ts";
import { sweden } from "./sweden.ts";

export const peppolMutations: Mutations = {
  ...general,
  ...identifiers,
  ...codes,
  ...sweden,
  ...norway,
  ...denmark,
  ...iceland,
  ...netherlands,
  ...italy,
  ...greece,
  ...germany,
};
