package org.fedoraproject.hubs.web.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.web.guard.RateConfiguration;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.PageTexts;

/**
 * The interface for scripts as its template sees it.
 *
 * @param frame around it
 * @param chapters in the order of the description
 */
record ApiPage(Frame frame, List<Chapter> chapters) {

    /**
     * @param id of the heading
     * @param title of the heading
     * @param words what it is about
     * @param calls its calls
     * @param count how many those are
     */
    record Chapter(String id, String title, String words, List<Call> calls, int count) {}

    /**
     * @param id of its place on the page
     * @param method in capitals
     * @param path with names in braces
     * @param summary what it does
     * @param scopes what a token must allow
     * @param limits how often, in words
     * @param parameters that can be sent
     * @param curl a command that tries it
     */
    record Call(
            String id,
            String method,
            String path,
            String summary,
            String scopes,
            String limits,
            List<ApiGuide.Parameter> parameters,
            String curl) {}

    /** @param address of this portal, without a slash at its end */
    static ApiPage of(ApiGuide guide, RateConfiguration rates, String address, Frame frame) {
        List<Chapter> chapters = guide.chapters().stream()
                .map(chapter -> new Chapter(
                        chapter.id(),
                        chapter.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + chapter.id().substring(1),
                        chapter.words(),
                        chapter.calls().stream()
                                .map(call -> call(call, rates, address))
                                .toList(),
                        chapter.calls().size()))
                .toList();
        return new ApiPage(frame, chapters);
    }

    private static Call call(ApiGuide.Call call, RateConfiguration rates, String address) {
        return new Call(
                call.id(),
                call.method(),
                call.path(),
                call.summary(),
                call.scopes(),
                limits(call, rates),
                call.parameters(),
                curl(call, address));
    }

    private static String limits(ApiGuide.Call call, RateConfiguration rates) {
        if (!call.method().equals("GET")) {
            return PageTexts.here().say("docs.api-limit-writes", Map.of("calls", rates.api(), "more", rates.writes()));
        }
        return call.path().endsWith("/search")
                ? PageTexts.here().say("docs.api-limit-search", Map.of("calls", rates.api(), "more", rates.search()))
                : PageTexts.here().say("docs.api-limit", Map.of("calls", rates.api()));
    }

    private static String curl(ApiGuide.Call call, String address) {
        String path = call.path();
        List<String> query = new ArrayList<>();
        StringBuilder command = new StringBuilder("curl");
        if (!call.method().equals("GET")) {
            command.append(" -X ").append(call.method());
        }
        command.append(" -H \"Authorization: Bearer $TOKEN\"");
        for (ApiGuide.Parameter parameter : call.parameters()) {
            switch (parameter.where()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", parameter.example());
                case "header" ->
                    command.append(" -H '")
                            .append(parameter.name())
                            .append(": ")
                            .append(parameter.example())
                            .append("'");
                default -> {
                    if (!parameter.example().isEmpty()) {
                        query.add(parameter.name() + "=" + parameter.example());
                    }
                }
            }
        }
        if (call.body() != null) {
            command.append(" -H 'Content-Type: application/json' -d '")
                    .append(call.body())
                    .append("'");
        }
        return command.append(" '")
                .append(address)
                .append(path)
                .append(query.isEmpty() ? "" : "?" + String.join("&", query))
                .append("'")
                .toString();
    }
}
