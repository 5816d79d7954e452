-- The fence of the last turn that was committed. Its lease is given back by that alone, without a write of its own.
ALTER TABLE conversation ADD COLUMN turn_fence INTEGER NOT NULL DEFAULT 0;
