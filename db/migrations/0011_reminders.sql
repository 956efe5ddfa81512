CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"office_id" uuid NOT NULL,
	"collaboration_id" uuid NOT NULL,
	"due_day" smallint,
	"number" smallint,
	"reminded_by_id" uuid,
	"reminded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_reminder_per_request_and_day" UNIQUE("collaboration_id","due_day"),
	CONSTRAINT "one_reminder_per_request_and_number" UNIQUE("collaboration_id","number"),
	CONSTRAINT "a_reminder_by_hand_or_on_a_day" CHECK (num_nonnulls("reminders"."due_day", "reminders"."number") = 1),
	CONSTRAINT "only_people_remind_by_hand" CHECK (("reminders"."number" is null) = ("reminders"."reminded_by_id" is null)),
	CONSTRAINT "three_reminders_by_hand_at_most" CHECK ("reminders"."number" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "renewal_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "collaborations" ADD COLUMN "renewal_asked_by_id" uuid;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_office_id_collaboration_id_collaborations_office_id_id_fk" FOREIGN KEY ("office_id","collaboration_id") REFERENCES "public"."collaborations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_office_id_reminded_by_id_employees_office_id_id_fk" FOREIGN KEY ("office_id","reminded_by_id") REFERENCES "public"."employees"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "collaborations_renewal_asked_by_id_people_id_fk" FOREIGN KEY ("renewal_asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaborations" ADD CONSTRAINT "only_what_has_expired_is_asked_for_again" CHECK (num_nonnulls("collaborations"."renewal_asked_at", "collaborations"."renewal_asked_by_id") in (0, 2) and ("collaborations"."renewal_asked_at" is null or "collaborations"."expired_at" is not null));