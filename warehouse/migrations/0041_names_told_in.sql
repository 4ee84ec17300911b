ALTER TABLE matching.names ADD COLUMN told_in VARCHAR;
COMMENT ON COLUMN matching.names.told_in IS 'The document, where the subject is three letters that may stand for several names: it is a name of its own in each.';
