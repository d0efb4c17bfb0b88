package org.fedoraproject.hubs.core.settings;

import org.fedoraproject.hubs.core.hub.HubField;

/**
 * Something typed that cannot be.
 *
 * @param field where
 * @param words what is wrong and what would be right
 */
public record FieldProblem(HubField field, String words) {}
