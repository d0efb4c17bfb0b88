package org.fedoraproject.hubs.triage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Where the installation describes its people and teams.
 *
 * @param file {@code hubs.directory.file}: the YAML file; empty, the default, for none
 * @param checkEvery {@code hubs.directory.check-every}: how often triage looks whether it has changed; default 30 s
 */
@ConfigurationProperties("hubs.directory")
public record DirectoryConfiguration(
        @Bindable(defaultValue = "") String file,
        @Bindable(defaultValue = "30s") Duration checkEvery) {}
