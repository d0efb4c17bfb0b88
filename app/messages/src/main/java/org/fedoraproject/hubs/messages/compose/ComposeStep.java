package org.fedoraproject.hubs.messages.compose;

import java.util.Map;

/**
 * A step of a compose in words.
 *
 * @param noun what is made in it, with "of" at the end; empty for the compose as a whole
 * @param beginning what is told when it begins
 * @param end what is told when it is over
 */
record ComposeStep(String noun, String beginning, String end) {

    private static final ComposeStep WHOLE = new ComposeStep("", "started", "finished");
    private static final ComposeStep MIRRORS =
            new ComposeStep("", "is being copied to the mirrors", "was copied to the mirrors");

    private static final Map<String, ComposeStep> KNOWN = Map.ofEntries(
            Map.entry("", WHOLE),
            Map.entry("rsync", MIRRORS),
            Map.entry("mash", many("repositories", "made")),
            Map.entry("pungify", one("boot image", "built")),
            Map.entry("image", many("other images", "built")),
            Map.entry("make-updates", many("new cloud and container images", "made")),
            Map.entry("cloudimg-build", many("cloud images", "built")),
            Map.entry("cloudimg-checksum", many("cloud images’ checksums", "made")),
            Map.entry(
                    "cloudimg-staging",
                    new ComposeStep(
                            "The cloud images of ", "are being copied to the mirrors", "were copied to the mirrors")),
            Map.entry("mash-atomic", many("Atomic updates", "collected")),
            Map.entry("atomic-lorax", one("Atomic installer", "built")));

    /** The step that a topic names; one that nobody knows keeps its name. */
    static ComposeStep of(String name) {
        ComposeStep known = KNOWN.get(name);
        return known != null
                ? known
                : new ComposeStep("The step “" + name.replaceAll("[._-]+", " ") + "” of ", "began", "is done");
    }

    /** The words before the compose's name. */
    String before(boolean hasId) {
        return !noun.isEmpty() ? noun : hasId ? "The compose " : "The compose of ";
    }

    private static ComposeStep one(String what, String done) {
        return new ComposeStep("The " + what + " of ", "is being " + done, "is ready");
    }

    private static ComposeStep many(String what, String done) {
        return new ComposeStep("The " + what + " of ", "are being " + done, "are ready");
    }
}
