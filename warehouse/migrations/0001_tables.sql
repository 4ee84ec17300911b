-- The tables of the SQL contract. No primary keys on hashes: the one writer removes duplicates by
-- anti-join, and the view duplicate_ids watches it.

CREATE TABLE sources (
    source_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('publisher', 'host', 'page'))
);
COMMENT ON TABLE sources IS 'Who published: one row for each publisher, else web host, else page.';
COMMENT ON COLUMN sources.source_id IS 'Hash of kind and name.';
COMMENT ON COLUMN sources.name IS 'The publisher as its documents name it, a host name, or the address of a page.';
COMMENT ON COLUMN sources.kind IS 'What the name is: publisher, host or page.';

CREATE TABLE documents (
    document_id VARCHAR NOT NULL,
    public_id VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    page VARCHAR NOT NULL,
    url VARCHAR,
    path VARCHAR,
    publisher VARCHAR,
    title VARCHAR,
    published_at DATE,
    fetched_at TIMESTAMP,
    version INTEGER NOT NULL,
    supersedes VARCHAR,
    content_hash VARCHAR NOT NULL,
    collected_from VARCHAR,
    text VARCHAR NOT NULL
);
COMMENT ON TABLE documents IS 'Every version of every text, one row each; a version is never changed once loaded.';
COMMENT ON COLUMN documents.document_id IS 'Hash of address, publisher, title, date and text: names this version.';
COMMENT ON COLUMN documents.public_id IS 'The id that the input carried, else its relative path or URL; versions may share it.';
COMMENT ON COLUMN documents.source_id IS 'Who published it: sources.source_id.';
COMMENT ON COLUMN documents.page IS 'The page this is a version of: its URL, else its public id.';
COMMENT ON COLUMN documents.url IS 'Web address, when it has one.';
COMMENT ON COLUMN documents.path IS 'File it was read from, when it was.';
COMMENT ON COLUMN documents.publisher IS 'Publisher as the input names it.';
COMMENT ON COLUMN documents.title IS 'Headline; spans with field title point into it.';
COMMENT ON COLUMN documents.published_at IS 'Date of publication as the document states it.';
COMMENT ON COLUMN documents.fetched_at IS 'When this version was first seen here, UTC.';
COMMENT ON COLUMN documents.version IS 'Counts the versions of the page from 1, by stated date, then by when they were seen.';
COMMENT ON COLUMN documents.supersedes IS 'document_id of the version before it, if any.';
COMMENT ON COLUMN documents.content_hash IS 'Hash of title and text alone: equal for one text at several addresses.';
COMMENT ON COLUMN documents.collected_from IS 'The entry of the list of sources that led here.';
COMMENT ON COLUMN documents.text IS 'The text as it was read; spans with field text count its code points.';

CREATE TABLE extractions (
    document_id VARCHAR NOT NULL,
    pipeline_version VARCHAR NOT NULL,
    entities VARCHAR NOT NULL,
    lists VARCHAR NOT NULL,
    flags VARCHAR NOT NULL
);
COMMENT ON TABLE extractions IS 'Which version of the pipeline read each document last, and what besides claims it found.';
COMMENT ON COLUMN extractions.document_id IS 'documents.document_id';
COMMENT ON COLUMN extractions.pipeline_version IS 'Version of the pipeline that made the document''s claims.';
COMMENT ON COLUMN extractions.entities IS 'Companies and parts of them that it names, as JSON; one row each in entities.';
COMMENT ON COLUMN extractions.lists IS 'Lists of departments, places or products found in it, as JSON.';
COMMENT ON COLUMN extractions.flags IS 'Flags found inside this document alone, as JSON; the outcome of a run is in flags.';

