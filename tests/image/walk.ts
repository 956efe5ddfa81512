import { type Answer, aBrowser, type Browser, type Route } from "../faults/server/browser.ts";
import type { PostOffice } from "./mail.ts";

type Way = { route: Route; post: PostOffice; operate: (...words: string[]) => Promise<unknown> };

const anna = "anna@lindsund.example";
const karin = "karin@agrens.example";
const code = /^([A-Z0-9]{4}-[A-Z0-9]{4})$/m;
const asKarin = { firstName: "Karin", lastName: "Ågren", email: karin, mobile: "070-123 45 67" };

/** From no office at all to an active collaboration, as people do it: by pages without scripts, and by the codes in their emails. */
export async function walkOneActivation({ route, post, operate }: Way): Promise<{ office: Browser; collaboration: string }> {
  await operate(
    "office",
    "open",
    "--name",
    "Lind & Sund AB",
    "--number",
    "5561234567",
    "--administrator",
    `Anna Lind <${anna}>`,
    "--operator",
    "Lisa Berg",
  );
  const office = aBrowser(route);
  const place = await post.find(anna, /(\/places\/[0-9a-f-]{36})/);
  await signIn(office, await office.get(place), post, anna);
  expectTo(await office.submit(await office.get(place), place, 'value="accept"', { answer: "accept" }), /./, "Anna accepts");

  const card = { name: "Ågrens Bageri AB", organisationNumber: "559012-3450", ...{ number: "1001", ...asKarin } };
  const added = await office.submit(await office.get("/customers/new"), "/customers/new", 'name="organisationNumber"', card);
  const customer = expectTo(added, /^\/customers\/[0-9a-f-]{36}/, "Anna adds a customer").split("?")[0] ?? "";
  const dialog = `${customer}/collaborations/digital-invoices/activate`;
  const newTask = await office.get(`${customer}/tasks/new`);
  const templateId = /<option value="([0-9a-f-]{36})"/.exec(newTask.text)?.[1] ?? "";
  expectTo(
    await office.submit(newTask, `${customer}/tasks/new`, 'name="templateId"', { templateId }),
    /\/tasks\?added=/,
    "Anna adds a task",
  );
  const sent = await office.submit(await office.get(dialog), dialog, 'name="taskId"', { invoiceRecipient: "office", ...asKarin });
  expectTo(sent, /notice=activated/, "Anna activates");

  const company = aBrowser(route);
  const invitation = await post.find(karin, /(\/invitations\/[0-9a-f-]{36})/);
  const check = expectTo(await signIn(company, await company.get(invitation), post, karin), /^\/my\//, "Karin signs in");
  const approved = await company.submit(await company.get(check), check, 'action="/api/answers/approve"', { read: "on" });
  expectTo(approved, /notice=approved/, "Karin approves");
  return { office, collaboration: `${customer}/collaborations/digital-invoices` };
}

/** From a page that asks for a code to wherever the right one leads. */
async function signIn(browser: Browser, shown: Answer, post: PostOffice, email: string): Promise<Answer | undefined> {
  expectTo(await browser.submit(shown, "", 'name="invitation"', {}), /\/sign-in\/code/, `${email} asks for a code`);
  const typed = { code: await post.find(email, code) };
  return browser.submit(await browser.get("/sign-in/code"), "", 'name="code"', typed);
}

/** Where an answer leads on to. */
function expectTo(answer: Answer | undefined, where: RegExp, step: string): string {
  if (answer?.status === 303 && where.test(answer.location)) return answer.location;
  const words = answer?.text
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 1500);
  throw new Error(`${step}: ${answer ? `${answer.status} ${answer.location}` : "the page has no such form"}\n${words ?? ""}`);
}
