import postgres from "postgres";
import { z } from "zod";

const Look = z.object({
  role: z.string(),
  /** Which of the product's roles it may act as. */
  roles: z.string().array(),
  isSuperuser: z.boolean(),
  bypasses: z.boolean(),
  ownsTables: z.boolean(),
  /** Whether it is bound by row-level security; unknown before the first migration. */
  isBound: z.boolean().nullable(),
  compiles: z.boolean(),
  hasLimit: z.boolean(),
  /** The same for every connection to one database, whatever it is called there. */
  place: z.string(),
  /** By the database's clock, in milliseconds. */
  time: z.coerce.number(),
});

/** `ahead`: milliseconds that the database's clock is ahead of this process. */
export type Look = z.infer<typeof Look> & { ahead: number };

/** As whom an address connects, and what that role may do; why not, where it does not connect. */
export async function lookAt(url: string): Promise<Look | { failure: string }> {
  const client = postgres(url, { max: 1, prepare: false, connect_timeout: 5, onnotice() {} });
  try {
    await client`select 1`;
    const before = Date.now();
    const [found] = await client`
      select current_user as role, rolsuper as "isSuperuser", rolbypassrls as bypasses,
        array(select rolname::text from pg_roles where rolname in ('app_owner', 'app_web', 'app_worker', 'app_operator') and pg_has_role(oid, 'usage')) as roles,
        exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and pg_has_role(relowner, 'usage')) as "ownsTables",
        row_security_active(to_regclass('public.customers')) as "isBound",
        current_setting('jit') = 'on' as compiles, current_setting('statement_timeout') <> '0' as "hasLimit",
        current_database() || ' ' || (select oid from pg_database where datname = current_database()) || ' ' || pg_postmaster_start_time() as place,
        extract(epoch from clock_timestamp()) * 1000 as time
      from pg_roles where rolname = current_user`;
    const look = Look.parse(found);
    return { ...look, ahead: Math.round(look.time - (before + Date.now()) / 2) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end({ timeout: 2 });
  }
}
