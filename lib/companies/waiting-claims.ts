import { and, eq, or } from "drizzle-orm";
import { collaborations, companies, companyClaims, offices, people } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { fullNameSql } from "#lib/names.ts";
import { isUnanswered } from "#lib/standing/status.ts";
import { claimWaits } from "./claims.ts";

/** Who says to answer for which company, the oldest first. What was pressed on a request that is over waits no more. */
export const listWaitingClaims = () =>
  inOperator((tx) =>
    tx
      .select({ claim: companyClaims, company: companies.name, office: offices.name, name: fullNameSql(people), email: people.email })
      .from(companyClaims)
      .innerJoin(collaborations, eq(collaborations.id, companyClaims.collaborationId))
      .innerJoin(companies, eq(companies.id, companyClaims.companyId))
      .innerJoin(offices, eq(offices.id, companyClaims.officeId))
      .innerJoin(people, eq(people.id, companyClaims.personId))
      .where(and(claimWaits(), or(eq(companyClaims.by, "objection"), isUnanswered())))
      .orderBy(companyClaims.organisationNumber, companyClaims.claimedAt, companyClaims.id)
      .limit(100),
  );
