import { closeDatabases } from "#db/client.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { decideOnOffice } from "./applications.ts";
import { decide } from "./decide.ts";
import { letters } from "./letters.ts";
import { addAdministrator } from "./office-administrator.ts";
import { closeOffice, openAgain } from "./office-close.ts";
import { listOffices } from "./office-list.ts";
import { openOffice } from "./office-open.ts";
import { showOffice } from "./office-show.ts";
import { type Order, readOrder, type Told } from "./order.ts";
import { erasePersonByOrder } from "./person-erase.ts";
import { setPerson, showPerson } from "./persons.ts";
import { resetFactor } from "./reset-factor.ts";
import { status } from "./status.ts";
import { listStuck, retryStuck } from "./stuck.ts";
import { usage } from "./usage.ts";
import { listWaiting } from "./waiting.ts";

/** By the words that an order begins with. */
const orders: Record<string, (order: Order) => Promise<Told>> = {
  list: listWaiting,
  check: decide("check"),
  confirm: decide("confirm"),
  refuse: decide("refuse"),
  letters,
  "letters stuck": listStuck,
  "letters retry": retryStuck,
  "reset-factor": resetFactor,
  status,
  "office list": listOffices,
  "office show": showOffice,
  "office open": openOffice,
  "office close": closeOffice,
  "office reopen": openAgain,
  "office administrator": addAdministrator,
  "office approve": decideOnOffice("approve"),
  "office refuse": decideOnOffice("refuse"),
  "person show": showPerson,
  "person disable": setPerson("disable"),
  "person enable": setPerson("enable"),
  "person erase": erasePersonByOrder,
};

/** What an operator types (docs/operator.md). Gives the lines to show; an order that cannot be followed is thrown. */
export async function operate(typed: string[]): Promise<string[]> {
  const order = readOrder(typed);
  const [first = "", second = ""] = order.words;
  const follow = orders[`${first} ${second}`] ?? orders[first];
  if (!follow) throw new Error(usage);
  const { lines, facts } = await follow(order);
  return order.json ? [JSON.stringify(facts)] : lines;
}

if (import.meta.main) {
  const typed = process.argv.slice(2);
  try {
    for (const line of await operate(typed)) console.log(line);
  } catch (error) {
    const message = error instanceof Error ? error.message : error;
    console.error(typed.includes("--json") ? JSON.stringify({ error: message }) : message);
    process.exitCode = 1;
  }
  await closeSender();
  await closeDatabases();
}
