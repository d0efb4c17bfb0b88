package org.fedoraproject.hubs.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TopicTest {

    @ParameterizedTest
    @CsvSource({
        "org.fedoraproject.prod.bodhi.update.comment, bodhi, update.comment",
        "io.pagure.stg.pagure.issue.new, pagure, issue.new",
        "org.release-monitoring.prod.anitya.project.add, anitya, project.add",
        "org.centos.stage.ci.pipeline.complete, ci, pipeline.complete",
        "/topic/org.fedoraproject.prod.planet.post.new, planet, post.new",
        "ci.koji-build.test.complete, ci, koji-build.test.complete",
        "org.fedoraproject.somewhere.bodhi, org, fedoraproject.somewhere.bodhi",
        "weblate, weblate, ''"
    })
    void findsTheApplicationBehindKnownPrefixes(String topic, String application, String action) {
        assertThat(new Topic(topic).application()).isEqualTo(application);
        assertThat(new Topic(topic).action()).isEqualTo(action);
    }

    @Test
    void knowsTheEnvironment() {
        assertThat(new Topic("org.fedoraproject.prod.x.y").environment()).contains(Environment.PRODUCTION);
        assertThat(new Topic("org.centos.stage.ci.x").environment()).contains(Environment.STAGING);
        assertThat(new Topic("org.fedoraproject.dev.x.y").environment()).contains(Environment.DEVELOPMENT);
        assertThat(new Topic("ci.koji-build.test").environment()).isEmpty();
    }

    @Test
    void refusesEmptyAndOverlongTopics() {
        assertThatThrownBy(() -> new Topic(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topic("a".repeat(256))).hasMessageContaining("255");
    }
}
