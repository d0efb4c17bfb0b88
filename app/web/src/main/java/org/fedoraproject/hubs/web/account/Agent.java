package org.fedoraproject.hubs.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fedoraproject.hubs.web.site.PageTexts;

/** What a browser calls itself, in words that its owner recognises. Stateless. */
final class Agent {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "Chrom",
            "Chrome",
            "Epiphany",
            "GNOME Web",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Linux", "Linux", "Windows", "Windows", "Mac OS",
            "macOS");

    private Agent() {}

    static String words(String agent) {
        String browser = first(BROWSERS, agent, PageTexts.here().say("sessions.browser"));
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty()
                ? browser
                : PageTexts.here().say("sessions.browser-on", Map.of("browser", browser, "system", system));
    }

    private static String first(Map<String, String> known, String agent, String otherwise) {
        return known.entrySet().stream()
                .filter(sign -> agent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
