-- A worker holds a run by a claim of its own, for as long as it renews the lease. What was RUNNING before has no
-- claim, and a lease that is over: it is taken back at once.

ALTER TABLE "run" RENAME COLUMN "heartbeat_at" TO "leased_until";
ALTER TABLE "run" ADD COLUMN "claim" UUID;
ALTER TABLE "run" ADD COLUMN "worker" TEXT;
ALTER TABLE "run" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;

DROP INDEX "run_status_queued_at_sequence_idx";
CREATE INDEX "run_status_priority_queued_at_sequence_idx" ON "run"("status", "priority" DESC, "queued_at", "sequence");
