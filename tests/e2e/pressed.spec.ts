import { textsFor } from "#lib/i18n/texts.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, "without a script the browser alone shows that it sends");

test("the button of a form that the browser posts shows that it was pressed, until its page is there again", async ({ page }) => {
  await page.goto("/sign-in");
  const send = page.getByRole("button", { name: textsFor("sv")("signIn.send") });
  await expect(send).not.toHaveAttribute("aria-busy");

  // No page can be asked while it gives way to the next one.
  await page.evaluate(() => addEventListener("submit", ({ submitter }) => sessionStorage.setItem("busy", submitter?.ariaBusy ?? "")));
  await page.getByRole("textbox").fill(aPerson().email);
  await send.click();
  await expect(page).toHaveURL("/sign-in/code");
  expect(await page.evaluate(() => sessionStorage.getItem("busy"))).toBe("true");

  await page.goBack();
  await expect(send).not.toHaveAttribute("aria-busy");
});
