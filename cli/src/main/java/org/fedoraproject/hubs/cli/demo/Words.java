package org.fedoraproject.hubs.cli.demo;

import java.util.List;

/** What people of the demonstration write and work on. */
final class Words {

    static final List<String> PACKAGES = List.of(
            "bash",
            "curl",
            "gimp",
            "inkscape",
            "jq",
            "krita",
            "libreoffice",
            "mariadb",
            "nano",
            "nginx",
            "podman",
            "ripgrep",
            "ruby",
            "sqlite",
            "systemd",
            "tmux",
            "vim",
            "wget2",
            "xournalpp",
            "zstd");

    static final List<String> TITLES = List.of(
            "Wallpaper for the next release",
            "Icon looks blurred at 24 pixels",
            "Contrast of links in dark mode",
            "Page about installing on ARM is out of date",
            "Search finds nothing with a trailing blank",
            "Please add a mirror in South America",
            "Certificate of the wiki ends in three weeks",
            "Mailing list archive shows the wrong time zone",
            "Agenda for the next meeting",
            "New member would like to help",
            "Nightly job fails on Thursdays",
            "Sticker sheet for the autumn conference",
            "Translate the welcome page",
            "Retire the old build host",
            "Keyboard cannot reach the second menu",
            "Explain what karma is for");

    static final List<String> REMARKS = List.of(
            "Works for me on two laptops and a desktop.",
            "Thanks, that was quick! I have tested it on aarch64 as well.",
            "I can look at this on the weekend.",
            "Could you attach the log, please?",
            "Looks good to me; one small remark on the second commit.",
            "Fixed in the new build, please try again.",
            "This still happens after an update from the last release.",
            "+1, and thank you for the screenshots.",
            "We talked about it in the meeting and will take the second draft.",
            "No regressions seen in the test suite.");

    static final List<String> COMMITS = List.of(
            "Update to the newest release",
            "Rebuild for the new Python",
            "Fix the build with the new compiler",
            "Drop a patch that upstream has taken",
            "Correct the licence tag",
            "Enable the test suite");

    static final List<String> TOPICS = List.of(
            "What would you like to see in the next release?",
            "My first package: what I have learned",
            "Report from the local meetup",
            "Which laptop works well these days?",
            "Proposal: a shorter release checklist",
            "Thank you, test day people");

    static final List<String> BADGES = List.of(
            "First Steps", "Helping Hand", "Night Owl", "Test Pilot", "Word Smith", "Good Neighbour", "Tenth Update");

    private Words() {}

    /** What teams ask for in their meetings. */
    static final List<String> HELP = List.of(
            "Somebody who reads French to proof the printed guide before it goes out",
            "A second pair of eyes for the release notes: an hour is enough",
            "Test the installer on a machine with an odd keyboard and tell us what you saw",
            "Take the minutes next week, we show you how",
            "Turn three old pages into one that is true");
}
