import { randomUUID } from "node:crypto";
import { service } from "#tests/support/cast/requests.ts";
import { traces } from "#tests/support/readback/traces.ts";
import { filled } from "./addresses.ts";
import type { Answer } from "./send.ts";
import type { WholeWorld } from "./whole-world.ts";

export const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** An address of the build with the ids of a world in it. */
export function pathIn(address: string, world: WholeWorld): string {
  const { customer, collaboration, approval, contactId, userId } = world;
  const of: [string, string][] = [
    ["/customers/import/", world.importId],
    ["/customers/", customer.id],
    ["/collaborations/activate/", world.bulkId],
    ["/documents/", world.documentId],
    ["/settings/employees/", world.employee.employeeId],
    ["/settings/tasks/", world.templateId],
    ["/documents/", world.documentId],
    ["/invitations/", world.invitation.id],
    ["/places/", world.placeId],
    ["/my/[company]/documents/", world.documentId],
    ["/my/", collaboration.id],
    ["/dev/mailbox/", randomUUID()],
  ];
  const id = of.find(([beginning]) => address.startsWith(beginning))?.[1] ?? "";
  const named = { customer: customer.id, contact: contactId, task: collaboration.taskId, approval: approval.id, user: userId, file: "0" };
  return filled(address, { id, service, format: "csv", company: collaboration.companyId, ...named });
}

/** The same with ids that nothing has, each in all its places, but for those that stay. */
export function withIdsOfNothing<Sent>(sent: Sent, staying: string[] = []): Sent {
  const others = new Map(staying.map((id) => [id, id]));
  return JSON.parse(
    JSON.stringify(sent).replace(uuid, (id) => {
      others.set(id, others.get(id) ?? randomUUID());
      return others.get(id) ?? "";
    }),
  );
}

const ofThisAnswer = [
  [uuid, "id"],
  [/Expires=[^;]*/g, "Expires"],
  // The key of what was typed before a session's end.
  [/(?<==)[\w-]{43}(?=;)/g, "key"],
  // React names what it sends after the request.
  [/\\"[\w-]{21}([vm])\\"/g, "name$1"],
] as const;

/** What somebody can tell one answer from another by: all but ids, the time of day and what is random in every answer. */
function alike({ status, headers, body }: Answer): string {
  const nonces = [...`${headers["content-security-policy"]}`.matchAll(/'nonce-([^']+)'/g)].map(([, nonce]) => nonce ?? "");
  const { date: _, "set-cookie": cookies = [], ...told } = headers;
  const same = (text: string) => ofThisAnswer.reduce((words, [sign, name]) => words.replace(sign, name), text);
  const words = same(JSON.stringify({ status, told, body })) + [...new Set(cookies.map(same))].join();
  return nonces.reduce((text, nonce) => text.replaceAll(nonce, "nonce"), words);
}

/** Where two answers begin to differ; nothing where they do not. */
export function difference(one: Answer, other: Answer): string | undefined {
  const [words, others] = [alike(one), alike(other)];
  if (words === others) return undefined;
  let at = 0;
  while (words[at] === others[at]) at++;
  return [words, others].map((text) => text.slice(Math.max(0, at - 80), at + 80)).join(" / ");
}

const turnedAway = /^\/(?:nowhere$|places$|sign-in\?to=)/;

/** Whether somebody was asked to sign in or found what she finds where there is nothing. */
export function isRefusal({ status, headers, body }: Answer): boolean {
  const leads = headers.location ?? headers["x-action-redirect"] ?? /NEXT_REDIRECT;[a-z]+;([^;]+);/.exec(body)?.[1] ?? "";
  return status === 404 || status === 405 || turnedAway.test(String(leads).split(";")[0] ?? "");
}

/** Every row of every table that is about a world, but for what somebody has typed or sent, which is hers. */
export async function everythingOf({
  customer,
  collaboration,
  employee,
  waiting,
  withdrawn,
  expired,
  ...world
}: WholeWorld): Promise<Record<string, string[]>> {
  const {
    kept_forms: _kept,
    sent_forms: _sent,
    ...rows
  } = await traces(
    ...[waiting.id, withdrawn.id, expired.id, world.colleague.employeeId, world.invitee.employeeId],
    ...[collaboration.id, collaboration.companyId, collaboration.taskId, customer.id, employee.officeId, employee.employeeId],
    ...[
      world.bulkId,
      world.importId,
      world.templateId,
      world.contactId,
      world.userId,
      world.invitation.id,
      world.approval.id,
      world.documentId,
    ],
  );
  return rows;
}
