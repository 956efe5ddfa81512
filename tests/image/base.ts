import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { canRun, succeed } from "./shell.ts";

const bundle = "/etc/ssl/certs/ca-certificates.crt";
const folder = ".data/image-base";

/** What the Dockerfile begins with. */
const baseName = `docker.io/library/${/^FROM (\S+)/m.exec(readFileSync("Dockerfile", "utf8"))?.[1] ?? ""}`;

/** The image that the product stands on: the real one where it can be pulled, otherwise one with the same Debian and npm's Node. */
export function prepareBase(): string {
  if (canRun("buildah", "inspect", "--type", "image", baseName)) return "kept from the last time";
  if (canRun("timeout", "60", "buildah", "pull", "--quiet", baseName)) return "pulled";
  makeFolder();
  const container = succeed("buildah", "from", "scratch");
  succeed("buildah", "add", "--quiet", container, folder, "/");
  const trust = existsSync(bundle) ? ["--env", `NODE_EXTRA_CA_CERTS=${bundle}`, "--env", `npm_config_cafile=${bundle}`] : [];
  const path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  succeed("buildah", "config", "--env", path, ...trust, container);
  succeed("buildah", "commit", "--quiet", "--rm", container, baseName);
  rmSync(folder, { recursive: true });
  return "made from debootstrap and npm's Node";
}

function makeFolder() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  succeed("debootstrap", "--variant=minbase", "bookworm", folder, "http://deb.debian.org/debian");
  rmSync(join(folder, "var/cache/apt/archives"), { recursive: true, force: true });
  const npm = dirname(dirname(realpathSync(process.env.npm_execpath ?? "")));
  cpSync(process.execPath, join(folder, "usr/local/bin/node"), { dereference: true });
  cpSync(npm, join(folder, "usr/local/lib/node_modules/npm"), { recursive: true, dereference: true });
  symlinkSync("../lib/node_modules/npm/bin/npm-cli.js", join(folder, "usr/local/bin/npm"));
  mkdirSync(dirname(join(folder, bundle)), { recursive: true });
  if (existsSync(bundle)) cpSync(bundle, join(folder, bundle), { dereference: true });
  succeed("chroot", folder, "useradd", "--create-home", "--uid", "1000", "node");
}
