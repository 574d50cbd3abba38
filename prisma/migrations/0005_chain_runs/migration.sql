-- Chains of runs that lead from a structure to the properties of particles or of the bulk.
CREATE TABLE "chain_run" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "parameters" JSON NOT NULL,
    "input_hash" TEXT NOT NULL,
    "structure_id" TEXT NOT NULL,
    "material_slug" TEXT,
    "status" "run_status" NOT NULL DEFAULT 'RUNNING',
    "message" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "chain_run_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "chain_run_sequence_key" ON "chain_run"("sequence");

CREATE UNIQUE INDEX "chain_run_input_hash_key" ON "chain_run"("input_hash");

CREATE INDEX "chain_run_status_idx" ON "chain_run"("status");

-- The steps that a chain has reached: what each received, the run that it waited for, and what it handed over.
CREATE TABLE "chain_step" (
    "chain_run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "run_id" UUID,
    "received" JSON NOT NULL,
    "handed_over" JSON,

    CONSTRAINT "chain_step_pkey" PRIMARY KEY ("chain_run_id", "position")
);

CREATE INDEX "chain_step_run_id_idx" ON "chain_step"("run_id");

ALTER TABLE "chain_run" ADD CONSTRAINT "chain_run_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "chain_step" ADD CONSTRAINT "chain_step_chain_run_id_fkey" FOREIGN KEY ("chain_run_id") REFERENCES "chain_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "chain_step" ADD CONSTRAINT "chain_step_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
