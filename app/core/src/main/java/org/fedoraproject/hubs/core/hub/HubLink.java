package org.fedoraproject.hubs.core.hub;

/**
 * Something a hub points at.
 *
 * @param label what it is called: "Chat", "Mailing list"
 * @param address an http(s) address, or empty when the label says it all
 */
public record HubLink(String label, String address) {}
