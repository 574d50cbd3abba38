-- Finished parts of a run that is made of several: a worker that takes it up again goes on from them.
CREATE TABLE "run_part" (
    "run_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "run_part_pkey" PRIMARY KEY ("run_id", "part")
);

-- What the finished parts of a run say so far.
CREATE TABLE "run_partial" (
    "run_id" UUID NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "run_partial_pkey" PRIMARY KEY ("run_id")
);

ALTER TABLE "run_part" ADD CONSTRAINT "run_part_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "run_partial" ADD CONSTRAINT "run_partial_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
