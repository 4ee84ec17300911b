-- How early is each source, and how much has been confirmed against it, for how much it says?
-- Of flags on words of several sources one errs, which is not said: they are counted apart.
SELECT source, pages, copied_pages, claims, facts_shared, facts_led, open_flags, confirmed_alone, confirmed_with_others, dismissed, silent_edits,
    borne_out, contradicted, round(1000.0 * confirmed / nullif(claims, 0), 1) AS confirmed_per_1000_claims
FROM source_scorecard
ORDER BY confirmed_per_1000_claims DESC NULLS LAST, source;
