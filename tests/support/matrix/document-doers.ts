import { sentAs, typedInvoice } from "#tests/support/cast/typed-invoice.ts";
import type { Actor } from "./actors.ts";
import { administratorOfA, administratorOfA1, taskOfA } from "./groups.ts";
import type { WholeWorld } from "./whole-world.ts";

type Entry = { who: readonly Actor[]; form: (world: WholeWorld) => Record<string, string> };

const about = ({ customer }: WholeWorld) => ({ customerId: customer.id });
const ofCompany = ({ collaboration }: WholeWorld) => ({ companyId: collaboration.companyId });

const answering = (world: WholeWorld) => ({
  ...{ ...ofCompany(world), documentId: world.documentId },
  ...{ code: "RE", reasons: "PRI", actions: "NIN", note: "", step: "send" },
});
const replying = (world: WholeWorld) => ({ ...ofCompany(world), documentId: world.askingId, reply: "Den stämmer." });

/** To itself, which is legal: nobody else in the world has a mailbox. */
const written = ({ customer: { name, organisationNumber } }: WholeWorld) =>
  sentAs({ ...typedInvoice, buyerNumber: organisationNumber, buyerName: name, vatNumber: `SE${organisationNumber}01` }, "send");

/** Who is taken when sending out of company A1's mailbox, or answering what it has received. */
export const documentDoers: Record<string, Entry> = {
  "/customers/[id]/documents/new/write write": { who: taskOfA, form: (world) => ({ ...about(world), ...written(world) }) },
  "/documents/[id] reply": { who: administratorOfA, form: replying },
  "/documents/[id]/answer answer": { who: administratorOfA, form: answering },
  "/my/[company]/documents/[id] reply": { who: administratorOfA1, form: replying },
  "/my/[company]/documents/[id]/answer answer": { who: administratorOfA1, form: answering },
  "/my/[company]/documents/new/write write": { who: administratorOfA1, form: (world) => ({ ...ofCompany(world), ...written(world) }) },
};
