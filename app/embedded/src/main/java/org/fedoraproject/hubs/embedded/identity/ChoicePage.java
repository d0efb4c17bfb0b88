package org.fedoraproject.hubs.embedded.identity;

import java.util.List;

/** The page on which one chooses who to be. Stateless. */
final class ChoicePage {

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem }
            ul { list-style: none; padding: 0 }
            li { margin: .5rem 0 }
            a { display: block; padding: .75rem 1rem; border: 1px solid; border-radius: .5rem; text-decoration: none; color: inherit }
            a:hover, a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
            small { display: block }
            """;

    private ChoicePage() {}

    static String style() {
        return STYLE;
    }

    static String html(List<Persona> people, Form asked) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>Who do you want to be?</title>")
                .append(
                        "<link rel=\"stylesheet\" href=\"style.css\"></head><body><main><h1>Who do you want to be?</h1>")
                .append(
                        "<p>This is the demonstration's identity provider. The people are invented, so it asks for no password.</p><ul>");
        for (Persona persona : people) {
            page.append("<li><a href=\"authorize?")
                    .append(escaped(asked.with("person", persona.username())))
                    .append("\"><strong>")
                    .append(escaped(persona.name()))
                    .append("</strong> @")
                    .append(escaped(persona.username()))
                    .append("<small>")
                    .append(escaped(persona.hint()))
                    .append("</small></a></li>");
        }
        return page.append("</ul><p><a href=\"authorize?")
                .append(escaped(asked.with("person", "")))
                .append("\">Nobody: go back without signing in</a></p></main></body></html>")
                .toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
