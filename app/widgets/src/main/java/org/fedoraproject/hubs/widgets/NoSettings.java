package org.fedoraproject.hubs.widgets;

/** The configuration of a widget that has nothing to set. */
public record NoSettings() {}
