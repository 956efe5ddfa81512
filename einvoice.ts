type Order = { run: (words: readonly string[]) => Promise<number>; usage: string };

/** What can be asked for, each as `npm run -s einvoice -- ORDER`. Loaded when asked for: who checks does not wait for what draws. */
const orders: Record<string, () => Promise<Order>> = {
  check: () => import("#lib/einvoice/command/check.ts").then(({ check: run, checkUsage: usage }) => ({ run, usage })),
  view: () => import("#app/ui/einvoice/view.ts").then(({ view: run, viewUsage: usage }) => ({ run, usage })),
  write: () => import("#lib/einvoice/command/write.ts").then(({ write: run, writeUsage: usage }) => ({ run, usage })),
  sample: () => import("#lib/einvoice/command/write.ts").then(({ sample: run, sampleUsage: usage }) => ({ run, usage })),
};

const [name = "", ...words] = process.argv.slice(2);
const order = Object.hasOwn(orders, name) ? await orders[name]?.() : undefined;

// Whoever reads may have seen enough.
process.stdout.on("error", () => process.exit(1));

if (order) process.exitCode = await order.run(words);
else {
  const all = await Promise.all(Object.values(orders).map((load) => load()));
  process.stderr.write(all.map(({ usage }) => `npm run -s einvoice -- ${usage}\n`).join(""));
  process.exitCode = 2;
}
