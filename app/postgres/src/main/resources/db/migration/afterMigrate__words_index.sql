-- Names with a wrong letter, and the middles of names, are found by pg_trgm; without it PostgreSQL reads all names for the middles, and
-- wrong letters find nothing. This runs at every migration, so that an extension that an administrator adds later is used from the next start.
DO $$
DECLARE
    home name;
BEGIN
    SELECT n.nspname INTO home
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_trgm';
    IF home IS NOT NULL AND to_regclass('hub_words') IS NOT NULL AND to_regclass('hub_words_names') IS NULL THEN
        EXECUTE format('CREATE INDEX hub_words_names ON hub_words USING gin (names %I.gin_trgm_ops)', home);
    END IF;
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'search goes without pg_trgm: %', SQLERRM;
END
$$;
