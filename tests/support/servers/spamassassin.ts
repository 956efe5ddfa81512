import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { installFromDebian } from "./debian.ts";

type Score = { points: number; rules: string[] };

const scorer = "spamassassin";

/** Installs Debian's SpamAssassin where there is none; elsewhere it says what to install. */
export function prepareSpamAssassin(): void {
  if (works()) return;
  installFromDebian(scorer);
  if (!works())
    throw new Error("Letters are scored by SpamAssassin: install it (Debian: apt-get install spamassassin; Homebrew: spamassassin).");
}

/**
 * What letters score with SpamAssassin's own rules, by their Message-ID: it keeps no order. Offline, and without what it has learnt or been told
 * on this computer.
 */
export async function spamScoresOf(letters: Buffer[]): Promise<Map<string, Score>> {
  const home = mkdtempSync(join(tmpdir(), "spamassassin-"));
  try {
    const child = spawn(scorer, ["--local", "--nocreate-prefs", "--mbox"], { env: { ...process.env, HOME: home } });
    child.stdin.end(letters.map(inMailbox).join(""), "latin1");
    const [read, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    const scores = new Map(read.split(/^From /m).flatMap(scoreIn));
    if (scores.size !== letters.length) throw new Error(`SpamAssassin scored ${scores.size} of ${letters.length} letters. ${complaints}`);
    return scores;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function scoreIn(scored: string): [string, Score][] {
  const [, messageId] = /^Message-ID: (\S+)/im.exec(scored) ?? [];
  const [, points, rules = ""] = /^X-Spam-Status: (?:Yes|No), score=(-?[\d.]+) .*?tests=([\w,\s]*?)\s\w+=/ms.exec(scored) ?? [];
  return messageId && points ? [[messageId, { points: Number(points), rules: rules.split(/[,\s]+/).filter(Boolean) }]] : [];
}

/** As the receiver's server keeps it: with the line that says from whom it came. Addresses of documentation would count as forged. */
function inMailbox(letter: Buffer): string {
  const date = new Date();
  const [, weekday, day, month, year, time] = /(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(date.toUTCString()) ?? [];
  const received = `Received: from mail.my-spiris.example (mail.my-spiris.example [192.36.1.25])
	by mx.agrens.example (Postfix) with ESMTPS id 4F1B2C9D; ${weekday}, ${day} ${month} ${year} ${time} +0000`;
  const lines = letter
    .toString("latin1")
    .replaceAll("\r\n", "\n")
    .replace(/^From /gm, ">From ");
  return `From no-reply@my-spiris.example ${weekday} ${month} ${day} ${time} ${year}\n${received}\n${lines}\n\n`;
}

const works = () => spawnSync(scorer, ["--version"], { stdio: "ignore" }).status === 0;
