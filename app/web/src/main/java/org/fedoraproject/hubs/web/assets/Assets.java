package org.fedoraproject.hubs.web.assets;

import java.util.List;

/**
 * Addresses of what every page loads.
 *
 * @param style the sheet
 * @param script the entry module
 * @param modules what the entry module imports, directly or not, so that browsers ask for all of it at once
 * @param icons the sprite
 * @param mark the product's mark
 */
public record Assets(String style, String script, List<String> modules, String icons, String mark) {}
