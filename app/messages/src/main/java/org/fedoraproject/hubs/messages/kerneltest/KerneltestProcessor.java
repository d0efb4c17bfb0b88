package org.fedoraproject.hubs.messages.kerneltest;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the kernel tests. Present messages state an agent, and neither people nor packages. */
@Singleton
final class KerneltestProcessor implements MessageProcessor {

    private static final String SITE = "https://apps.fedoraproject.org/kerneltest/";
    private static final String KERNEL = "kernel";

    @Override
    public Set<String> applications() {
        return Set.of("kerneltest");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String version = body.text("test.kernel_version");
        String page = body.has("test") ? SITE + "kernel/" + version : SITE + "stats";
        Findings findings = Findings.of(message)
                .person(body.text("agent"))
                .unstatedPackages(KERNEL)
                .object("kernels/" + version)
                .icon("check")
                .kind("kernel");
        if (message.schema() == null) {
            findings.packages(KERNEL).users(body.text("agent")).link(page);
        } else {
            findings.page(page);
        }
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "upload.new" ->
                Optional.of(findings.says(phrase.text(" tested the ")
                        .pkg(KERNEL)
                        .maybe(" ", Mark.OBJECT, version)
                        .text(": ")
                        .outcome(result(body.text("test.result")))));
            case "release.new" -> release(findings, phrase.text(" opened the kernel tests for "), body);
            case "release.edit" -> release(findings, phrase.text(" changed the kernel tests for "), body);
            default -> Optional.empty();
        };
    }

    private static Optional<Findings> release(Findings findings, Phrase phrase, Fields body) {
        String number = body.text("release.releasenum");
        phrase.object(number.isEmpty() ? "a release" : "Fedora " + number);
        String support = body.text("release.support").toLowerCase(Locale.ROOT);
        return Optional.of(findings.says(support.isEmpty() ? phrase : phrase.text(" (" + support + ")")));
    }

    private static String result(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "PASS" -> "it passed";
            case "WARN" -> "it passed with warnings";
            case "FAIL" -> "it failed";
            default -> "the result is in";
        };
    }
}
