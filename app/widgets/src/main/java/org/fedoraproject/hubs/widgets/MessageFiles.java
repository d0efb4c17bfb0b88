package org.fedoraproject.hubs.widgets;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Texts kept in files {@code <base>_<language>.properties} (UTF-8) on the class path; what a language lacks is said in English. Each file is
 * read once. Thread-safe.
 */
public final class MessageFiles {

    private static final String FIRST = Locale.ENGLISH.getLanguage();

    /** Languages come from a list of the portal's own, never from a request: this does not grow with what visitors send. */
    private static final Map<Where, Map<String, MessageFormat>> READ = new ConcurrentHashMap<>();

    private MessageFiles() {}

    private record Where(ClassLoader loader, String base, String language) {}

    /** Texts in {@code messages_<language>.properties} beside a class. */
    public static Texts beside(Class<?> type, Locale locale) {
        return at(type.getClassLoader(), type.getPackageName().replace('.', '/') + "/messages", locale);
    }

    /**
     * Texts in {@code <base>_<language>.properties}.
     *
     * @param base path on the class path, without a slash at its beginning
     */
    public static Texts at(ClassLoader loader, String base, Locale locale) {
        return new FileTexts(loader, base, locale);
    }

    /** Every key and pattern that stands in one file; empty when there is no such file. */
    public static Map<String, String> patterns(ClassLoader loader, String base, String language) {
        return read(new Where(loader, base, language)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toPattern()));
    }

    private record FileTexts(ClassLoader loader, String base, Locale locale) implements Texts {
        @Override
        public String say(String key, Map<String, ?> values) {
            return find(locale.getLanguage(), key)
                    .or(() -> find(FIRST, key))
                    .orElseThrow(() -> new IllegalArgumentException(
                            base + "_" + FIRST + ".properties has no text \"" + key + "\""))
                    .format(values);
        }

        @Override
        public boolean has(String key) {
            return find(locale.getLanguage(), key).or(() -> find(FIRST, key)).isPresent();
        }

        /** A copy, because ICU's formats are not for several threads. */
        private Optional<MessageFormat> find(String language, String key) {
            return Optional.ofNullable(of(new Where(loader, base, language)).get(key))
                    .map(pattern -> pattern.clone());
        }
    }

    private static Map<String, MessageFormat> of(Where where) {
        return READ.computeIfAbsent(where, MessageFiles::read);
    }

    private static Map<String, MessageFormat> read(Where where) {
        String name = where.base() + "_" + where.language() + ".properties";
        Properties lines = new Properties();
        try (InputStream in = where.loader().getResourceAsStream(name)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                lines.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts in " + name, e);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> pattern(name, where, key, lines)));
    }

    private static MessageFormat pattern(String name, Where where, String key, Properties lines) {
        try {
            return new MessageFormat(lines.getProperty(key), Locale.of(where.language()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": the text \"" + key + "\" is no pattern", e);
        }
    }
}
