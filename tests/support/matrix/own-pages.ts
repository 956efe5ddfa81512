import { service } from "#tests/support/cast/requests.ts";
import { filled, guarded, isUnder, pages, pagesUnder } from "./addresses.ts";
import type { WholeWorld } from "./whole-world.ts";

/** The pages of a world's office that are about something of its own. */
export function pagesOfOffice({
  customer,
  collaboration,
  approval,
  contactId,
  importId,
  bulkId,
  employee,
  templateId,
  documentId,
}: WholeWorld): string[] {
  const [customers, imported, documents, activated, employees, templates] = guarded.office;
  return [
    ...pagesUnder(customers!, { id: customer.id, service, task: collaboration.taskId, contact: contactId, approval: approval.id }),
    ...pagesUnder(imported!, { id: importId }),
    ...pagesUnder(documents!, { id: documentId }),
    ...pagesUnder(activated!, { id: bulkId, customer: customer.id }),
    ...pagesUnder(employees!, { id: employee.employeeId }),
    ...pagesUnder(templates!, { id: templateId }),
  ];
}

/** And those of its company. */
type OfCompany = Pick<WholeWorld, "collaboration" | "approval" | "userId" | "documentId">;

export function pagesOfCompany({ collaboration, approval, userId, documentId }: OfCompany): string[] {
  const ids = { company: collaboration.companyId, approval: approval.id, user: userId };
  return guarded.company.flatMap((root) =>
    pages
      .filter(isUnder(root))
      .map((page) => filled(page, { ...ids, id: page.startsWith(`${root}/documents/`) ? documentId : collaboration.id })),
  );
}
