-- Which figures does the reference bear out, and by which source?
SELECT subject, metric, period, source, quote, citation, as_of, verified
FROM corroborations
ORDER BY verified DESC, subject, metric, period, source, quote;
