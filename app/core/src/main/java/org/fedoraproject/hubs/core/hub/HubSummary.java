package org.fedoraproject.hubs.core.hub;

/**
 * A hub in a list.
 *
 * @param id name in addresses
 * @param title what people call it
 * @param summary one sentence, may be empty
 * @param members owners and members of a team; teams of a person
 */
public record HubSummary(HubId id, String title, String summary, int members) {}
