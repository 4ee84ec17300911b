-- Claims of one fact whose subjects were read as different names find each other by a telling figure and a word of the name.

CREATE TABLE matching.figure_keys (key UBIGINT NOT NULL, side VARCHAR NOT NULL, number INTEGER NOT NULL);
COMMENT ON TABLE matching.figure_keys IS 'Names by the keys of the figures that are told of them.';
COMMENT ON COLUMN matching.figure_keys.key IS 'Hash of the figure and a word.';
COMMENT ON COLUMN matching.figure_keys.side IS 'name or part: under one key, names find parts.';
COMMENT ON COLUMN matching.figure_keys.number IS 'names.number';
