package org.fedoraproject.hubs.messages.compose;

import org.fedoraproject.hubs.messages.Fields;

/**
 * What is composed.
 *
 * @param name the compose's own id, or else product and branch: "Fedora Rawhide"
 * @param hasId whether the name is an id
 * @param architecture of composes made for one architecture alone; else empty
 */
record ComposeSubject(String name, boolean hasId, String architecture) {

    private static final String MODULAR = "Modular-";

    /** @param topicBranch the branch in the topic, for messages that tell none in the body */
    static ComposeSubject of(Fields body, String topicBranch) {
        String architecture = body.text("arch");
        String id = body.text("compose_id");
        if (!id.isEmpty()) {
            return new ComposeSubject(id, true, architecture);
        }
        String told = body.text("branch");
        String branch = told.isEmpty() ? topicBranch : told;
        boolean modular = branch.startsWith(MODULAR);
        String product = body.text("short").replace('-', ' ');
        if (product.isEmpty()) {
            product = modular ? "Fedora Modular" : "Fedora";
        }
        return new ComposeSubject(
                product + " " + release(modular ? branch.substring(MODULAR.length()) : branch), false, architecture);
    }

    private static String release(String branch) {
        return switch (branch) {
            case "epelbeta" -> "EPEL Beta";
            case "" -> "";
            default -> Character.toUpperCase(branch.charAt(0)) + branch.substring(1);
        };
    }
}
