package org.fedoraproject.hubs.postgres;

import io.micronaut.core.annotation.Introspected;

/**
 * A hub in a list as {@link HubRepository} reads it.
 *
 * @param kind {@code u} or {@code t}
 * @param members owners and members of a team, open teams of a person
 */
@Introspected
record SummaryRow(String kind, String name, String title, String summary, int members) {}
