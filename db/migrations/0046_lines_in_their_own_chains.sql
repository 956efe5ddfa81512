-- Not valid: what was written before stays as it was, and no table is read while people wait.
ALTER TABLE "audit_events" ADD CONSTRAINT "what_belongs_to_no_place_is_its_persons" CHECK (num_nonnulls("audit_events"."office_id", "audit_events"."company_id") > 0 or "audit_events"."actor_id" = "audit_events"."chain") not valid;--> statement-breakpoint
-- A line stands in the own chain of its office, its company or its customer, or in that of a collaboration between the two. One line more in
-- somebody else's chain would make it seem broken to whoever may not read that line. The web writes for the office and the companies that it
-- works for, and for the person who is signed in. An office has lines in the own history of a company that it collaborates with, which its
-- proposals are told in.
drop policy written_by_either_side on audit_events;
--> statement-breakpoint
create policy written_by_either_side on audit_events for insert to app_web with check (
  (num_nonnulls(office_id, company_id) = 0 and chain = (select app_person()) and actor_id = (select app_person()))
  or (office_id = (select app_office()) and chain = office_id)
  or (company_id = any ((select app_companies())::uuid[]) and chain = company_id)
  or (office_id = (select app_office())
    and (chain = customer_id and exists (select from customers c where c.id = audit_events.customer_id and c.office_id = audit_events.office_id)))
  or ((office_id = (select app_office()) or company_id = any ((select app_companies())::uuid[]))
    and exists (select from collaborations c where c.id = audit_events.chain and c.office_id = audit_events.office_id and c.company_id = audit_events.company_id))
  or (office_id = (select app_office()) and chain = company_id
    and exists (select from collaborations c where c.office_id = audit_events.office_id and c.company_id = audit_events.company_id))
);
--> statement-breakpoint
-- The worker and the operator work for everybody, in the same chains; what belongs to no place is told in the history of its person.
alter policy system on audit_events with check ((select app_system()) and (
  chain = office_id or chain = company_id
  or (chain = customer_id and exists (select from customers c where c.id = audit_events.customer_id and c.office_id = audit_events.office_id))
  or exists (select from collaborations c where c.id = audit_events.chain and c.office_id = audit_events.office_id and c.company_id = audit_events.company_id)
  or (num_nonnulls(office_id, company_id) = 0 and actor_id = chain and exists (select from people p where p.id = audit_events.chain))
));
--> statement-breakpoint
alter policy operator on audit_events with check ((select app_operator()) and (
  chain = office_id or chain = company_id
  or (chain = customer_id and exists (select from customers c where c.id = audit_events.customer_id and c.office_id = audit_events.office_id))
  or exists (select from collaborations c where c.id = audit_events.chain and c.office_id = audit_events.office_id and c.company_id = audit_events.company_id)
  or (num_nonnulls(office_id, company_id) = 0 and actor_id is null and exists (select from people p where p.id = audit_events.chain))
));