CREATE TABLE claims (
    claim_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    type VARCHAR NOT NULL CHECK (type IN ('headcount', 'revenue', 'growth_rate', 'date', 'other_money', 'other_percent', 'other_count')),
    subject VARCHAR,
    metric VARCHAR,
    scope VARCHAR,
    basis VARCHAR,
    low DECIMAL(38, 6),
    high DECIMAL(38, 6),
    unit VARCHAR NOT NULL,
    noun VARCHAR,
    precision DECIMAL(38, 6),
    coarse_precision DECIMAL(38, 6),
    hedge VARCHAR,
    direction VARCHAR CHECK (direction IN ('up', 'down')),
    period VARCHAR,
    period_start DATE,
    period_end DATE,
    period_kind VARCHAR,
    period_source VARCHAR CHECK (period_source IN ('stated', 'inherited', 'published')),
    growth_basis VARCHAR,
    modality VARCHAR NOT NULL CHECK (modality IN ('actual', 'forecast', 'denied', 'hypothetical', 'reported_by_others')),
    attribution VARCHAR,
    field VARCHAR NOT NULL CHECK (field IN ('text', 'title')),
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL CHECK (char_start >= 0),
    char_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    subject_source VARCHAR CHECK (subject_source IN ('stated', 'inherited', 'guessed')),
    certainty DOUBLE NOT NULL,
    place VARCHAR NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    superseded BOOLEAN NOT NULL,
    exact VARCHAR[] NOT NULL
);
COMMENT ON TABLE claims IS 'Every checkable figure of every version, with everything that says what it is a figure of.';
COMMENT ON COLUMN claims.claim_id IS 'Hash of document version, span and what is claimed.';
COMMENT ON COLUMN claims.document_id IS 'documents.document_id: the version it stands in.';
COMMENT ON COLUMN claims.type IS 'headcount, revenue, growth_rate or date; other_money, other_percent, other_count for the rest.';
COMMENT ON COLUMN claims.subject IS 'Whose figure it is; null when that could not be told.';
COMMENT ON COLUMN claims.metric IS 'What is measured, from the closed vocabulary; null when unknown.';
COMMENT ON COLUMN claims.scope IS 'The part of the subject it covers: a segment, region or department.';
COMMENT ON COLUMN claims.basis IS 'How it is counted: adjusted, GAAP, like_for_like, points and so on.';
COMMENT ON COLUMN claims.low IS 'Least value that the words allow, in base units, inclusive; null for no lower bound and for dates.';
COMMENT ON COLUMN claims.high IS 'Greatest value that the words allow, in base units, inclusive; null for no upper bound and for dates.';
COMMENT ON COLUMN claims.unit IS 'people, an ISO 4217 code, percent, date or other.';
COMMENT ON COLUMN claims.noun IS 'The counted noun of a claim without a metric.';
COMMENT ON COLUMN claims.precision IS 'Unit of the last written digit, in base units.';
COMMENT ON COLUMN claims.coarse_precision IS 'The coarsest reading of it where trailing zeros are ambiguous.';
COMMENT ON COLUMN claims.exact IS 'low, high, precision, coarse_precision digit for digit: beyond six decimals too, and values too large for the columns.';
COMMENT ON COLUMN claims.hedge IS 'Name of the hedge: about, over, several hundred.';
COMMENT ON COLUMN claims.direction IS 'up or down for a movement, null for a level.';
COMMENT ON COLUMN claims.period IS 'When it holds, ISO: 2023, 2023-Q4, 2024-03, 2024-03-05 or an interval a/b.';
COMMENT ON COLUMN claims.period_start IS 'First day of the period.';
COMMENT ON COLUMN claims.period_end IS 'Last day of the period, inclusive.';
COMMENT ON COLUMN claims.period_kind IS 'day, month, quarter, half, year or interval.';
COMMENT ON COLUMN claims.period_source IS 'stated in the clause, inherited from around it, or taken from the date of publication.';
COMMENT ON COLUMN claims.growth_basis IS 'What a rate compares with: yoy, qoq, cagr.';
COMMENT ON COLUMN claims.modality IS 'actual, forecast, denied, hypothetical or reported_by_others.';
COMMENT ON COLUMN claims.attribution IS 'Who says so, where the text names them.';
COMMENT ON COLUMN claims.field IS 'Where the span points: text or title.';
COMMENT ON COLUMN claims.quote IS 'The words of the span.';
COMMENT ON COLUMN claims.char_start IS 'First code point of the span, counted from 0.';
COMMENT ON COLUMN claims.char_end IS 'Code point after its last.';
COMMENT ON COLUMN claims.rule IS 'The pattern that found it.';
COMMENT ON COLUMN claims.subject_source IS 'stated, inherited or guessed: how the subject was found.';
COMMENT ON COLUMN claims.certainty IS 'The smaller margin of the choices of subject and period, 0 to 1.';
COMMENT ON COLUMN claims.place IS 'Kind of block it stands in: title, lede, paragraph, table_row and so on.';
COMMENT ON COLUMN claims.sentence_start IS 'First code point of its sentence.';
COMMENT ON COLUMN claims.sentence_end IS 'Code point after the last of its sentence.';
COMMENT ON COLUMN claims.superseded IS 'The text itself corrects or replaces this figure.';

CREATE TABLE entities (
    entity_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    parent VARCHAR,
    part VARCHAR
);
COMMENT ON TABLE entities IS 'Companies, bodies and parts of them that the documents and the reference name.';
COMMENT ON COLUMN entities.entity_id IS 'Hash of name, parent and part.';
COMMENT ON COLUMN entities.name IS 'Canonical name: what claims.subject says.';
COMMENT ON COLUMN entities.parent IS 'Canonical name of what it is a part of.';
COMMENT ON COLUMN entities.part IS 'Which part of the parent: a segment, site or country arm.';

