package org.fedoraproject.hubs.messages.pagure;

import org.fedoraproject.hubs.messages.Fields;

/**
 * A project as messages carry it.
 *
 * @param name without namespace
 * @param namespace such as {@code rpms}; empty for none
 * @param path in its address: {@code fedora-infra/website}, {@code fork/ada/website}; empty when the message names no project
 * @param url its address as the message gives it; empty in legacy messages
 */
record Project(String name, String namespace, String path, String url) {

    static Project of(Fields project) {
        String name = project.text("name");
        String namespace = project.text("namespace");
        boolean fork = project.firstObject("parent").isPresent();
        String owner = fork ? "fork/" + project.text("user.name") + "/" : "";
        String built = name.isEmpty() ? "" : owner + (namespace.isEmpty() ? "" : namespace + "/") + name;
        String told = project.text("fullname").replaceFirst("^forks/", "fork/");
        return new Project(name, namespace, told.isEmpty() ? built : told, project.text("full_url"));
    }

    /** As people write it: {@code kernel} for a package, else the path. */
    String displayName() {
        return isPackage() ? name : path;
    }

    /** Whether it is the source of a package; forks are not. */
    boolean isPackage() {
        return namespace.equals("rpms") && path.equals("rpms/" + name);
    }
}
