import { randomInt } from "node:crypto";
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { type Known, signIn } from "./session.ts";

type Fixtures = {
  /** A browser of somebody else's, signed in as the person given; with options one of its own, which no other test gets. */
  openBrowser: (person?: Known, options?: BrowserContextOptions) => Promise<Page>;
  complaints: string[];
};

/** Takes a browser that nobody is signed in with, and gives back all that were taken. */
type Shelf = { take: (options?: BrowserContextOptions) => Promise<BrowserContext>; giveBack: () => Promise<void>; complaints: string[] };

export { expect };

/** Every browser is watched: a script error, or something that the content security policy refused, fails the test. */
export const test = base.extend<Fixtures, { shelf: Shelf }>({
  // One that was used before has our scripts, and a page of ours that stays open keeps the process that reads them. Cookies are all that we
  // store, and no browser keeps an answer.
  shelf: [
    async ({ browser }, use, { project }) => {
      const [idle, taken, own] = [[], [], []] as [BrowserContext[], BrowserContext[], BrowserContext[]];
      const complaints: string[] = [];
      const open = async (options?: BrowserContextOptions) => {
        const context = await browser.newContext({ ...project.use, ...options });
        watch(context, complaints);
        await (await context.newPage()).goto("/api/health");
        return context;
      };
      const take = async (options?: BrowserContextOptions) => {
        const context = (!options && idle.pop()) || (await open(options));
        (options ? own : taken).push(context);
        return context;
      };
      const giveBack = async () => {
        await Promise.all(own.splice(0).map((context) => context.close()));
        for (const context of taken.splice(0)) {
          const [, ...used] = context.pages();
          await Promise.all(used.map((page) => page.close()));
          await context.clearCookies();
          await context.unrouteAll();
          idle.push(context);
        }
      };
      await use({ take, giveBack, complaints });
    },
    { scope: "worker" },
  ],

  // All tests come from one computer, and one network address gets twenty codes an hour.
  extraHTTPHeaders: async ({ baseURL: _ }, use) => use({ "x-forwarded-for": aNetworkAddress() }),

  complaints: [
    async ({ shelf: { complaints } }, use) => {
      complaints.length = 0;
      await use(complaints);
      expect(complaints, "what the browsers complained of").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ shelf, extraHTTPHeaders }, use) => {
    const context = await shelf.take();
    await context.setExtraHTTPHeaders(extraHTTPHeaders ?? {});
    await use(context);
    await shelf.giveBack();
  },

  openBrowser: async ({ shelf, extraHTTPHeaders }, use) => {
    await use(async (person, options) => {
      const context = await shelf.take(options);
      await context.setExtraHTTPHeaders(extraHTTPHeaders ?? {});
      const page = await context.newPage();
      if (person) await signIn(page, person);
      return page;
    });
    await shelf.giveBack();
  },
});

function watch(context: BrowserContext, complaints: string[]) {
  context.on("weberror", (failure) => complaints.push(`${failure.page()?.url()}: ${failure.error()}`));
  context.on("console", (message) => {
    if (isComplaint(message.type()) && !isExpected(message.text())) complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
}

const isComplaint = (type: string) => type === "error" || type === "warning";

/** A page that says it does not exist, or that a POST was refused, is no fault of the browser's. */
const isExpected = (text: string) => /Failed to load resource: the server responded with a status of (403|404|429|500)/.test(text);

const aNetworkAddress = () => ["10", ...Array.from({ length: 3 }, () => randomInt(1, 255))].join(".");
