-- Versions of a model stand side by side: what an earlier one predicted still names it.
ALTER TABLE "model" DROP CONSTRAINT "model_pkey";
ALTER TABLE "model" ALTER COLUMN "version" SET DATA TYPE TEXT COLLATE "C";
ALTER TABLE "model" ADD CONSTRAINT "model_pkey" PRIMARY KEY ("slug", "version");

-- The whole record of a version: parity, residuals, learning curve, options. JSON: it is only ever read whole.
ALTER TABLE "model" ADD COLUMN "record" JSON NOT NULL DEFAULT '{}';

-- What models have predicted. A row never changes: the same input of the same weights is the same row.
CREATE TABLE "prediction" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sequence" SERIAL NOT NULL,
    "model_slug" TEXT COLLATE "C" NOT NULL,
    "model_version" TEXT COLLATE "C" NOT NULL,
    "weights_sha256" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "input" JSON NOT NULL,
    "material_slug" TEXT,
    "quantity" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "lower" DOUBLE PRECISION NOT NULL,
    "upper" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "coverage" DOUBLE PRECISION NOT NULL,
    "domain" JSON NOT NULL,
    "explanation" JSON,
    "warnings" TEXT[],
    "predicted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "prediction_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "prediction_sequence_key" ON "prediction"("sequence");

CREATE INDEX "prediction_model_slug_model_version_idx" ON "prediction"("model_slug", "model_version");

CREATE INDEX "prediction_material_slug_idx" ON "prediction"("material_slug");

ALTER TABLE "prediction" ADD CONSTRAINT "prediction_model_slug_model_version_fkey" FOREIGN KEY ("model_slug", "model_version") REFERENCES "model"("slug", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
