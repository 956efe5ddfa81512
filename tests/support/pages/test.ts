import { randomInt } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Known, signIn } from "./session.ts";

type Fixtures = {
  /** A browser of somebody else's, signed in as the person given. */
  openBrowser: (person?: Known) => Promise<Page>;
  complaints: string[];
};

export { expect };

/** Every browser is watched: a script error, or something that the content security policy refused, fails the test. */
export const test = base.extend<Fixtures>({
  // All tests come from one computer, and one network address gets twenty codes an hour.
  extraHTTPHeaders: async ({ baseURL: _ }, use) => use({ "x-forwarded-for": aNetworkAddress() }),

  complaints: [
    async ({ baseURL: _ }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, "what the browsers complained of").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, use) => {
    watch(context, complaints);
    await use(context);
  },

  openBrowser: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext();
      opened.push(context);
      watch(context, complaints);
      const page = await context.newPage();
      if (person) await signIn(page, person);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

function watch(context: BrowserContext, complaints: string[]) {
  context.on("weberror", (failure) => complaints.push(String(failure.error())));
  context.on("console", (message) => {
    if (isComplaint(message.type()) && !isExpected(message.text())) complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
}

const isComplaint = (type: string) => type === "error" || type === "warning";

/** A page that says it does not exist, or that a POST was refused, is no fault of the browser's. */
const isExpected = (text: string) => /Failed to load resource: the server responded with a status of (403|404|429|500)/.test(text);

const aNetworkAddress = () => ["10", ...Array.from({ length: 3 }, () => randomInt(1, 255))].join(".");
