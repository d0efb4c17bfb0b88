package org.fedoraproject.hubs.core.settings;

import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.text.Saying;

/**
 * Something typed that cannot be.
 *
 * @param field where
 * @param saying what is wrong and what would be right, among the texts {@code problem}
 */
public record FieldProblem(HubField field, Saying saying) {}
