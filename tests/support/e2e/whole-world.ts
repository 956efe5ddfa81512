import { eq } from "drizzle-orm";
import { administratorProposals, bulkActivations, contacts, imports, recipientChanges } from "#db/schema/index.ts";
import { aWorld } from "#tests/db/strangers.ts";
import { aTemplateOf } from "../cast.ts";
import { placeOf } from "../company.ts";
import { approvalOf, refusalOf, service } from "../requests.ts";
import { superuser } from "../superuser.ts";
import { guarded, pagesUnder } from "./addresses.ts";

type Form = Record<string, string | number>;
export type WholeWorld = Awaited<ReturnType<typeof aWholeWorld>>;

/** An office and a company with something of theirs behind every address. */
export async function aWholeWorld() {
  const world = await aWorld();
  const { officeId } = world.employee;
  const [batch] = await superuser.select().from(imports).where(eq(imports.officeId, officeId));
  const [bulk] = await superuser.select().from(bulkActivations).where(eq(bulkActivations.officeId, officeId));
  const [contact] = await superuser.select().from(contacts).where(eq(contacts.customerId, world.customer.id));
  const [change] = await superuser.select().from(recipientChanges).where(eq(recipientChanges.officeId, officeId));
  const [proposal] = await superuser.select().from(administratorProposals).where(eq(administratorProposals.officeId, officeId));
  const userId = (await placeOf(world.administrator))!.id;
  const templateId = await aTemplateOf(world.employee);
  return {
    ...world,
    userId,
    proposalId: proposal!.id,
    importId: batch!.id,
    bulkId: bulk!.id,
    contactId: contact!.id,
    changeId: change!.id,
    templateId,
  };
}

export function pagesOfOffice({
  customer,
  collaboration,
  approval,
  contactId,
  importId,
  bulkId,
  employee,
  templateId,
}: WholeWorld): string[] {
  const [customers, imported, activated, employees, templates] = guarded.office;
  return [
    ...pagesUnder(customers!, { id: customer.id, service, task: collaboration.taskId, contact: contactId, approval: approval.id }),
    ...pagesUnder(imported!, { id: importId }),
    ...pagesUnder(activated!, { id: bulkId, customer: customer.id }),
    ...pagesUnder(employees!, { id: employee.employeeId }),
    ...pagesUnder(templates!, { id: templateId }),
  ];
}

export function pagesOfCompany({ collaboration, approval, userId }: Pick<WholeWorld, "collaboration" | "approval" | "userId">): string[] {
  const ids = { company: collaboration.companyId, id: collaboration.id, approval: approval.id, user: userId };
  return guarded.company.flatMap((root) => pagesUnder(root, ids));
}

/** What would change something of this world if it were taken from a stranger, by address. */
export function formsAbout(world: WholeWorld): Record<string, Form> {
  const { customer, collaboration, contactId, importId, bulkId, templateId, changeId, userId, proposalId, employee } = world;
  const { companyId } = collaboration;
  const press = { collaborationId: collaboration.id, back: "/" };
  const ofCompany = { collaborationId: collaboration.id, companyId };
  return {
    "/api/answers/approve": { ...approvalOf(collaboration), read: "on" },
    "/api/answers/decline": refusalOf(collaboration),
    "/api/answers/recipient": { ...ofCompany, changeId, answer: "approved" },
    "/api/checklist": { ...ofCompany, side: "customer", done: "bookkeeping-receive", back: "/" },
    "/api/company-users": { companyId, userId, move: "role", role: "user" },
    "/api/endings/undo": { ...ofCompany, side: "customer", back: "/" },
    "/api/hand-overs": { ...ofCompany, personId: world.administrator.personId },
    "/api/proposals": { companyId, proposalId },
    "/api/recipient-changes/withdraw": press,
    "/api/renewals": { ...ofCompany, side: "customer" },
    "/collaborations/activate/start": { bulkId },
    "/customers/[id]/archive": { customerId: customer.id },
    "/customers/[id]/collaborations/[service]/remind": press,
    "/customers/[id]/collaborations/[service]/renew": press,
    "/customers/[id]/collaborations/[service]/resend": { ...press, works: "yes" },
    "/customers/[id]/contacts/move": { customerId: customer.id, contactId, move: "remove" },
    "/customers/import/run": { importId },
    "/customers/import/take-back": { importId },
    "/office": { officeId: employee.officeId },
    "/settings/collaborations/resend": press,
    "/settings/collaborations/undo": press,
    "/settings/employees/reset-factor": { employeeId: employee.employeeId },
    "/settings/employees/sign-out": { employeeId: employee.employeeId },
    "/settings/tasks/restore": { templateId },
    "/settings/tasks/retire": { templateId },
  };
}

/** What is sent by anybody, or about nothing but the sender's own. */
export const formsOfOnesOwn: Record<string, Form> = {
  "/api/session": {},
  "/customers/export": { format: "csv", query: "" },
  "/customers/find": { search: "bageri" },
  "/customers/hide": { hide: "1" },
  "/customers/import/read": {},
  "/language": { locale: "en" },
  "/my/data/download": {},
  "/my/data/sessions": { others: "yes" },
  "/settings/collaborations/find": { place: "sent" },
  "/settings/sign-in/begin": {},
  "/settings/sign-in/link": {},
  "/settings/sign-in/turn-off": {},
  "/settings/sign-in/unlink": {},
  "/sign-in/answer": { code: "BBBBBBBB" },
  "/sign-in/ask": { email: "karin@agrens.example" },
  "/sign-in/factor/answer": { code: "123456" },
  "/sign-in/sso/begin": { to: "/" },
  "/sign-out": {},
};