CREATE TABLE entity_aliases (
    alias VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    document_id VARCHAR
);
COMMENT ON TABLE entity_aliases IS 'The names under which an entity goes, and where each was read.';
COMMENT ON COLUMN entity_aliases.alias IS 'A surface form.';
COMMENT ON COLUMN entity_aliases.entity_id IS 'entities.entity_id';
COMMENT ON COLUMN entity_aliases.document_id IS 'The document that uses it; null for one from the reference.';

CREATE TABLE facts (
    fact_id VARCHAR NOT NULL,
    subject VARCHAR,
    metric VARCHAR,
    scope VARCHAR,
    period VARCHAR
);
COMMENT ON TABLE facts IS 'One row for each thing that claims state: their subject, metric, scope and period.';
COMMENT ON COLUMN facts.fact_id IS 'Hash of the ids of its claims.';
COMMENT ON COLUMN facts.subject IS 'Whose figure it is.';
COMMENT ON COLUMN facts.metric IS 'What is measured.';
COMMENT ON COLUMN facts.scope IS 'The part of the subject it covers.';
COMMENT ON COLUMN facts.period IS 'When it holds, ISO.';

CREATE TABLE fact_claims (
    fact_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL
);
COMMENT ON TABLE fact_claims IS 'Which claims state which fact.';
COMMENT ON COLUMN fact_claims.fact_id IS 'facts.fact_id';
COMMENT ON COLUMN fact_claims.claim_id IS 'claims.claim_id';

CREATE TABLE claim_pairs (
    claim_a VARCHAR NOT NULL,
    claim_b VARCHAR NOT NULL,
    relation VARCHAR NOT NULL CHECK (relation IN ('agrees', 'refines', 'conflicts', 'revised', 'not_comparable')),
    axis VARCHAR,
    detail VARCHAR NOT NULL
);
COMMENT ON TABLE claim_pairs IS 'How two claims of one candidate fact stand to each other.';
COMMENT ON COLUMN claim_pairs.claim_a IS 'claims.claim_id of the one.';
COMMENT ON COLUMN claim_pairs.claim_b IS 'claims.claim_id of the other.';
COMMENT ON COLUMN claim_pairs.relation IS 'agrees, refines, conflicts, revised or not_comparable.';
COMMENT ON COLUMN claim_pairs.axis IS 'What makes two claims not comparable: modality, basis, scope, period.';
COMMENT ON COLUMN claim_pairs.detail IS 'The reason in words.';

CREATE TABLE document_relations (
    relation_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('syndicated', 'version')),
    documents VARCHAR[] NOT NULL
);
COMMENT ON TABLE document_relations IS 'Documents that are copies of one text, or versions of one page.';
COMMENT ON COLUMN document_relations.relation_id IS 'Hash of kind and documents.';
COMMENT ON COLUMN document_relations.kind IS 'syndicated: near-verbatim copies; version: versions of one page, older first.';
COMMENT ON COLUMN document_relations.documents IS 'documents.document_id of each.';

CREATE TABLE flags (
    id VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    severity VARCHAR NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    status VARCHAR NOT NULL CHECK (status IN ('open', 'superseded', 'closed')),
    superseded_by VARCHAR,
    closed_reason VARCHAR,
    subject VARCHAR,
    metric VARCHAR,
    pages VARCHAR[] NOT NULL,
    sentence VARCHAR NOT NULL,
    arithmetic VARCHAR,
    explanation VARCHAR NOT NULL,
    claims VARCHAR[] NOT NULL,
    consequences VARCHAR[] NOT NULL,
    first_seen_run VARCHAR NOT NULL,
    closed_run VARCHAR
);
COMMENT ON TABLE flags IS 'What does not add up. A flag that is no longer found is closed, never deleted.';
COMMENT ON COLUMN flags.id IS 'The flag''s key: hash of rule, pages and what is claimed there; outlives edits elsewhere on a page.';
COMMENT ON COLUMN flags.rule IS 'The check that found it.';
COMMENT ON COLUMN flags.severity IS 'error, warning or info; info never counts as flagged.';
COMMENT ON COLUMN flags.status IS 'open; superseded: another flag took its place; closed: no longer found.';
COMMENT ON COLUMN flags.superseded_by IS 'flags.id of the one that took its place.';
COMMENT ON COLUMN flags.closed_reason IS 'Why it is no longer open, in words.';
COMMENT ON COLUMN flags.subject IS 'Subject of its first claim.';
COMMENT ON COLUMN flags.metric IS 'Metric of its first claim.';
COMMENT ON COLUMN flags.pages IS 'The pages its evidence stands on, sorted.';
COMMENT ON COLUMN flags.sentence IS 'What does not add up, in one sentence.';
COMMENT ON COLUMN flags.arithmetic IS 'The computation with its rounding bounds, where there is one.';
COMMENT ON COLUMN flags.explanation IS 'Sentence and arithmetic together.';
COMMENT ON COLUMN flags.claims IS 'claims.claim_id of each claim involved.';
COMMENT ON COLUMN flags.consequences IS 'flags.id of those that follow from this one.';
COMMENT ON COLUMN flags.first_seen_run IS 'runs.run_id of the run that first found it.';
COMMENT ON COLUMN flags.closed_run IS 'runs.run_id of the run that no longer found it.';

