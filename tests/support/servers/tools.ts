import { prepareBrowser } from "./browser.ts";
import { prepareFaketime } from "./faketime.ts";
import { prepareSpamAssassin } from "./spamassassin.ts";

/** What parts of the tests would each install for itself, one after the other: Debian installs one at a time, whoever asks. */
console.log(`Chromium: ${prepareBrowser() ?? "none"}; libfaketime: ${prepareFaketime() ?? "none"}`);
prepareSpamAssassin();
