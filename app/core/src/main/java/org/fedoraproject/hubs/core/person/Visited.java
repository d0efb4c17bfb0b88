package org.fedoraproject.hubs.core.person;

import org.fedoraproject.hubs.core.hub.HubId;

/**
 * A hub in a person's own list.
 *
 * @param hub which
 * @param title what people call it
 * @param insider whether they are owner or member there; otherwise they follow it
 */
public record Visited(HubId hub, String title, boolean insider) {}
