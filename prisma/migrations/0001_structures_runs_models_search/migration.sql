-- Trigrams, for search that forgives typing errors.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "run_status" AS ENUM ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');

-- Keys that lists are ordered by compare by byte (COLLATE "C"): the same order, and so the same cursors, on every server.

-- CreateTable
CREATE TABLE "structure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "material_slug" TEXT,
    "label" TEXT NOT NULL,
    "cif" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "space_group" TEXT NOT NULL,
    "a" DOUBLE PRECISION NOT NULL,
    "b" DOUBLE PRECISION NOT NULL,
    "c" DOUBLE PRECISION NOT NULL,
    "alpha" DOUBLE PRECISION NOT NULL,
    "beta" DOUBLE PRECISION NOT NULL,
    "gamma" DOUBLE PRECISION NOT NULL,
    "volume" DOUBLE PRECISION NOT NULL,
    "ordered" BOOLEAN NOT NULL,
    "citation" TEXT NOT NULL,
    "license" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "structure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "method" TEXT NOT NULL,
    "engine_version" TEXT NOT NULL,
    "parameters" JSON NOT NULL,
    "input_hash" TEXT NOT NULL,
    "structure_id" TEXT,
    "material_slug" TEXT,
    "status" "run_status" NOT NULL DEFAULT 'QUEUED',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "message" TEXT,
    "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_progress_check" CHECK ("progress" BETWEEN 0 AND 1),
    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "property" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "run_id" UUID NOT NULL,
    "quantity" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "uncertainty" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "conditions" JSONB NOT NULL,

    CONSTRAINT "property_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "artifact" (
    "run_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "data" JSON NOT NULL,

    CONSTRAINT "artifact_pkey" PRIMARY KEY ("run_id","name")
);

-- CreateTable
CREATE TABLE "dataset" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "license" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "model" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "inputs" TEXT[],
    "dataset_slug" TEXT NOT NULL,
    "metrics" JSONB NOT NULL,
    "calibration" JSONB NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL,
    "parameters" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "limitations" TEXT[],

    CONSTRAINT "model_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "search_document" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "body" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "alias_keys" TEXT[],
    "keys" TEXT NOT NULL,
    "lexemes" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "load" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "load_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "structure_material_slug_idx" ON "structure"("material_slug");

-- CreateIndex
CREATE INDEX "structure_content_hash_idx" ON "structure"("content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "run_sequence_key" ON "run"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "run_input_hash_key" ON "run"("input_hash");

-- CreateIndex
CREATE INDEX "run_status_queued_at_sequence_idx" ON "run"("status", "queued_at", "sequence");

-- CreateIndex
CREATE INDEX "run_material_slug_idx" ON "run"("material_slug");

-- CreateIndex
CREATE INDEX "run_structure_id_idx" ON "run"("structure_id");

-- CreateIndex
CREATE UNIQUE INDEX "property_sequence_key" ON "property"("sequence");

-- CreateIndex
CREATE INDEX "property_run_id_idx" ON "property"("run_id");

-- CreateIndex
CREATE INDEX "property_quantity_value_idx" ON "property"("quantity", "value");

-- CreateIndex
CREATE INDEX "model_dataset_slug_idx" ON "model"("dataset_slug");

-- CreateIndex
CREATE INDEX "search_document_lexemes_idx" ON "search_document" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "search_document_keys_idx" ON "search_document" USING GIN ("keys" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_structure_id_fkey" FOREIGN KEY ("structure_id") REFERENCES "structure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property" ADD CONSTRAINT "property_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifact" ADD CONSTRAINT "artifact_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model" ADD CONSTRAINT "model_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
