package org.fedoraproject.hubs.messages.forge;

import org.fedoraproject.hubs.messages.Fields;

/**
 * What the three forges say about an event, under one set of names.
 *
 * @param repository owner and name: {@code design/web}; empty when the event names none
 * @param address of the repository's page; empty when unknown
 * @param number of the issue or pull request; empty when the event is about something else
 * @param title of the issue, pull request or release; empty when it is confidential
 * @param action such as {@code opened}; GitLab's words are translated
 * @param words what somebody wrote; empty when it is confidential
 * @param page where to look
 */
record ForgeEvent(
        String repository, String address, String number, String title, String action, String words, String page) {

    static ForgeEvent of(Fields payload, String tail) {
        Fields thing = payload.firstObject("pull_request", "issue", "merge_request");
        String attributes = "object_attributes.";
        boolean confidential = payload.isTrue(attributes + "confidential")
                || payload.isTrue("issue.confidential")
                || payload.isTrue("repository.private");
        String title = text(thing, "title", payload, attributes + "title");
        String action = payload.text("action", attributes + "action");
        return new ForgeEvent(
                repository(payload),
                payload.text("project.web_url", "repository.html_url", "run.repository.html_url", "repository.url"),
                first(thing.text("number", "iid"), payload.text(attributes + "iid", "number")),
                confidential ? "" : title,
                past(action.isEmpty() ? tail : action),
                confidential ? "" : payload.text("comment.body", attributes + "note", "review.body"),
                payload.text(
                        "comment.html_url",
                        "review.html_url",
                        "pull_request.html_url",
                        "issue.html_url",
                        attributes + "url",
                        "release.html_url",
                        "run.html_url",
                        "compare_url",
                        "compare",
                        "forkee.html_url",
                        "repository.html_url",
                        "project.web_url"));
    }

    /** {@code design/web#4}. */
    String reference() {
        return number.isEmpty() ? repository : repository + "#" + number;
    }

    /** Old pushes of GitHub name owner and repository apart. */
    private static String repository(Fields payload) {
        String told = payload.text("project.path_with_namespace", "repository.full_name", "run.repository.full_name");
        String owner = payload.text("repository.owner.login", "repository.owner.name");
        String name = payload.text("repository.name");
        return !told.isEmpty() || owner.isEmpty() || name.isEmpty() ? told : owner + "/" + name;
    }

    private static String text(Fields thing, String name, Fields payload, String otherwise) {
        return first(thing.text(name), payload.text(otherwise));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String past(String action) {
        return switch (action) {
            case "open" -> "opened";
            case "close" -> "closed";
            case "reopen" -> "reopened";
            case "update", "edited", "synchronize", "synchronized" -> "updated";
            case "merge" -> "merged";
            case "approved", "approval" -> "approved";
            default -> action;
        };
    }
}
