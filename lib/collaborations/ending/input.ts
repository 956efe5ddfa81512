import { z } from "zod";
import { ofCollaboration, ofCompany } from "#lib/standing/ids.ts";

const ways = { now: z.literal("now"), later: z.literal("later") };
/** PostgreSQL knows no year 0. */
const endsOn = z.iso.date("giveComingDay").regex(/^(?!0000)/, "giveComingDay");

export const EndInput = z.discriminatedUnion(
  "when",
  [z.object({ ...ofCollaboration, when: ways.now }), z.object({ ...ofCollaboration, when: ways.later, endsOn })],
  "chooseWhen",
);

export const EndForCompanyInput = z.discriminatedUnion(
  "when",
  [z.object({ ...ofCompany, when: ways.now }), z.object({ ...ofCompany, when: ways.later, endsOn })],
  "chooseWhen",
);

export const UndoEndInput = z.discriminatedUnion("side", [
  z.object({ side: z.literal("office"), ...ofCollaboration }),
  z.object({ side: z.literal("customer"), ...ofCompany }),
]);
