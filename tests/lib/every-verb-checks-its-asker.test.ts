import { expect, test } from "vitest";
import { sourcesUnder } from "#tests/support/sources.ts";

/** Opened for whoever asks, but to nothing that is somebody else's: there is no foreign id to try. */
const ownOnly: Record<string, string> = {
  "lib/collaborations/request/bulk/plan.ts planFor": "customers that another door has let through",
  "lib/demo/mailboxes.ts fillMailboxes": "builds the demo world with the product's own verbs",
  "lib/demo/office.ts employOnce": "the same",
  "lib/demo/replay.ts replayUntil": "the same",
  "lib/demo/bounce.ts bounce": "the same, for the letters of a customer that the demo has just made",
  "lib/imports/read.ts readImport": "a file of her own; what it knows of is tried by importing",
  "lib/imports/run.ts runImport": "tried through its job",
  "lib/offices/employ.ts employ": "adds to the asker's own office",
  "lib/tasks/templates/add.ts addTemplate": "adds to the asker's own office",
};

const asker = /^export (?:async function|const) (\w+)(?: = (?:async )?)?\(\s*(?:\{[^}]*\}|\w+): (?:Employee|Administrator|MailboxUser)\b/;

/** Every function of lib that opens a transaction for an employee, an administrator or whoever opens a mailbox: "file name". */
const doors = sourcesUnder("lib/").flatMap(({ file, text }) =>
  text
    .split(/\n(?=export )/)
    .filter((part) => /\bin(Office|Company|Mailbox)(<\w+>)?\(/.test(part))
    .flatMap((part) => asker.exec(part)?.[1] ?? [])
    .map((name) => `${file} ${name}`),
);

/** Those that a test tries as the superuser, whom row-level security does not bind. */
const tried = sourcesUnder("tests/lib/")
  .filter(({ text }) => text.includes("process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL"))
  .flatMap(({ text }) =>
    [...text.matchAll(/^import \{([^}]+)\} from "#(lib\/[^"]+)"/gm)].flatMap(([, names = "", file]) => calledIn(text, names, file)),
  );

function calledIn(text: string, names: string, file: string | undefined): string[] {
  return names
    .split(",")
    .map((name) => name.trim().split(" as ").at(-1) ?? "")
    .filter((called) => new RegExp(`\\b${called}\\(`).test(text))
    .map((called) => `${file} ${originalOf(names, called)}`);
}

function originalOf(names: string, called: string): string {
  return new RegExp(`(\\w+) as ${called}\\b`).exec(names)?.[1] ?? called;
}

test("every door to an office's or a company's data is tried with the database's walls down", () => {
  expect(doors.length).toBeGreaterThan(70);
  expect(doors.filter((door) => !tried.includes(door) && !(door in ownOnly))).toEqual([]);
});

test("the doors that need not be tried are there, and are not tried after all", () => {
  expect(Object.keys(ownOnly).filter((door) => !doors.includes(door) || tried.includes(door))).toEqual([]);
});
