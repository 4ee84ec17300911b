-- What the queue's order rests on is said when a flag is made: the checks know how far values miss, a view can only guess.

ALTER TABLE flags ADD COLUMN place_rank INTEGER DEFAULT 3;
ALTER TABLE flags ADD COLUMN miss_ratio DECIMAL(38, 6) DEFAULT 1;
ALTER TABLE flags ADD COLUMN independent_sources INTEGER DEFAULT 1;
COMMENT ON COLUMN flags.place_rank IS 'Most prominent place its words stand in: 0 title, 1 lede, 2 summary, 3 body.';
COMMENT ON COLUMN flags.miss_ratio IS 'By how much the values miss: the larger over the smaller, at least 1.';
COMMENT ON COLUMN flags.independent_sources IS 'Independent sources that take part, copies of one text counted once.';