CREATE TABLE flag_evidence (
    flag_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    document_id VARCHAR,
    public_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL CHECK (field IN ('text', 'title')),
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    quote VARCHAR NOT NULL
);
COMMENT ON TABLE flag_evidence IS 'The exact words a flag rests on.';
COMMENT ON COLUMN flag_evidence.flag_id IS 'flags.id';
COMMENT ON COLUMN flag_evidence.position IS 'Order within the flag, from 0.';
COMMENT ON COLUMN flag_evidence.document_id IS 'documents.document_id: the version the words stand in.';
COMMENT ON COLUMN flag_evidence.public_id IS 'The document as the flag names it.';
COMMENT ON COLUMN flag_evidence.field IS 'Where the span points: text or title.';
COMMENT ON COLUMN flag_evidence.char_start IS 'First code point, counted from 0.';
COMMENT ON COLUMN flag_evidence.char_end IS 'Code point after the last.';
COMMENT ON COLUMN flag_evidence.quote IS 'The words.';

CREATE TABLE decisions (
    decision_id VARCHAR NOT NULL,
    flag_id VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'corrected', 'cannot_tell')),
    reviewer VARCHAR,
    note VARCHAR,
    decided_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE decisions IS 'What a person answered to a flag; append-only, the latest counts.';
COMMENT ON COLUMN decisions.decision_id IS 'Hash of all the other columns.';
COMMENT ON COLUMN decisions.flag_id IS 'flags.id: the key of the flag, which may be closed by now.';
COMMENT ON COLUMN decisions.verdict IS 'confirmed, dismissed, corrected or cannot_tell.';
COMMENT ON COLUMN decisions.reviewer IS 'Who decided.';
COMMENT ON COLUMN decisions.note IS 'Why, in their words.';
COMMENT ON COLUMN decisions.decided_at IS 'When, UTC.';

CREATE TABLE reference_facts (
    entity VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    period VARCHAR NOT NULL,
    low DECIMAL(38, 6),
    high DECIMAL(38, 6),
    unit VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    verified BOOLEAN NOT NULL
);
COMMENT ON TABLE reference_facts IS 'Figures the user brought to compare with.';
COMMENT ON COLUMN reference_facts.entity IS 'Canonical name.';
COMMENT ON COLUMN reference_facts.metric IS 'What is measured.';
COMMENT ON COLUMN reference_facts.period IS 'When it holds, ISO.';
COMMENT ON COLUMN reference_facts.low IS 'Least value, in base units, inclusive.';
COMMENT ON COLUMN reference_facts.high IS 'Greatest value, in base units, inclusive.';
COMMENT ON COLUMN reference_facts.unit IS 'people, an ISO 4217 code, percent or other.';
COMMENT ON COLUMN reference_facts.source IS 'Where it comes from.';
COMMENT ON COLUMN reference_facts.verified IS 'Whether a person compared it with its source.';

CREATE TABLE input_errors (
    path VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    first_seen_run VARCHAR NOT NULL
);
COMMENT ON TABLE input_errors IS 'Inputs that could not be read; a row goes once its path has been read after all.';
COMMENT ON COLUMN input_errors.path IS 'The input.';
COMMENT ON COLUMN input_errors.message IS 'What is wrong with it and what to do.';
COMMENT ON COLUMN input_errors.first_seen_run IS 'runs.run_id of the run that met it first.';

CREATE TABLE runs (
    run_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    pipeline_version VARCHAR NOT NULL,
    documents_added INTEGER NOT NULL,
    claims_added INTEGER NOT NULL,
    flags_opened INTEGER NOT NULL,
    flags_closed INTEGER NOT NULL
);
COMMENT ON TABLE runs IS 'Runs that changed something; one that found nothing new leaves no row.';
COMMENT ON COLUMN runs.run_id IS 'Id that the run gave itself.';
COMMENT ON COLUMN runs.started_at IS 'When it began, UTC.';
COMMENT ON COLUMN runs.changed_at IS 'When it last changed something here, UTC.';
COMMENT ON COLUMN runs.pipeline_version IS 'Version of the pipeline it ran.';
COMMENT ON COLUMN runs.documents_added IS 'Document versions it brought.';
COMMENT ON COLUMN runs.claims_added IS 'Claims it brought.';
COMMENT ON COLUMN runs.flags_opened IS 'Flags it opened or opened again.';
COMMENT ON COLUMN runs.flags_closed IS 'Flags it closed or superseded.';
