-- The element that moves in a structure, where its source says so.
ALTER TABLE "structure" ADD COLUMN "mobile_ion" TEXT;
