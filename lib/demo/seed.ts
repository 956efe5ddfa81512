import { closeDatabases } from "#db/client.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { at, daysFrom } from "#lib/time.ts";
import { serve } from "./customer.ts";
import { demoCustomers } from "./customers.ts";
import { fillMailboxes } from "./mailboxes.ts";
import { employOnce, openDemoOffice } from "./office.ts";
import { lindSund, norrsken, olof } from "./people.ts";
import { registerShared } from "./shared.ts";

/** Fills in whatever of the demo world is missing: started again after a crash, it goes on where it stopped. */
async function seed(): Promise<void> {
  const began = daysFrom(new Date(), -420);
  const lind = await at(began, () => openDemoOffice(lindSund));
  const norr = await at(began, () => openDemoOffice(norrsken));
  await at(daysFrom(began, 30), () => employOnce(lind[0], lindSund, { ...olof, rights: "full" }));
  await at(began, registerShared);
  for (const [place, customer] of demoCustomers.entries()) await serve(lind, customer, place);
  await fillMailboxes(lind[0]);
  for (const [place, customer] of demoCustomers.slice(0, 12).entries()) await serve(norr, { ...customer, state: undefined }, place);
}

await seed();
await closeSender();
await closeDatabases();

console.log(`Sign in with one of these; the code is in an email in /dev/mailbox.
  The office   ${lindSund.colleagues.map(({ email, rights }) => `${email} (${rights})`).join("\n               ")}
               ${norrsken.colleagues.map(({ email, rights }) => `${email} (${rights})`).join("\n               ")}
               ${olof.email} works at both, and switches by the office's name
  The customer the address a request was sent to, for example kent@westmansrorservice.example`);
