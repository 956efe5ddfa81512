import { eq } from "drizzle-orm";
import { administratorProposals, bulkActivations, imports, nameProposals, payerChanges } from "#db/schema/index.ts";
import { addContact } from "#lib/contacts/add.ts";
import { aWorld } from "#tests/db/strangers.ts";
import { aColleagueOf, aTemplateOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { employmentOf } from "#tests/support/cast/office.ts";
import { approvalOf, payerPageOf } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { answersIn } from "./answer-forms.ts";
import { requestsOf } from "./asked-of.ts";
import { documentsOf } from "./documents.ts";
import { anInvitee } from "./invitee.ts";
import { listFormsOf } from "./list-forms.ts";
import { formsOfMailbox } from "./mailbox-forms.ts";

type Form = Record<string, string | number>;
export type WholeWorld = Awaited<ReturnType<typeof aWholeWorld>>;

/** An office and a company with something of theirs behind every address: of four collaborations one is active, and each other waits for a form. */
export async function aWholeWorld() {
  const world = await aWorld();
  const { employee, customer } = world;
  const { officeId } = employee;
  const asked = await requestsOf(world);
  const colleague = await aColleagueOf(employee, "full", "Eva Ros");
  const heir = await aUserOf(world.administrator, "administrator");
  const invitee = await anInvitee(world);
  const placeId = (await employmentOf(employee)).invitationId;
  const { contactId } = await addContact(employee, customer.id, { ...aCard, email: null, mobile: null });
  const [batch] = await superuser.select().from(imports).where(eq(imports.officeId, officeId));
  const [bulk] = await superuser.select().from(bulkActivations).where(eq(bulkActivations.officeId, officeId));
  const [change] = await superuser.select().from(payerChanges).where(eq(payerChanges.officeId, officeId));
  const [proposal] = await superuser.select().from(administratorProposals).where(eq(administratorProposals.officeId, officeId));
  const [named] = await superuser.select().from(nameProposals).where(eq(nameProposals.officeId, officeId));
  const templateId = await aTemplateOf(employee);
  return {
    ...world,
    ...asked,
    colleague,
    heir,
    invitee,
    placeId,
    userId: heir.userId,
    proposalId: proposal!.id,
    importId: batch!.id,
    bulkId: bulk!.id,
    ...{ contactId: contactId!, changeId: change!.id, nameId: named!.id },
    pages: { approve: await approvalOf(asked.waiting), payer: await payerPageOf(world.collaboration) },
    templateId,
    ...(await documentsOf(world)),
  };
}

const aCard = { firstName: "Nils", lastName: "Ek", role: "Ekonomi" };

/** What would change something of this world if it were taken from a stranger, by address. */
export function formsAbout(world: WholeWorld): Record<string, Form> {
  const { customer, collaboration, contactId, importId, bulkId, templateId, nameId, userId, proposalId, employee, stoppedId } = world;
  const { waiting, withdrawn, expired, replacedLink, heir, colleague, documentId, askingId } = world;
  const { companyId } = collaboration;
  const press = ({ id }: { id: string }) => ({ collaborationId: id, back: "/" });
  const ofCompany = { collaborationId: collaboration.id, companyId };
  return {
    ...answersIn(world),
    ...listFormsOf({ companyId, documentId }),
    ...formsOfMailbox({ companyId, customerId: customer.id, askingId }),
    "/api/checklist": { ...ofCompany, side: "customer", done: "bookkeeping-receive", back: "/" },
    "/api/company-users": { companyId, userId, move: "role", role: "user" },
    "/api/documents/anyway": { companyId, documentId: stoppedId },
    "/api/endings/undo": { ...ofCompany, side: "customer", back: "/" },
    "/api/hand-overs": { companyId, collaborationId: waiting.id, personId: heir.personId },
    "/api/objections": { invitationId: replacedLink, words: "Jag är vd." },
    "/api/names": { companyId, proposalId: nameId, answer: "accepted", seen: JSON.stringify({ name: customer.name }) },
    "/api/office-answers": { companyId, office: "answers" },
    "/api/proposals": { companyId, proposalId },
    "/api/payer-changes/withdraw": press(collaboration),
    "/api/renewals": { companyId, collaborationId: expired.id, side: "customer" },
    "/collaborations/activate/start": { bulkId },
    "/customers/[id]/archive": { customerId: customer.id },
    "/customers/[id]/collaborations/[service]/approver": press(collaboration),
    "/customers/[id]/collaborations/[service]/remind": press(waiting),
    "/customers/[id]/collaborations/[service]/renew": press(expired),
    "/customers/[id]/collaborations/[service]/resend": { ...press(waiting), works: "yes" },
    "/customers/[id]/company-name": { customerId: customer.id, move: "withdraw" },
    "/customers/[id]/contacts/move": { customerId: customer.id, contactId, move: "remove" },
    "/customers/import/run": { importId },
    "/customers/import/take-back": { importId },
    "/office": { officeId: employee.officeId },
    "/places/answer": { invitationId: world.invitee.invitationId, answer: "accept" },
    "/places/leave": { invitationId: world.placeId },
    "/settings/collaborations/resend": press(waiting),
    "/settings/collaborations/undo": press(withdrawn),
    "/settings/employees/reset-factor": { employeeId: colleague.employeeId },
    "/settings/employees/sender": { employeeId: colleague.employeeId, name: colleague.name },
    "/settings/employees/sign-out": { employeeId: colleague.employeeId },
    ...{ "/settings/tasks/restore": { templateId }, "/settings/tasks/retire": { templateId } },
  };
}
