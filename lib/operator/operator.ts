import { closeDatabases } from "#db/client.ts";
import { settingsToMend } from "#env.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { decideOnOffice } from "./applications.ts";
import { checkInstallation } from "./check-installation.ts";
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
  check: (order) => (isOfInstallation(order) ? checkInstallation() : decide("check")(order)),
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

/** `check` alone; with an id it is a proof that is looked at. */
const isOfInstallation = ({ words, proof }: Order) => words[0] === "check" && words.length === 1 && !proof;

/** What an operator types (docs/operator.md). Gives the lines to show; an order that cannot be followed is thrown. */
export const operate = async (typed: string[]): Promise<string[]> => (await follow(typed)).lines;

async function follow(typed: string[]): Promise<{ lines: string[]; failed: boolean }> {
  const order = readOrder(typed);
  const [first = "", second = ""] = order.words;
  const act = orders[`${first} ${second}`] ?? orders[first];
  if (!act) throw new Error(usage);
  const { lines, facts, failed = false } = await act(order);
  return { lines: order.json ? [JSON.stringify(facts)] : lines, failed };
}

if (import.meta.main) {
  const typed = process.argv.slice(2);
  try {
    const toMend = settingsToMend(isOfInstallation(readOrder(typed)) ? "check" : "operator");
    if (toMend) throw new Error(toMend);
    const { lines, failed } = await follow(typed);
    for (const line of lines) console.log(line);
    if (failed) process.exitCode = 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : error;
    console.error(typed.includes("--json") ? JSON.stringify({ error: message }) : message);
    process.exitCode = 1;
  }
  await closeSender();
  await closeDatabases();
}
