import { typed } from "#tests/lib/customers/cards.ts";
import { service } from "#tests/support/cast/requests.ts";
import type { Actor } from "./actors.ts";
import { documentDoers } from "./document-doers.ts";
import { administratorOfA, administratorOfA1, atB, employees, signedIn, wholeOfficeA } from "./groups.ts";
import type { WholeWorld } from "./whole-world.ts";

type Form = Record<string, string>;
type Entry = { who: readonly Actor[]; form: (world: WholeWorld) => Form };

const somebody = { firstName: "Lisa", lastName: "Ek", email: "lisa.ek@agrens.example", mobile: "070-174 06 05" };
const about = ({ customer }: WholeWorld) => ({ customerId: customer.id });
const ofActive = ({ collaboration }: WholeWorld) => ({ collaborationId: collaboration.id });
const ofWaiting = ({ waiting }: WholeWorld) => ({ collaborationId: waiting.id });
const ofCompany = ({ collaboration }: WholeWorld) => ({ companyId: collaboration.companyId });
const colleague = (world: WholeWorld) => ({ employeeId: world.colleague.employeeId });
const task = ({ employee, templateId }: WholeWorld) => ({ templateId, name: "Lön", ownerId: employee.employeeId, participantIds: "" });
const chosen = ({ customer }: WholeWorld) => ({ which: "chosen", filter: "", customer: customer.id });

const card = ({ customer, employee }: WholeWorld) =>
  typed({ number: customer.number, organisationNumber: customer.organisationNumber, responsibleId: employee.employeeId });

/** Who is taken when sending an action's form about office A or company A1, or about nothing but the sender's own. */
export const doers: Record<string, Entry> = {
  ...documentDoers,
  "/collaborations/activate prepare": {
    who: [...wholeOfficeA, ...atB],
    form: (world) => ({ ...chosen(world), service, templateId: world.templateId, invoiceRecipient: "office", personalLine: "" }),
  },
  "/customers/[id]/administrator propose": {
    who: wholeOfficeA,
    form: (world) => ({ ...about(world), ...somebody, reason: "Ingen svarar på breven." }),
  },
  "/customers/[id]/collaborations/[service]/activate activate": {
    who: wholeOfficeA,
    form: (world) => ({
      ...about(world),
      ...{ service: "financial-overview", period: "12", taskId: world.collaboration.taskId },
      ...{ invoiceRecipient: "office", scenario: "service-only", personalLine: "" },
    }),
  },
  "/customers/[id]/collaborations/[service]/end end": { who: wholeOfficeA, form: (world) => ({ ...ofActive(world), when: "now" }) },
  "/customers/[id]/collaborations/[service]/payer changePayerOf": {
    who: wholeOfficeA,
    form: (world) => ({ ...ofActive(world), to: "customer" }),
  },
  "/customers/[id]/collaborations/[service]/invitee changeInvitee": {
    who: wholeOfficeA,
    form: (world) => ({ ...ofWaiting(world), ...somebody }),
  },
  "/customers/[id]/collaborations/[service]/task changeTaskOf": {
    who: wholeOfficeA,
    form: (world) => ({ ...ofActive(world), taskId: world.collaboration.taskId }),
  },
  "/customers/[id]/collaborations/[service]/withdraw withdraw": { who: wholeOfficeA, form: ofWaiting },
  "/customers/[id]/contacts saveContact": {
    who: wholeOfficeA,
    form: (world) => ({ ...about(world), ...somebody, contactId: world.contactId, role: "" }),
  },
  "/customers/[id]/edit saveCustomer": {
    who: wholeOfficeA,
    form: (world) => ({ ...about(world), ...card(world), version: "0" }),
  },
  "/customers/[id]/tasks/[task] saveChangedTask": {
    who: wholeOfficeA,
    form: (world) => ({ ...about(world), ...task(world), taskId: world.collaboration.taskId, isActive: "on", endsAccess: "on" }),
  },
  "/customers/[id]/tasks/new saveTask": { who: wholeOfficeA, form: (world) => ({ ...about(world), ...task(world) }) },
  "/customers/import/[id]/columns saveColumns": {
    who: wholeOfficeA,
    form: ({ importId }) => ({ importId, sheet: "", encoding: "", line: "1", "column-1": "name", "column-2": "organisationNumber" }),
  },
  "/customers/new saveNewCustomer": { who: employees, form: card },
  "/customers/tasks saveTasks": {
    who: [...wholeOfficeA, ...atB],
    form: (world) => ({ ...chosen(world), ...task(world), joinIds: "", leaveIds: "", state: "inactive" }),
  },
  "/settings/employees/[id] enable": { who: administratorOfA, form: colleague },
  "/settings/employees/[id] saveRights": { who: administratorOfA, form: (world) => ({ ...colleague(world), rights: "own-customers" }) },
  "/settings/employees/[id]/disable disable": { who: administratorOfA, form: colleague },
  "/settings/employees/[id]/hand-over moveAll": {
    who: administratorOfA,
    form: (world) => ({ ...colleague(world), customersTo: world.employee.employeeId, tasksTo: "", afterwards: "stay" }),
  },
  "/settings/employees/new invite": { who: administratorOfA, form: () => ({ ...somebody, rights: "full", locale: "sv" }) },
  "/settings/office saveDemand": { who: administratorOfA, form: () => ({ secondFactor: "off" }) },
  "/settings/office saveOffice": {
    who: administratorOfA,
    form: () => ({ name: "Evil AB", replyAddress: "evil@evil.example", locale: "sv", reminderDays: "" }),
  },
  "/settings/tasks saveTemplate": {
    who: [...wholeOfficeA, ...atB],
    form: ({ templateId }) => ({ templateId, name: "Städning", englishName: "", period: "week" }),
  },
  "/my/[company]/collaborations/[id]/end end": {
    who: administratorOfA1,
    form: (world) => ({ ...ofCompany(world), ...ofActive(world), when: "now" }),
  },
  "/my/[company]/collaborations/[id]/not-me propose": {
    who: administratorOfA1,
    form: (world) => ({ ...ofCompany(world), ...ofWaiting(world), ...somebody, explanation: "" }),
  },
  "/my/[company]/users/name rename": {
    who: administratorOfA1,
    form: (world) => ({ ...ofCompany(world), name: "Evil AB", seen: JSON.stringify({ name: "Ågrens Bageri AB" }) }),
  },
  "/my/[company]/users/new invite": {
    who: administratorOfA1,
    form: (world) => ({ ...ofCompany(world), ...somebody, role: "user" }),
  },
  "/my/data saveProfile": { who: signedIn, form: () => ({ ...somebody, locale: "sv" }) },
  "/sign-in/second-factor turnOn": { who: signedIn, form: () => ({ code: "123456" }) },
};
