import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { installFromDebian } from "#tests/support/servers/debian.ts";
import { prepareBase } from "./base.ts";
import { nodeUnder } from "./processes.ts";
import { canRun, settings, succeed } from "./shell.ts";

const image = "practice-management";
/** Building takes most of the time: whoever works at this test alone need not do it again. */
const isKept = process.env.IMAGE_KEPT === "true";
const container = `${image}-test`;

export type Started = { process: ChildProcess; said: () => string; stop: () => Promise<number | null> };
type Ended = { code: number | null; said: string };
export type Image = {
  build: () => string;
  /** Runs a command in the image to its end. */
  run: (environment: Record<string, string>, ...command: string[]) => Promise<Ended>;
  start: (name: string, environment: Record<string, string>, ...command: string[]) => Started;
  /** The same beside what has been started under that name, in its file system. */
  runBeside: (name: string, ...command: string[]) => Promise<Ended>;
  remove: () => void;
};

/** Docker where it runs, Debian's buildah otherwise. Both take the computer's network, and the user that the image names. */
export function anImage(): Image {
  return canRun("docker", "info") ? byDocker() : byBuildah();
}

function byDocker(): Image {
  const command = (environment: Record<string, string>, ...more: string[]) => [
    "run",
    "--rm",
    "--init",
    "--network",
    "host",
    ...more,
    ...variables(environment),
    image,
  ];
  const named = (name: string) => `${container}-${name}`;
  return {
    build: () => {
      if (!isKept) succeed("docker", "build", "--tag", image, ".");
      return "docker";
    },
    run: (environment, ...words) => finish("docker", [...command(environment), ...words]),
    start: (name, environment, ...words) =>
      begin("docker", [...command(environment, "--name", named(name)), ...words], (child) => child.pid),
    runBeside: (name, ...words) => finish("docker", ["exec", named(name), ...words]),
    remove: () => {},
  };
}

function byBuildah(): Image {
  for (const program of ["buildah", "debootstrap"]) if (!canRun("which", program)) installFromDebian(program);
  const missing = ["buildah", "debootstrap"].filter((program) => !canRun("which", program));
  if (missing.length > 0 || process.getuid?.() !== 0)
    throw new Error(
      `This needs Docker, or root on Debian with buildah and debootstrap${missing.length > 0 ? ` (missing: ${missing.join(", ")})` : ""}.`,
    );

  const within = (environment: Record<string, string>, command: string[]) => [
    "run",
    "--isolation",
    "chroot",
    "--network",
    "host",
    ...variables(environment),
    container,
    "--",
    ...command,
  ];
  return {
    build: () => {
      const base = isKept ? "kept from the last time" : prepareBase();
      if (!isKept) succeed("buildah", "bud", "--isolation", "chroot", "--network", "host", "--pull=never", "--tag", image, ".");
      if (canRun("buildah", "inspect", container)) succeed("buildah", "rm", container);
      succeed("buildah", "from", "--pull-never", "--name", container, image);
      return `buildah, on a base that was ${base}`;
    },
    run: (environment, ...command) => finish("buildah", within(environment, command)),
    start: (_, environment, ...command) => begin("buildah", within(environment, command), nodeUnder),
    runBeside: (_, ...command) => finish("buildah", within({}, command)),
    remove: () => void (canRun("buildah", "inspect", container) && succeed("buildah", "rm", container)),
  };
}

const variables = (environment: Record<string, string>) =>
  Object.entries(environment).flatMap(([name, value]) => ["--env", `${name}=${value}`]);

/** The mail server runs in this process: it must go on meanwhile. */
async function finish(program: string, args: string[]): Promise<Ended> {
  const { process: child, said } = begin(program, args, () => undefined);
  await once(child, "close");
  return { code: child.exitCode, said: said().trim() };
}

/** `signalled` names the process that a signal is meant for: what runs the image may keep it to itself. */
function begin(program: string, args: string[], signalled: (child: ChildProcess) => number | undefined): Started {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: settings });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const stop = async () => {
    if (child.exitCode !== null) return child.exitCode;
    const pid = signalled(child);
    if (pid) process.kill(pid, "SIGTERM");
    await once(child, "exit");
    return child.exitCode;
  };
  return { process: child, said: () => said.join(""), stop };
}
