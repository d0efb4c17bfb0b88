package org.fedoraproject.hubs.messages.logging;

import java.util.Map;

/**
 * One kind of work that the statistics need.
 *
 * @param subject what is worked on, such as "The download logs"
 * @param many whether the subject is a plural
 * @param done the participle: "collected"
 */
record StatisticsWork(String subject, boolean many, String done) {

    private static final String LOGS_OF_A_HOST = "The download logs";

    private static final Map<String, StatisticsWork> KNOWN = Map.ofEntries(
            Map.entry("sync", new StatisticsWork("The download logs of all servers", true, "collected")),
            Map.entry("sync.host", new StatisticsWork(LOGS_OF_A_HOST, true, "collected")),
            Map.entry("sync.host.logdate", new StatisticsWork(LOGS_OF_A_HOST, true, "collected")),
            Map.entry("combinehttplogs", new StatisticsWork("The web logs", true, "combined")),
            Map.entry("combinehttplogs.logmerge.proxy", merged("proxies")),
            Map.entry("combinehttplogs.logmerge.download", merged("download servers")),
            Map.entry("combinehttplogs.logmerge.people", merged("people’s pages")),
            Map.entry("condense-mirrorlogs", new StatisticsWork("The mirror logs", true, "condensed")),
            Map.entry(
                    "condense-mirrorlogs.mirrorlist",
                    new StatisticsWork("The requests for mirrors", true, "condensed")),
            Map.entry("countme-update", new StatisticsWork("The count of running systems", false, "renewed")),
            Map.entry(
                    "countme-centos-update",
                    new StatisticsWork("The count of running CentOS systems", false, "renewed")),
            Map.entry("countme-update.command", step("of running systems")),
            Map.entry("countme-centos-update.command", step("of running CentOS systems")));

    /** The work that a topic names; one that nobody knows keeps its name. */
    static StatisticsWork of(String name) {
        StatisticsWork known = KNOWN.get(name);
        return known != null
                ? known
                : new StatisticsWork(
                        "The step “" + name.replaceAll("[._-]+", " ") + "” of the download statistics", false, "done");
    }

    /** What became of it. */
    String became(String ending) {
        return switch (ending) {
            case "start" -> (many ? "are" : "is") + " being " + done;
            case "sort" -> (many ? "are" : "is") + " being sorted";
            case "skip" -> (many ? "were" : "was") + " left out";
            case "fail.retry" -> "could not be " + done + " yet, another try follows";
            case "fail.final" -> "could not be " + done;
            default -> (many ? "were" : "was") + " " + done;
        };
    }

    private static StatisticsWork merged(String whose) {
        return new StatisticsWork("The web logs of the " + whose, true, "merged");
    }

    private static StatisticsWork step(String of) {
        return new StatisticsWork("The count " + of + ": the step", false, "carried out");
    }
}
