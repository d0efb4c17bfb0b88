package org.fedoraproject.hubs.messages.hotness;

import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.messages.BuildName;
import org.fedoraproject.hubs.messages.Fields;

/**
 * The message that set the-new-hotness off: a release, a build, or a new package.
 *
 * @param topic of that message
 * @param body of that message
 * @param own what the-new-hotness itself says
 * @param legacy whether it came over the former bus
 */
record Trigger(String topic, Fields body, Fields own, boolean legacy) {

    static Trigger of(Fields own, boolean legacy) {
        return new Trigger(own.text("trigger.topic"), own.at("trigger.msg"), own, legacy);
    }

    /** The packages that publishers state: those of our distribution a release belongs to, or the one built or brought in. */
    List<String> packages() {
        if (topic.endsWith("project.map.new") && !legacy) {
            return body.texts("message.new");
        }
        List<String> ours = topic.contains("anitya") ? ours() : List.of();
        if (!ours.isEmpty()) {
            return ours;
        }
        return listed();
    }

    /** The package that was built or brought in, for messages that are about no release. */
    List<String> listed() {
        String listed = body.text("package_listing.package.name");
        String built = topic.contains("buildsys.build") ? body.text("name") : "";
        String name = !listed.isEmpty() ? listed : !built.isEmpty() ? built : body.text("package.name");
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private List<String> ours() {
        List<String> names = new ArrayList<>();
        List<Fields> mapped = body.each("message.packages");
        for (Fields one : mapped.isEmpty() ? body.each("packages") : mapped) {
            if (one.text("distro").equals("Fedora") && !one.text("package_name").isEmpty()) {
                names.add(one.text("package_name"));
            }
        }
        return names;
    }

    /** Every package it is about, stated or not. */
    List<String> named() {
        List<String> names = new ArrayList<>(packages());
        if (names.isEmpty()) {
            names.addAll(body.texts("message.new"));
        }
        if (!source().isEmpty()) {
            names.add(BuildName.packageOf(source()));
        }
        return names;
    }

    /** The source package that is tried out, without folder and suffix; empty when there is none. */
    String source() {
        return body.text("srpm").replaceAll("^.*/|\\.src\\.rpm$", "");
    }

    /** Whoever started the build; empty when it was no build. */
    String builder() {
        return legacy && topic.contains("buildsys.build") ? body.text("owner") : "";
    }

    /** The upstream project's name; empty when none is told. */
    String project() {
        return body.text("project.name", "message.project.name");
    }

    /** The version that upstream released; empty when none is told. */
    String version() {
        return body.text("message.upstream_version", "project.version", "message.project.version");
    }

    /** Where to look when there is no bug. */
    String link() {
        String project = body.text("project.id");
        String id = project.isEmpty() ? own.text("project.id") : project;
        return id.isEmpty()
                ? body.text("package_listing.package.review_url", "package.upstream_url")
                : "https://release-monitoring.org/project/" + id + "/";
    }
}
