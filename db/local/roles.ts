import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import type { Place } from "./place.ts";

const roles = {
  app_owner: "createdb",
  app_web: "nocreatedb",
  app_worker: "nocreatedb",
  app_operator: "nocreatedb",
} as const;

/** The same four roles as in production. A superuser or an owner would pass by row-level security unseen. */
export async function createRoles(place: Place, port: number): Promise<void> {
  const superuser = connectAsSuperuser(place, port);
  try {
    for (const [role, right] of Object.entries(roles)) {
      const [known] = await superuser`select 1 from pg_roles where rolname = ${role}`;
      if (!known) await superuser.unsafe(`create role ${role} login nobypassrls ${right} password '${passwordOf(place)}'`);
    }
    await superuser.unsafe(
      readFileSync(join(import.meta.dirname, "../roles.sql"), "utf8")
        .match(/^alter role .*$/gm)
        ?.join("\n") ?? "",
    );
    const [known] = await superuser`select 1 from pg_database where datname = 'app'`;
    if (!known) await superuser.unsafe("create database app owner app_owner");
  } finally {
    await superuser.end({ timeout: 2 });
  }
}

export function connectAsSuperuser(place: Place, port: number): postgres.Sql {
  return postgres(urlFor(place, port, "postgres", "postgres"), { max: 1, connect_timeout: 2, onnotice() {} });
}

export function addressesOf(place: Place, port: number): Record<string, string> {
  const addresses = {
    DATABASE_URL: urlFor(place, port, "app_web"),
    DATABASE_OWNER_URL: urlFor(place, port, "app_owner"),
    DATABASE_WORKER_URL: urlFor(place, port, "app_worker"),
    DATABASE_OPERATOR_URL: urlFor(place, port, "app_operator"),
  };
  if (place.kind === "kept") return addresses;
  return { ...addresses, DATABASE_SUPERUSER_URL: urlFor(place, port, "postgres") };
}

function urlFor(place: Place, port: number, role: string, database = "app") {
  return `postgres://${role}:${passwordOf(place)}@127.0.0.1:${port}/${database}`;
}

const passwordOf = (place: Place) => readFileSync(join(place.base, "password"), "utf8").trim();
